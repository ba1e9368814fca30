import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotices } from '../../shell/notices.tsx';
import { useSubmit } from '../../sign-in/use-submit.ts';
import { useWordsOf } from '../../words/words-of.ts';
import { FormEnd } from '../parts/form-end.tsx';
import { Part, TextRow } from '../parts/rows.tsx';
import { changePassword } from './sign-in-calls.ts';
import { youWords } from './words.ts';

/** Another password: the current one proves who asks, and every other session ends. */
export function Password() {
  const words = useWordsOf(youWords);
  const queries = useQueryClient();
  const { tell } = useNotices();
  const [open, setOpen] = useState(false);
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const close = () => {
    setOpen(false);
    setCurrent('');
    setNext('');
  };
  const { submit, busy, wrong } = useSubmit(async () => {
    await changePassword(current, next);
    close();
    tell({ text: words.passwordChanged });
    await queries.invalidateQueries({ queryKey: ['sign-in'] });
    await queries.invalidateQueries({ queryKey: ['list-sessions'] });
  });
  return (
    <Part title={words.password} lead={words.passwordLead}>
      {open ? (
        <form onSubmit={submit}>
          <TextRow
            label={words.currentPassword}
            type="password"
            autoComplete="current-password"
            autoFocus
            required
            value={current}
            onChange={setCurrent}
          />
          <TextRow
            label={words.newPassword}
            note={words.newPasswordNote}
            type="password"
            autoComplete="new-password"
            required
            minLength={12}
            maxLength={128}
            value={next}
            onChange={setNext}
          />
          <FormEnd submit={words.changePassword} busy={busy} wrong={wrong} onCancel={close} />
        </form>
      ) : (
        <div className="save-line">
          <button type="button" className="btn line" onClick={() => setOpen(true)}>
            {words.changePassword}
          </button>
        </div>
      )}
    </Part>
  );
}
