import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { client } from '../client/client.ts';
import { RecordPicker } from '../form/record-picker.tsx';
import { useRatingLabel } from '../parts/rating-label.ts';
import { useAct } from '../parts/use-act.ts';
import { useWordsOf } from '../words/words-of.ts';
import type { OpportunityAnswer } from './opportunity-page.tsx';
import { opportunityWords } from './words.ts';

type Taking = OpportunityAnswer['people'][number];

/** Who takes part: their part in the decision, and whether we have met them. */
export function TakingPart({ answer }: { readonly answer: OpportunityAnswer }) {
  const words = useWordsOf(opportunityWords);
  const act = useAct();
  const [round, setRound] = useState(0);
  const id = String(answer.opportunity['id']);
  const add = (person: { readonly id: string; readonly name: string }) => {
    setRound(round + 1);
    void act(words.told.person(person.name), async () => {
      await client.setOpportunityPerson({ id, person: person.id });
      return () => client.removeOpportunityPerson({ id, person: person.id });
    });
  };
  return (
    <section className="sec o-people">
      <h2>{words.people}</h2>
      {answer.people.length === 0 && <p className="small dim">{words.noPeople}</p>}
      <ul className="taking">
        {answer.people.map((person) => (
          <TakesPart key={person.id} opportunity={id} person={person} home={answer.account.id} />
        ))}
      </ul>
      <RecordPicker
        key={round}
        kind="person"
        label={words.addPerson}
        value={null}
        onPick={(picked) => {
          if (picked?.id) add({ id: picked.id, name: picked.name });
        }}
      />
    </section>
  );
}

function TakesPart({
  opportunity,
  person,
  home,
}: {
  readonly opportunity: string;
  readonly person: Taking;
  readonly home: string;
}) {
  const words = useWordsOf(opportunityWords);
  const ratingLabel = useRatingLabel();
  const act = useAct();
  const { id, name, part, met, account, open, title, rating } = person;
  const set = (next: { part?: string; met?: boolean }, before: typeof next) =>
    void act(words.told.person(name), async () => {
      await client.setOpportunityPerson({ id: opportunity, person: id, ...next });
      return () => client.setOpportunityPerson({ id: opportunity, person: id, ...before });
    });
  const out = () =>
    void act(words.told.out(name), async () => {
      await client.removeOpportunityPerson({ id: opportunity, person: id });
      return () => client.setOpportunityPerson({ id: opportunity, person: id, part, met });
    });
  const parts = part in words.parts ? words.parts : { ...words.parts, [part]: part };
  return (
    <li>
      <span className="taking-name">
        {open ? (
          <Link to="/people/$person" params={{ person: id }}>
            <b>
              <bdi>{name}</bdi>
            </b>
          </Link>
        ) : (
          <b>
            <bdi>{name}</bdi>
          </b>
        )}
        <span className="small dim">
          {[title, rating && ratingLabel(rating), account.id === home ? '' : account.name]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      <label className="taking-met small">
        <input type="checkbox" checked={met} onChange={() => set({ met: !met }, { met })} />
        {met ? words.met : <b>{words.notMet}</b>}
      </label>
      <select
        className="taking-part small"
        aria-label={`${words.part}: ${name}`}
        value={part}
        onChange={(event) => set({ part: event.target.value }, { part })}
      >
        {Object.entries(parts).map(([key, label]) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
      <button type="button" className="link small taking-out" aria-label={words.takeOut(name)} onClick={out}>
        ×
      </button>
    </li>
  );
}
