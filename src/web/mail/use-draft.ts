import { useEffect, useRef, useState } from 'react';
import { mailClient } from './mail-client.ts';
import { newDraftId } from './new-draft-id.ts';
import { inputOf, type Written } from './written.ts';

/** Milliseconds without a key after which what is written is kept. */
const REST = 1_200;

/**
 * Keeps a mail as a draft while it is written. `settled` waits for what is under way, so that nothing is kept after
 * the mail has gone.
 */
export function useDraft(written: Written, begun: string | null) {
  const first = useRef(written);
  const latest = useRef(written);
  const id = useRef(begun);
  const saving = useRef<Promise<unknown>>(Promise.resolve());
  const saved = useRef(written);
  const [state, setState] = useState<'none' | 'kept' | 'failed'>('none');
  latest.current = written;
  const changed = () => JSON.stringify(latest.current) !== JSON.stringify(saved.current);
  const keep = () => {
    if (!changed()) return saving.current;
    const now = latest.current;
    saved.current = now;
    id.current ??= newDraftId(Date.now());
    const draft = id.current;
    saving.current = saving.current
      .then(() => mailClient.saveDraft({ id: draft, ...inputOf(now) }))
      .then(
        () => setState('kept'),
        () => {
          saved.current = first.current;
          setState('failed');
        },
      );
    return saving.current;
  };
  useEffect(() => {
    if (JSON.stringify(written) === JSON.stringify(saved.current)) return;
    const timer = window.setTimeout(() => void keep(), REST);
    return () => window.clearTimeout(timer);
  });
  return {
    state,
    /** The draft’s id once there is one. */
    draft: () => id.current,
    /** Whether anything was written here. */
    changed: () => id.current !== null || changed(),
    keep,
    settled: () => saving.current,
  };
}
