import '../lists.css';
import type { listCustomFields } from '../../../app/custom-fields/custom-fields.ts';
import { client } from '../../client/client.ts';
import type { OutputOf } from '../../client/endpoint.ts';
import { useAsk } from '../../client/queries.ts';
import { BoneRows, Failed } from '../../parts/states.tsx';
import { useWordsOf } from '../../words/words-of.ts';
import { InlineText } from '../parts/inline-text.tsx';
import { Part } from '../parts/rows.tsx';
import { useChange } from '../parts/use-change.ts';
import { AddField } from './add-field.tsx';
import { fieldsWords } from './words.ts';

type Field = OutputOf<typeof listCustomFields>['fields'][number];

const SUBJECTS = ['person', 'account', 'opportunity'] as const;

/** Fields of one's own, for people, accounts and opportunities. */
export function FieldsSection() {
  const words = useWordsOf(fieldsWords);
  const answer = useAsk(client.listCustomFields, { removed: true });
  if (!answer.data) {
    return answer.isError ? (
      <Failed error={answer.error} again={() => void answer.refetch()} />
    ) : (
      <BoneRows count={6} />
    );
  }
  const { fields } = answer.data;
  return (
    <div className="settings-parts">
      <p className="dim">{words.lead}</p>
      {SUBJECTS.map((subject) => (
        <Part key={subject} title={words.subjects[subject]}>
          <Fields fields={fields.filter((field) => field.subject === subject)} />
          <AddField subject={subject} taken={new Set(fields.map(({ key }) => key))} />
        </Part>
      ))}
    </div>
  );
}

function Fields({ fields }: { readonly fields: readonly Field[] }) {
  const words = useWordsOf(fieldsWords);
  const act = useChange();
  const used = fields.filter(({ removed }) => !removed);
  const gone = fields.filter(({ removed }) => removed);
  const up = (index: number) => {
    const ids = used.map(({ id }) => id);
    const [moved] = ids.splice(index, 1);
    if (moved !== undefined) ids.splice(index - 1, 0, moved);
    const [first] = used;
    if (first) void act(async () => void (await client.orderCustomFields({ subject: first.subject, ids })));
  };
  const remove = (field: Field, removed: boolean) =>
    void act(async () => {
      await client.removeCustomField({ id: field.id, removed });
      return {
        text: removed ? words.removed(field.label) : words.brought(field.label),
        undo: () => client.removeCustomField({ id: field.id, removed: !removed }),
      };
    });
  return (
    <>
      {used.length === 0 && <p className="dim line-row">{words.none}</p>}
      <ul>
        {used.map((field, index) => (
          <li key={field.id} className="line-row">
            <span className="line-name">
              <InlineText
                label={words.name}
                value={field.label}
                longest={100}
                onSave={(label) => edit(field, { label }, words.renamed(label), act)}
              />
              <span className="small dim">{words.types[field.type]}</span>
              {field.type === 'choice' && (
                <InlineText
                  label={words.choices}
                  value={field.choices.join(', ')}
                  longest={2_000}
                  onSave={(text) => edit(field, { choices: listIn(text) }, words.rechosen(field.label), act)}
                />
              )}
            </span>
            <span className="line-acts">
              {index > 0 && (
                <button
                  type="button"
                  className="link small"
                  aria-label={words.up(field.label)}
                  onClick={() => up(index)}
                >
                  {words.upWord}
                </button>
              )}
              <button
                type="button"
                className="link small"
                aria-label={words.remove(field.label)}
                onClick={() => remove(field, true)}
              >
                {words.removeWord}
              </button>
            </span>
          </li>
        ))}
      </ul>
      {gone.length > 0 && (
        <details className="gone">
          <summary className="small dim">
            {words.gone} ({gone.length})
          </summary>
          <ul>
            {gone.map((field) => (
              <li key={field.id} className="line-row">
                <span className="dim cut">
                  <bdi>{field.label}</bdi>
                </span>
                <button
                  type="button"
                  className="link small"
                  aria-label={words.back(field.label)}
                  onClick={() => remove(field, false)}
                >
                  {words.backWord}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** "red, green, blue" as a list, each once. */
const listIn = (text: string) => [...new Set(text.split(',').map((part) => part.trim()))].filter(Boolean);

async function edit(
  field: Field,
  patch: { readonly label?: string; readonly choices?: string[] },
  told: string,
  act: ReturnType<typeof useChange>,
): Promise<void> {
  const before = patch.label === undefined ? { choices: field.choices } : { label: field.label };
  await act(async () => {
    const { version } = await client.editCustomField({ id: field.id, version: field.version, ...patch });
    return { text: told, undo: () => client.editCustomField({ id: field.id, version, ...before }) };
  });
}
