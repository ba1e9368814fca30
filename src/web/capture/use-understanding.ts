import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { client } from '../client/client.ts';
import type { CaptureAbout } from '../shell/overlays.tsx';
import { type Correction, corrected, type Somebody } from './corrections.ts';
import type { Understanding, WhoItMayMean } from './understanding.ts';

/** Milliseconds without a key, before the line is read again. */
const PAUSE = 120;

/** A line as it is understood, with what was corrected; what was understood before stays until there is news. */
export interface UnderstoodLine {
  readonly understood: Understanding | null;
  /** It is of the text as it stands now. */
  readonly current: boolean;
  readonly isCorrected: boolean;
  /** Everybody whom the line may mean, and who was chosen instead. */
  readonly people: readonly WhoItMayMean[];
  readonly correct: (correction: Correction, somebody?: Somebody | null) => void;
  /** The text as it stands now, understood and corrected. */
  readonly latest: () => Promise<Understanding>;
}

/** Understands a line while it is typed. An emptied line forgets what was corrected. */
export function useUnderstanding(text: string, about: CaptureAbout): UnderstoodLine {
  const line = text.trim();
  const typed = usePaused(line);
  const [corrections, setCorrections] = useState<readonly Correction[]>([]);
  const [chosen, setChosen] = useState<readonly WhoItMayMean[]>([]);
  const queries = useQueryClient();
  const { data } = useQuery({
    ...readingOf(typed, about),
    enabled: typed !== '',
    placeholderData: keepPreviousData,
  });
  if (line === '' && corrections.length > 0) setCorrections([]);
  const understood = useMemo(
    () => (typed === '' || !data ? null : corrected(data.understanding, corrections)),
    [typed, data, corrections],
  );
  const people = useMemo(() => [...(data?.people ?? []), ...chosen], [data, chosen]);
  const correct = useCallback((correction: Correction, somebody?: Somebody | null) => {
    setCorrections((before) => [...before, correction]);
    if (somebody?.id) {
      const { id, name } = somebody;
      setChosen((before) => [...before, { id, name, account: null }]);
    }
  }, []);
  return {
    understood,
    current: understood?.text.trim() === line,
    isCorrected: corrections.length > 0,
    people,
    correct,
    async latest() {
      const { understanding } = await queries.fetchQuery(readingOf(line, about));
      return corrected(understanding, corrections);
    },
  };
}

/** How a line is read; what was read a moment ago is not asked for again. */
export function readingOf(text: string, { person, account }: CaptureAbout) {
  const where = { ...(person ? { person } : {}), ...(account ? { account } : {}) };
  return queryOptions({
    queryKey: ['understand-line', text, where],
    queryFn: ({ signal }) => client.understandLine({ text, ...where }, { signal }),
    staleTime: 60_000,
    retry: false,
  });
}

/** The value as it was when nothing had changed for a moment. */
function usePaused(value: string): string {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setPaused(value), value === '' ? 0 : PAUSE);
    return () => window.clearTimeout(timer);
  }, [value]);
  return paused;
}
