import './mailbox.css';
import { useState } from 'react';
import { useMailboxes } from '../../mail/use-mailboxes.ts';
import { BoneRows, Failed } from '../../parts/states.tsx';
import { useWordsOf } from '../../words/words-of.ts';
import { Part } from '../parts/rows.tsx';
import { ConnectMailbox } from './connect-mailbox.tsx';
import { MailboxPart } from './mailbox-part.tsx';
import { MailboxState } from './mailbox-state.tsx';
import { mailboxWords } from './words.ts';

/** One’s mailboxes with their state, and the way to connect one; managers see how those of others are. */
export function MailboxSection() {
  const words = useWordsOf(mailboxWords);
  const answer = useMailboxes();
  const [connecting, setConnecting] = useState(false);
  if (!answer.data)
    return answer.isError ? (
      <Failed error={answer.error} again={() => void answer.refetch()} />
    ) : (
      <BoneRows count={4} />
    );
  const mine = answer.data.mailboxes.filter((each) => each.mine);
  const others = answer.data.mailboxes.filter((each) => !each.mine);
  return (
    <div className="settings-parts">
      {mine.map((mailbox) => (
        <MailboxPart key={mailbox.id} mailbox={mailbox} />
      ))}
      {mine.length === 0 || connecting ? (
        <ConnectMailbox
          title={mine.length === 0 ? words.connect : words.another}
          onDone={() => setConnecting(false)}
          {...(mine.length === 0 ? {} : { onCancel: () => setConnecting(false) })}
        />
      ) : (
        <div>
          <button type="button" className="btn line" onClick={() => setConnecting(true)}>
            {words.another}
          </button>
        </div>
      )}
      {others.length > 0 && (
        <Part title={words.others}>
          <ul className="set-list">
            {others.map((mailbox) => (
              <li key={mailbox.id}>
                <div>
                  <p>
                    <b>
                      <bdi>{mailbox.userName}</bdi>
                    </b>{' '}
                    <bdi className="dim">{mailbox.address}</bdi>
                  </p>
                  <MailboxState mailbox={mailbox} />
                </div>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </div>
  );
}
