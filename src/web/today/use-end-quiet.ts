import { useQueryClient } from '@tanstack/react-query';
import { client } from '../client/client.ts';
import { useNotices } from '../shell/notices.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { aloneWords } from './alone-words.ts';
import type { Quiet } from './step-words.ts';

type Endable = 'agreement' | 'hold' | 'absence' | 'release';

/** Ends a quiet by hand. Agreements and holds stand again by undo as they were; a release is made anew. */
export function useEndQuiet() {
  const said = useWordsOf(aloneWords);
  const queries = useQueryClient();
  const { tell, tellError } = useNotices();
  const end = async (
    quiet: Quiet,
    kind: Endable,
    id: string,
  ): Promise<(() => Promise<unknown>) | undefined> => {
    const { reason } = said;
    const person = quiet.person.id;
    const until = quiet.until === null ? {} : { until: quiet.until };
    switch (kind) {
      case 'agreement':
        await client.settleAgreement({ id, reason });
        return () => client.reopenAgreement({ id });
      case 'hold':
        await client.resumeHold({ id, reason });
        return () => client.holdAgain({ id });
      case 'absence':
        await client.endAbsence({ id });
        return undefined;
      case 'release':
        await client.takeBackRelease({ person });
        return () =>
          client.releasePerson({
            person,
            reason: (quiet.because[0]?.text ?? reason).slice(0, 500),
            ...until,
          });
    }
  };
  return async (quiet: Quiet, kind: Endable, id: string) => {
    try {
      const undo = await end(quiet, kind, id);
      const back = undo && (() => undo().then(() => queries.invalidateQueries()));
      tell({ text: said.ended(quiet.person.name), ...(back ? { undo: back } : {}) });
    } catch (error) {
      tellError(error);
    } finally {
      void queries.invalidateQueries();
    }
  };
}
