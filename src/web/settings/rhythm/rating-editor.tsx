import { useWordsOf } from '../../words/words-of.ts';
import { Setting, SpanField } from './fields.tsx';
import type { RatingDraft } from './use-policy-draft.ts';
import { rhythmWords } from './words.ts';

const KINDS = ['visit', 'call', 'article', 'newsletter'] as const;

/** One rating, opened: its words, how and how often its people are kept in touch with. */
export function RatingEditor({
  rating,
  onChange,
  onUp,
  onRemove,
}: {
  readonly rating: RatingDraft;
  readonly onChange: (patch: Partial<RatingDraft>) => void;
  readonly onUp: (() => void) | null;
  readonly onRemove: (() => void) | null;
}) {
  const words = useWordsOf(rhythmWords);
  const { kinds } = rating;
  const swap = (kind: (typeof KINDS)[number]) =>
    onChange({ kinds: kinds.includes(kind) ? kinds.filter((each) => each !== kind) : [...kinds, kind] });
  const tooShort = rating.longestDays < rating.idealDays;
  return (
    <div className="rating-editor">
      <Setting name={words.label}>
        <span className="field short">
          <input
            aria-label={words.label}
            dir="auto"
            maxLength={60}
            value={rating.label}
            onChange={({ target }) => onChange({ label: target.value })}
          />
        </span>
      </Setting>
      <Setting name={words.criteria}>
        <span className="field wide">
          <input
            aria-label={words.criteria}
            dir="auto"
            maxLength={500}
            value={rating.criteria}
            onChange={({ target }) => onChange({ criteria: target.value })}
          />
        </span>
      </Setting>
      <Setting name={words.kinds}>
        <fieldset className="chips" aria-label={words.kinds}>
          {KINDS.map((kind) => (
            <button
              key={kind}
              type="button"
              className="chip"
              aria-pressed={kinds.includes(kind)}
              disabled={kinds.length === 1 && kinds[0] === kind}
              onClick={() => swap(kind)}
            >
              {words.kindNames[kind]}
            </button>
          ))}
        </fieldset>
      </Setting>
      <Setting name={words.occasionally}>
        <span className="field short">
          <select
            aria-label={words.occasionally}
            value={rating.occasionally[0] ?? ''}
            onChange={({ target }) => {
              const kind = KINDS.find((each) => each === target.value);
              onChange({ occasionally: kind === undefined ? [] : [kind] });
            }}
          >
            <option value="">{words.occasionallyNone}</option>
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {words.kindNames[kind]}
              </option>
            ))}
          </select>
        </span>
      </Setting>
      <Setting name={words.ideal}>
        <SpanField
          label={words.ideal}
          days={rating.idealDays}
          onChange={(idealDays) => onChange({ idealDays })}
        />
      </Setting>
      <Setting name={words.longest}>
        <SpanField
          label={words.longest}
          days={rating.longestDays}
          onChange={(longestDays) => onChange({ longestDays })}
        />
      </Setting>
      {tooShort && (
        <p className="small late" role="alert">
          {words.tooShort}
        </p>
      )}
      <label className="check">
        <input
          type="checkbox"
          checked={rating.longShot}
          onChange={({ target }) => onChange({ longShot: target.checked })}
        />
        {words.longShot}
      </label>
      <p className="save-line">
        {onUp && (
          <button type="button" className="btn" onClick={onUp}>
            {words.up}
          </button>
        )}
        {onRemove && (
          <button type="button" className="btn" onClick={onRemove}>
            {words.removeRating}
          </button>
        )}
      </p>
    </div>
  );
}
