import { Link } from '@tanstack/react-router';
import { client } from '../client/client.ts';
import { useAsk } from '../client/queries.ts';
import { PromiseSection } from '../note/promise-section.tsx';
import { Mark } from '../parts/icons.tsx';
import { useOverlays } from '../shell/overlays.tsx';
import { dayIn } from '../words/dates.ts';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { AccountAbout } from './account-about.tsx';
import { type AccountAnswer, textIn } from './account-answer.ts';
import { AgreementList } from './agreement-list.tsx';
import { useNoteHere } from './form-keys.ts';
import { accountWords } from './words.ts';

interface Props {
  readonly answer: AccountAnswer;
  readonly on: string;
}

/** Opportunities, promises of both sides, agreements, quiet periods, what was brought, and the account itself. */
export function AccountSides({ answer, on }: Props) {
  return (
    <>
      <Opportunities answer={answer} on={on} />
      <Promises answer={answer} on={on} />
      <AgreementList answer={answer} on={on} />
      <Quiets answer={answer} on={on} />
      <ValueGiven account={String(answer.account['id'])} on={on} />
      <AccountAbout answer={answer} />
    </>
  );
}

function Opportunities({ answer, on }: Props) {
  const { words: all, dates } = useWords();
  const words = useWordsOf(accountWords);
  const { openForm } = useOverlays();
  const account = { id: String(answer.account['id']), name: textIn(answer, 'name') ?? '' };
  return (
    <section className="sec v-deal">
      <header>
        <h2>{all.account.opportunities}</h2>
        <button
          type="button"
          className="link small"
          onClick={() => openForm({ form: 'opportunity', account })}
        >
          {words.addOpportunity}
        </button>
      </header>
      {answer.opportunities.length === 0 && <p className="small dim">{words.noOpportunities}</p>}
      <ul className="who">
        {answer.opportunities.map(({ id, name, stage, status, amount, currency, expectedClose }) => (
          <li key={id}>
            <span className="cut">
              <Link to="/opportunities/$opportunity" params={{ opportunity: id }}>
                <b>
                  <bdi>{name}</bdi>
                </b>
              </Link>
            </span>
            <span>{amount !== null && currency !== null ? dates.money(amount, currency) : ''}</span>
            <span className="small dim cut">{status === 'open' ? stage : words.status[status]}</span>
            <span className="small dim">{expectedClose && dates.day(expectedClose, on)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Promises({ answer, on }: Props) {
  const { note, possible } = useNoteHere(answer);
  const names = new Map(answer.people.map(({ id, name }) => [id, name]));
  return (
    <PromiseSection
      className="sec v-deal"
      promises={answer.commitments.map((each) => ({ ...each, name: names.get(each.person) ?? '' }))}
      on={on}
      onNote={possible ? note : null}
      keys
    />
  );
}

function Quiets({ answer, on }: Props) {
  const { words: all, dates } = useWords();
  // agreed dates and holds stand above, with what ends them
  const dated = new Set([...answer.agreements, ...answer.holds].map(({ id }) => id));
  const others = answer.leaveAlone.filter(
    ({ because }) => !dated.has(because[0]?.facts[0]?.id ?? '') || because.length > 1,
  );
  if (others.length === 0) return null;
  return (
    <section className="sec v-who">
      <h2>{all.account.quiet}</h2>
      {others.map(({ person, until, because }) => (
        <div key={person.id} className="quiet-one">
          <p className="word quiet">
            <Mark name="quiet" />
            <bdi>{person.name}</bdi>{' '}
            {until === null ? all.today.forGood : all.dates.until(dates.day(until, on))}
          </p>
          <p className="small dim">{because[0]?.text}</p>
        </div>
      ))}
    </section>
  );
}

/** What of value was brought, to whom, and how they took it. */
function ValueGiven({ account, on }: { readonly account: string; readonly on: string }) {
  const { words: all, dates } = useWords();
  const words = useWordsOf(accountWords);
  const { data } = useAsk(client.listValueGiven, { account, limit: 20 });
  if (!data || data.interactions.length === 0) return null;
  return (
    <section className="sec v-deal">
      <h2>{words.value}</h2>
      <ul className="plain-rows">
        {data.interactions.map(({ id, at, valueGiven, people, reactionWords }) => (
          <li key={id}>
            <span className="promise">
              {valueGiven}
              <span className="small dim more-said">
                {[people.map(({ name }) => name).join(', '), reactionWords && all.quote(reactionWords)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <span className="small dim end">{dates.day(dayIn(at), on)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
