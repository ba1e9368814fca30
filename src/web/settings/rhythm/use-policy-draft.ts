import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { editPolicy, getSettings } from '../../../app/settings/settings.ts';
import { client } from '../../client/client.ts';
import type { InputOf, OutputOf } from '../../client/endpoint.ts';
import { Problem } from '../../client/problem.ts';
import { errorInWords, useNotices } from '../../shell/notices.tsx';
import { useWords } from '../../words/words.tsx';
import { useWordsOf } from '../../words/words-of.ts';
import { rhythmWords } from './words.ts';

export type Body = InputOf<typeof editPolicy>['policy'];
export type RatingDraft = Body['ratings'][number];
type Held = OutputOf<typeof getSettings>['policy'];

export interface PolicyDraft {
  readonly body: Body;
  readonly changed: boolean;
  readonly busy: boolean;
  /** What does not work out in the draft, or what the server said. */
  readonly problem: string | null;
  /** Somebody saved another version since this one was read. */
  readonly stale: boolean;
  set(patch: Partial<Body>): void;
  setRating(key: string, patch: Partial<RatingDraft>): void;
  discard(): void;
  save(how?: 'over'): Promise<void>;
  /** Saves an earlier version again, as a new one. */
  bringBack(body: Body): Promise<void>;
}

const bodyOf = ({ version: _, ...body }: Held): Body => body;
const same = (a: Body, b: Body) => JSON.stringify(a) === JSON.stringify(b);

/** Whether everything in it would be taken. */
export function worksOut({ ratings }: Body): boolean {
  return ratings.every(
    ({ idealDays, longestDays, label, kinds }) =>
      longestDays >= idealDays && label.trim() !== '' && kinds.length > 0,
  );
}

/** A draft over the policy that holds; saving makes a new version, and undo saves the one before again. */
export function usePolicyDraft(held: Held, team: string | undefined, inherits: boolean): PolicyDraft {
  const { words } = useWords();
  const own = useWordsOf(rhythmWords);
  const { tell } = useNotices();
  const queries = useQueryClient();
  const [draft, setDraft] = useState<{ body: Body; over: number } | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const body = draft?.body ?? bodyOf(held);
  const of = team === undefined ? {} : { team };
  const change = (next: Body) => {
    setFailure(null);
    setDraft(same(next, bodyOf(held)) ? null : { body: next, over: draft?.over ?? held.version });
  };
  const send = async (next: Body, version: number | undefined, told: string) => {
    const before = bodyOf(held);
    setBusy(true);
    setFailure(null);
    try {
      await client.editPolicy({ ...of, policy: next, ...(version === undefined ? {} : { version }) });
      setDraft(null);
      tell({
        text: told,
        undo: async () => {
          if (inherits && team !== undefined) await client.inheritPolicy({ team });
          else await client.editPolicy({ ...of, policy: before });
          await queries.invalidateQueries();
        },
      });
      await queries.invalidateQueries();
    } catch (error) {
      setFailure(error);
      if (isStale(error)) await queries.invalidateQueries();
    } finally {
      setBusy(false);
    }
  };
  const stale = isStale(failure);
  return {
    body,
    changed: draft !== null,
    busy,
    stale,
    problem: stale ? own.meanwhile : failure === null ? null : errorInWords(failure, words.states),
    set: (patch) => change({ ...body, ...patch }),
    setRating: (key, patch) =>
      change({
        ...body,
        ratings: body.ratings.map((rating) => (rating.key === key ? { ...rating, ...patch } : rating)),
      }),
    discard: () => {
      setDraft(null);
      setFailure(null);
    },
    save: (how) => send(body, how === 'over' ? held.version : (draft?.over ?? held.version), own.saved),
    bringBack: (earlier) => send(earlier, held.version, own.broughtBack),
  };
}

const isStale = (error: unknown) => error instanceof Problem && error.code === 'stale';
