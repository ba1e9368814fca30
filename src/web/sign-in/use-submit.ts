import { type FormEvent, useState } from 'react';
import { errorInWords } from '../shell/notices.tsx';
import { useWords } from '../words/words.tsx';

/** Sends a form once at a time, and keeps what went wrong in words. */
export function useSubmit(work: () => Promise<void>) {
  const { words } = useWords();
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | undefined>();
  const run = async () => {
    setBusy(true);
    setWrong(undefined);
    try {
      await work();
    } catch (error) {
      setWrong(errorInWords(error, words.states));
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) void run();
  };
  return { submit, busy, wrong };
}
