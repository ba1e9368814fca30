import { useQueryClient } from '@tanstack/react-query';
import { useNotices } from '../shell/notices.tsx';

/** What follows a save: the form closes, it is said, and what is shown is read again. */
export function useSaved(onClose: () => void) {
  const queries = useQueryClient();
  const { tell } = useNotices();
  return async (text: string): Promise<void> => {
    onClose();
    tell({ text });
    await queries.invalidateQueries();
  };
}
