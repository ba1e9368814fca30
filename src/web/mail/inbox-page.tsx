import './mails.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { listInbox } from '../../app/mail/list-inbox.ts';
import { client } from '../client/client.ts';
import type { OutputOf } from '../client/endpoint.ts';
import { Blank, BoneRows, Failed } from '../parts/states.tsx';
import { useAct } from '../parts/use-act.ts';
import { Standing } from '../shell/standing.tsx';
import { dayIn } from '../words/dates.ts';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { Conversation } from './conversation.tsx';
import { inboxWords } from './inbox-words.ts';
import { mailClient } from './mail-client.ts';
import { useRowKeys } from './use-row-keys.ts';

type Waiting = OutputOf<typeof listInbox>['waiting'][number];

/** What waits for an answer, the newest first. */
export function InboxPage() {
  const { words: all } = useWords();
  const words = useWordsOf(inboxWords);
  const list = useRef<HTMLUListElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  useRowKeys(list);
  useEffect(() => {
    document.title = `${words.title} · ${all.app}`;
  }, [words, all]);
  const pages = useInfiniteQuery({
    queryKey: [mailClient.listInbox.operation],
    queryFn: ({ pageParam, signal }) =>
      mailClient.listInbox({ limit: 30, ...(pageParam === '' ? {} : { after: pageParam }) }, { signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const waiting = pages.data?.pages.flatMap((page) => page.waiting) ?? [];
  return (
    <main className="mails-page">
      <header className="head">
        <h1>{words.title}</h1>
        <span className="sub">{words.lead}</span>
      </header>
      <Standing />
      {pages.isError && !pages.data ? (
        <Failed error={pages.error} again={() => void pages.refetch()} />
      ) : !pages.data ? (
        <BoneRows />
      ) : waiting.length === 0 ? (
        <Blank title={words.empty} more={words.emptyMore} />
      ) : (
        <ul className="mails" ref={list}>
          {waiting.map((each) => (
            <InboxLine
              key={each.interaction}
              waiting={each}
              open={open === each.interaction}
              onToggle={() => setOpen(open === each.interaction ? null : each.interaction)}
            />
          ))}
        </ul>
      )}
      {pages.hasNextPage && (
        <button type="button" className="btn line" onClick={() => void pages.fetchNextPage()}>
          {words.more}
        </button>
      )}
    </main>
  );
}

function InboxLine({
  waiting,
  open,
  onToggle,
}: {
  readonly waiting: Waiting;
  readonly open: boolean;
  readonly onToggle: () => void;
}) {
  const { words: all, dates } = useWords();
  const words = useWordsOf(inboxWords);
  const act = useAct();
  const [asking, setAsking] = useState(false);
  const { interaction, account, person, at, subject, words: own } = waiting;
  const day = dayIn(at);
  const today = dayIn(new Date());
  const name = person?.name ?? all.account.unknownSender;
  const waive = (reason: string) =>
    void act(words.waived(name), async () => {
      await client.waiveAnswer({ id: interaction, reason });
      return () => mailClient.undoWaiver({ id: interaction });
    });
  return (
    <li>
      <button type="button" className="mail-row" aria-expanded={open} onClick={onToggle}>
        <span className="cut">
          <b>
            <bdi>{name}</bdi>
          </b>{' '}
          <bdi className="dim">{account.name}</bdi>
        </span>
        <span className="small dim num" title={`${dates.longDay(day)} ${dates.time(at)}`}>
          {day === today ? dates.time(at) : dates.day(day, today)}
        </span>
        <span className="cut mail-first">
          {subject !== null && <bdi>{subject} </bdi>}
          <bdi className="dim">{own}</bdi>
        </span>
      </button>
      {open && (
        <>
          <Conversation interaction={interaction} />
          <div className="mail-acts">
            {asking ? (
              words.reasons.map((reason) => (
                <button key={reason} type="button" className="btn line" onClick={() => waive(reason)}>
                  {reason}
                </button>
              ))
            ) : (
              <button type="button" className="btn" onClick={() => setAsking(true)}>
                {words.waive}
              </button>
            )}
            <Link
              className="btn"
              to="/accounts/$account"
              params={{ account: account.id }}
              search={{ fact: interaction }}
            >
              {all.actions.account}
            </Link>
          </div>
        </>
      )}
    </li>
  );
}
