import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { client } from '../client/client.ts';
import { Problem } from '../client/problem.ts';
import { useAsk } from '../client/queries.ts';
import { Gone } from '../form/gone.tsx';
import '../form/form.css';
import { Icon } from '../parts/icons.tsx';
import { useRatingLabel } from '../parts/rating-label.ts';
import { BoneRows, Failed } from '../parts/states.tsx';
import { useKeys } from '../shell/keys.tsx';
import { useOverlays } from '../shell/overlays.tsx';
import { Standing } from '../shell/standing.tsx';
import { dayIn } from '../words/dates.ts';
import { useWords } from '../words/words.tsx';
import { textIn } from './account-answer.ts';
import { AccountPeople } from './account-people.tsx';
import { AccountSides } from './account-sides.tsx';
import { useFormKeys } from './form-keys.ts';
import { NextCard } from './next-card.tsx';
import { Timeline } from './timeline.tsx';

const VIEWS = ['time', 'who', 'deal'] as const;

/** One account: what is next and why, what happened, who is there, what was promised and agreed. */
export function AccountPage() {
  const { words } = useWords();
  const { account: id } = useParams({ from: '/accounts/$account' });
  const { view = 'time', fact } = useSearch({ from: '/accounts/$account' });
  const navigate = useNavigate({ from: '/accounts/$account' });
  const { openCapture } = useOverlays();
  const answer = useAsk(client.getAccount, { id });
  const ratingLabel = useRatingLabel();
  const today = dayIn(new Date());
  const { data } = answer;
  const name = textIn(data, 'name') ?? '';
  useEffect(() => {
    document.title = `${name === '' ? words.nav.accounts : name} · ${words.app}`;
  }, [name, words]);
  useKeys([{ keys: 'c', word: words.keys.capture, unlisted: true, run: () => openCapture({ account: id }) }]);
  useFormKeys(id, data);

  if (!data) {
    return (
      <main>
        {answer.error instanceof Problem && answer.error.status === 404 ? (
          <div className="blank" role="alert">
            <Gone id={id} />
          </div>
        ) : answer.isError ? (
          <Failed error={answer.error} again={() => void answer.refetch()} />
        ) : (
          <BoneRows count={8} />
        )}
      </main>
    );
  }
  const key = textIn(data, 'rating');
  const rating = key === null ? null : ratingLabel(key);
  const place = [textIn(data, 'industry'), textIn(data, 'city')].filter((text) => text !== null).join(', ');
  const open = data.commitments.filter(({ status }) => status === 'open').length;
  return (
    <main data-shows={view}>
      <header className="head">
        <button
          type="button"
          className="back phone-only"
          aria-label={words.nav.back}
          onClick={() => history.back()}
        >
          <Icon name="back" />
        </button>
        <h1>
          <bdi>{name}</bdi>
        </h1>
        <span className="sub">
          {[
            place,
            rating === null ? words.account.unrated : words.account.rated(rating),
            data.owner?.name ?? words.today.noOwner,
          ]
            .filter((text) => text !== '')
            .join(' · ')}
        </span>
        <div className="facts">
          <span>
            <b>{data.people.length}</b> {words.account.peopleCount(data.people.length)}
          </span>
          <span>
            <b>{open}</b> {words.account.promisesOpen(open)}
          </span>
        </div>
      </header>
      <Standing />
      <NextCard answer={data} on={today} />
      <fieldset className="seg views phone-only">
        <legend className="sr">{words.account.show}</legend>
        {VIEWS.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={view === each}
            onClick={() => void navigate({ search: (before) => ({ ...before, view: each }), replace: true })}
          >
            {{ time: words.account.timeline, who: words.account.people, deal: words.account.decision }[each]}
          </button>
        ))}
      </fieldset>
      <div className="cols wide">
        <Timeline account={id} answer={data} on={today} fact={fact} />
        <aside className="side">
          <AccountPeople answer={data} on={today} />
          <AccountSides answer={data} on={today} />
        </aside>
      </div>
    </main>
  );
}
