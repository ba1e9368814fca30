/** The interaction of a line, from its contact and what the other clauses add to it. */

import type {
  CandidateAccount,
  CandidatePerson,
  CaptureContext,
  CapturedInteraction,
  CapturedKind,
  Mood,
  Outcome,
  UnresolvedName,
  Warning,
} from '../app/ports/understanding.ts';
import type { ReadClause } from './line.ts';
import type { Paste } from './paste.ts';
import type { ContactReading } from './reading.ts';
import { phrases } from './say.ts';
import { instantOf, localTime } from './zoned.ts';

/** What the clauses of a line bring together. */
export interface Gathered {
  readonly people: CandidatePerson[];
  readonly colleagues: Set<string>;
  readonly notes: string[];
  readonly moods: Mood[];
  readonly reactionWords: string[];
  gave: string | null;
  owed: boolean;
  asked: boolean;
  outcome: Outcome | null;
  unsure: boolean;
}

const WRITTEN: readonly CapturedKind[] = ['mail', 'message', 'letter'];
const NOON = 720;

type When = Pick<CapturedInteraction, 'at' | 'atSaid' | 'precision' | 'durationMinutes'>;

/** When the contact began. Said: then. Not said: now, less its duration. Only a day: noon in the seller's zone. */
export function whenOf(contact: ContactReading | null, typed: string, context: CaptureContext): When {
  const dated = contact?.dates.find((date) => date.day !== null) ?? null;
  const timed = contact?.dates.find((date) => date.minute !== null) ?? null;
  const durationMinutes = contact?.duration?.minutes ?? timed?.lasted ?? null;
  const now = localTime(context.now, context.zone);
  const day = dated?.day ?? now.day;
  const said = [...new Set([dated, timed])].flatMap((date) =>
    date === null ? [] : [typed.slice(date.from, date.to).trim()],
  );
  const atSaid = said.length === 0 ? null : said.join(' ');
  const begun = context.now - (durationMinutes ?? 0) * 60_000;
  if (timed === null && day === now.day)
    return { at: new Date(begun).toISOString(), atSaid, precision: 'now', durationMinutes };
  const minute = timed?.minute ?? NOON;
  const at = instantOf({ day, minute }, context.zone);
  const rough = timed === null || timed.rough;
  const precision = timed === null ? 'day' : timed.rough ? 'part-of-day' : 'minute';
  return {
    at: new Date(rough && day === now.day ? Math.min(at, begun) : at).toISOString(),
    atSaid,
    precision,
    durationMinutes,
  };
}

export function interactionOf(
  text: string,
  read: ReadClause | undefined,
  gathered: Gathered,
  unresolved: readonly UnresolvedName[],
  paste: Paste | null,
  accounts: ReadonlyMap<string, CandidateAccount>,
  context: CaptureContext,
  warnings: Warning[],
): CapturedInteraction | null {
  const contact = read?.reading.is === 'contact' ? read.reading : null;
  const notes = gathered.notes.join('\n');
  if (
    contact === null &&
    notes.trim() === '' &&
    gathered.reactionWords.length === 0 &&
    gathered.gave === null
  )
    return null;
  if (text.trim() === '') return null;
  const said = gathered.outcome ?? contact?.outcome ?? null;
  const plain: CapturedKind =
    contact?.kind ?? (paste?.mail === true || gathered.gave !== null ? 'mail' : 'note');
  const kind = plain === 'call' && said === 'left-message' ? 'voicemail' : plain;
  const direction =
    contact?.direction ??
    (paste?.mail === true && gathered.people.length > 0 && paste.sender !== context.me.name
      ? 'theirs'
      : 'ours');
  const talk = kind === 'call' || kind === 'meeting' || kind === 'visit' || kind === 'event';
  const outcome =
    said ?? (talk ? 'talked' : kind === 'voicemail' ? 'left-message' : kind === 'note' ? 'noted' : 'written');
  const when = whenOf(contact, read?.clause.typed ?? '', context);
  if (Date.parse(when.at) > context.now + 60_000)
    warnings.push({
      text: phrases(context.locale).future,
      about: read === undefined ? null : { from: read.clause.from, to: read.clause.to },
      proposal: null,
    });
  return {
    kind,
    direction,
    outcome,
    reached: talk && outcome === 'talked',
    purpose: purposeOf(kind, direction, gathered, notes),
    ...when,
    people: gathered.people.map((person) => person.id),
    colleagues: [...gathered.colleagues],
    unresolved,
    accountId: accountOf(gathered.people, accounts, context),
    notes,
    reaction:
      gathered.reactionWords.length === 0
        ? null
        : { words: gathered.reactionWords.join(', '), mood: moodOf(gathered.moods) },
    valueGiven: gathered.gave,
  };
}

/** A call or a voicemail asks for a talk; a mail is what it brings: a gift, something owed, an ask. */
function purposeOf(
  kind: CapturedKind,
  direction: 'ours' | 'theirs',
  gathered: Gathered,
  notes: string,
): CapturedInteraction['purpose'] {
  if (direction === 'theirs') return null;
  if (kind === 'newsletter') return 'gift';
  if (kind === 'call' || kind === 'voicemail' || (gathered.asked && kind !== 'note')) return 'ask';
  if (!WRITTEN.includes(kind)) return 'other';
  if (gathered.gave !== null) return gathered.owed ? 'owed' : 'gift';
  return notes.includes('?') ? 'ask' : 'other';
}

/** The account that the line names, else the one at which everybody is, else the page's. */
export function accountOf(
  people: readonly CandidatePerson[],
  accounts: ReadonlyMap<string, CandidateAccount>,
  context: CaptureContext,
): string | null {
  const ids = new Set(people.map((person) => person.accountId));
  const shared = ids.size === 1 ? (people[0]?.accountId ?? null) : null;
  return [...accounts.keys()][0] ?? shared ?? context.subject?.accountId ?? null;
}

function moodOf(moods: readonly Mood[]): Mood {
  const first = moods[0] ?? 'neutral';
  return moods.every((mood) => mood === first) ? first : 'neutral';
}
