import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { client } from '../client/client.ts';
import { useAsk } from '../client/queries.ts';
import { AddForm } from '../form/add-form.tsx';
import { EditForm } from '../form/edit-form.tsx';
import { useCustomFields, useOwnerChoices, useRatingChoices, valuesIn } from '../form/field-choices.ts';
import type { FieldSpec, Patch } from '../form/field-spec.ts';
import { KnownAlready } from '../form/known-already.tsx';
import { type Picked, RecordPicker } from '../form/record-picker.tsx';
import { formWords } from '../form/words.ts';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { addressesIn } from './address-lines.ts';
import { personWords } from './words.ts';

const COLUMNS = { owner: 'ownerId' };

/** Adds a person: a name, a company, one address, a rating; the rest behind “more”. */
export function AddPersonForm({
  account,
  onClose,
}: {
  readonly account: Picked | null;
  readonly onClose: () => void;
}) {
  const form = useWordsOf(formWords);
  const words = useWordsOf(personWords);
  const fields = usePersonFields(true);
  const [home, setHome] = useState<Picked | null>(account);
  const [asked, setAsked] = useState(false);
  const navigate = useNavigate();
  const add = async ({ rating, addresses, ...said }: Patch, name: string) => {
    setAsked(true);
    if (!home) return null;
    const { id } = await client.addPerson({
      ...said,
      name,
      ...(home.id === null ? { newAccount: home.name } : { account: home.id }),
      addresses: typeof addresses === 'string' ? addressesIn([addresses], []) : [],
    });
    if (typeof rating === 'string') await client.rate({ rating, people: [id] });
    return () => navigate({ to: '/people/$person', params: { person: id } });
  };
  return (
    <AddForm
      title={words.add}
      fields={fields}
      before={(values) => (
        <>
          <KnownAlready
            kind="person"
            name={values['name'] ?? ''}
            address={(values['addresses'] ?? '').split('\n')[0] ?? ''}
            onOpen={onClose}
          />
          <RecordPicker
            kind="account"
            label={words.company}
            value={home}
            onPick={setHome}
            newWord={form.newCompany}
            wrong={asked && !home ? form.needed : undefined}
          />
        </>
      )}
      onAdd={add}
      onClose={onClose}
    />
  );
}

/** Edits a person; the addresses one a line. */
export function EditPersonForm({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const words = useWordsOf(personWords);
  const fields = usePersonFields(false);
  const answer = useAsk(client.getPerson, { id });
  return (
    <EditForm
      id={id}
      title={words.edit}
      fields={fields}
      answer={answer}
      valuesOf={({ person, addresses }) => ({
        ...valuesIn(fields, person, COLUMNS),
        addresses: addresses.map(({ value }) => value).join('\n'),
      })}
      read={() => client.getPerson({ id })}
      onSave={({ addresses, ...said }, version, known) =>
        client.editPerson({
          id,
          version,
          ...said,
          ...(Array.isArray(addresses) ? { addresses: addressesIn(addresses, known.addresses) } : {}),
        })
      }
      onClose={onClose}
    />
  );
}

function usePersonFields(adding: boolean): readonly FieldSpec[] {
  const { words: all } = useWords();
  const words = useWordsOf(personWords);
  const owners = useOwnerChoices();
  const ratings = useRatingChoices(words.accountsRating);
  const custom = useCustomFields('person');
  const f = words.fields;
  const more = true;
  return [
    { name: 'name', label: f.name, required: true },
    {
      name: 'addresses',
      label: adding ? f.address : f.addresses,
      kind: adding ? 'text' : 'lines',
      placeholder: f.addressPlaceholder,
    },
    ...(adding ? [{ name: 'rating', label: f.rating, kind: 'choice' as const, choices: ratings }] : []),
    { name: 'title', label: f.title, more: adding },
    {
      name: 'owner',
      label: f.owner,
      kind: 'choice',
      choices: [{ value: '', label: f.accountsOwner }, ...owners.slice(1)],
      more,
    },
    { name: 'department', label: f.department, more },
    { name: 'givenName', label: f.givenName, more },
    { name: 'familyName', label: f.familyName, more },
    { name: 'city', label: f.city, more },
    { name: 'region', label: f.region, more },
    { name: 'country', label: f.country, more },
    { name: 'zone', label: f.zone, more, placeholder: 'Europe/Berlin' },
    { name: 'language', label: f.language, more },
    { name: 'birthday', label: f.birthday, kind: 'day', more },
    {
      name: 'style',
      label: words.style.title,
      kind: 'choice',
      more,
      choices: [
        { value: '', label: words.style.unknown },
        { value: 'direct', label: words.style.direct },
        { value: 'warm', label: words.style.warm },
      ],
    },
    { name: 'interests', label: words.style.cares, kind: 'words', more },
    { name: 'legalBasis', label: f.legalBasis, more },
    ...custom,
    { name: 'note', label: all.capture.kinds.note, kind: 'long', more },
  ];
}
