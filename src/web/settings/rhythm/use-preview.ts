import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { previewPolicy } from '../../../app/policy/preview-policy.ts';
import { client } from '../../client/client.ts';
import type { OutputOf } from '../../client/endpoint.ts';
import { type Body, worksOut } from './use-policy-draft.ts';

export type Preview = OutputOf<typeof previewPolicy>;

/** While somebody types, nothing is asked. */
const PAUSE = 350;

/** What the draft would do, asked once the typing pauses; the answer before stays until the next one is there. */
export function usePreview(body: Body, team: string | undefined) {
  const [settled, setSettled] = useState(body);
  const text = JSON.stringify(body);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(JSON.parse(text) as Body), PAUSE);
    return () => window.clearTimeout(timer);
  }, [text]);
  return useQuery({
    queryKey: ['preview-policy', team ?? null, JSON.stringify(settled)],
    queryFn: ({ signal }) =>
      client.previewPolicy({ policy: settled, ...(team === undefined ? {} : { team }) }, { signal }),
    enabled: worksOut(settled),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
}
