import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { client } from '../client/client.ts';
import { useAsk } from '../client/queries.ts';
import { useCustomFields, useOwnerChoices, valuesIn } from '../form/field-choices.ts';
import { type FieldSpec, patchOf, type Values } from '../form/field-spec.ts';
import { RecordForm } from '../form/record-form.tsx';
import { type Picked, RecordPicker } from '../form/record-picker.tsx';
import { formWords } from '../form/words.ts';
import { BoneRows, Failed } from '../parts/states.tsx';
import { useNotices } from '../shell/notices.tsx';
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
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { tell } = useNotices();
  const save = async (changed: readonly string[], values: Values) => {
    setAsked(true);
    if (!home || home.id === null) return;
    const said = patchOf(fields, changed, values);
    const added = await client.addOpportunity({ ...said, name: values['name'] ?? '', account: home.id });
    onClose();
    tell({ text: form.added(values['name'] ?? '') });
    await queries.invalidateQueries();
    await navigate({ to: '/opportunities/$opportunity', params: { opportunity: added.id } });
  };
  return (
    <RecordForm
      title={words.add}
      fields={fields}
      start={{ values: {}, version: 0 }}
      submitWord={form.add}
      before={() => (
        <RecordPicker
          kind="account"
          label={words.account}
          value={home}
          onPick={setHome}
          wrong={asked && !home ? form.needed : undefined}
        />
      )}
      onSave={save}
      onClose={onClose}
    />
  );
}

export function EditOpportunityForm({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const form = useWordsOf(formWords);
  const words = useWordsOf(opportunityWords);
  const fields = useOpportunityFields(false);
  const answer = useAsk(client.getOpportunity, { id });
  const custom = useAsk(client.listCustomFields, {}, { staleTime: 600_000 });
  const queries = useQueryClient();
  const { tell } = useNotices();
  const { data } = answer;
  if (answer.isError) return <Failed error={answer.error} again={() => void answer.refetch()} />;
  if (!data || !custom.data) return <BoneRows count={4} />;
  const freshOf = (answered: typeof data) => ({
    values: valuesIn(fields, answered.opportunity, COLUMNS),
    version: answered.version,
  });
  const save = async (changed: readonly string[], values: Values, version: number) => {
    if (changed.length > 0)
      await client.editOpportunity({ id, version, ...patchOf(fields, changed, values) });
    onClose();
    tell({ text: form.saved(values['name'] ?? '') });
    await queries.invalidateQueries();
  };
  return (
    <RecordForm
      title={words.edit}
      fields={fields}
      start={freshOf(data)}
      record={id}
      submitWord={form.save}
      onSave={save}
      reload={async () => freshOf(await client.getOpportunity({ id }))}
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
