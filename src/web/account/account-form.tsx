import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { client } from '../client/client.ts';
import { useAsk } from '../client/queries.ts';
import { useCustomFields, useOwnerChoices, useRatingChoices, valuesIn } from '../form/field-choices.ts';
import { type FieldSpec, patchOf, type Values } from '../form/field-spec.ts';
import { KnownAlready } from '../form/known-already.tsx';
import { RecordForm } from '../form/record-form.tsx';
import { formWords } from '../form/words.ts';
import { BoneRows, Failed } from '../parts/states.tsx';
import { useNotices } from '../shell/notices.tsx';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { accountWords } from './words.ts';

const COLUMNS = { owner: 'ownerId', team: 'teamId' };

/** Adds an account, or edits one. */
export function AccountForm({ id, onClose }: { readonly id?: string; readonly onClose: () => void }) {
  const form = useWordsOf(formWords);
  const words = useWordsOf(accountWords);
  const fields = useAccountFields(id === undefined);
  const answer = useAsk(client.getAccount, { id: id ?? '' }, { enabled: id !== undefined });
  const custom = useAsk(client.listCustomFields, {}, { staleTime: 600_000 });
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { tell } = useNotices();
  const { data } = answer;
  if (answer.isError) return <Failed error={answer.error} again={() => void answer.refetch()} />;
  if (!custom.data || (id !== undefined && !data)) return <BoneRows count={4} />;

  const add = async (changed: readonly string[], values: Values) => {
    const { rating, ...said } = patchOf(fields, changed, values);
    const added = await client.addAccount({ ...said, name: values['name'] ?? '' });
    if (typeof rating === 'string') await client.rate({ rating, accounts: [added.id] });
    onClose();
    tell({ text: form.added(values['name'] ?? '') });
    await queries.invalidateQueries();
    await navigate({ to: '/accounts/$account', params: { account: added.id } });
  };
  const edit = async (changed: readonly string[], values: Values, version: number) => {
    if (id === undefined) return;
    if (changed.length > 0) await client.editAccount({ id, version, ...patchOf(fields, changed, values) });
    onClose();
    tell({ text: form.saved(values['name'] ?? '') });
    await queries.invalidateQueries();
  };
  const freshOf = (answered: NonNullable<typeof data>) => ({
    values: valuesIn(fields, answered.account, COLUMNS),
    version: answered.version,
  });
  if (id === undefined || !data)
    return (
      <RecordForm
        title={words.add}
        fields={fields}
        start={{ values: {}, version: 0 }}
        submitWord={form.add}
        before={(values) => (
          <KnownAlready
            kind="account"
            name={values['name'] ?? ''}
            address={values['domain'] ?? ''}
            onOpen={onClose}
          />
        )}
        onSave={add}
        onClose={onClose}
      />
    );
  return (
    <RecordForm
      title={words.edit}
      fields={fields}
      start={freshOf(data)}
      record={id}
      submitWord={form.save}
      onSave={edit}
      reload={async () => freshOf(await client.getAccount({ id }))}
      onClose={onClose}
    />
  );
}

function useAccountFields(adding: boolean): readonly FieldSpec[] {
  const { words: all } = useWords();
  const words = useWordsOf(accountWords);
  const owners = useOwnerChoices();
  const ratings = useRatingChoices(all.account.unrated);
  const custom = useCustomFields('account');
  const { data: teams } = useAsk(client.listTeams, {}, { staleTime: 600_000 });
  const f = words.fields;
  const more = true;
  return [
    { name: 'name', label: f.name, required: true },
    { name: 'domain', label: f.domain, placeholder: 'norra.se' },
    { name: 'city', label: f.city },
    ...(adding ? [{ name: 'rating', label: f.rating, kind: 'choice' as const, choices: ratings }] : []),
    ...(adding ? [] : [{ name: 'owner', label: f.owner, kind: 'choice' as const, choices: owners }]),
    { name: 'industry', label: f.industry, more },
    { name: 'employees', label: f.employees, kind: 'number', more },
    { name: 'phone', label: f.phone, more },
    { name: 'website', label: f.website, more },
    { name: 'street', label: f.street, more },
    { name: 'postalCode', label: f.postalCode, more },
    { name: 'region', label: f.region, more },
    { name: 'country', label: f.country, more },
    { name: 'zone', label: f.zone, more, placeholder: 'Europe/Berlin' },
    { name: 'revenue', label: f.revenue, kind: 'amount', more },
    { name: 'currency', label: f.currency, more, placeholder: 'EUR' },
    ...(teams && teams.teams.length > 0
      ? [
          {
            name: 'team',
            label: f.team,
            kind: 'choice' as const,
            more,
            choices: [
              { value: '', label: '–' },
              ...teams.teams.map(({ id, name }) => ({ value: id, label: name })),
            ],
          },
        ]
      : []),
    ...custom,
    { name: 'note', label: f.note, kind: 'long', more },
  ];
}
