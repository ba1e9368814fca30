import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import { useKeys } from '../shell/keys.tsx';
import { useNotices } from '../shell/notices.tsx';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { type Change, changeMany, type ListName, type Whom } from './change-many.ts';
import { type Choice, ChoiceSheet } from './choice-sheet.tsx';
import type { ListFilter } from './list-filter.ts';
import type { ListParts } from './use-list-parts.ts';
import { listWords } from './words.ts';

export type Selection =
  | { readonly all: true; readonly filter: ListFilter }
  | { readonly all: false; readonly ids: readonly string[] };

type Asking = 'rate' | 'owner' | 'tag' | 'untag' | null;

/** What can be done with the selected rows: a line at the bottom, under the thumb. */
export function Bulk({
  list,
  selection,
  parts,
  onAll,
  onDone,
  merge,
}: {
  readonly list: ListName;
  readonly selection: Selection;
  readonly parts: ListParts;
  readonly onAll: () => void;
  readonly onDone: () => void;
  /** Leads to the page that lays two beside one another; there when two are selected. */
  readonly merge: ((key: string) => ReactNode) | null;
}) {
  const { words, dates } = useWords();
  const own = useWordsOf(listWords);
  const queries = useQueryClient();
  const { tell, tellError } = useNotices();
  const [asking, setAsking] = useState<Asking>(null);
  const [progress, setProgress] = useState<string | null>(null);
  const stopping = useRef<AbortController>(null);
  const busy = progress !== null;
  const whom: Whom = selection.all ? { filter: selection.filter } : { ids: selection.ids };
  const change = async (wanted: Change, said: (count: string) => string) => {
    if (busy) return;
    setAsking(null);
    const stop = new AbortController();
    stopping.current = stop;
    setProgress(own.working('0', '…'));
    try {
      const { count, undo } = await changeMany(
        list,
        whom,
        wanted,
        (done, upTo) => setProgress(own.working(dates.number(done), upTo)),
        stop.signal,
      );
      const text = said(dates.number(count));
      tell({
        text: stop.signal.aborted ? `${own.stopped} ${text}` : text,
        undo: async () => {
          await undo();
          await queries.invalidateQueries();
        },
      });
      onDone();
    } catch (error) {
      tellError(error);
    } finally {
      setProgress(null);
      void queries.invalidateQueries();
    }
  };
  const ratings = keyed(parts.ratings, own.noRating);
  const acts = [
    { keys: 'r', word: own.rate, run: () => setAsking('rate') },
    { keys: 'o', word: own.handOver, run: () => setAsking('owner') },
    { keys: 't', word: own.tag, run: () => setAsking('tag') },
    { keys: 'u', word: own.untag, run: () => setAsking('untag') },
    ...(selection.all ? [] : [{ keys: 'A', word: own.selectAll, run: onAll }]),
  ];
  useKeys([
    ...(busy ? [] : acts),
    ...(asking === 'rate'
      ? ratings.map(({ press, name, id }) => ({
          keys: press,
          word: `${own.rateAs} ${name}`,
          unlisted: true,
          run: () => void change({ kind: 'rate', rating: id }, (count) => own.rated(count, name)),
        }))
      : []),
    {
      keys: 'Escape',
      word: own.unselect,
      run: () => (asking === 'rate' ? setAsking(null) : busy ? stopping.current?.abort() : onDone()),
    },
  ]);
  const counted = selection.all ? own.allMatch : words.people.selected(selection.ids.length);
  return (
    <section className="bulk" aria-label={counted}>
      <p role="status" className="cut">
        {busy ? progress : <b>{counted}</b>}
      </p>
      <div className="acts-in">
        {busy ? (
          <button type="button" className="btn line" onClick={() => stopping.current?.abort()}>
            {own.stop}
          </button>
        ) : asking === 'rate' ? (
          ratings.map(({ id, name, press }) => (
            <button
              key={press}
              type="button"
              className="btn line"
              aria-label={`${own.rateAs} ${name}`}
              onClick={() => void change({ kind: 'rate', rating: id }, (count) => own.rated(count, name))}
            >
              {name}
              <kbd>{press}</kbd>
            </button>
          ))
        ) : (
          <>
            {acts.map(({ keys, word, run }) => (
              <button key={keys} type="button" className="btn" onClick={run}>
                {word}
                <kbd>{keys}</kbd>
              </button>
            ))}
            {merge?.(own.merge)}
            <button type="button" className="btn" onClick={onDone}>
              {own.unselect}
              <kbd>Esc</kbd>
            </button>
          </>
        )}
      </div>
      {asking === 'owner' && (
        <ChoiceSheet
          label={own.handOverTo}
          choices={[...parts.sellers, { id: '', name: own.nobody }]}
          onChoose={({ id, name }) =>
            void change({ kind: 'reassign', owner: id || null }, (count) => own.handedOver(count, name))
          }
          onClose={() => setAsking(null)}
        >
          <p className="then dim">{list === 'people' ? own.movesPeople : own.movesAccounts}</p>
        </ChoiceSheet>
      )}
      {asking === 'tag' && (
        <ChoiceSheet
          label={own.tagWith}
          choices={parts.tags}
          typed={(text) => (text.length > 60 ? null : { id: text, name: text, more: own.newTag })}
          onChoose={({ name }) => void change({ kind: 'tag', name }, (count) => own.tagged(count, name))}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'untag' && (
        <ChoiceSheet
          label={own.untag}
          choices={parts.tags}
          onChoose={({ id, name }) =>
            void change({ kind: 'untag', tag: id }, (count) => own.untagged(count, name))
          }
          onClose={() => setAsking(null)}
        />
      )}
    </section>
  );
}

/** Ratings with the key of each: its first letter where no other has it, else its place. */
function keyed(ratings: readonly Choice[], none: string) {
  const taken = new Set<string>();
  const all = ratings.map(({ id, name }, index) => {
    const letter = name.trim().slice(0, 1).toLowerCase();
    const press = /^[a-z]$/.test(letter) && !taken.has(letter) ? letter : String(index + 1);
    taken.add(press);
    return { id: id as string | null, name, press };
  });
  return [...all, { id: null, name: none, press: '0' }];
}
