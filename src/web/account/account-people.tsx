import { Mark } from '../parts/icons.tsx';
import { useRatingLabel } from '../parts/rating-label.ts';
import { useWords } from '../words/words.tsx';
import type { AccountAnswer } from './account-page.tsx';

/** Who is there: part, rating, since when nobody spoke, and whether to leave them alone. */
export function AccountPeople({ answer, on }: { readonly answer: AccountAnswer; readonly on: string }) {
  const { words, dates } = useWords();
  const ratingLabel = useRatingLabel();
  return (
    <section className="sec v-who">
      <h2>{words.account.people}</h2>
      <ul className="who">
        {answer.people.map(({ id, name, title, rating, lastContact, addresses }) => {
          const quiet = answer.leaveAlone.find(({ person }) => person.id === id);
          const phone = addresses.find(({ kind, dead }) => kind === 'phone' && !dead);
          const mail = addresses.find(({ kind, dead }) => kind === 'mail' && !dead);
          return (
            <li key={id}>
              <span className="cut">
                <b>
                  <bdi>{name}</bdi>
                </b>
              </span>
              {quiet ? (
                <span className="word quiet small" title={quiet.because[0]?.text}>
                  <Mark name="quiet" />
                  {quiet.until === null ? words.today.forGood : words.dates.until(dates.day(quiet.until, on))}
                </span>
              ) : (
                <span className="small">{ratingLabel(rating) || words.account.unrated}</span>
              )}
              <span className="small dim cut">
                {title}
                {title && (phone || mail) ? ' · ' : ''}
                {phone && (
                  <a className="link" href={`tel:${phone.value.replaceAll(/[^+\d]/g, '')}`}>
                    {words.actions.call}
                  </a>
                )}
                {phone && mail && ' · '}
                {mail && (
                  <a className="link" href={`mailto:${mail.value}`}>
                    {words.actions.write}
                  </a>
                )}
              </span>
              <span className="small dim">
                {lastContact === null ? words.account.neverContacted : dates.since(lastContact, on)}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
