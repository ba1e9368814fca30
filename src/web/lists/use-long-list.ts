import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';

export interface ListPage<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

export interface LongList<Row> {
  /** Rows known to be there; more come as one goes on, until `complete`. */
  readonly count: number;
  readonly complete: boolean;
  /** Undefined: on its way. */
  rowAt(index: number): Row | undefined;
  /** Says what is on the screen, so that it is read, and what comes after it. */
  show(first: number, last: number): void;
  readonly error: unknown;
  again(): void;
}

/** Where each page begins, and how many rows it had. Kept when one goes to another page: the way back finds its place. */
interface Chain {
  readonly cursors: string[];
  readonly counts: number[];
  complete: boolean;
}

export const PAGE = 200;
/** Rows read before they are needed. */
const AHEAD = 500;
/** How long rows that are off the screen stay in memory, in milliseconds. */
const KEPT = 15_000;
const CHAINS = 30;
const chains = new Map<string, Chain>();

/** A list of any length by cursor: rows near the screen are held, those far away are given up and read again. */
export function useLongList<Row>(
  key: readonly unknown[],
  read: (after: string, signal: AbortSignal) => Promise<ListPage<Row>>,
): LongList<Row> {
  const chain = chainOf(JSON.stringify(key));
  const [shown, setShown] = useState({ first: 0, last: 0 });
  const starts = startsOf(chain);
  const count = starts.at(-1) ?? 0;
  const wanted = pagesFor(chain, starts, shown.first - PAGE, shown.last + AHEAD);
  const answers = useQueries({
    queries: wanted.map((page) => ({
      queryKey: [...key, 'page', chain.cursors[page]],
      queryFn: async ({ signal }: { signal: AbortSignal }) => {
        const answer = await read(chain.cursors[page] ?? '', signal);
        note(chain, page, answer);
        return answer;
      },
      gcTime: KEPT,
    })),
  });
  const held = new Map(wanted.map((page, at) => [page, answers[at]?.data?.rows]));
  const failed = answers.find(({ isError, data }) => isError && !data);
  return {
    count,
    complete: chain.complete,
    rowAt(index) {
      const page = pageAt(starts, index);
      return held.get(page)?.[index - (starts[page] ?? 0)];
    },
    show(first, last) {
      if (Math.abs(first - shown.first) > PAGE / 4 || Math.abs(last - shown.last) > PAGE / 4)
        setShown({ first, last });
    },
    error: failed?.error,
    again: () => void failed?.refetch(),
  };
}

function chainOf(key: string): Chain {
  const chain = chains.get(key) ?? { cursors: [''], counts: [], complete: false };
  chains.delete(key);
  chains.set(key, chain);
  const [oldest] = chains.keys();
  if (chains.size > CHAINS && oldest !== undefined) chains.delete(oldest);
  return chain;
}

function note<Row>(chain: Chain, page: number, { rows, next }: ListPage<Row>): void {
  chain.counts[page] = rows.length;
  if (next !== null) {
    chain.cursors[page + 1] = next;
    if (chain.counts.length === page + 1) chain.complete = false;
    return;
  }
  chain.cursors.length = page + 1;
  chain.counts.length = page + 1;
  chain.complete = true;
}

/** The index of each page's first row, and of the row after the last. */
function startsOf({ counts }: Chain): readonly number[] {
  const starts = [0];
  for (const count of counts) starts.push((starts.at(-1) ?? 0) + count);
  return starts;
}

/** The pages that hold these rows; near the end of what is known the next page too. */
function pagesFor({ cursors }: Chain, starts: readonly number[], first: number, last: number): number[] {
  const pages: number[] = [];
  for (let page = Math.max(0, pageAt(starts, first)); page < cursors.length; page += 1) {
    if ((starts[page] ?? 0) > last) break;
    pages.push(page);
  }
  return pages;
}

/** The last page that begins at or before the row, by halving. */
function pageAt(starts: readonly number[], index: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}
