import { useCallback, useEffect, useState } from 'react';
import type { findDuplicates } from '../../app/duplicates/find-duplicates.ts';
import { client } from '../client/client.ts';
import type { OutputOf } from '../client/endpoint.ts';
import type { Kind } from './side-by-side.tsx';

export type Pair = OutputOf<typeof findDuplicates>['pairs'][number];

/** Records that one question looks through. */
const LOOKED = 50;
/** So many pairs wait at most before the search goes on. */
const WAITING = 10;

interface Found {
  readonly pairs: readonly Pair[];
  /** Null: the whole book was looked through. */
  readonly next: string | null;
  readonly looked: number;
  readonly error: unknown;
}

const NOTHING: Found = { pairs: [], next: '', looked: 0, error: undefined };

/** Goes through the book page by page, as far as pairs are wanted. */
export function usePairs(kind: Kind, of: string | undefined) {
  const [found, setFound] = useState(NOTHING);
  const { next, error } = found;
  const short = found.pairs.length < WAITING;
  useEffect(() => {
    if (next === null || !short || error !== undefined) return;
    const leaving = new AbortController();
    const asked = { kind, limit: LOOKED, ...(of ? { of } : {}), ...(next === '' ? {} : { after: next }) };
    client
      .findDuplicates(asked, { signal: leaving.signal })
      .then((answer) =>
        setFound((before) => ({
          pairs: [...before.pairs, ...answer.pairs],
          next: answer.next,
          looked: before.looked + LOOKED,
          error: undefined,
        })),
      )
      .catch((problem: unknown) => {
        if (!leaving.signal.aborted) setFound((before) => ({ ...before, error: problem }));
      });
    return () => leaving.abort();
  }, [kind, of, next, short, error]);
  const settle = useCallback(
    (gone: string | null) =>
      setFound((before) => ({
        ...before,
        pairs: before.pairs.slice(1).filter(({ a, b }) => a.id !== gone && b.id !== gone),
      })),
    [],
  );
  const bringBack = useCallback(
    (pair: Pair) => setFound((before) => ({ ...before, pairs: [pair, ...before.pairs] })),
    [],
  );
  const later = useCallback(
    () =>
      setFound((before) => ({ ...before, pairs: [...before.pairs.slice(1), ...before.pairs.slice(0, 1)] })),
    [],
  );
  const again = useCallback(() => setFound((before) => ({ ...before, error: undefined })), []);
  return { ...found, settle, bringBack, later, again };
}
