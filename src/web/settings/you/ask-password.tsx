import { useState } from 'react';
import { useSubmit } from '../../sign-in/use-submit.ts';
import { useWordsOf } from '../../words/words-of.ts';
import { FormEnd } from '../parts/form-end.tsx';
import { TextRow } from '../parts/rows.tsx';
import { youWords } from './words.ts';

/** One’s password, before something that only oneself may do. */
export function AskPassword({
  submit: label,
  work,
  onCancel,
}: {
  readonly submit: string;
  readonly work: (password: string) => Promise<void>;
  readonly onCancel: () => void;
}) {
  const words = useWordsOf(youWords);
  const [password, setPassword] = useState('');
  const { submit, busy, wrong } = useSubmit(() => work(password));
  return (
    <form onSubmit={submit}>
      <TextRow
        label={words.currentPassword}
        type="password"
        autoComplete="current-password"
        autoFocus
        required
        value={password}
        onChange={setPassword}
      />
      <FormEnd submit={label} busy={busy} wrong={wrong} onCancel={onCancel} />
    </form>
  );
}
