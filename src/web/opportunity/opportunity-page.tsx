import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { getOpportunity } from '../../app/opportunities/get-opportunity.ts';
import { HistoryList } from '../account/history-list.tsx';
import { NextCard } from '../account/next-card.tsx';
import { client } from '../client/client.ts';
import type { OutputOf } from '../client/endpoint.ts';
import { useAsk } from '../client/queries.ts';
import { TagsLine } from '../form/tags-line.tsx';
import { PromiseSection } from '../note/promise-section.tsx';
import { RecordHead } from '../parts/record-head.tsx';
import { BoneRows, Failed } from '../parts/states.tsx';
import { useAct } from '../parts/use-act.ts';
import { useTitle } from '../parts/use-title.ts';
import { useKeys } from '../shell/keys.tsx';
import { useOverlays } from '../shell/overlays.tsx';
import { Standing } from '../shell/standing.tsx';
import { dayIn } from '../words/dates.ts';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { LoseLine } from './close-line.tsx';
import { DealFacts } from './deal-facts.tsx';
import '../form/form.css';
import './opportunity.css';
import { TakingPart } from './taking-part.tsx';
import { opportunityWords } from './words.ts';

export type OpportunityAnswer = OutputOf<typeof getOpportunity>;

/** One opportunity: what is next, who takes part, what each side promised, and what happened in it. */
export function OpportunityPage() {
  const { words: all } = useWords();
  const { opportunity: id } = useParams({ from: '/opportunities/$opportunity' });
  const answer = useAsk(client.getOpportunity, { id });
  const name = String(answer.data?.opportunity['name'] ?? '');
  useTitle(name === '' ? all.nav.opportunities : name);
  if (answer.data) return <Opportunity key={id} id={id} name={name} answer={answer.data} />;
  return (
    <main>
      {answer.isError ? (
        <Failed error={answer.error} again={() => void answer.refetch()} />
      ) : (
        <BoneRows count={8} />
      )}
    </main>
  );
}

function Opportunity({
  id,
  name,
  answer,
}: {
  readonly id: string;
  readonly name: string;
  readonly answer: OpportunityAnswer;
}) {
  const words = useWordsOf(opportunityWords);
  const today = dayIn(new Date());
  const { openForm } = useOverlays();
  const [losing, setLosing] = useState(false);
  const act = useAct();
  const open = answer.opportunity['status'] === 'open';
  const win = () =>
    act(words.told.won(name), async () => {
      const { version } = await client.editOpportunity({ id, version: answer.version, status: 'won' });
      return () => client.editOpportunity({ id, version, status: 'open' });
    });
  const reopen = () =>
    act(words.told.open(name), async () => {
      const { status, lostReason, wonBy, closedOn } = answer.opportunity as unknown as Closed;
      const { version } = await client.editOpportunity({ id, version: answer.version, status: 'open' });
      return () => client.editOpportunity({ id, version, status, lostReason, wonBy, closedOn });
    });
  useKeys([
    { keys: 'e', word: words.edit, run: () => openForm({ form: 'opportunity', id }) },
    ...(open
      ? [
          { keys: 'w', word: words.win, run: () => void win() },
          { keys: 'l', word: words.lose, run: () => setLosing(true) },
        ]
      : [{ keys: 'w', word: words.reopen, run: () => void reopen() }]),
  ]);
  const closing = open ? (
    <>
      <button type="button" className="btn" aria-expanded={losing} onClick={() => setLosing(!losing)}>
        {words.lose}
        <kbd>l</kbd>
      </button>
      <button type="button" className="btn line" onClick={() => void win()}>
        {words.win}
        <kbd>w</kbd>
      </button>
    </>
  ) : (
    <button type="button" className="btn line" onClick={() => void reopen()}>
      {words.reopen}
      <kbd>w</kbd>
    </button>
  );
  return (
    <main className="opportunity-page">
      <Head name={name} answer={answer} today={today} closing={closing} />
      <Standing />
      {losing && open && <LoseLine answer={answer} onBack={() => setLosing(false)} />}
      {open ? (
        <NextCard answer={answer} on={today} nothing={words.nothingNext} />
      ) : (
        <Outcome answer={answer} today={today} />
      )}
      <div className="cols wide">
        <section className="o-time" aria-label={words.history}>
          <HistoryList
            readKey={['opportunity-timeline', { opportunity: id }]}
            read={(after, signal) =>
              client.opportunityTimeline({ opportunity: id, limit: 30, ...after }, { signal })
            }
            on={today}
            home={answer.account.name}
            none={words.nothing}
          />
        </section>
        <aside className="side">
          <TakingPart answer={answer} />
          <Promises id={id} answer={answer} today={today} />
          <DealFacts answer={answer} />
          <section className="sec">
            <header>
              <h2>{words.fields.note}</h2>
              <button
                type="button"
                className="link small"
                onClick={() => openForm({ form: 'opportunity', id })}
              >
                {words.edit} <kbd>e</kbd>
              </button>
            </header>
            <TagsLine subject="opportunity" id={id} tags={answer.tags} />
            {typeof answer.opportunity['note'] === 'string' && (
              <p className="note-text">{answer.opportunity['note']}</p>
            )}
          </section>
        </aside>
      </div>
    </main>
  );
}

interface Closed {
  readonly status: 'won' | 'lost';
  readonly lostReason: string | null;
  readonly wonBy: string | null;
  readonly closedOn: string | null;
}

function Head({
  name,
  answer,
  today,
  closing,
}: {
  readonly name: string;
  readonly answer: OpportunityAnswer;
  readonly today: string;
  readonly closing: ReactNode;
}) {
  const { words: all, dates } = useWords();
  const words = useWordsOf(opportunityWords);
  const { stage, amount, currency, status } = answer.opportunity;
  const said = [
    typeof stage === 'string' ? stage : '',
    typeof amount === 'string' && typeof currency === 'string' ? dates.money(amount, currency) : '',
    answer.owner?.name ?? all.today.noOwner,
    status === 'open' ? words.since(dates.span(answer.since, today)) : '',
  ].filter((text) => text !== '');
  return (
    <RecordHead
      name={name}
      sub={
        <>
          <Link className="link" to="/accounts/$account" params={{ account: answer.account.id }}>
            <bdi>{answer.account.name}</bdi>
          </Link>
          {` · ${said.join(' · ')}`}
        </>
      }
    >
      <div className="facts person-acts">{closing}</div>
    </RecordHead>
  );
}

function Outcome({ answer, today }: { readonly answer: OpportunityAnswer; readonly today: string }) {
  const { words: all, dates } = useWords();
  const words = useWordsOf(opportunityWords);
  const { status, lostReason, wonBy, closedOn } = answer.opportunity as unknown as Partial<Closed>;
  return (
    <section className="next" aria-label={all.account.next}>
      <p>
        <b>{words.status[status ?? ''] ?? ''}</b>
        {closedOn ? `, ${words.closed(dates.day(closedOn, today))}` : ''}
        {status === 'lost' && (
          <span className="dim"> {words.lostBecause(lostReason ?? '–', wonBy ?? '–')}</span>
        )}
      </p>
    </section>
  );
}

function Promises({
  id,
  answer,
  today,
}: {
  readonly id: string;
  readonly answer: OpportunityAnswer;
  readonly today: string;
}) {
  const { openForm } = useOverlays();
  const names = new Map(answer.people.map((person) => [person.id, person.name]));
  const people = answer.people
    .filter(({ open }) => open)
    .map((person) => ({ id: person.id, name: person.name }));
  const note = (form: 'theirs' | 'ours') =>
    openForm({
      form,
      people,
      opportunities: [{ id, name: String(answer.opportunity['name']) }],
      opportunity: id,
    });
  return (
    <PromiseSection
      promises={answer.commitments.map((it) => ({ ...it, name: names.get(it.person) ?? '' }))}
      on={today}
      onNote={people.length > 0 ? note : null}
    />
  );
}
