import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { client } from '../client/client.ts';
import type { CaptureAbout } from '../shell/overlays.tsx';
import { type Chosen, type Understanding, withAnswers } from './understanding.ts';

/** Milliseconds without a key, before the line is read again. */
const PAUSE = 120;

/** Understands a line while it is typed; what was understood before stays until there is news. */
export function useUnderstanding(
  text: string,
  about: CaptureAbout,
  answers: readonly Chosen[],
): Understanding | null {
  const typed = usePaused(text.trim());
  const { person, account } = about;
  const { data } = useQuery({
    queryKey: ['understand-line', typed, person, account],
    queryFn: ({ signal }) =>
      client.understandLine(
        { text: typed, ...(person ? { person } : {}), ...(account ? { account } : {}) },
        { signal },
      ),
    enabled: typed !== '',
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  });
  return typed === '' || !data ? null : withAnswers(data.understanding, answers);
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
