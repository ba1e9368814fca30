import { useState } from 'react';
import { client } from '../client/client.ts';
import { valueOf } from '../form/field-spec.ts';
import { useAct } from '../parts/use-act.ts';
import { useWordsOf } from '../words/words-of.ts';
import type { FollowUp } from './clock-line.tsx';
import type { PersonAnswer } from './person-page.tsx';
import { personWords } from './words.ts';

/** How to treat them: direct or warm, what they care about, how strong the relationship is. */
export function StyleSection({
  person,
  followUp,
}: {
  readonly person: PersonAnswer;
  readonly followUp: FollowUp;
}) {
  const words = useWordsOf(personWords).style;
  const act = useAct();
  const id = String(person.person['id']);
  const name = String(person.person['name']);
  const style = person.person['style'];
  const interests = Array.isArray(person.person['interests']) ? person.person['interests'].join(', ') : '';
  const [cares, setCares] = useState<string | null>(null);
  const edit = (patch: Partial<Parameters<typeof client.editPerson>[0]>, before: typeof patch) =>
    act(words.told(name), async () => {
      const { version } = await client.editPerson({ id, version: person.version, ...patch });
      return () => client.editPerson({ id, version, ...before });
    });
  const now = style === 'direct' || style === 'warm' ? style : null;
  const save = (text: string) => {
    setCares(null);
    const list = valueOf(text, 'words');
    const before = valueOf(interests, 'words');
    if (text.trim() === interests || !Array.isArray(list) || !Array.isArray(before)) return;
    void edit({ interests: list }, { interests: before });
  };
  return (
    <section className="sec">
      <header>
        <h2>{words.title}</h2>
        <fieldset className="seg">
          <legend className="sr">{words.title}</legend>
          {(['direct', 'warm'] as const).map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={now === each}
              onClick={() => void edit({ style: now === each ? null : each }, { style: now })}
            >
              {words[each]}
            </button>
          ))}
        </fieldset>
      </header>
      <p className="small dim">
        {now === null ? `${words.unknown}. ` : ''}
        {now === 'direct' ? words.directMore : words.warmMore}
      </p>
      <label className="inline-field">
        <span className="small dim">{words.cares}</span>
        <input
          dir="auto"
          placeholder={words.caresPlaceholder}
          value={cares ?? interests}
          onChange={(event) => setCares(event.target.value)}
          onBlur={(event) => save(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur();
          }}
        />
      </label>
      <p className="inline-field">
        <span className="small dim">{words.strength}</span>
        <span>
          {followUp.established
            ? words.established(followUp.conversations)
            : words.isNew(followUp.conversations)}
        </span>
      </p>
    </section>
  );
}
