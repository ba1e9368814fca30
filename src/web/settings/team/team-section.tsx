import { BoneRows, Failed } from '../../parts/states.tsx';
import { useWordsOf } from '../../words/words-of.ts';
import { Part, Row } from '../parts/rows.tsx';
import { useMe } from '../parts/use-me.ts';
import { useUsers } from '../parts/use-users.ts';
import { roleWords } from '../roles.ts';
import { Invite } from './invite.tsx';
import { ROLES } from './role-options.ts';
import { Teams } from './teams.tsx';
import { UserLine } from './user-line.tsx';
import { teamWords } from './words.ts';

/** Who works here, with which rights and in which team; managers invite, change and remove. */
export function TeamSection() {
  const words = useWordsOf(teamWords);
  const roles = useWordsOf(roleWords);
  const me = useMe();
  const { answer, users, active } = useUsers();
  if (!answer.data) {
    return answer.isError ? (
      <Failed error={answer.error} again={() => void answer.refetch()} />
    ) : (
      <BoneRows count={6} />
    );
  }
  const gone = users.filter((user) => !user.active);
  return (
    <div className="settings-parts">
      <Part title={words.people}>
        <ul className="set-list">
          {active.map((user) => (
            <UserLine key={user.id} user={user} />
          ))}
        </ul>
        {gone.length > 0 && (
          <p className="set-none small">
            {words.gone}: <bdi>{gone.map(({ name }) => name).join(', ')}</bdi>
          </p>
        )}
      </Part>
      {me.isAtLeast('manager') && <Invite />}
      <Teams />
      <Part title={words.roles}>
        {ROLES.map((role) => (
          <Row key={role} label={roles[role].name}>
            {roles[role].may}
          </Row>
        ))}
      </Part>
    </div>
  );
}
