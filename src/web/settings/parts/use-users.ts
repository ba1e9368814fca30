import type { listUsers } from '../../../app/users/users.ts';
import type { OutputOf } from '../../client/endpoint.ts';
import { useAsk } from '../../client/queries.ts';
import { settingsClient } from '../settings-client.ts';
import type { Option } from './rows.tsx';

export type User = OutputOf<typeof listUsers>['users'][number];

/** Everybody of the organization by name, and what lists and choices need of them. */
export function useUsers() {
  const answer = useAsk(settingsClient.listUsers, {});
  const users = (answer.data?.users ?? []).toSorted((a, b) => a.name.localeCompare(b.name));
  return {
    answer,
    users,
    active: users.filter(({ active }) => active),
    nameOf: (id: string | null) => users.find((user) => user.id === id)?.name ?? '',
  };
}

/** Users as a choice, after one for nobody. */
export function userOptions(users: readonly User[], nobody?: string): readonly Option[] {
  const all = users.map(({ id, name }) => ({ value: id, label: name }));
  return nobody === undefined ? all : [{ value: '', label: nobody }, ...all];
}
