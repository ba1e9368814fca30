import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { client } from '../client/client.ts';
import { useAsk } from '../client/queries.ts';
import { AddForm } from '../form/add-form.tsx';
import { EditForm } from '../form/edit-form.tsx';
import { useCustomFields, useOwnerChoices, valuesIn } from '../form/field-choices.ts';
import type { FieldSpec, Patch } from '../form/field-spec.ts';
import { type Picked, RecordPicker } from '../form/record-picker.tsx';
import { formWords } from '../form/words.ts';
import { useWordsOf } from '../words/words-of.ts';
import { opportunityWords } from './words.ts';

const COLUMNS = { owner: 'ownerId' };

/** Adds an opportunity to an account. */
export function AddOpportunityForm({
  account,
  onClose,
}: {
  readonly account: Picked | null;
  readonly onClose: () => void;
}) {
  const form = useWordsOf(formWords);
  const words = useWordsOf(opportunityWords);
  const fields = useOpportunityFields(true);
  const [home, setHome] = useState<Picked | null>(account);
  const [asked, setAsked] = useState(false);
  const navigate = useNavigate();
  const add = async (said: Patch, name: string) => {
    setAsked(true);
    if (!home || home.id === null) return null;
    const { id } = await client.addOpportunity({ ...said, name, account: home.id });
    return () => navigate({ to: '/opportunities/$opportunity', params: { opportunity: id } });
  };
  return (
    <AddForm
      title={words.add}
      fields={fields}
      before={() => (
        <RecordPicker
          kind="account"
          label={words.account}
          value={home}
          onPick={setHome}
          wrong={asked && !home ? form.needed : undefined}
        />
      )}
      onAdd={add}
      onClose={onClose}
    />
  );
}

export function EditOpportunityForm({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const words = useWordsOf(opportunityWords);
  const fields = useOpportunityFields(false);
  const answer = useAsk(client.getOpportunity, { id });
  return (
    <EditForm
      id={id}
      title={words.edit}
      fields={fields}
      answer={answer}
      valuesOf={({ opportunity }) => valuesIn(fields, opportunity, COLUMNS)}
      read={() => client.getOpportunity({ id })}
      onSave={(said, version) => client.editOpportunity({ id, version, ...said })}
      onClose={onClose}
    />
  );
}

function useOpportunityFields(adding: boolean): readonly FieldSpec[] {
  const words = useWordsOf(opportunityWords);
  const owners = useOwnerChoices();
  const custom = useCustomFields('opportunity');
  const f = words.fields;
  const more = true;
  return [
    { name: 'name', label: f.name, required: true },
    { name: 'amount', label: f.amount, kind: 'amount' },
    { name: 'currency', label: f.currency, placeholder: 'EUR' },
    { name: 'stage', label: f.stage },
    { name: 'expectedClose', label: f.expectedClose, kind: 'day' },
    ...(adding ? [] : [{ name: 'owner', label: f.owner, kind: 'choice' as const, choices: owners }]),
    { name: 'product', label: f.product, more },
    { name: 'openedOn', label: f.openedOn, kind: 'day', more },
    { name: 'nextStep', label: f.nextStep, more },
    ...custom,
    { name: 'note', label: f.note, kind: 'long', more },
  ];
}
