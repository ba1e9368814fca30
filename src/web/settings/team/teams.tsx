import { type FormEvent, useState } from 'react';
import { useAsk } from '../../client/queries.ts';
import { useWords } from '../../words/words.tsx';
import { useWordsOf } from '../../words/words-of.ts';
import { Part } from '../parts/rows.tsx';
import { useChange } from '../parts/use-change.ts';
import { useMe } from '../parts/use-me.ts';
import { useUsers } from '../parts/use-users.ts';
import { settingsClient } from '../settings-client.ts';
import { teamWords } from './words.ts';

/** The teams; managers add and rename them. */
export function Teams() {
  const words = useWordsOf(teamWords);
  const me = useMe();
  const { active } = useUsers();
  const teams = useAsk(settingsClient.listTeams, {}).data?.teams ?? [];
  const act = useChange([settingsClient.listTeams.operation]);
  const [renaming, setRenaming] = useState<string | null>(null);
  const manages = me.isAtLeast('manager');
  const rename = async (id: string, before: string, name: string) => {
    setRenaming(null);
    if (name === before) return;
    await act(async () => {
      await settingsClient.renameTeam({ id, name });
      const undo = async () => void (await settingsClient.renameTeam({ id, name: before }));
      return { text: words.renamed(name), undo };
    });
  };
  return (
    <Part title={words.teams} lead={teams.length === 0 ? words.noTeams : words.teamsLead}>
      <ul className="set-list">
        {teams.map(({ id, name }) => (
          <li key={id}>
            {renaming === id ? (
              <NameForm
                label={words.renameOf(name)}
                submit={words.rename}
                begin={name}
                onName={(next) => void rename(id, name, next)}
                onCancel={() => setRenaming(null)}
              />
            ) : (
              <>
                <p>
                  <b>
                    <bdi>{name}</bdi>
                  </b>{' '}
                  <span className="dim">
                    {words.members(active.filter(({ team }) => team === id).length)}
                  </span>
                </p>
                {manages && (
                  <button
                    type="button"
                    className="btn line"
                    aria-label={words.renameOf(name)}
                    onClick={() => setRenaming(id)}
                  >
                    {words.rename}
                  </button>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
      {manages && (
        <NameForm
          key={teams.length}
          label={words.newTeam}
          submit={words.add}
          begin=""
          onName={(name) =>
            void act(async () => {
              await settingsClient.addTeam({ name });
              return { text: words.added(name) };
            })
          }
        />
      )}
    </Part>
  );
}

function NameForm({
  label,
  submit,
  begin,
  onName,
  onCancel,
}: {
  readonly label: string;
  readonly submit: string;
  readonly begin: string;
  readonly onName: (name: string) => void;
  readonly onCancel?: () => void;
}) {
  const { words } = useWords();
  const [name, setName] = useState(begin);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') onName(name.trim());
  };
  return (
    <form className="name-form" onSubmit={send}>
      <div className="field name-field">
        <input
          aria-label={label}
          placeholder={label}
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      <button type="submit" className="btn line" disabled={name.trim() === ''}>
        {submit}
      </button>
      {onCancel && (
        <button type="button" className="btn" onClick={onCancel}>
          {words.actions.cancel}
        </button>
      )}
    </form>
  );
}
