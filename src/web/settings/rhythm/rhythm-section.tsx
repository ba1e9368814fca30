import './rhythm.css';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { getSettings } from '../../../app/settings/settings.ts';
import { client } from '../../client/client.ts';
import type { OutputOf } from '../../client/endpoint.ts';
import { useAsk } from '../../client/queries.ts';
import { BoneRows, Failed } from '../../parts/states.tsx';
import { useNotices } from '../../shell/notices.tsx';
import { useWordsOf } from '../../words/words-of.ts';
import { History } from './history.tsx';
import { More } from './more.tsx';
import { Preview } from './preview.tsx';
import { Ratings } from './ratings.tsx';
import { type PolicyDraft, usePolicyDraft, worksOut } from './use-policy-draft.ts';
import { usePreview } from './use-preview.ts';
import { rhythmWords } from './words.ts';

interface Team {
  readonly id: string;
  readonly name: string;
}

/** Ratings and rhythm: for everybody or for a team, with what a change would do before it is saved. */
export function RhythmSection() {
  const words = useWordsOf(rhythmWords);
  const teams = useAsk(client.listTeams, {});
  const [chosen, setChosen] = useState<Team | null>(null);
  const of = chosen === null ? {} : { team: chosen.id };
  const settings = useAsk(client.getSettings, of);
  const versions = useAsk(client.listPolicies, { ...of, limit: 1 });
  const failed = [settings, versions].find(({ isError, data }) => isError && !data);
  return (
    <div className="rhythm">
      {(teams.data?.teams.length ?? 0) > 0 && (
        <label className="rhythm-scope">
          <span className="dim">{words.scope}</span>
          <span className="field short">
            <select
              value={chosen?.id ?? ''}
              onChange={({ target }) =>
                setChosen(teams.data?.teams.find(({ id }) => id === target.value) ?? null)
              }
            >
              <option value="">
                {(versions.data?.teams.length ?? 0) > 0 ? words.everybodyBut : words.everybody}
              </option>
              {teams.data?.teams.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </span>
        </label>
      )}
      {failed ? (
        <Failed error={failed.error} again={() => void failed.refetch()} />
      ) : settings.data && versions.data ? (
        <Rules
          key={chosen?.id ?? ''}
          team={chosen}
          held={settings.data.policy}
          inherits={chosen !== null && !versions.data.teams.includes(chosen.id)}
        />
      ) : (
        <BoneRows count={6} />
      )}
    </div>
  );
}

function Rules({
  team,
  held,
  inherits,
}: {
  readonly team: Team | null;
  readonly held: OutputOf<typeof getSettings>['policy'];
  readonly inherits: boolean;
}) {
  const draft = usePolicyDraft(held, team?.id, inherits);
  const preview = usePreview(draft.body, team?.id);
  return (
    <>
      {team && <OwnOrInherited team={team} inherits={inherits} draft={draft} />}
      <div className="rhythm-both">
        <div className="settings-parts">
          <fieldset className="plain-set settings-parts" disabled={inherits}>
            <Ratings draft={draft} preview={preview.data} />
            <More draft={draft} />
          </fieldset>
          <SaveBar draft={draft} />
          <History team={team?.id} draft={draft} held={held.version} />
        </div>
        <Preview asked={preview} draft={draft} />
      </div>
    </>
  );
}

/** Whether a team goes its own way, and the way there and back. */
function OwnOrInherited({
  team,
  inherits,
  draft,
}: {
  readonly team: Team;
  readonly inherits: boolean;
  readonly draft: PolicyDraft;
}) {
  const words = useWordsOf(rhythmWords);
  const { tell, tellError } = useNotices();
  const queries = useQueryClient();
  const inherit = async () => {
    const before = draft.body;
    try {
      await client.inheritPolicy({ team: team.id });
      draft.discard();
      tell({
        text: words.wentBack(team.name),
        undo: async () => {
          await client.editPolicy({ team: team.id, policy: before });
          await queries.invalidateQueries();
        },
      });
      await queries.invalidateQueries();
    } catch (error) {
      tellError(error);
    }
  };
  return (
    <p className="rhythm-own">
      <bdi>{inherits ? words.inherits(team.name) : words.own(team.name)}</bdi>{' '}
      {inherits ? (
        <button type="button" className="link" onClick={() => void draft.save()}>
          {words.giveOwn}
        </button>
      ) : (
        <button type="button" className="link" onClick={() => void inherit()}>
          {words.goBack}
        </button>
      )}
    </p>
  );
}

/** Stays in sight while something is unsaved. */
function SaveBar({ draft }: { readonly draft: PolicyDraft }) {
  const words = useWordsOf(rhythmWords);
  if (!draft.changed && draft.problem === null) return null;
  return (
    <div className="save-bar">
      {draft.problem !== null && (
        <p className="late" role="alert">
          {draft.problem}
        </p>
      )}
      <button
        type="button"
        className="btn main"
        disabled={draft.busy || !draft.changed || !worksOut(draft.body)}
        onClick={() => void draft.save(draft.stale ? 'over' : undefined)}
      >
        {draft.stale ? words.keepMine : words.save}
      </button>
      <button type="button" className="btn" disabled={draft.busy} onClick={draft.discard}>
        {draft.stale ? words.takeTheirs : words.discard}
      </button>
      {draft.problem === null && <p className="small dim">{words.unsaved}</p>}
    </div>
  );
}
