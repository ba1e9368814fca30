import { useQueryClient } from '@tanstack/react-query';
import { type Notice, useNotices } from '../../shell/notices.tsx';

/** What is said of a change that was made, with the way back where there is one. */
export interface Told extends Omit<Notice, 'undo'> {
  readonly undo?: () => Promise<unknown>;
}

/**
 * Changes one thing and says that it is done, if there is anything to say; what shows it is read again, after the
 * way back, too. Says what went wrong otherwise. `shows` names the operations whose answers it changes; without it
 * all are read again. True: it was done.
 */
export function useChange(shows?: readonly string[]) {
  const queries = useQueryClient();
  const { tell, tellError } = useNotices();
  const again = async () => {
    if (!shows) return queries.invalidateQueries();
    await Promise.all(shows.map((operation) => queries.invalidateQueries({ queryKey: [operation] })));
  };
  return async (work: () => Promise<Told | undefined>): Promise<boolean> => {
    try {
      const told = await work();
      await again();
      if (told) {
        const { undo, ...notice } = told;
        tell({
          ...notice,
          ...(undo
            ? {
                undo: () =>
                  undo()
                    .then(again)
                    .then(() => undefined),
              }
            : {}),
        });
      }
      return true;
    } catch (error) {
      tellError(error);
      return false;
    }
  };
}
