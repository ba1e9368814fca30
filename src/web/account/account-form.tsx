import { useNavigate } from '@tanstack/react-router';
import { client } from '../client/client.ts';
import { useAsk } from '../client/queries.ts';
import { AddForm } from '../form/add-form.tsx';
import { EditForm } from '../form/edit-form.tsx';
import { useCustomFields, useOwnerChoices, useRatingChoices, valuesIn } from '../form/field-choices.ts';
import type { FieldSpec, Patch } from '../form/field-spec.ts';
import { KnownAlready } from '../form/known-already.tsx';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { accountWords } from './words.ts';

const COLUMNS = { owner: 'ownerId', team: 'teamId' };

/** Adds an account: a name, its domain, a city, a rating; the rest behind “more”. */
export function AddAccountForm({ onClose }: { readonly onClose: () => void }) {
  const words = useWordsOf(accountWords);
  const fields = useAccountFields(true);
  const navigate = useNavigate();
  const add = async ({ rating, ...said }: Patch, name: string) => {
    const { id } = await client.addAccount({ ...said, name });
    if (typeof rating === 'string') await client.rate({ rating, accounts: [id] });
    return () => navigate({ to: '/accounts/$account', params: { account: id } });
  };
  return (
    <AddForm
      title={words.add}
      fields={fields}
      before={(values) => (
        <KnownAlready
          kind="account"
          name={values['name'] ?? ''}
          address={values['domain'] ?? ''}
          onOpen={onClose}
        />
      )}
      onAdd={add}
      onClose={onClose}
    />
  );
}

export function EditAccountForm({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const words = useWordsOf(accountWords);
  const fields = useAccountFields(false);
  const answer = useAsk(client.getAccount, { id });
  return (
    <EditForm
      id={id}
      title={words.edit}
      fields={fields}
      answer={answer}
      valuesOf={({ account }) => valuesIn(fields, account, COLUMNS)}
      read={() => client.getAccount({ id })}
      onSave={(said, version) => client.editAccount({ id, version, ...said })}
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
