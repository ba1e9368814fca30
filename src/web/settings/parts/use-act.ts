import { useQueryClient } from '@tanstack/react-query';
import { type Notice, useNotices } from '../../shell/notices.tsx';

/**
 * Does one thing and says that it is done, with a way back where there is one; what shows it is read again. Says
 * what went wrong otherwise. `shows` names the operations whose answers it changes.
 */
export function useAct(shows: readonly string[]) {
  const queries = useQueryClient();
  const { tell, tellError } = useNotices();
  const again = () =>
    Promise.all(shows.map((operation) => queries.invalidateQueries({ queryKey: [operation] })));
  return async (work: () => Promise<Notice>): Promise<boolean> => {
    try {
      const { undo, ...notice } = await work();
      const back = undo && {
        undo: async () => {
          await undo();
          await again();
        },
      };
      await again();
      tell({ ...notice, ...back });
      return true;
    } catch (error) {
      tellError(error);
      return false;
    }
  };
}
