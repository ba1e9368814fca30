import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { correctInteraction } from '../../app/interactions/correct-interaction.ts';
import { client } from '../client/client.ts';
import type { InputOf } from '../client/endpoint.ts';
import { useAsk } from '../client/queries.ts';
import { useNotices } from '../shell/notices.tsx';
import { dayIn } from '../words/dates.ts';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import type { AccountAnswer } from './account-answer.ts';
import type { Interaction } from './timeline.tsx';
import { timelineWords } from './timeline-words.ts';

type Correction = InputOf<typeof correctInteraction>;
type Kind = Correction['kind'];

/** An interaction corrected in place: words, kind, time, people. What stood there before is kept and shown. */
export function CorrectLine({
  interaction,
  answer,
  onClose,
}: {
  readonly interaction: Interaction;
  readonly answer: AccountAnswer;
  readonly onClose: () => void;
}) {
  const { words } = useWords();
  const said = useWordsOf(timelineWords);
  const { id } = interaction;
  const whole = useAsk(client.getInteraction, { id });
  // the version that was read when it was opened: what others change meanwhile is never overwritten
  const read = useRef<number>(undefined);
  if (read.current === undefined && whole.isFetchedAfterMount) read.current = whole.data?.version;
  const version = read.current ?? interaction.version;
  const ready = read.current !== undefined;
  const { correct, withdraw, restore } = useCorrecting({ id, version }, onClose);
  const [body, setBody] = useState(interaction.body ?? '');
  const [kind, setKind] = useState(interaction.kind as Kind);
  const [at, setAt] = useState(() => localMoment(interaction.at));
  const [people, setPeople] = useState<readonly string[]>(interaction.people.map((person) => person.id));
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);

  const known = new Map([...answer.people, ...interaction.people].map((person) => [person.id, person.name]));
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!whole.data) return;
    const moved = at === localMoment(interaction.at) ? interaction.at : new Date(at).toISOString();
    void correct({
      ...kept(whole.data.interaction),
      id,
      version,
      kind,
      at: moved,
      people: [...people],
      ...(body.trim() === '' ? {} : { body }),
    });
  };
  return (
    <form
      className="correct"
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <label>
        <span className="small dim">{said.words}</span>
        <textarea
          ref={field}
          rows={3}
          maxLength={200_000}
          value={body}
          onChange={(event) => setBody(event.target.value)}
        />
      </label>
      <div className="correct-row">
        <label>
          <span className="small dim">{said.kind}</span>
          <select value={kind} onChange={(event) => setKind(event.target.value as Kind)}>
            {Object.entries(said.kinds).map(([value, word]) => (
              <option key={value} value={value}>
                {word}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="small dim">{said.when}</span>
          <input
            type="datetime-local"
            value={at}
            onChange={(event) => event.target.value && setAt(event.target.value)}
          />
        </label>
      </div>
      <fieldset className="correct-people">
        <legend className="small dim">{said.people}</legend>
        {[...known].slice(0, 30).map(([person, name]) => (
          <label key={person}>
            <input
              type="checkbox"
              checked={people.includes(person)}
              onChange={({ target }) =>
                setPeople((before) =>
                  target.checked ? [...before, person] : before.filter((it) => it !== person),
                )
              }
            />
            <bdi>{name}</bdi>
          </label>
        ))}
      </fieldset>
      <div className="correct-acts">
        <button type="submit" className="btn main" disabled={!ready}>
          {said.save}
        </button>
        {interaction.withdrawn ? (
          <button type="button" className="btn" disabled={!ready} onClick={() => void restore()}>
            {words.undo.undo}
          </button>
        ) : (
          <button type="button" className="btn" disabled={!ready} onClick={() => void withdraw()}>
            {said.withdraw}
          </button>
        )}
        <button type="button" className="btn" onClick={onClose}>
          {words.actions.cancel}
        </button>
      </div>
      <History corrections={whole.data?.corrections ?? []} />
    </form>
  );
}

function History({
  corrections,
}: {
  readonly corrections: readonly {
    readonly version: number;
    readonly at: string;
    readonly changes: readonly {
      readonly field: string;
      readonly before: string | null;
      readonly after: string | null;
    }[];
  }[];
}) {
  const { dates } = useWords();
  const said = useWordsOf(timelineWords);
  if (corrections.length === 0) return null;
  const short = (text: string | null) =>
    text === null || text === '' ? said.nothing : text.length > 120 ? `${text.slice(0, 120)} …` : text;
  return (
    <div className="small dim">
      <p>{said.history}</p>
      <ul>
        {corrections.flatMap(({ version, at, changes }) =>
          changes.map(({ field, before, after }) => (
            <li key={`${version}-${field}`}>
              {dates.day(dayIn(at), dayIn(new Date()))} ·{' '}
              {said.changed(said.fields[field] ?? field, short(before), short(after))}
            </li>
          )),
        )}
      </ul>
    </div>
  );
}

function useCorrecting({ id, version }: Pick<Interaction, 'id' | 'version'>, onClose: () => void) {
  const { words } = useWords();
  const said = useWordsOf(timelineWords);
  const queries = useQueryClient();
  const { tell, tellError } = useNotices();
  const act = async (text: string, work: () => Promise<unknown>, back?: () => Promise<unknown>) => {
    try {
      await work();
      const undo = back && (() => back().then(() => queries.invalidateQueries()));
      tell({ text, ...(undo ? { undo } : {}) });
      onClose();
    } catch (error) {
      tellError(error);
    } finally {
      void queries.invalidateQueries();
    }
  };
  const restored = () => client.restoreInteraction({ id, version: version + 1 });
  return {
    correct: (correction: Correction) => act(said.corrected, () => client.correctInteraction(correction)),
    withdraw: () =>
      act(said.withdrawn, () => client.withdrawInteraction({ id, version, reason: said.reason }), restored),
    restore: () => act(words.undo.undone, () => client.restoreInteraction({ id, version })),
  };
}

/** What a correction here does not touch stays as it was recorded. */
function kept(fields: Readonly<Record<string, unknown>>): Partial<Correction> {
  const names = [
    'direction',
    'reached',
    'purpose',
    'automatic',
    'enquiry',
    'durationMinutes',
    'subject',
    'valueGiven',
    'reaction',
    'reactionWords',
  ];
  const rest = Object.fromEntries(
    names.flatMap((name) => (fields[name] === null ? [] : [[name, fields[name]]])),
  );
  return fields['opportunityId'] === null ? rest : { ...rest, opportunity: `${fields['opportunityId']}` };
}

/** A moment as a field of local time takes it, to the minute. */
function localMoment(instant: string): string {
  const date = new Date(instant);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
