import { useQueryClient } from '@tanstack/react-query';
import { useNotices } from '../shell/notices.tsx';

/** Does something that is said at once, with its undo where there is one; what is shown is read anew. */
export function useAct() {
  const queries = useQueryClient();
  const { tell, tellError } = useNotices();
  return async (
    text: string,
    work: () => Promise<(() => Promise<unknown>) | undefined>,
  ): Promise<boolean> => {
    try {
      const undo = await work();
      tell({
        text,
        ...(undo ? { undo: () => undo().then(() => void queries.invalidateQueries()) } : {}),
      });
      return true;
    } catch (error) {
      tellError(error);
      return false;
    } finally {
      void queries.invalidateQueries();
    }
  };
}
