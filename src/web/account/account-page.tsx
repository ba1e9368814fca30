import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { client } from '../client/client.ts';
import { useAsk } from '../client/queries.ts';
import { NotRead } from '../form/not-read.tsx';
import '../form/form.css';
import { useRatingLabel } from '../parts/rating-label.ts';
import { RecordHead } from '../parts/record-head.tsx';
import { useTitle } from '../parts/use-title.ts';
import { ViewSwitch } from '../parts/view-switch.tsx';
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
  useTitle(name === '' ? words.nav.accounts : name);
  useKeys([{ keys: 'c', word: words.keys.capture, unlisted: true, run: () => openCapture({ account: id }) }]);
  useFormKeys(id, data);

  if (!data) return <NotRead id={id} error={answer.error} again={() => void answer.refetch()} />;
  const key = textIn(data, 'rating');
  const rating = key === null ? null : ratingLabel(key);
  const place = [textIn(data, 'industry'), textIn(data, 'city')].filter((text) => text !== null).join(', ');
  const open = data.commitments.filter(({ status }) => status === 'open').length;
  return (
    <main data-shows={view}>
      <RecordHead
        name={name}
        sub={[
          place,
          rating === null ? words.account.unrated : words.account.rated(rating),
          data.owner?.name ?? words.today.noOwner,
        ]
          .filter((text) => text !== '')
          .join(' · ')}
      >
        <div className="facts">
          <span>
            <b>{data.people.length}</b> {words.account.peopleCount(data.people.length)}
          </span>
          <span>
            <b>{open}</b> {words.account.promisesOpen(open)}
          </span>
        </div>
      </RecordHead>
      <Standing />
      <NextCard answer={data} on={today} />
      <ViewSwitch
        label={words.account.show}
        views={{ time: words.account.timeline, who: words.account.people, deal: words.account.decision }}
        shown={view}
        onShow={(wanted) =>
          void navigate({ search: (before) => ({ ...before, view: wanted }), replace: true })
        }
      />
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
