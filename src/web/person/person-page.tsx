import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { getPerson } from '../../app/people/get-person.ts';
import { HistoryList } from '../account/history-list.tsx';
import { NextCard } from '../account/next-card.tsx';
import { client } from '../client/client.ts';
import type { OutputOf } from '../client/endpoint.ts';
import { Problem } from '../client/problem.ts';
import { useAsk } from '../client/queries.ts';
import { Gone } from '../form/gone.tsx';
import { PromiseList } from '../note/promise-list.tsx';
import { promiseWords } from '../note/promise-words.ts';
import { Icon } from '../parts/icons.tsx';
import { useRatingLabel } from '../parts/rating-label.ts';
import { BoneRows, Failed } from '../parts/states.tsx';
import { useKeys } from '../shell/keys.tsx';
import { useOverlays } from '../shell/overlays.tsx';
import { Standing } from '../shell/standing.tsx';
import { dayIn } from '../words/dates.ts';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { JobsSection, MoreSection, NewsSection } from './about-sections.tsx';
import type { FollowUp } from './clock-line.tsx';
import { ClockSection } from './clock-section.tsx';
import '../form/form.css';
import './person.css';
import { CHANNELS, wordOn } from './permissions.ts';
import { QuietSection } from './quiet-section.tsx';
import { ReachSection } from './reach-section.tsx';
import { StyleSection } from './style-section.tsx';
import { personWords } from './words.ts';

export type PersonAnswer = OutputOf<typeof getPerson>;

const VIEWS = ['time', 'now', 'about'] as const;

/** One person: what is next and why, their clock, what keeps us quiet, how to reach and how to treat them. */
export function PersonPage() {
  const { words: all } = useWords();
  const { person: id } = useParams({ from: '/people/$person' });
  const answer = useAsk(client.getPerson, { id });
  const name = String(answer.data?.person['name'] ?? '');
  useEffect(() => {
    document.title = `${name === '' ? all.nav.people : name} · ${all.app}`;
  }, [name, all]);
  if (answer.data) return <Person key={id} id={id} name={name} answer={answer.data} />;
  const gone = answer.error instanceof Problem && answer.error.status === 404;
  return (
    <main>
      {gone ? (
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

function Person({
  id,
  name,
  answer,
}: {
  readonly id: string;
  readonly name: string;
  readonly answer: PersonAnswer;
}) {
  const { words: all } = useWords();
  const words = useWordsOf(personWords);
  const { view = 'time', fact } = useSearch({ from: '/people/$person' });
  const navigate = useNavigate({ from: '/people/$person' });
  const { openCapture } = useOverlays();
  const asked = useAsk(client.getFollowUp, { id });
  const followUp = asked.data;
  const today = dayIn(new Date());
  usePersonKeys(id, name, answer);
  const optedOut = CHANNELS.every((channel) => wordOn(answer.permissions, channel)?.allowed === false);
  return (
    <main className="person-page" data-shows={view}>
      <PersonHead
        id={id}
        name={name}
        answer={answer}
        zone={followUp?.zone}
        rating={followUp?.rating ?? null}
      />
      <Standing />
      <NextCard
        answer={{ steps: answer.step === null ? [] : [answer.step] }}
        on={today}
        nothing={
          answer.leaveAlone === null ? all.account.nothingNext : (answer.leaveAlone.because[0]?.text ?? '')
        }
      />
      {followUp ? (
        <ClockSection person={answer} followUp={followUp} />
      ) : asked.isError ? (
        <Failed error={asked.error} again={() => void asked.refetch()} />
      ) : (
        <BoneRows count={2} />
      )}
      <fieldset className="seg views phone-only">
        <legend className="sr">{words.show}</legend>
        {VIEWS.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={view === each}
            onClick={() => void navigate({ search: (before) => ({ ...before, view: each }), replace: true })}
          >
            {words.views[each]}
          </button>
        ))}
      </fieldset>
      <div className="cols wide">
        <section className="p-time" aria-label={all.account.timeline}>
          <HistoryList
            readKey={['person-timeline', { person: id }]}
            read={(after, signal) => client.personTimeline({ person: id, limit: 30, ...after }, { signal })}
            on={today}
            fact={fact}
            home={answer.account.name}
          />
          <div className="quick">
            <button
              type="button"
              className="field"
              onClick={() => openCapture({ account: answer.account.id, person: id })}
            >
              <Icon name="plus" />
              <span className="cut">{all.capture.placeholder}</span>
              <kbd>c</kbd>
            </button>
          </div>
        </section>
        <aside className="side person-side">
          {followUp && (
            <>
              <div className="p-now">
                <QuietSection id={id} name={name} followUp={followUp} optedOut={optedOut} />
                <PromiseSection id={id} name={name} followUp={followUp} />
                <NewsSection person={answer} followUp={followUp} />
              </div>
              <div className="p-about">
                <ReachSection person={answer} followUp={followUp} />
                <StyleSection person={answer} followUp={followUp} />
                <JobsSection person={answer} followUp={followUp} />
                <MoreSection person={answer} followUp={followUp} />
              </div>
            </>
          )}
        </aside>
      </div>
    </main>
  );
}

function PersonHead({
  id,
  name,
  answer,
  zone,
  rating,
}: {
  readonly id: string;
  readonly name: string;
  readonly answer: PersonAnswer;
  readonly zone: string | undefined;
  readonly rating: string | null;
}) {
  const { words: all, dates } = useWords();
  const words = useWordsOf(personWords);
  const { openForm } = useOverlays();
  const ratingLabel = useRatingLabel();
  const { person, account } = answer;
  const title = typeof person['title'] === 'string' ? person['title'] : null;
  const own = typeof person['rating'] === 'string' ? person['rating'] : null;
  const rate = () => openForm({ form: 'rate', people: [{ id, name }], current: own });
  return (
    <header className="head">
      <button
        type="button"
        className="back phone-only"
        aria-label={all.nav.back}
        onClick={() => history.back()}
      >
        <Icon name="back" />
      </button>
      <h1>
        <bdi>{name}</bdi>
      </h1>
      <span className="sub">
        {title && `${title} · `}
        <Link className="link" to="/accounts/$account" params={{ account: account.id }}>
          <bdi>{account.name}</bdi>
        </Link>
        {' · '}
        <button type="button" className="link" onClick={rate}>
          {rating === null ? all.account.unrated : all.account.rated(ratingLabel(rating))}
        </button>
        {zone && ` · ${words.there(dates.time(Date.now(), zone))}`}
      </span>
      <div className="facts person-acts">
        <button
          type="button"
          className="btn"
          onClick={() => openForm({ form: 'hold', people: [{ id, name }] })}
        >
          {words.keys.hold}
          <kbd>h</kbd>
        </button>
        <button
          type="button"
          className="btn"
          onClick={() => openForm({ form: 'agree', people: [{ id, name }] })}
        >
          {words.keys.agree}
          <kbd>a</kbd>
        </button>
        <button
          type="button"
          className="btn"
          onClick={() => openForm({ form: 'release', people: [{ id, name }] })}
        >
          {words.release}
        </button>
      </div>
    </header>
  );
}

function PromiseSection({
  id,
  name,
  followUp,
}: {
  readonly id: string;
  readonly name: string;
  readonly followUp: FollowUp;
}) {
  const words = useWordsOf(promiseWords);
  const { openForm } = useOverlays();
  const note = (form: 'theirs' | 'ours') =>
    openForm({
      form,
      people: [{ id, name }],
      opportunities: followUp.opportunities.filter(({ status }) => status === 'open'),
    });
  return (
    <section className="sec">
      <header>
        <h2>{words.title}</h2>
        <span className="head-acts">
          <button type="button" className="link small" onClick={() => note('theirs')}>
            {words.addTheirs} <kbd>t</kbd>
          </button>
          <button type="button" className="link small" onClick={() => note('ours')}>
            {words.addOurs} <kbd>w</kbd>
          </button>
        </span>
      </header>
      <PromiseList promises={followUp.commitments} on={followUp.today} />
    </section>
  );
}

function usePersonKeys(id: string, name: string, answer: PersonAnswer) {
  const words = useWordsOf(personWords).keys;
  const { words: all } = useWords();
  const { openForm, openCapture } = useOverlays();
  const people = [{ id, name }];
  const note = (form: 'hold' | 'agree' | 'theirs' | 'ours' | 'news') => () => openForm({ form, people });
  useKeys([
    {
      keys: 'c',
      word: all.keys.capture,
      unlisted: true,
      run: () => openCapture({ account: answer.account.id, person: id }),
    },
    { keys: 'h', word: words.hold, run: note('hold') },
    { keys: 'a', word: words.agree, run: note('agree') },
    { keys: 't', word: words.theirs, run: note('theirs') },
    { keys: 'w', word: words.ours, run: note('ours') },
    { keys: 'i', word: words.news, run: note('news') },
    { keys: 'e', word: words.edit, run: () => openForm({ form: 'person', id }) },
  ]);
}
