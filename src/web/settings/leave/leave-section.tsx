import { useAsk } from '../../client/queries.ts';
import { BoneRows, Failed } from '../../parts/states.tsx';
import { dayIn } from '../../words/dates.ts';
import { useWords } from '../../words/words.tsx';
import { useWordsOf } from '../../words/words-of.ts';
import { Part } from '../parts/rows.tsx';
import { useChange } from '../parts/use-change.ts';
import { useMe } from '../parts/use-me.ts';
import { useUsers } from '../parts/use-users.ts';
import { settingsClient } from '../settings-client.ts';
import { PlanLeave } from './plan-leave.tsx';
import { leaveWords } from './words.ts';

/** Who is away when, and who stands in; planned for oneself, by managers for everybody. */
export function LeaveSection() {
  const words = useWordsOf(leaveWords);
  const { dates } = useWords();
  const me = useMe();
  const { nameOf } = useUsers();
  const answer = useAsk(settingsClient.listLeaves, {});
  const act = useChange([settingsClient.listLeaves.operation, 'today']);
  if (!answer.data) {
    return answer.isError ? (
      <Failed error={answer.error} again={() => void answer.refetch()} />
    ) : (
      <BoneRows count={4} />
    );
  }
  const today = dayIn(new Date(), me.zone);
  const coming = answer.data.leaves
    .filter(({ last }) => last >= today)
    .toSorted((a, b) => a.first.localeCompare(b.first));
  const cancel = (leave: (typeof coming)[number]) =>
    act(async () => {
      const { id, user, first, last, deputy, reason } = leave;
      await settingsClient.cancelLeave({ id });
      return {
        text: words.cancelled(nameOf(user)),
        undo: async () => {
          const again = { user, first, last, deputy, ...(reason === null ? {} : { reason }) };
          await settingsClient.planLeave(again);
        },
      };
    });
  return (
    <div className="settings-parts">
      <Part title={words.planned} lead={words.lead}>
        {coming.length === 0 && <p className="set-none">{words.none}</p>}
        <ul className="set-list">
          {coming.map((leave) => (
            <li key={leave.id}>
              <div>
                <p>
                  <b>
                    <bdi>{nameOf(leave.user)}</bdi>
                  </b>{' '}
                  {words.days(dates.day(leave.first, today), dates.day(leave.last, today))}
                  {leave.first <= today && <span className="quiet"> {words.now}</span>}
                </p>
                <p className="small dim">
                  {[
                    leave.deputy === null ? words.noDeputy : words.standsIn(nameOf(leave.deputy)),
                    leave.reason,
                  ]
                    .filter((text) => text !== null)
                    .join(' · ')}
                </p>
              </div>
              {(leave.user === me.user || me.isAtLeast('manager')) && (
                <button
                  type="button"
                  className="btn line"
                  aria-label={words.cancelOf(nameOf(leave.user))}
                  onClick={() => void cancel(leave)}
                >
                  {words.cancel}
                </button>
              )}
            </li>
          ))}
        </ul>
      </Part>
      <PlanLeave today={today} />
    </div>
  );
}
