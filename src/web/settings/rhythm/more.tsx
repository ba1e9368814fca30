import { useState } from 'react';
import { useWordsOf } from '../../words/words-of.ts';
import { Part } from '../parts/rows.tsx';
import { HoursField, NumberField, Setting } from './fields.tsx';
import { Stricter } from './stricter.tsx';
import type { Body, PolicyDraft } from './use-policy-draft.ts';
import { rhythmWords } from './words.ts';

/** What is changed now and then: time, retries, reminders, hours. */
export function More({ draft }: { readonly draft: PolicyDraft }) {
  const words = useWordsOf(rhythmWords);
  return (
    <details className="more-settings">
      <summary>{words.more}</summary>
      <div className="settings-parts">
        <Capacity draft={draft} />
        <Persistence draft={draft} />
        <Promises draft={draft} />
        <Hours draft={draft} />
        <Ladder
          ladder={draft.body.commitmentLadder}
          onChange={(commitmentLadder) => draft.set({ commitmentLadder })}
        />
      </div>
    </details>
  );
}

function Capacity({ draft: { body, set } }: { readonly draft: PolicyDraft }) {
  const words = useWordsOf(rhythmWords);
  const pacing = (patch: Partial<Body['pacing']>) => set({ pacing: { ...body.pacing, ...patch } });
  return (
    <Part title={words.capacity}>
      <Setting name={words.touchesPerDay} note={words.touchesPerDayNote}>
        <NumberField
          label={words.touchesPerDay}
          value={body.pacing.touchesPerDay}
          least={1}
          most={500}
          onChange={(touchesPerDay) => pacing({ touchesPerDay })}
        />
      </Setting>
      <Setting name={words.qualifyPerDay}>
        <NumberField
          label={words.qualifyPerDay}
          value={body.pacing.qualifyPerDay}
          least={1}
          most={500}
          onChange={(qualifyPerDay) => pacing({ qualifyPerDay })}
        />
      </Setting>
      <Setting name={words.unagreedTouchEvery} unit={words.workingDays}>
        <NumberField
          label={words.unagreedTouchEvery}
          value={body.unagreedTouchEvery}
          most={260}
          onChange={(unagreedTouchEvery) => set({ unagreedTouchEvery })}
        />
      </Setting>
      <Setting name={words.opensBefore} unit={words.ofTheGap}>
        <NumberField
          label={words.opensBefore}
          value={Math.round(body.opensBefore * 100)}
          most={100}
          onChange={(percent) => set({ opensBefore: percent / 100 })}
        />
      </Setting>
    </Part>
  );
}

function Persistence({ draft: { body, set } }: { readonly draft: PolicyDraft }) {
  const words = useWordsOf(rhythmWords);
  const [typed, setTyped] = useState<string | null>(null);
  const wrong = typed !== null && daysIn(typed) === null;
  return (
    <Part title={words.persistence}>
      <Setting name={words.retryAfter} note={wrong ? words.retryWrong : words.retryAfterNote}>
        <span className="field short">
          <input
            aria-label={words.retryAfter}
            aria-invalid={wrong || undefined}
            value={typed ?? body.persistence.retryAfter.join(', ')}
            onChange={({ target }) => {
              setTyped(target.value);
              const retryAfter = daysIn(target.value);
              if (retryAfter) set({ persistence: { ...body.persistence, retryAfter } });
            }}
            onBlur={() => setTyped(null)}
          />
        </span>
      </Setting>
      <Setting name={words.pushSilenceWeeks} unit={words.weeksOfSilence}>
        <NumberField
          label={words.pushSilenceWeeks}
          value={body.pushSilenceWeeks}
          least={1}
          most={520}
          onChange={(pushSilenceWeeks) => set({ pushSilenceWeeks })}
        />
      </Setting>
    </Part>
  );
}

/** "2, 4, 7" as numbers of days, or null when it is none. */
function daysIn(text: string): number[] | null {
  const numbers = text
    .split(/[,;\s]+/)
    .filter((part) => part !== '')
    .map(Number);
  const fine = numbers.length > 0 && numbers.length <= 10;
  return fine && numbers.every((days) => Number.isInteger(days) && days >= 0 && days <= 260) ? numbers : null;
}

function Promises({ draft: { body, set } }: { readonly draft: PolicyDraft }) {
  const words = useWordsOf(rhythmWords);
  const { persistence, signals } = body;
  const fields = [
    { field: 'remindCommitmentAgainAfter', unit: words.workingDays, most: 260 },
    { field: 'remindCommitmentAtMost', unit: words.times, most: 10 },
    { field: 'warmDelay', unit: words.workingDays, most: 260 },
    { field: 'newRelationshipDelay', unit: words.workingDays, most: 260 },
    { field: 'establishedAfter', unit: words.conversations, most: 100 },
  ] as const;
  return (
    <Part title={words.commitments}>
      {fields.map(({ field, unit, most }) => (
        <Setting key={field} name={words[field]} unit={unit}>
          <NumberField
            label={words[field]}
            value={persistence[field]}
            most={most}
            onChange={(value) => set({ persistence: { ...persistence, [field]: value } })}
          />
        </Setting>
      ))}
      <Setting name={words.deliverOpensBefore} unit={words.workingDays}>
        <NumberField
          label={words.deliverOpensBefore}
          value={body.deliverOpensBefore}
          most={260}
          onChange={(deliverOpensBefore) => set({ deliverOpensBefore })}
        />
      </Setting>
      {(['actWithin', 'latestAfter'] as const).map((field) => (
        <Setting key={field} name={words[field]} unit={words.workingDays}>
          <NumberField
            label={words[field]}
            value={signals[field]}
            most={260}
            onChange={(value) => set({ signals: { ...signals, [field]: value } })}
          />
        </Setting>
      ))}
    </Part>
  );
}

function Hours({ draft: { body, set } }: { readonly draft: PolicyDraft }) {
  const words = useWordsOf(rhythmWords);
  return (
    <Part title={words.hours}>
      <Setting name={words.calls}>
        <HoursField
          label={words.calls}
          value={body.hours.call}
          onChange={(call) => set({ hours: { ...body.hours, call } })}
        />
      </Setting>
      <Setting name={words.mail}>
        <HoursField
          label={words.mail}
          value={body.hours.mail}
          onChange={(mail) => set({ hours: { ...body.hours, mail } })}
        />
      </Setting>
      <Stricter
        hours={body.stricterCallHours}
        call={body.hours.call}
        onChange={(stricterCallHours) => set({ stricterCallHours })}
      />
    </Part>
  );
}

function Ladder({
  ladder,
  onChange,
}: {
  readonly ladder: readonly string[];
  readonly onChange: (ladder: string[]) => void;
}) {
  const words = useWordsOf(rhythmWords);
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Part title={words.ladder} lead={words.ladderNote}>
      <textarea
        className="ladder"
        aria-label={words.ladder}
        dir="auto"
        rows={Math.max(4, ladder.length + 1)}
        value={typed ?? ladder.join('\n')}
        onChange={({ target }) => {
          setTyped(target.value);
          const lines = target.value.split('\n').map((line) => line.trim().slice(0, 300));
          onChange(lines.filter((line) => line !== '').slice(0, 50));
        }}
        onBlur={() => setTyped(null)}
      />
    </Part>
  );
}
