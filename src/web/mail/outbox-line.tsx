import { Link } from '@tanstack/react-router';
import { useAct } from '../parts/use-act.ts';
import { useOverlays } from '../shell/overlays.tsx';
import { dayIn } from '../words/dates.ts';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { backToDraft } from './back-to-draft.ts';
import { mailClient } from './mail-client.ts';
import { newDraftId } from './new-draft-id.ts';
import { outboxWords } from './outbox-words.ts';
import { inputOf, type OutboxMail, writtenOf } from './written.ts';

const WAYS = ['arrived', 'not-sent', 'send-anew'] as const;

/** One mail: to whom, about what, when, what is wrong with it, and what can be done. */
export function OutboxLine({ mail }: { readonly mail: OutboxMail }) {
  const words = useWordsOf(outboxWords);
  const { openMail } = useOverlays();
  const act = useAct();
  const { id, status, trouble } = mail;
  const toDraft = () =>
    void act(words.draftAgain, async () => {
      openMail({ draft: await backToDraft(id, writtenOf(mail)) });
      return undefined;
    });
  const throwAway = () =>
    void act(words.thrown, async () => {
      await mailClient.cancelMail({ id });
      return () => mailClient.saveDraft({ id: newDraftId(Date.now()), ...inputOf(writtenOf(mail)) });
    });
  const settle = (as: (typeof WAYS)[number]) =>
    void act(words.settled[as], async () => {
      await mailClient.settleUnknownMail({ id, as });
      return undefined;
    });
  return (
    <li>
      <Head mail={mail} />
      {trouble !== null && status !== 'sent' && (
        <p className={status === 'waiting' ? 'mail-trouble dim' : 'mail-trouble late'}>
          {trouble.message} <span className="dim">{trouble.mend}</span>
        </p>
      )}
      <div className="mail-acts">
        {status === 'unknown' &&
          WAYS.map((way) => (
            <button key={way} type="button" className="btn line" onClick={() => settle(way)}>
              {{ arrived: words.arrived, 'not-sent': words.notSent, 'send-anew': words.sendAnew }[way]}
            </button>
          ))}
        {status === 'refused' && (
          <button type="button" className="btn line" onClick={toDraft}>
            {words.writeAnew}
          </button>
        )}
        {status === 'waiting' && (
          <button type="button" className="btn line" onClick={toDraft}>
            {words.callBack}
          </button>
        )}
        {(status === 'draft' || status === 'refused') && (
          <button type="button" className="btn" onClick={throwAway}>
            {words.throwAway}
          </button>
        )}
      </div>
    </li>
  );
}

/** To whom, about what, when; a draft opens to be gone on with, anything else leads to its account. */
function Head({ mail }: { readonly mail: OutboxMail }) {
  const { dates } = useWords();
  const words = useWordsOf(outboxWords);
  const { openMail } = useOverlays();
  const { id, status, recipients, subject, account, goesOutAt, sentAt, triedAt, writtenAt, inTheirHours } =
    mail;
  const today = dayIn(new Date());
  const at = (instant: string) =>
    dayIn(instant) === today
      ? dates.time(instant)
      : `${dates.day(dayIn(instant), today)}, ${dates.time(instant)}`;
  const [first, ...others] = recipients;
  const name = first === undefined ? words.nobody : (first.name ?? first.address);
  const when = {
    draft: at(writtenAt),
    waiting:
      inTheirHours && mail.trouble === null
        ? words.goesInHours
        : goesOutAt === null
          ? ''
          : words.goesOut(at(goesOutAt)),
    sending: words.going,
    sent: at(sentAt ?? writtenAt),
    refused: at(triedAt ?? writtenAt),
    unknown: at(triedAt ?? writtenAt),
  }[status];
  const body = (
    <>
      <span className="cut">
        <b>
          <bdi>{others.length === 0 ? name : words.and(name, others.length)}</bdi>
        </b>{' '}
        <span className={subject === '' ? 'faint' : ''}>
          <bdi>{subject === '' ? words.noSubject : subject}</bdi>
        </span>
      </span>
      <span className="small dim num">{when}</span>
    </>
  );
  if (status === 'draft')
    return (
      <button type="button" className="mail-row" onClick={() => openMail({ draft: id })}>
        {body}
      </button>
    );
  if (account === null)
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a line that the keys j and k reach like the others
      <div className="mail-row" tabIndex={0}>
        {body}
      </div>
    );
  return (
    <Link className="mail-row" to="/accounts/$account" params={{ account: account.id }}>
      {body}
    </Link>
  );
}
