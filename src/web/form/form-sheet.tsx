import { lazy, Suspense } from 'react';
import { BoneRows } from '../parts/states.tsx';
import { type FormRequest, useOverlays } from '../shell/overlays.tsx';
import { Sheet } from '../shell/sheet.tsx';
import { useWords } from '../words/words.tsx';

const AddAccount = lazy(async () => ({
  default: (await import('../account/account-form.tsx')).AddAccountForm,
}));
const EditAccount = lazy(async () => ({
  default: (await import('../account/account-form.tsx')).EditAccountForm,
}));
const AddPerson = lazy(async () => ({ default: (await import('../person/person-form.tsx')).AddPersonForm }));
const EditPerson = lazy(async () => ({
  default: (await import('../person/person-form.tsx')).EditPersonForm,
}));
const AddOpportunity = lazy(async () => ({
  default: (await import('../opportunity/opportunity-form.tsx')).AddOpportunityForm,
}));
const EditOpportunity = lazy(async () => ({
  default: (await import('../opportunity/opportunity-form.tsx')).EditOpportunityForm,
}));
const NoteForm = lazy(async () => ({ default: (await import('../note/note-form.tsx')).NoteForm }));

/** The form that lies above the page; each is loaded when it is first asked for. */
export function FormSheet() {
  const { words } = useWords();
  const { form, close } = useOverlays();
  return (
    <Sheet label={words.forms.form} open={form !== null} onClose={close}>
      <Suspense fallback={<BoneRows count={4} />}>{form && <Form request={form} onClose={close} />}</Suspense>
    </Sheet>
  );
}

function Form({ request, onClose }: { readonly request: FormRequest; readonly onClose: () => void }) {
  switch (request.form) {
    case 'account':
      return request.id === undefined ? (
        <AddAccount onClose={onClose} />
      ) : (
        <EditAccount id={request.id} onClose={onClose} />
      );
    case 'person':
      return request.id === undefined ? (
        <AddPerson account={request.account ?? null} onClose={onClose} />
      ) : (
        <EditPerson id={request.id} onClose={onClose} />
      );
    case 'opportunity':
      return request.id === undefined ? (
        <AddOpportunity account={request.account ?? null} onClose={onClose} />
      ) : (
        <EditOpportunity id={request.id} onClose={onClose} />
      );
    default:
      return <NoteForm request={request} onClose={onClose} />;
  }
}
