import { useState } from 'react';
import type { listKeys } from '../../../app/sign-in/keys.ts';
import type { OutputOf } from '../../client/endpoint.ts';
import { useAsk } from '../../client/queries.ts';
import { BoneRows, Failed } from '../../parts/states.tsx';
import { dayIn } from '../../words/dates.ts';
import { useWords } from '../../words/words.tsx';
import { useWordsOf } from '../../words/words-of.ts';
import { Part } from '../parts/rows.tsx';
import { useChange } from '../parts/use-change.ts';
import { useMe } from '../parts/use-me.ts';
import { useUsers } from '../parts/use-users.ts';
import { settingsClient } from '../settings-client.ts';
import { keyWords } from './words.ts';

type Key = OutputOf<typeof listKeys>['keys'][number];

/** Whose keys there are, when they were last used; working ones first. */
export function KeyList() {
  const words = useWordsOf(keyWords);
  const answer = useAsk(settingsClient.listKeys, {});
  const rank = ({ state }: Key) => (state === 'good' ? 0 : 1);
  const keys = (answer.data?.keys ?? []).toSorted(
    (a, b) => rank(a) - rank(b) || b.createdAt.localeCompare(a.createdAt),
  );
  return (
    <Part title={words.keys}>
      {answer.isError && !answer.data ? (
        <Failed error={answer.error} again={() => void answer.refetch()} />
      ) : !answer.data ? (
        <BoneRows count={3} />
      ) : keys.length === 0 ? (
        <p className="set-none">{words.none}</p>
      ) : (
        <ul className="set-list">
          {keys.map((key) => (
            <KeyLine key={key.id} of={key} />
          ))}
        </ul>
      )}
    </Part>
  );
}

function KeyLine({ of }: { readonly of: Key }) {
  const words = useWordsOf(keyWords);
  const { dates } = useWords();
  const me = useMe();
  const { nameOf } = useUsers();
  const act = useChange([settingsClient.listKeys.operation]);
  const [asking, setAsking] = useState(false);
  const today = dayIn(new Date());
  const { id, user, name, startsWith, scope, createdAt, expiresAt, lastUsedAt, state } = of;
  const on = (instant: string) => dates.day(dayIn(instant), today);
  const revoke = async () => {
    const text = words.revoked(name);
    if (await act(() => settingsClient.revokeKey({ id }).then(() => ({ text })))) setAsking(false);
  };
  return (
    <li>
      <div>
        <p className={state === 'good' ? '' : 'faint'}>
          <b>
            <bdi>{name}</bdi>
          </b>{' '}
          {words.scopes[scope]}
          {state !== 'good' && ` · ${words.states[state]}`}
        </p>
        <p className="small dim">
          {[
            user === me.user ? '' : nameOf(user),
            `${startsWith}…`,
            words.since(on(createdAt)),
            lastUsedAt === null ? words.never : words.used(on(lastUsedAt)),
            expiresAt === null ? '' : words.until(on(expiresAt)),
          ]
            .filter((text) => text !== '')
            .join(' · ')}
        </p>
        {asking && <p className="small late">{words.revokeSure}</p>}
      </div>
      {state === 'good' && (
        <div className="set-acts">
          {asking ? (
            <>
              <button type="button" className="btn" onClick={() => setAsking(false)}>
                {words.keep}
              </button>
              <button type="button" className="btn line late" onClick={() => void revoke()}>
                {words.revoke}
              </button>
            </>
          ) : (
            <button
              type="button"
              className="btn line"
              aria-label={words.revokeOf(name)}
              onClick={() => setAsking(true)}
            >
              {words.revoke}
            </button>
          )}
        </div>
      )}
    </li>
  );
}
