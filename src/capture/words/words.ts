import type {
  CapturedKind,
  KickBackKind,
  Mood,
  OptOutChannel,
  Outcome,
} from '../../app/ports/understanding.ts';

/**
 * What a language brings to the grammars. Every string is the source of a regular expression, in lower
 * case, matched as whole words; accents may be written, they are folded like the text.
 */
export interface Words {
  /** Monday first. */
  readonly weekdays: readonly string[];
  /** January first. */
  readonly months: readonly string[];
  readonly numbers: readonly (readonly [string, number])[];
  /** Days counted from today. */
  readonly days: readonly (readonly [string, number])[];
  readonly partsOfDay: readonly (readonly [string, number])[];
  readonly contact: readonly ContactWords[];
  /** May stand before the contact word: "had a quick call with …". */
  readonly fillers: readonly string[];
  /** Small words that join and carry nothing: not notes when they are all that is left. */
  readonly glue: readonly string[];
  /** A name is expected right after these. */
  readonly beforeName: readonly string[];
  readonly outcomes: readonly (readonly [string, Outcome])[];
  readonly moods: readonly (readonly [string, Mood])[];
  readonly we: readonly string[];
  readonly they: readonly string[];
  /** Makes a promise of a sentence: "will", "promised to". Cut from what was promised. */
  readonly promising: readonly string[];
  /** Verbs of things that one promises, as they follow a subject. */
  readonly promised: readonly string[];
  /** The same verbs when they start a line without subject: "send SOC2 tomorrow". */
  readonly imperative: readonly string[];
  /** They want something of us. */
  readonly wanting: readonly string[];
  /** They ask us a thing directly, in what they wrote. */
  readonly requesting: readonly string[];
  /** We ask something of them. */
  readonly asking: readonly string[];
  readonly gave: readonly string[];
  readonly valuable: readonly string[];
  readonly owed: readonly string[];
  readonly agreed: readonly string[];
  readonly maybeAgreed: readonly string[];
  readonly agreedKinds: readonly (readonly [string, 'call' | 'meeting' | 'visit' | 'mail' | 'message'])[];
  readonly wholeAccount: readonly string[];
  readonly wholeOpportunity: readonly string[];
  readonly theirTime: readonly string[];
  readonly hold: readonly string[];
  readonly absent: readonly string[];
  readonly back: readonly string[];
  readonly kickBacks: readonly (readonly [string, KickBackKind])[];
  readonly signals: readonly string[];
  readonly optOut: readonly (readonly [string, OptOutChannel])[];
  readonly release: readonly string[];
  readonly plainNo: readonly string[];
  readonly rating: readonly string[];
  readonly longShot: readonly string[];
  readonly todo: readonly string[];
  readonly note: readonly string[];
  readonly heavy: readonly string[];
  readonly light: readonly string[];
}

export interface ContactWords {
  readonly kind: CapturedKind;
  /** `theirs`: they did it; `subject`: theirs when a name or "she" stands before, ours otherwise. */
  readonly by: 'ours' | 'theirs' | 'subject';
  /** `base`: "call Anna", which may also be a plan; `noun`: "meeting with Anna"; `past`: it happened. */
  readonly form: 'past' | 'noun' | 'base';
  readonly outcome?: Outcome;
  readonly say: readonly string[];
}
