import { useState } from 'react';
import { client } from '../client/client.ts';
import { Mark } from '../parts/icons.tsx';
import { useAct } from '../parts/use-act.ts';
import { dayIn } from '../words/dates.ts';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import type { FollowUp } from './clock-line.tsx';
import { personWords } from './words.ts';

type Quiet = FollowUp['quiets'][number];

/** Until when we leave them alone, why, by whom; what ends it, and what lets it go on. */
export function QuietSection({
  id,
  name,
  followUp,
  optedOut,
}: {
  readonly id: string;
  readonly name: string;
  readonly followUp: FollowUp;
  readonly optedOut: boolean;
}) {
  const all = useWordsOf(personWords);
  const words = all.quiet;
  const [earlier, setEarlier] = useState(false);
  const now = followUp.quiets.filter((quiet) => isNow(quiet, followUp.today));
  const over = followUp.quiets.filter((quiet) => !isNow(quiet, followUp.today));
  return (
    <section className="sec">
      <h2>{words.title}</h2>
      {optedOut && (
        <p className="word quiet">
          <Mark name="quiet" />
          {words.optedOut}
        </p>
      )}
      {now.length === 0 && !optedOut && <p className="small dim">{words.none}</p>}
      {now.map((quiet) => (
        <QuietOne key={quiet.id} quiet={quiet} person={id} name={name} today={followUp.today} />
      ))}
      {over.length > 0 &&
        (earlier ? (
          over.map((quiet) => (
            <QuietOne key={quiet.id} quiet={quiet} person={id} name={name} today={followUp.today} />
          ))
        ) : (
          <button type="button" className="link small" onClick={() => setEarlier(true)}>
            {words.earlier(over.length)}
          </button>
        ))}
    </section>
  );
}

const isNow = ({ inForce, stands, kind, day }: Quiet, today: string) =>
  inForce || (stands && (kind === 'agreement' || kind === 'hold') && (day ?? '') >= today);

function QuietOne({
  quiet,
  person,
  name,
  today,
}: {
  readonly quiet: Quiet;
  readonly person: string;
  readonly name: string;
  readonly today: string;
}) {
  const { words: all, dates } = useWords();
  const words = useWordsOf(personWords).quiet;
  const act = useAct();
  const { id, kind, inForce, stands, until, day, reason, by, since } = quiet;
  const made = dates.day(dayIn(since), today);
  const end = () => {
    if (kind === 'hold')
      return act(words.ended(name), async () => {
        await client.resumeHold({ id, reason: words.reason });
        return () => client.holdAgain({ id });
      });
    if (kind === 'agreement')
      return act(words.settled(name), async () => {
        await client.settleAgreement({ id, reason: words.reason });
        return () => client.reopenAgreement({ id });
      });
    if (kind === 'absence')
      return act(words.ended(name), async () => {
        await client.endAbsence({ id });
        return day === null ? undefined : () => client.noteAbsence({ person, backOn: day });
      });
    return act(words.ended(name), async () => {
      await client.takeBackRelease({ person });
      return () =>
        client.releasePerson({
          person,
          reason: reason ?? words.reason,
          ...(day === null ? {} : { until: day }),
        });
    });
  };
  const goOn = () =>
    act(words.wentOn(name), async () => {
      await client.resumeQuiet({ id });
      return undefined;
    });
  const live = inForce || (stands && kind !== 'release' && (day ?? '') >= today);
  return (
    <div className={live ? 'quiet-one' : 'quiet-one is-over'}>
      <p className="quiet-head">
        <span className={inForce ? 'word quiet' : 'word dim'}>
          <Mark name="quiet" />
          {inForce
            ? until === null
              ? all.today.forGood
              : all.dates.until(dates.day(until, today))
            : live && day !== null
              ? words.stands(dates.day(day, today))
              : day === null
                ? words.kinds[kind]
                : all.dates.until(dates.day(day, today))}
        </span>
        {live && (
          <span className="quiet-acts">
            {kind === 'agreement' && !inForce && stands && (
              <button type="button" className="link small" title={words.goOnHint} onClick={() => void goOn()}>
                {words.goOn}
              </button>
            )}
            <button type="button" className="link small" onClick={() => void end()}>
              {words.end}
            </button>
          </span>
        )}
      </p>
      <p className="small dim">
        {[
          words.kinds[kind],
          reason === null ? '' : all.quote(reason),
          by === null ? made : words.by(by, made),
          quiet.with === person ? '' : words.withOther,
        ]
          .filter((text) => text !== '')
          .join(' · ')}
      </p>
    </div>
  );
}
