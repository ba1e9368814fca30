import { useState } from 'react';
import { Problem } from '../../client/problem.ts';
import { errorInWords, useNotices } from '../../shell/notices.tsx';
import { useWords } from '../../words/words.tsx';
import { useWordsOf } from '../../words/words-of.ts';
import { settingsWords } from '../words.ts';

/** A record as it was read: the fields that may be edited, and their version. */
export interface Read<Values> {
  readonly values: Values;
  readonly version: number;
}

export interface Edit<Values> {
  /** What stands in the fields: what was read, and what is typed over it. */
  readonly values: Values;
  readonly changed: boolean;
  readonly busy: boolean;
  /** What went wrong as a whole; what is wrong with one field, `problemOf` says. */
  readonly problem: string | undefined;
  /** Fields that somebody else changed since this edit began; empty when nobody did. */
  readonly meanwhile: readonly (keyof Values & string)[];
  /** The values as they are now on the server. */
  readonly theirs: Values;
  problemOf(field: keyof Values & string): string | undefined;
  set<Field extends keyof Values>(field: Field, value: Values[Field]): void;
  discard(): void;
  /** Sends what differs. Refused as stale: `meanwhile` names what others changed. */
  save(): Promise<void>;
  /** Goes on from what others saved: keeps what is typed here and saves it, or gives way where both changed. */
  settle(whose: 'mine' | 'theirs'): Promise<void>;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Edits one record that has a version: a draft over what was read, sent as a patch, undone by one press, and
 * never over what somebody else saved meanwhile without saying so.
 */
export function useEdit<Values extends object>({
  read,
  save: send,
  reload,
}: {
  readonly read: Read<Values>;
  readonly save: (patch: Partial<Values>, version: number) => Promise<unknown>;
  /** Reads the record anew, for all who show it. */
  readonly reload: () => Promise<Read<Values>>;
}): Edit<Values> {
  const { words } = useWords();
  const own = useWordsOf(settingsWords);
  const { tell } = useNotices();
  const [draft, setDraft] = useState<Partial<Values>>({});
  const [begun, setBegun] = useState<Read<Values> | null>(null);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<unknown>(null);
  const base = begun ?? read;
  const fields = Object.keys(base.values) as (keyof Values & string)[];
  const mine = (from: Read<Values>) =>
    Object.fromEntries(
      fields
        .filter((field) => field in draft && !same(draft[field], from.values[field]))
        .map((field) => [field, draft[field]]),
    ) as Partial<Values>;
  const done = () => {
    setDraft({});
    setBegun(null);
    setWrong(null);
  };
  const run = async (patch: Partial<Values>, from: Read<Values>) => {
    if (Object.keys(patch).length === 0) return done();
    setBusy(true);
    setWrong(null);
    try {
      await send(patch, from.version);
      const fresh = await reload();
      done();
      const before = Object.fromEntries(
        (Object.keys(patch) as (keyof Values)[]).map((field) => [field, from.values[field]]),
      ) as Partial<Values>;
      const undo = async () => {
        await send(before, fresh.version);
        await reload();
      };
      tell({ text: own.saved, undo });
    } catch (error) {
      setWrong(error);
      if (error instanceof Problem && error.code === 'stale') {
        setBegun(from);
        await reload();
      }
    } finally {
      setBusy(false);
    }
  };
  const meanwhile = fields.filter((field) => !same(base.values[field], read.values[field]));
  const stale = wrong instanceof Problem && wrong.code === 'stale';
  const places = wrong instanceof Problem ? wrong.places : [];
  const problemOf = (field: string) =>
    places.find(({ path }) => path === field || path.startsWith(`${field}.`))?.message;
  const general =
    wrong === null || stale || fields.some((field) => problemOf(field) !== undefined)
      ? undefined
      : errorInWords(wrong, words.states);
  return {
    values: { ...base.values, ...draft },
    changed: Object.keys(mine(base)).length > 0,
    busy,
    problem: stale && meanwhile.length === 0 ? errorInWords(wrong, words.states) : general,
    meanwhile,
    theirs: read.values,
    problemOf,
    set(field, value) {
      setBegun(base);
      setDraft((before) => ({ ...before, [field]: value }));
    },
    discard: done,
    save: () => run(mine(base), base),
    async settle(whose) {
      if (whose === 'mine') return run(mine(read), read);
      setDraft((before) => {
        const kept = Object.entries(before).filter(([field]) => !meanwhile.includes(field as never));
        return Object.fromEntries(kept) as Partial<Values>;
      });
      setBegun(null);
      setWrong(null);
    },
  };
}
