import { type FormEvent, useState } from 'react';
import type { addCustomField } from '../../../app/custom-fields/custom-fields.ts';
import { client } from '../../client/client.ts';
import type { InputOf } from '../../client/endpoint.ts';
import { useWordsOf } from '../../words/words-of.ts';
import { useChange } from '../parts/use-change.ts';
import { keyOf } from './key-of.ts';
import { fieldsWords } from './words.ts';

type Added = InputOf<typeof addCustomField>;
const TYPES = ['text', 'number', 'date', 'yes-no', 'choice'] as const;

/** A new field in one line: what it is called, what kind it is, and of a choice what there is to choose. */
export function AddField({
  subject,
  taken,
}: {
  readonly subject: Added['subject'];
  readonly taken: ReadonlySet<string>;
}) {
  const words = useWordsOf(fieldsWords);
  const act = useChange();
  const [label, setLabel] = useState('');
  const [type, setType] = useState<Added['type']>('text');
  const [choices, setChoices] = useState('');
  const list = [...new Set(choices.split(',').map((part) => part.trim()))].filter(Boolean);
  const ready = label.trim() !== '' && (type !== 'choice' || list.length > 0);
  const name = `${words.subjects[subject]}: `;
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    const made = await act(async () => {
      const { id } = await client.addCustomField({
        subject,
        key: keyOf(label, taken),
        label: label.trim(),
        type,
        choices: type === 'choice' ? list : [],
      });
      return { text: words.added(label.trim()), undo: () => client.removeCustomField({ id }) };
    });
    if (!made) return;
    setLabel('');
    setChoices('');
  };
  return (
    <form className="add-line" onSubmit={(event) => void add(event)}>
      <span className="field">
        <input
          aria-label={`${name}${words.name}`}
          placeholder={words.name}
          dir="auto"
          maxLength={100}
          value={label}
          onChange={({ target }) => setLabel(target.value)}
        />
      </span>
      <span className="field">
        <select
          aria-label={`${name}${words.kind}`}
          value={type}
          onChange={({ target }) => setType(TYPES.find((each) => each === target.value) ?? 'text')}
        >
          {TYPES.map((each) => (
            <option key={each} value={each}>
              {words.types[each]}
            </option>
          ))}
        </select>
      </span>
      {type === 'choice' && (
        <span className="field">
          <input
            aria-label={`${name}${words.choices}`}
            placeholder={words.choicesNote}
            dir="auto"
            value={choices}
            onChange={({ target }) => setChoices(target.value)}
          />
        </span>
      )}
      <button type="submit" className="btn line" disabled={!ready}>
        {words.add}
      </button>
    </form>
  );
}
