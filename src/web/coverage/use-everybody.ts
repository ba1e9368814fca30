import { useQuery } from '@tanstack/react-query';
import type { listPeople } from '../../app/people/list-people.ts';
import { client } from '../client/client.ts';
import type { OutputOf } from '../client/endpoint.ts';

export type Person = OutputOf<typeof listPeople>['people'][number];

/** More are not drawn one by one. */
export const MOST_DRAWN = 2_000;
const PAGE = 200;

/** Everybody in the book by name, as many as can be drawn. */
export function useEverybody() {
  return useQuery({
    queryKey: ['list-people', 'everybody'],
    queryFn: async ({ signal }) => {
      const people: Person[] = [];
      let after: string | null = null;
      do {
        const page: OutputOf<typeof listPeople> = await client.listPeople(
          { limit: PAGE, ...(after === null ? {} : { after }) },
          { signal },
        );
        people.push(...page.people);
        after = page.next;
      } while (after !== null && people.length < MOST_DRAWN);
      return { people, complete: after === null };
    },
    staleTime: 120_000,
  });
}
