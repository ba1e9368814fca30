import { useState } from 'react';
import { useAsk } from '../../client/queries.ts';
import { useWordsOf } from '../../words/words-of.ts';
import { useMe } from '../parts/use-me.ts';
import type { User } from '../parts/use-users.ts';
import { roleWords } from '../roles.ts';
import { settingsClient } from '../settings-client.ts';
import { UserDetails } from './user-details.tsx';
import { teamWords } from './words.ts';

/** One who works here; opens in place for those who may change it. An owner is changed by owners alone. */
export function UserLine({ user }: { readonly user: User }) {
  const words = useWordsOf(teamWords);
  const roles = useWordsOf(roleWords);
  const me = useMe();
  const teams = useAsk(settingsClient.listTeams, {});
  const [open, setOpen] = useState(false);
  const { id, name, email, role, signsIn } = user;
  const team = teams.data?.teams.find((each) => each.id === user.team)?.name;
  const may = me.isAtLeast(role === 'owner' ? 'owner' : 'manager');
  return (
    <li className="user-line" data-open={open || undefined}>
      <div className="user-who">
        <p>
          <b>
            <bdi>{name}</bdi>
          </b>{' '}
          {roles[role].name}
          {id === me.user && <span className="dim"> · {words.you}</span>}
        </p>
        <p className="small dim">
          {[team ?? words.noTeam, email, signsIn ? null : email === null ? words.noLogin : words.waiting]
            .filter((text) => text !== null)
            .join(' · ')}
        </p>
      </div>
      {may && (
        <button
          type="button"
          className="btn line"
          aria-expanded={open}
          aria-label={words.changeOf(name)}
          onClick={() => setOpen(!open)}
        >
          {open ? words.close : words.change}
        </button>
      )}
      {open && may && <UserDetails user={user} onGone={() => setOpen(false)} />}
    </li>
  );
}
