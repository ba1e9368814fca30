import { useQueryClient } from '@tanstack/react-query';
import { useNotices } from '../../shell/notices.tsx';

/** Does something, says so, and offers the way back; what goes wrong is said, too. True: it was done. */
export function useChange() {
  const queries = useQueryClient();
  const { tell, tellError } = useNotices();
  return async <Answer>(
    run: () => Promise<Answer>,
    told?: string,
    undo?: (answer: Answer) => Promise<unknown>,
  ): Promise<boolean> => {
    try {
      const answer = await run();
      if (told !== undefined) {
        const back = async () => {
          await undo?.(answer);
          await queries.invalidateQueries();
        };
        tell({ text: told, ...(undo ? { undo: back } : {}) });
      }
      await queries.invalidateQueries();
      return true;
    } catch (error) {
      tellError(error);
      return false;
    }
  };
}
