import { Icon, type IconName, Mark, type MarkName } from '../parts/icons.tsx';
import type { Words } from '../words/en.ts';
import { useWords } from '../words/words.tsx';
import { type Chosen, type Part, type Understanding, wordsOf } from './understanding.ts';

type Kind = keyof Words['capture']['kinds'];

const SIGNS: Readonly<Record<Kind, { icon: IconName } | { mark: MarkName; colour: string }>> = {
  contact: { icon: 'call' },
  reaction: { icon: 'said' },
  gave: { icon: 'doc' },
  theirs: { mark: 'theirs', colour: 'theirs' },
  ours: { mark: 'ours', colour: 'ours' },
  agreement: { mark: 'booked', colour: 'booked' },
  hold: { mark: 'quiet', colour: 'quiet' },
  absence: { mark: 'quiet', colour: 'quiet' },
  signal: { icon: 'chart' },
  'kick-back': { icon: 'back' },
  'opt-out': { mark: 'quiet', colour: 'quiet' },
  release: { mark: 'quiet', colour: 'quiet' },
  rating: { icon: 'chart' },
  tag: { icon: 'doc' },
  todo: { icon: 'check' },
  note: { icon: 'doc' },
};

/**
 * What a line is understood to mean, part by part. A chip leads back to its words in the line, so that they can be
 * said another way; a question is answered by one press.
 */
export function Understood({
  understood,
  onCorrect,
  onAnswer,
}: {
  readonly understood: Understanding;
  readonly onCorrect: (span: { readonly from: number; readonly to: number }) => void;
  readonly onAnswer: (answer: Chosen) => void;
}) {
  const { words } = useWords();
  return (
    <>
      <dl className="understood">
        {understood.parts.map((part) => (
          <PartLine
            key={`${part.from}-${part.kind}`}
            part={part}
            chips={chipsOf(part, understood)}
            onCorrect={onCorrect}
          />
        ))}
      </dl>
      {understood.unclear.map((question) => (
        <div className="asked" key={`${question.about.from}-${question.question}`} role="status">
          <span>{question.question}</span>
          {question.choices.map(({ label, value }) => (
            <button
              key={value}
              type="button"
              className="chip"
              onClick={() => onAnswer({ about: wordsOf(understood, question), value })}
            >
              {label}
            </button>
          ))}
          {question.choices.length === 0 && (
            <button type="button" className="chip" onClick={() => onCorrect(question.about)}>
              {words.capture.correct}
            </button>
          )}
        </div>
      ))}
      {[
        ...understood.warnings.map(({ text }) => text),
        ...understood.newPeople.map(({ name }) => words.capture.addPerson(name)),
      ].map((text) => (
        <p className="then small" key={text}>
          {text}
        </p>
      ))}
    </>
  );
}

interface Chip {
  readonly from: number;
  readonly to: number;
  readonly kind: string;
  readonly summary: string;
  readonly sure: boolean;
}

/** What can be corrected in a part: its details; before a promise's date, what was promised. */
function chipsOf(part: Part, { parts, commitments }: Understanding): readonly Chip[] {
  const { kind, details } = part;
  if (kind === 'agreement' || details.length === 0) return [part];
  if (kind !== 'theirs' && kind !== 'ours') return details;
  const nth = parts.filter((each) => each.kind === kind).indexOf(part);
  const promise = commitments.filter(({ side }) => side === kind)[nth];
  return promise ? [{ ...part, kind: 'promise', summary: promise.what }, ...details] : [part, ...details];
}

function PartLine({
  part,
  chips,
  onCorrect,
}: {
  readonly part: Part;
  readonly chips: readonly Chip[];
  readonly onCorrect: (span: { readonly from: number; readonly to: number }) => void;
}) {
  const { words } = useWords();
  const kind: Kind = part.kind in SIGNS ? (part.kind as Kind) : 'note';
  const sign = SIGNS[kind];
  return (
    <div>
      <dt className={'colour' in sign ? sign.colour : undefined}>
        {'icon' in sign ? <Icon name={sign.icon} /> : <Mark name={sign.mark} />}
        {words.capture.kinds[kind]}
      </dt>
      <dd>
        {chips.map((chip) => (
          <button
            key={`${chip.from}-${chip.kind}`}
            type="button"
            className="chip"
            onClick={() => onCorrect(chip)}
          >
            {chip.kind === 'person' ? <b>{chip.summary}</b> : chip.summary}
            {!chip.sure && <span className="faint">?</span>}
          </button>
        ))}
      </dd>
    </div>
  );
}
