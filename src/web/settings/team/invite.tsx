import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Role } from '../../../app/actor.ts';
import { useAsk } from '../../client/queries.ts';
import { useSubmit } from '../../sign-in/use-submit.ts';
import { useWordsOf } from '../../words/words-of.ts';
import { FormEnd } from '../parts/form-end.tsx';
import { ChoiceRow, Part, TextRow } from '../parts/rows.tsx';
import { useMe } from '../parts/use-me.ts';
import { roleWords } from '../roles.ts';
import { settingsClient } from '../settings-client.ts';
import { HandedLink, type MadeLink } from './handed-link.tsx';
import { ROLES, roleIn } from './role-options.ts';
import { teamWords } from './words.ts';

const NEW: { name: string; email: string; role: Role; team: string } = {
  name: '',
  email: '',
  role: 'seller',
  team: '',
};

/** Adds somebody and shows the link that lets them in. */
export function Invite() {
  const words = useWordsOf(teamWords);
  const roles = useWordsOf(roleWords);
  const me = useMe();
  const queries = useQueryClient();
  const teams = useAsk(settingsClient.listTeams, {}).data?.teams ?? [];
  const [user, setUser] = useState(NEW);
  const [made, setMade] = useState<{ readonly name: string; readonly link: MadeLink } | null>(null);
  const { submit, busy, wrong } = useSubmit(async () => {
    const { team, ...said } = user;
    const link = await settingsClient.inviteUser({ ...said, team: team === '' ? null : team });
    setMade({ name: user.name, link });
    setUser(NEW);
    await queries.invalidateQueries({ queryKey: [settingsClient.listUsers.operation] });
  });
  if (made) {
    return (
      <Part title={words.linkFor(made.name)}>
        <div className="save-line">
          <HandedLink name={made.name} link={made.link} />
          <button type="button" className="btn line" onClick={() => setMade(null)}>
            {words.another}
          </button>
        </div>
      </Part>
    );
  }
  return (
    <Part title={words.invite} lead={words.inviteLead}>
      <form onSubmit={submit}>
        <TextRow
          label={words.name}
          required
          maxLength={200}
          autoComplete="off"
          value={user.name}
          onChange={(name) => setUser({ ...user, name })}
        />
        <TextRow
          label={words.email}
          type="email"
          required
          maxLength={254}
          autoComplete="off"
          value={user.email}
          onChange={(email) => setUser({ ...user, email })}
        />
        <ChoiceRow
          label={words.role}
          note={roles[user.role].may}
          value={user.role}
          options={ROLES.filter((role) => me.isAtLeast(role)).map((role) => ({
            value: role,
            label: roles[role].name,
          }))}
          onChange={(role) => setUser({ ...user, role: roleIn(role) })}
        />
        {teams.length > 0 && (
          <ChoiceRow
            label={words.team}
            value={user.team}
            options={[
              { value: '', label: words.noTeam },
              ...teams.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(team) => setUser({ ...user, team })}
          />
        )}
        <FormEnd submit={words.submit} busy={busy} wrong={wrong} />
      </form>
    </Part>
  );
}
