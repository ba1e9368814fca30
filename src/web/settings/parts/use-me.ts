import type { Role } from '../../../app/actor.ts';
import { useSession } from '../../client/session.ts';
import { reaches } from '../reaches.ts';

/** Who is signed in, and whether their role is at least another. The server decides; pages only show it kindly. */
export function useMe() {
  const { data } = useSession();
  return {
    user: data?.user ?? '',
    zone: data?.zone,
    isAtLeast: (role: Role) => reaches(data?.role, role),
  };
}
