import { useQueries } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { CaptureAbout } from '../shell/overlays.tsx';
import { dayIn } from '../words/dates.ts';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { isClear, nextIn, type PastedLine } from './many-lines.ts';
import { useSaveLines } from './save-lines.ts';
import type { Understanding } from './understanding.ts';
import { readingOf } from './use-understanding.ts';
import { captureWords } from './words.ts';

interface ReadLine {
  readonly line: PastedLine;
  readonly understood: Understanding | null;
  readonly who: string;
  readonly clear: boolean;
  readonly reason: string;
}

/** Many pasted lines: each in one row as it is understood, those that need a look first. */
export function PasteList({
  lines,
  about,
  onOpen,
  onSettled,
  onAsOne,
}: {
  readonly lines: readonly PastedLine[];
  readonly about: CaptureAbout;
  readonly onOpen: (line: PastedLine) => void;
  /** Saved or kept (null), or why not. */
  readonly onSettled: (key: string, refused: string | null) => void;
  readonly onAsOne: () => void;
}) {
  const said = useWordsOf(captureWords);
  const { words } = useWords();
  const list = useRef<HTMLUListElement>(null);
  const { saving, saveAll } = useSaveLines(about, onSettled);
  const rows = useRead(lines, about);
  const look = rows.filter(({ clear, understood, line }) => !clear && (understood || line.refused));
  const reading = rows.filter(({ understood, line }) => !understood && !line.refused);
  const clear = rows.filter((row) => row.clear);
  const isRead = reading.length === 0;
  // the first of those that need a look is known when all are read
  useEffect(() => {
    if (isRead) list.current?.querySelector('button')?.focus();
  }, [isRead]);
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined || !(event.target instanceof HTMLElement)) return;
    event.preventDefault();
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
    buttons[buttons.indexOf(event.target) + by]?.focus();
  };
  return (
    <>
      <div className="pasted-head">
        <h2>{said.lines(lines.length)}</h2>
        <p className="small dim" role="status">
          {reading.length > 0 ? said.readingLines(reading.length) : said.toLook(look.length)}
        </p>
        <button type="button" className="link small" onClick={onAsOne} disabled={saving !== null}>
          {said.asOne}
        </button>
      </div>
      <ul ref={list} className="pasted" onKeyDown={walk}>
        {[...look, ...reading, ...clear].map((row) => (
          <Line key={row.line.key} row={row} onOpen={() => onOpen(row.line)} disabled={saving !== null} />
        ))}
      </ul>
      <footer>
        <span className="faint small desk-only">
          <kbd>↵</kbd> {said.openLine} &ensp; <kbd>esc</kbd> {words.capture.draft}
        </span>
        {saving && (
          <span className="saving small" role="status">
            {said.savingLines(saving.done + 1, saving.of)}
            <progress
              value={saving.done}
              max={saving.of}
              aria-label={said.savingLines(saving.done + 1, saving.of)}
            />
          </span>
        )}
        <button
          type="button"
          className="btn main"
          disabled={saving !== null || clear.length === 0}
          onClick={() => void saveAll(clear.map(({ line }) => line))}
        >
          {look.length + reading.length === 0 ? said.saveAll(clear.length) : said.saveClear(clear.length)}
        </button>
      </footer>
    </>
  );
}

function Line({
  row: { line, understood, who, clear, reason },
  onOpen,
  disabled,
}: {
  readonly row: ReadLine;
  readonly onOpen: () => void;
  readonly disabled: boolean;
}) {
  const { dates } = useWords();
  const said = useWordsOf(captureWords);
  const interaction = understood?.interaction ?? null;
  const next = understood && nextIn(understood);
  const what = [
    interaction ? said.kinds[interaction.kind] : '',
    interaction?.durationMinutes ? said.minutes(interaction.durationMinutes) : '',
  ].filter(Boolean);
  const follows = next && [
    next.promises > 0 ? said.promises(next.promises) : '',
    next.until ? said.next(dates.day(next.until, dayIn(new Date()))) : '',
  ];
  return (
    <li>
      <button type="button" onClick={onOpen} disabled={disabled} {...(clear ? {} : { 'data-look': true })}>
        <span className="line-one">
          {who !== '' && <b className="cut">{<bdi>{who}</bdi>}</b>}
          <span className="dim">{what.join(' · ')}</span>
          <span className="dim follows">{follows?.filter(Boolean).join(' · ')}</span>
        </span>
        <bdi className="small dim cut">{line.text}</bdi>
        {reason !== '' && <span className="small due reason">{reason}</span>}
      </button>
    </li>
  );
}

/** Reads every line by itself; rows come as the answers come. */
function useRead(lines: readonly PastedLine[], about: CaptureAbout): readonly ReadLine[] {
  const said = useWordsOf(captureWords);
  const answers = useQueries({ queries: lines.map(({ text }) => readingOf(text, about)) });
  return lines.map((line, index) => {
    const { data, isError } = answers[index] ?? {};
    const understood = data?.understanding ?? null;
    const clear = understood !== null && isClear(understood) && line.refused === undefined;
    const ids = understood?.interaction?.people ?? understood?.people ?? [];
    const names = ids.map((id) => data?.people.find((each) => each.id === id)?.name ?? '');
    const strangers = understood?.newPeople.map(({ name }) => name) ?? [];
    const question = understood?.unclear[0]?.question ?? said.nobodyNamed;
    return {
      line,
      understood,
      clear,
      who: [...names, ...strangers].filter(Boolean).join(', '),
      reason: line.refused ?? (isError ? said.notRead : understood === null || clear ? '' : question),
    };
  });
}
