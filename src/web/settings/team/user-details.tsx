import { useQueryClient } from '@tanstack/react-query';
import { client } from '../../client/client.ts';
import { useAsk } from '../../client/queries.ts';
import { dayIn } from '../../words/dates.ts';
import { useWords } from '../../words/words.tsx';
import { useWordsOf } from '../../words/words-of.ts';
import { ChoiceRow, Row } from '../parts/rows.tsx';
import { EditForm } from '../parts/save-line.tsx';
import { useEdit } from '../parts/use-edit.ts';
import { useMe } from '../parts/use-me.ts';
import type { User } from '../parts/use-users.ts';
import { roleWords } from '../roles.ts';
import { settingsClient } from '../settings-client.ts';
import { browserName } from '../you/browser-name.ts';
import { RemoveUser } from './remove-user.tsx';
import { ROLES, roleIn } from './role-options.ts';
import { SignInLink } from './sign-in-link.tsx';
import { teamWords } from './words.ts';

const valuesOf = ({ role, team, version }: User) => ({ values: { role, team }, version });

/** Role and team, when they were last here, a new link, and taking them out. */
export function UserDetails({ user, onGone }: { readonly user: User; readonly onGone: () => void }) {
  const words = useWordsOf(teamWords);
  const roles = useWordsOf(roleWords);
  const me = useMe();
  const queries = useQueryClient();
  const teams = useAsk(settingsClient.listTeams, {}).data?.teams ?? [];
  const edit = useEdit({
    read: valuesOf(user),
    save: (patch, version) => client.editUser({ id: user.id, version, ...patch }),
    async reload() {
      const answer = await settingsClient.listUsers({});
      queries.setQueryData([settingsClient.listUsers.operation, {}], answer);
      return valuesOf(answer.users.find(({ id }) => id === user.id) ?? user);
    },
  });
  const { values, set } = edit;
  const offered = ROLES.filter((role) => me.isAtLeast(role) || role === values.role);
  const nameOf = (field: string, value: unknown) =>
    field === 'role'
      ? roles[roleIn(String(value))].name
      : (teams.find(({ id }) => id === value)?.name ?? words.noTeam);
  return (
    <div className="user-details">
      <EditForm edit={edit} names={{ role: words.role, team: words.team }} show={nameOf}>
        <ChoiceRow
          label={words.role}
          note={roles[values.role].may}
          value={values.role}
          options={offered.map((role) => ({ value: role, label: roles[role].name }))}
          onChange={(role) => set('role', roleIn(role))}
        />
        <ChoiceRow
          label={words.team}
          value={values.team ?? ''}
          options={[
            { value: '', label: words.noTeam },
            ...teams.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(team) => set('team', team === '' ? null : team)}
        />
      </EditForm>
      <LastSeen user={user.id} />
      {user.email !== null && <SignInLink user={user} />}
      {user.id !== me.user && <RemoveUser user={user} onGone={onGone} />}
    </div>
  );
}

/** A session is renewed once a day at most: the day is known, not the minute. */
function LastSeen({ user }: { readonly user: string }) {
  const words = useWordsOf(teamWords);
  const { dates } = useWords();
  const { data } = useAsk(settingsClient.listSessions, { user });
  const [latest] = (data?.sessions ?? []).toSorted((a, b) => b.renewedAt.localeCompare(a.renewedAt));
  return (
    <Row label={words.lastSeen}>
      {latest
        ? words.seenAt(
            dates.day(dayIn(latest.renewedAt), dayIn(new Date())),
            browserName(latest.browser) ?? '',
          )
        : data
          ? words.neverSeen
          : '…'}
    </Row>
  );
}
