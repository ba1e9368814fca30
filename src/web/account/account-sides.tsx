import { Mark } from '../parts/icons.tsx';
import { useWords } from '../words/words.tsx';
import type { AccountAnswer } from './account-page.tsx';

/** Opportunities, promises of both sides, and the quiet periods in force. */
export function AccountSides({ answer, on }: { readonly answer: AccountAnswer; readonly on: string }) {
  const { words, dates } = useWords();
  const { opportunities, commitments, leaveAlone } = answer;
  const settled = commitments.filter(({ status }) => status !== 'open');
  const state = (status: string) =>
    ({ kept: words.account.kept, broken: words.account.broken, released: words.account.released })[status] ??
    words.account.open;
  return (
    <>
      {opportunities.length > 0 && (
        <section className="sec v-deal">
          <h2>{words.account.opportunities}</h2>
          <ul className="who">
            {opportunities.map(({ id, name, stage, status, amount, currency, expectedClose }) => (
              <li key={id}>
                <span className="cut">
                  <b>{name}</b>
                </span>
                <span>{amount !== null && currency !== null ? dates.money(amount, currency) : ''}</span>
                <span className="small dim">{status === 'open' ? stage : status}</span>
                <span className="small dim">{expectedClose && dates.day(expectedClose, on)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {settled.length > 0 && (
        <section className="sec v-deal">
          <h2>{words.account.promises}</h2>
          <ul className="who">
            {settled.slice(0, 8).map(({ id, side, what, due, status }) => (
              <li key={id}>
                <span className="promise">
                  <span className={side}>
                    <Mark name={side} />
                  </span>{' '}
                  {what}
                </span>
                <span className="small dim">{state(status)}</span>
                <span />
                <span className="small dim">{dates.day(due, on)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {leaveAlone.length > 0 && (
        <section className="sec v-who">
          <h2>{words.account.quiet}</h2>
          {leaveAlone.map(({ person, until, because }) => (
            <div key={person.id} className="quiet-one">
              <p className="word quiet">
                <Mark name="quiet" />
                <bdi>{person.name}</bdi>{' '}
                {until === null ? words.today.forGood : words.dates.until(dates.day(until, on))}
              </p>
              <p className="small dim">{because[0]?.text}</p>
            </div>
          ))}
        </section>
      )}
    </>
  );
}
