import { Link } from '@tanstack/react-router';
import { Mark } from '../parts/icons.tsx';
import { useRatingLabel } from '../parts/rating-label.ts';
import { useOverlays } from '../shell/overlays.tsx';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { type AccountAnswer, textIn } from './account-answer.ts';
import { accountWords } from './words.ts';

/** Who is there: part in the decision, met or not, rating, and whether to leave them alone. */
export function AccountPeople({ answer, on }: { readonly answer: AccountAnswer; readonly on: string }) {
  const { words: all } = useWords();
  const words = useWordsOf(accountWords);
  const { openForm } = useOverlays();
  const account = { id: String(answer.account['id']), name: textIn(answer, 'name') ?? '' };
  return (
    <section className="sec v-who">
      <header>
        <h2>{all.account.people}</h2>
        <button type="button" className="link small" onClick={() => openForm({ form: 'person', account })}>
          {words.addPerson} <kbd>n</kbd>
        </button>
      </header>
      {answer.people.length === 0 && <p className="small dim">{words.nobody}</p>}
      <ul className="who">
        {answer.people.map((person) => (
          <PersonLine key={person.id} person={person} answer={answer} on={on} />
        ))}
      </ul>
    </section>
  );
}

function PersonLine({
  person,
  answer,
  on,
}: {
  readonly person: AccountAnswer['people'][number];
  readonly answer: AccountAnswer;
  readonly on: string;
}) {
  const { words: all, dates } = useWords();
  const words = useWordsOf(accountWords);
  const ratingLabel = useRatingLabel();
  const { id, name, title, rating, state, lastContact, part, met, addresses } = person;
  const quiet = answer.leaveAlone.find((each) => each.person.id === id);
  const phone = addresses.find(({ kind, dead }) => kind === 'phone' && !dead);
  const mail = addresses.find(({ kind, dead }) => kind === 'mail' && !dead);
  const links = [
    phone && { word: all.actions.call, href: `tel:${phone.value.replaceAll(/[^+\d]/g, '')}` },
    mail && { word: all.actions.write, href: `mailto:${mail.value}` },
  ].filter((link) => link !== undefined);
  const said = [title, part === null ? '' : words.parts[part]].filter(Boolean).join(', ');
  return (
    <li>
      <span className="cut">
        <Link to="/people/$person" params={{ person: id }}>
          <b>
            <bdi>{name}</bdi>
          </b>
        </Link>
      </span>
      {quiet ? (
        <span className="word quiet small" title={quiet.because[0]?.text}>
          <Mark name="quiet" />
          {quiet.until === null ? all.today.forGood : all.dates.until(dates.day(quiet.until, on))}
        </span>
      ) : (
        <span className="small">
          {(state !== null && words.states[state]) || ratingLabel(rating) || all.account.unrated}
        </span>
      )}
      <span className="small dim cut">
        {said}
        {links.map(({ word, href }, index) => (
          <span key={href}>
            {(said !== '' || index > 0) && ' · '}
            <a className="link" href={href}>
              {word}
            </a>
          </span>
        ))}
      </span>
      <span className="small dim">
        {met === false ? (
          <b className="not-met">{words.notMet}</b>
        ) : lastContact === null ? (
          all.account.neverContacted
        ) : (
          dates.since(lastContact, on)
        )}
      </span>
    </li>
  );
}
