import { useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { client } from '../client/client.ts';
import { Problem, Unreachable } from '../client/problem.ts';
import { newKey } from '../client/send.ts';
import { Mark } from '../parts/icons.tsx';
import { errorInWords, useNotices } from '../shell/notices.tsx';
import { type CaptureAbout, useOverlays } from '../shell/overlays.tsx';
import { Sheet } from '../shell/sheet.tsx';
import { dayIn } from '../words/dates.ts';
import { useWords } from '../words/words.tsx';
import { keepDraft, takeDraft } from './draft.ts';
import { keepLine } from './kept-lines.ts';
import { LineField } from './line-field.tsx';
import { undoOf } from './save-line.ts';
import { type Chosen, quietUntil } from './understanding.ts';
import { Understood } from './understood.tsx';
import { useUnderstanding } from './use-understanding.ts';

/** Quick capture, from anywhere: one line, shown as it is understood, saved by Enter. */
export function CaptureSheet() {
  const { words } = useWords();
  const { capture: about, close } = useOverlays();
  return (
    <Sheet label={words.capture.title} open={about !== null} onClose={close}>
      {about !== null && <CaptureLine about={about} onClose={close} />}
    </Sheet>
  );
}

function CaptureLine({ about, onClose }: { readonly about: CaptureAbout; readonly onClose: () => void }) {
  const { words, dates } = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const chips = useRef<HTMLDivElement>(null);
  const [text, setText] = useState(() => about.text ?? takeDraft());
  const [answers, setAnswers] = useState<readonly Chosen[]>([]);
  const understood = useUnderstanding(text, about, answers);
  const { save, busy, wrong } = useSave(text, about, answers, onClose);
  useEffect(() => keepDraft(text), [text]);
  useEffect(() => {
    const end = field.current?.value.length ?? 0;
    field.current?.setSelectionRange(end, end);
  }, []);

  const correct = ({ from, to }: { readonly from: number; readonly to: number }) => {
    field.current?.focus();
    field.current?.setSelectionRange(from, to);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      save(understood);
    }
    const atEnd = field.current?.selectionStart === text.length;
    if (event.key === 'ArrowDown' && atEnd) {
      event.preventDefault();
      const asked = chips.current?.querySelector<HTMLElement>('.asked button');
      (asked ?? chips.current?.querySelector<HTMLElement>('button'))?.focus();
    }
  };
  const until = understood && quietUntil(understood);
  return (
    <>
      <header className="sheet-head phone-only">
        <button type="button" className="btn" onClick={onClose}>
          {words.actions.cancel}
        </button>
        <b>{words.capture.title}</b>
        <span className="btn" />
      </header>
      <LineField
        text={text}
        understood={understood}
        label={words.capture.label}
        placeholder={words.capture.placeholder}
        field={field}
        onChange={setText}
        onKeyDown={press}
      />
      <div ref={chips}>
        {understood ? (
          <Understood
            understood={understood}
            onCorrect={correct}
            onAnswer={(answer) => {
              setAnswers((before) => [...before.filter(({ about: it }) => it !== answer.about), answer]);
              field.current?.focus();
            }}
          />
        ) : (
          <p className="then">{words.capture.hint}</p>
        )}
      </div>
      {until && (
        <p className="then">
          <span className="word quiet">
            <Mark name="quiet" />
            <b>{words.capture.leftAlone(dates.day(until, dayIn(new Date())))}</b>
          </span>
        </p>
      )}
      {wrong !== undefined && (
        <p className="then late" role="alert">
          {wrong}
        </p>
      )}
      <footer>
        <span className="faint small desk-only">
          <kbd>↓</kbd> {words.capture.correct} &ensp; <kbd>esc</kbd> {words.capture.draft}
        </span>
        <button
          type="button"
          className="btn main"
          disabled={busy || text.trim() === ''}
          onClick={() => save(understood)}
        >
          {words.actions.save}
          <kbd>↵</kbd>
        </button>
      </footer>
    </>
  );
}

/** Saves the line; without a connection it is kept here and sent later. What is typed is never lost. */
function useSave(text: string, about: CaptureAbout, answers: readonly Chosen[], onClose: () => void) {
  const { words } = useWords();
  const queries = useQueryClient();
  const { tell } = useNotices();
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | undefined>();
  const send = async (understood: ReturnType<typeof useUnderstanding>) => {
    const { person, account } = about;
    const typed = { text: text.trim(), ...(person ? { person } : {}), ...(account ? { account } : {}) };
    const key = newKey();
    const current = understood?.text.trim() === typed.text;
    try {
      const answer = await client.capture(
        {
          ...typed,
          ...(current && answers.length > 0 ? { corrected: understood } : {}),
        },
        { key },
      );
      const undo = undoOf(answer.saved, words.undo.undone);
      tell({ text: words.capture.saved, ...(undo ? { undo } : {}) });
      void queries.invalidateQueries();
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      keepLine({ ...typed, key });
      tell({ text: words.done.kept });
    }
    keepDraft('');
    onClose();
  };
  return {
    busy,
    wrong,
    save(understood: ReturnType<typeof useUnderstanding>) {
      if (busy || text.trim() === '') return;
      setBusy(true);
      setWrong(undefined);
      send(understood)
        .catch((error: unknown) =>
          setWrong(error instanceof Problem ? error.message : errorInWords(error, words.states)),
        )
        .finally(() => setBusy(false));
    },
  };
}
