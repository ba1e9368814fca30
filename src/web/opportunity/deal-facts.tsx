import { useState } from 'react';
import { client } from '../client/client.ts';
import { type FieldSpec, textOf, valueOf } from '../form/field-spec.ts';
import { useAct } from '../parts/use-act.ts';
import { useWordsOf } from '../words/words-of.ts';
import type { OpportunityAnswer } from './opportunity-page.tsx';
import { opportunityWords } from './words.ts';

const FIELDS = [
  { name: 'stage', kind: 'text' },
  { name: 'amount', kind: 'amount' },
  { name: 'currency', kind: 'text' },
  { name: 'expectedClose', kind: 'day' },
] as const;

/** Stage, amount and the day of the decision, typed where they stand. */
export function DealFacts({ answer }: { readonly answer: OpportunityAnswer }) {
  const words = useWordsOf(opportunityWords);
  return (
    <section className="sec o-deal">
      <h2>{words.facts}</h2>
      {FIELDS.map(({ name, kind }) => (
        <Fact
          key={`${name} ${answer.version}`}
          answer={answer}
          name={name}
          kind={kind}
          label={words.fields[name]}
        />
      ))}
    </section>
  );
}

function Fact({
  answer,
  name,
  kind,
  label,
}: {
  readonly answer: OpportunityAnswer;
  readonly name: (typeof FIELDS)[number]['name'];
  readonly kind: FieldSpec['kind'];
  readonly label: string;
}) {
  const words = useWordsOf(opportunityWords);
  const act = useAct();
  const id = String(answer.opportunity['id']);
  const before = textOf(answer.opportunity[name], kind);
  const [text, setText] = useState(before);
  const save = () => {
    if (text.trim() === before) return;
    const value = valueOf(text, kind);
    void act(words.told.edited(label), async () => {
      const { version } = await client.editOpportunity({
        id,
        version: answer.version,
        [name]: value,
      });
      return () => client.editOpportunity({ id, version, [name]: valueOf(before, kind) });
    });
  };
  return (
    <label className="inline-field">
      <span className="small dim">{label}</span>
      <input
        type={kind === 'day' ? 'date' : 'text'}
        inputMode={kind === 'amount' ? 'decimal' : undefined}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
        }}
      />
    </label>
  );
}
