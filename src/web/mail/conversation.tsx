import './conversation.css';
import { useState } from 'react';
import { useAsk } from '../client/queries.ts';
import { Icon } from '../parts/icons.tsx';
import { BoneRows, Failed } from '../parts/states.tsx';
import { useKeys } from '../shell/keys.tsx';
import { useOverlays } from '../shell/overlays.tsx';
import { dayIn } from '../words/dates.ts';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { conversationWords } from './conversation-words.ts';
import { mailClient } from './mail-client.ts';
import type { Message } from './written.ts';

/** The conversation of a mail, in place: each message with its text first. `r` answers the one that was opened. */
export function Conversation({ interaction }: { readonly interaction: string }) {
  const words = useWordsOf(conversationWords);
  const { openMail } = useOverlays();
  const answer = useAsk(mailClient.getConversation, { interaction });
  const { data } = answer;
  const message = data?.message ?? null;
  const reply = () => {
    if (message !== null) openMail({ message });
  };
  useKeys(message === null ? [] : [{ keys: 'r', word: words.reply, run: reply }]);
  if (!data)
    return answer.isError ? (
      <Failed error={answer.error} again={() => void answer.refetch()} />
    ) : (
      <BoneRows count={2} />
    );
  if (message === null) return <p className="small dim conversation">{words.none}</p>;
  return (
    <div className="conversation">
      <ol>
        {data.messages.map((each) => (
          <MessageLine key={each.id} message={each} open={each.id === message} />
        ))}
      </ol>
      <button type="button" className="btn line" onClick={reply}>
        <Icon name="reply" />
        {words.reply}
        <kbd>r</kbd>
      </button>
    </div>
  );
}

function MessageLine({ message, open: first }: { readonly message: Message; readonly open: boolean }) {
  const { dates } = useWords();
  const words = useWordsOf(conversationWords);
  const [open, setOpen] = useState(first);
  const { at, from, recipients, words: own, kind, direction } = message;
  const name = from?.name ?? from?.address ?? '';
  const day = dayIn(at);
  return (
    <li className={direction === 'theirs' ? 'is-theirs' : undefined}>
      <button type="button" className="message-head" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className="cut">
          <b>
            <bdi>{name}</bdi>
          </b>{' '}
          <span className="dim small">
            {open
              ? words.to(recipients.map((each) => each.name ?? each.address).join(', '))
              : (own ?? '').slice(0, 200)}
          </span>
        </span>
        <span className="small dim num">
          {words.kinds[kind] !== undefined && `${words.kinds[kind]} · `}
          <time dateTime={at} title={`${dates.longDay(day)} ${dates.time(at)}`}>
            {dates.day(day, dayIn(new Date()))}, {dates.time(at)}
          </time>
        </span>
      </button>
      {open && <MessageBody message={message} name={name} />}
    </li>
  );
}

function MessageBody({ message, name }: { readonly message: Message; readonly name: string }) {
  const words = useWordsOf(conversationWords);
  const [shows, setShows] = useState<'text' | 'layout' | 'pictures'>('text');
  const [rest, setRest] = useState(false);
  const { id, hasHtml, attachments, forgotten } = message;
  return (
    <div className="message-body">
      {shows === 'text' ? (
        <>
          {message.words === null ? (
            <p className="dim">{forgotten ? words.forgotten : words.noText}</p>
          ) : (
            <p className="message-text" dir="auto">
              {message.words}
            </p>
          )}
          {message.rest !== null &&
            (rest ? (
              <p className="message-text dim" dir="auto">
                {message.rest}
              </p>
            ) : (
              <button type="button" className="link small" onClick={() => setRest(true)}>
                {words.rest}
              </button>
            ))}
        </>
      ) : (
        <iframe
          key={shows}
          className="message-frame"
          title={words.frame(name)}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          referrerPolicy="no-referrer"
          src={`/api/messages/${id}/html${shows === 'pictures' ? '?pictures=true' : ''}`}
        />
      )}
      {attachments.length > 0 && (
        <p className="small dim">
          {words.attachments}:{' '}
          {attachments
            .map((file) => `${file.name ?? words.unnamed} (${Math.ceil(file.size / 1024)} kB)`)
            .join(', ')}
        </p>
      )}
      {hasHtml && (
        <p className="message-ways">
          <button
            type="button"
            className="link small"
            onClick={() => setShows(shows === 'text' ? 'layout' : 'text')}
          >
            {shows === 'text' ? words.laidOut : words.asText}
          </button>
          {shows === 'layout' && (
            <button
              type="button"
              className="link small"
              title={words.picturesNote}
              onClick={() => setShows('pictures')}
            >
              {words.pictures}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
