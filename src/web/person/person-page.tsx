import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { getPerson } from '../../app/people/get-person.ts';
import { HistoryList } from '../account/history-list.tsx';
import { NextCard } from '../account/next-card.tsx';
import { client } from '../client/client.ts';
import type { OutputOf } from '../client/endpoint.ts';
import { useAsk } from '../client/queries.ts';
import { NotRead } from '../form/not-read.tsx';
import { PromiseSection } from '../note/promise-section.tsx';
import { Icon } from '../parts/icons.tsx';
import { BoneRows, Failed } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { ViewSwitch } from '../parts/view-switch.tsx';
import { useOverlays } from '../shell/overlays.tsx';
import { Standing } from '../shell/standing.tsx';
import { dayIn } from '../words/dates.ts';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { JobsSection, MoreSection, NewsSection } from './about-sections.tsx';
import type { FollowUp } from './clock-line.tsx';
import { ClockSection } from './clock-section.tsx';
import { PersonHead } from './person-head.tsx';
import { usePersonKeys } from './person-keys.ts';
import '../form/form.css';
import './person.css';
import { CHANNELS, wordOn } from './permissions.ts';
import { QuietSection } from './quiet-section.tsx';
import { ReachSection } from './reach-section.tsx';
import { StyleSection } from './style-section.tsx';
import { personWords } from './words.ts';

export type PersonAnswer = OutputOf<typeof getPerson>;

/** One person: what is next and why, their clock, what keeps us quiet, how to reach and how to treat them. */
export function PersonPage() {
  const { words: all } = useWords();
  const { person: id } = useParams({ from: '/people/$person' });
  const answer = useAsk(client.getPerson, { id });
  const name = String(answer.data?.person['name'] ?? '');
  useTitle(name === '' ? all.nav.people : name);
  if (answer.data) return <Person key={id} id={id} name={name} answer={answer.data} />;
  return <NotRead id={id} error={answer.error} again={() => void answer.refetch()} />;
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
      <ViewSwitch
        label={words.show}
        views={words.views}
        shown={view}
        onShow={(wanted) =>
          void navigate({ search: (before) => ({ ...before, view: wanted }), replace: true })
        }
      />
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
                <Promises id={id} name={name} followUp={followUp} />
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

function Promises({
  id,
  name,
  followUp,
}: {
  readonly id: string;
  readonly name: string;
  readonly followUp: FollowUp;
}) {
  const { openForm } = useOverlays();
  const opportunities = followUp.opportunities.filter(({ status }) => status === 'open');
  return (
    <PromiseSection
      promises={followUp.commitments}
      on={followUp.today}
      onNote={(form) => openForm({ form, people: [{ id, name }], opportunities })}
      keys
    />
  );
}
