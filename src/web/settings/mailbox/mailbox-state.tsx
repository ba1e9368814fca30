import type { Mailbox } from '../../mail/use-mailboxes.ts';
import { dayIn } from '../../words/dates.ts';
import { useWords } from '../../words/words.tsx';
import { useWordsOf } from '../../words/words-of.ts';
import { mailboxWords } from './words.ts';

/** How a mailbox is: how far its history is read, up to when all is read, or what is wrong and the way out. */
export function MailboxState({ mailbox }: { readonly mailbox: Mailbox }) {
  const { dates, locale } = useWords();
  const { states } = useWordsOf(mailboxWords);
  const { state, trouble, nextTryAt, readAt, history } = mailbox;
  const today = dayIn(new Date());
  const at = (instant: string) =>
    dayIn(instant) === today
      ? dates.time(instant)
      : `${dates.day(dayIn(instant), today)}, ${dates.time(instant)}`;
  const number = (count: number) => count.toLocaleString(locale);
  if (trouble !== null)
    return (
      <div role="status" className="mailbox-state">
        <p className="late">{trouble.message}</p>
        <p>{trouble.mend}</p>
        {state === 'waiting' && nextTryAt !== null && (
          <p className="small dim">{states.waiting(at(nextTryAt))}</p>
        )}
      </div>
    );
  return (
    <div role="status" className="mailbox-state">
      <p>
        {state === 'new'
          ? states.new
          : state === 'paused'
            ? states.paused
            : state === 'reading'
              ? history.total > 0
                ? states.reading(number(history.read), number(history.total))
                : states.begun
              : readAt === null
                ? states.liveNow
                : states.live(at(readAt))}
      </p>
      {state === 'reading' && history.total > 0 && (
        <progress aria-label={states.begun} value={history.read} max={history.total} />
      )}
    </div>
  );
}
