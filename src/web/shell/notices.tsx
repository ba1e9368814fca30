import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Problem, Unreachable } from '../client/problem.ts';
import { useWords } from '../words/words.tsx';
import { useKeys } from './keys.tsx';

export interface Notice {
  readonly text: string;
  /** Takes back what was done; offered for some seconds. */
  readonly undo?: () => Promise<void>;
  /** Milliseconds for which it is shown; 8 seconds unless told. */
  readonly shownFor?: number;
  /** One thing that can be done about it; it stays until then. */
  readonly offer?: { readonly word: string; readonly run: () => void };
  /** Something went wrong: said at once to screen readers, and it stays until dismissed. */
  readonly wrong?: boolean;
}

interface Notices {
  tell(notice: Notice): void;
  /** Says what went wrong, in the server's own words where it has some. */
  tellError(error: unknown): void;
}

const Telling = createContext<Notices>({ tell: () => undefined, tellError: () => undefined });
const SHOWN_FOR = 8_000;

export function useNotices(): Notices {
  return use(Telling);
}

/** One line at the bottom about what was just done, with undo. */
export function NoticeBoard({ children }: { readonly children: ReactNode }) {
  const { words } = useWords();
  const [notice, setNotice] = useState<Notice | null>(null);
  const timer = useRef<number>(undefined);
  const tell = useCallback((next: Notice | null) => {
    window.clearTimeout(timer.current);
    setNotice(next);
    if (next && !next.wrong && !next.offer)
      timer.current = window.setTimeout(() => setNotice(null), next.shownFor ?? SHOWN_FOR);
  }, []);
  const notices = useMemo<Notices>(
    () => ({
      tell,
      tellError: (error) => tell({ text: errorInWords(error, words.states), wrong: true }),
    }),
    [tell, words],
  );
  const undo = useCallback(async () => {
    const back = notice?.undo;
    if (!back) return;
    tell(null);
    try {
      await back();
      tell({ text: words.undo.undone });
    } catch (error) {
      notices.tellError(error);
    }
  }, [notice, tell, notices, words]);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  useKeys([{ keys: 'z', word: words.keys.undo, run: () => void undo() }], 'everywhere');

  return (
    <Telling value={notices}>
      {children}
      <div className="notices" role={notice?.wrong ? 'alert' : 'status'}>
        {notice && (
          <div className="undo">
            <span>{notice.text}</span>
            {notice.undo && (
              <button type="button" className="btn" onClick={() => void undo()}>
                {words.undo.undo}
                <kbd>z</kbd>
              </button>
            )}
            {notice.offer && (
              <button type="button" className="btn" onClick={notice.offer.run}>
                {notice.offer.word}
              </button>
            )}
            {(notice.wrong || notice.offer) && (
              <button type="button" className="btn" onClick={() => tell(null)}>
                {words.undo.dismiss}
              </button>
            )}
          </div>
        )}
      </div>
    </Telling>
  );
}

/** What is wrong and how to mend it, as far as it is known. */
export function errorInWords(
  error: unknown,
  states: { readonly unreachable: string; readonly failed: string },
): string {
  if (error instanceof Unreachable) return states.unreachable;
  if (!(error instanceof Problem)) return states.failed;
  const places = error.places.map(({ message }) => message);
  return [error.message, ...places, error.mend].filter((text) => text !== '').join(' ');
}
