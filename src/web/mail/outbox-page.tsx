import './mails.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { useAsk } from '../client/queries.ts';
import { Blank, BoneRows, Failed } from '../parts/states.tsx';
import { useOverlays } from '../shell/overlays.tsx';
import { Standing } from '../shell/standing.tsx';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { mailClient } from './mail-client.ts';
import { OutboxLine } from './outbox-line.tsx';
import { outboxWords } from './outbox-words.ts';
import { useRowKeys } from './use-row-keys.ts';
import type { OutboxMail } from './written.ts';

const OPEN = { states: ['draft', 'waiting', 'sending', 'refused', 'unknown'], limit: 200 } as const;

/** What one wrote and where it is; first what needs a word of ours. */
export function OutboxPage() {
  const { words: all } = useWords();
  const words = useWordsOf(outboxWords);
  const { openMail } = useOverlays();
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list);
  useEffect(() => {
    document.title = `${words.title} · ${all.app}`;
  }, [words, all]);
  const open = useAsk(mailClient.listOutbox, { ...OPEN, states: [...OPEN.states] }, { staleTime: 0 });
  const sent = useInfiniteQuery({
    queryKey: [mailClient.listOutbox.operation, 'sent'],
    queryFn: ({ pageParam, signal }) =>
      mailClient.listOutbox(
        { states: ['sent'], limit: 30, ...(pageParam === '' ? {} : { after: pageParam }) },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const sentMails = sent.data?.pages.flatMap(({ mails }) => mails) ?? [];
  const of = (...states: readonly OutboxMail['status'][]) =>
    (open.data?.mails ?? []).filter(({ status }) => states.includes(status));
  const [unknown, refused] = [of('unknown'), of('refused')];
  const needs = unknown.length + refused.length;
  const error = open.error ?? sent.error;
  const there = open.data && sent.data;
  return (
    <main className="mails-page">
      <header className="head">
        <h1>{words.title}</h1>
        {needs > 0 && (
          <div className="facts">
            <span>
              <b>{needs}</b> {words.needsYou(needs)}
            </span>
          </div>
        )}
      </header>
      <Standing />
      {!there && error ? (
        <Failed error={error} again={() => void Promise.all([open.refetch(), sent.refetch()])} />
      ) : !there ? (
        <BoneRows />
      ) : open.data.mails.length + sentMails.length === 0 ? (
        <Blank title={words.empty} more={words.emptyMore}>
          <button type="button" className="btn main" onClick={() => openMail({})}>
            {words.write}
            <kbd>m</kbd>
          </button>
        </Blank>
      ) : (
        <div ref={list}>
          <Mails title={words.parts.unknown} lead={words.unknownLead} mails={unknown} />
          <Mails title={words.parts.refused} mails={refused} />
          <Mails title={words.parts.waiting} mails={of('waiting', 'sending')} />
          <Mails title={words.parts.draft} mails={of('draft')} />
          <Mails title={words.parts.sent} mails={sentMails}>
            {sent.hasNextPage && (
              <button type="button" className="btn line" onClick={() => void sent.fetchNextPage()}>
                {words.more}
              </button>
            )}
          </Mails>
        </div>
      )}
    </main>
  );
}

function Mails({
  title,
  lead,
  mails,
  children,
}: {
  readonly title: string;
  readonly lead?: string;
  readonly mails: readonly OutboxMail[];
  readonly children?: ReactNode;
}) {
  if (mails.length === 0) return null;
  return (
    <section className="sec" aria-label={title}>
      <h2>{title}</h2>
      {lead !== undefined && <p className="mails-lead">{lead}</p>}
      <ul className="mails">
        {mails.map((mail) => (
          <OutboxLine key={mail.id} mail={mail} />
        ))}
      </ul>
      {children}
    </section>
  );
}
