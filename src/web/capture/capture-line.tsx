import { useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { client } from '../client/client.ts';
import { Problem, Unreachable } from '../client/problem.ts';
import { newKey } from '../client/send.ts';
import { Mark } from '../parts/icons.tsx';
import { errorInWords, useNotices } from '../shell/notices.tsx';
import type { CaptureAbout } from '../shell/overlays.tsx';
import { dayIn } from '../words/dates.ts';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { keepLine } from './kept-lines.ts';
import { LineField } from './line-field.tsx';
import { undoOf } from './save-line.ts';
import { quietUntil } from './understanding.ts';
import { Understood } from './understood.tsx';
import { type UnderstoodLine, useUnderstanding } from './use-understanding.ts';
import { captureWords } from './words.ts';

/** One line and what it is understood to mean. */
export function CaptureLine({
  text,
  about,
  onChange,
  onSaved,
  onBack,
  sendAs,
}: {
  readonly text: string;
  readonly about: CaptureAbout;
  readonly onChange: (text: string) => void;
  readonly onSaved: () => void;
  /** It is one of many: Escape leads back to them. */
  readonly onBack?: () => void;
  /** The Idempotency-Key that it has already. */
  readonly sendAs?: string;
}) {
  const { words, dates } = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const chips = useRef<HTMLDivElement>(null);
  const said = useWordsOf(captureWords);
  const line = useUnderstanding(text, about);
  const { understood } = line;
  const ask = () => chips.current?.querySelector<HTMLElement>('.asked button, [data-chip]')?.focus();
  const { save, busy, wrong } = useSave(text, about, line, ask, onSaved, sendAs);
  useEffect(() => {
    const end = field.current?.value.length ?? 0;
    field.current?.focus();
    field.current?.setSelectionRange(end, end);
  }, []);

  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && onBack) {
      event.preventDefault();
      onBack();
    }
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      save();
    }
    const atEnd = field.current?.selectionStart === text.length;
    if (event.key === 'ArrowDown' && atEnd) {
      event.preventDefault();
      const asked = chips.current?.querySelector<HTMLElement>('.asked button');
      (asked ?? chips.current?.querySelector<HTMLElement>('[data-chip]'))?.focus();
    }
  };
  const until = understood && quietUntil(understood);
  return (
    <>
      <LineField
        text={text}
        understood={understood}
        label={words.capture.label}
        placeholder={words.capture.placeholder}
        field={field}
        onChange={onChange}
        onKeyDown={press}
      />
      <div ref={chips} className="capture-chips">
        {understood ? (
          <Understood line={line} onDone={() => field.current?.focus()} />
        ) : (
          <p className="then">{words.capture.hint}</p>
        )}
        {until && (
          <p className="then">
            <span className="word quiet">
              <Mark name="quiet" />
              <b>{words.capture.leftAlone(dates.day(until, dayIn(new Date())))}</b>
            </span>
          </p>
        )}
      </div>
      {wrong !== undefined && (
        <p className="then late" role="alert">
          {wrong}
        </p>
      )}
      <footer>
        <span className="faint small desk-only">
          <kbd>↓</kbd> {words.capture.correct} &ensp; <kbd>esc</kbd>{' '}
          {onBack ? said.backToLines : words.capture.draft}
        </span>
        <button type="button" className="btn main" disabled={busy || text.trim() === ''} onClick={save}>
          {words.actions.save}
          <kbd>↵</kbd>
        </button>
      </footer>
    </>
  );
}

/** Saves the line; without a connection it is kept here and sent later. What is typed is never lost. */
function useSave(
  text: string,
  { person, account }: CaptureAbout,
  line: UnderstoodLine,
  ask: () => void,
  onSaved: () => void,
  sendAs: string | undefined,
) {
  const { words } = useWords();
  const said = useWordsOf(captureWords);
  const queries = useQueryClient();
  const { tell } = useNotices();
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | undefined>();
  const send = async () => {
    const typed = { text: text.trim(), ...(person ? { person } : {}), ...(account ? { account } : {}) };
    const key = sendAs ?? newKey();
    try {
      const understood = line.isCorrected ? await line.latest() : line.current ? line.understood : null;
      if (understood && understood.unclear.length > 0) {
        setWrong(said.firstAnswer);
        ask();
        return;
      }
      const meant = line.isCorrected && understood ? { corrected: understood } : {};
      const answer = await client.capture({ ...typed, ...meant }, { key });
      const undo = undoOf(answer.saved, words.undo.undone);
      tell({ text: words.capture.saved, ...(undo ? { undo } : {}) });
      void queries.invalidateQueries();
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      const { isCorrected, current, understood } = line;
      keepLine({ ...typed, key, ...(isCorrected && current && understood ? { corrected: understood } : {}) });
      tell({ text: words.done.kept });
    }
    onSaved();
  };
  return {
    busy,
    wrong,
    save() {
      if (busy || text.trim() === '') return;
      setBusy(true);
      setWrong(undefined);
      send()
        .catch((error: unknown) =>
          setWrong(error instanceof Problem ? error.message : errorInWords(error, words.states)),
        )
        .finally(() => setBusy(false));
    },
  };
}
