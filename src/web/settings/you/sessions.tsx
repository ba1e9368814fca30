import { useQueryClient } from '@tanstack/react-query';
import { useAsk } from '../../client/queries.ts';
import { useSession } from '../../client/session.ts';
import { BoneRows } from '../../parts/states.tsx';
import { useNotices } from '../../shell/notices.tsx';
import { dayIn } from '../../words/dates.ts';
import { useWords } from '../../words/words.tsx';
import { useWordsOf } from '../../words/words-of.ts';
import { Part } from '../parts/rows.tsx';
import { settingsClient } from '../settings-client.ts';
import { browserName } from './browser-name.ts';
import { youWords } from './words.ts';

/** Where one is signed in; each but this one can be ended, and all others at once. */
export function Sessions() {
  const words = useWordsOf(youWords);
  const { dates } = useWords();
  const { data } = useAsk(settingsClient.listSessions, {});
  const { data: session } = useSession();
  const queries = useQueryClient();
  const { tell, tellError } = useNotices();
  const end = async (which: { session: string } | { except: string }) => {
    try {
      const { ended } = await settingsClient.endSession(which);
      tell({ text: words.ended(ended) });
    } catch (error) {
      tellError(error);
    }
    await queries.invalidateQueries({ queryKey: ['list-sessions'] });
  };
  const mine = session?.session;
  const today = dayIn(new Date());
  return (
    <Part title={words.sessions} lead={words.sessionsLead}>
      {data ? (
        <ul className="set-list">
          {data.sessions
            .toSorted((a, b) => Number(b.id === mine) - Number(a.id === mine))
            .map(({ id, browser, address, createdAt, renewedAt }) => (
              <li key={id}>
                <div>
                  <p>
                    <b>{browserName(browser) ?? words.someBrowser}</b>
                    {id === mine && <span className="booked"> {words.thisOne}</span>}
                  </p>
                  <p className="small dim">
                    {[
                      words.since(dates.day(dayIn(createdAt), today)),
                      words.renewed(dates.day(dayIn(renewedAt), today)),
                      address,
                    ]
                      .filter((text) => text !== null && text !== '')
                      .join(' · ')}
                  </p>
                </div>
                {id !== mine && (
                  <button
                    type="button"
                    className="btn line"
                    aria-label={words.endOf(browserName(browser) ?? words.someBrowser)}
                    onClick={() => void end({ session: id })}
                  >
                    {words.end}
                  </button>
                )}
              </li>
            ))}
        </ul>
      ) : (
        <BoneRows count={2} />
      )}
      {mine !== undefined && data && data.sessions.length > 1 && (
        <div className="save-line">
          <button type="button" className="btn line" onClick={() => void end({ except: mine })}>
            {words.endOthers}
          </button>
        </div>
      )}
    </Part>
  );
}
