import { QueryClient, type UseQueryOptions, useQuery } from '@tanstack/react-query';
import type { Operation } from '../../app/operation.ts';
import type { Endpoint, InputOf, OutputOf } from './endpoint.ts';
import { Problem } from './problem.ts';

/** What was read from the server. It stays shown while it is read again, and offline. */
export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        gcTime: 3_600_000,
        networkMode: 'always',
        refetchOnWindowFocus: true,
        retry: (failures, error) => failures < 2 && !(error instanceof Problem && error.status < 500),
      },
    },
  });
}

/** Reads by an operation and keeps the answer under its name and input. */
export function useAsk<Op extends Operation>(
  endpoint: Endpoint<Op>,
  input: InputOf<Op>,
  options: Pick<UseQueryOptions, 'enabled' | 'staleTime'> = {},
) {
  return useQuery<OutputOf<Op>>({ ...question(endpoint, input), ...options } as UseQueryOptions<
    OutputOf<Op>
  >);
}

/** The name of a question, and how it is asked. */
export function question<Op extends Operation>(endpoint: Endpoint<Op>, input: InputOf<Op>) {
  return {
    queryKey: [endpoint.operation, input],
    queryFn: ({ signal }: { readonly signal: AbortSignal }) => endpoint(input, { signal }),
  };
}
