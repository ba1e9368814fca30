import { PRINCIPAL_ZONES, presentName } from './facts/zone-names.ts';

/** Zones are compared by their clocks within this span; what differed before is history. */
const FROM = Temporal.Instant.from('2026-07-01T00:00:00Z');
const UNTIL_YEAR = 2032;
const LONGEST_NAME = 40;

const canonical = new Map<string, string>();
const rules = new Map<string, string>();
const ranks = new Map(PRINCIPAL_ZONES.map((zone, rank) => [zone, rank]));

/**
 * The present IANA name of a zone (`us/eastern` → `America/New_York`, `Asia/Calcutta` → `Asia/Kolkata`), or null
 * when there is no such zone. Bare offsets and abbreviations are no zones here: `EST` does not say whether
 * clocks change in summer. `UTC` is one.
 */
export function canonicalZone(name: string): string | null {
  const known = canonical.get(name);
  if (known !== undefined) return known;
  if (name.length > LONGEST_NAME || !(name.includes('/') || name === 'UTC')) return null;
  let zone: string;
  try {
    zone = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
  const renamed = presentName(zone);
  // Only well-formed spellings are kept, so that odd ones cannot fill the memory.
  if (name === zone || name === renamed) canonical.set(name, renamed);
  return renamed;
}

/** What a zone's clocks do from now on: equal for two zones that no longer differ. */
export function rulesOf(zone: string): string {
  const known = rules.get(zone);
  if (known !== undefined) return known;
  const start = FROM.toZonedDateTimeISO(zone);
  let text = start.offset;
  for (
    let change = start.getTimeZoneTransition('next');
    change !== null && change.year < UNTIL_YEAR;
    change = change.getTimeZoneTransition('next')
  ) {
    text += ` ${change.epochMilliseconds}${change.offset}`;
  }
  rules.set(zone, text);
  return text;
}

/** Sorted by name, one for each set of rules: the principal zone where several share them. */
export function distinctZones(zones: Iterable<string>): readonly string[] {
  const chosen = new Map<string, string>();
  for (const name of zones) {
    const zone = canonicalZone(name);
    if (zone === null) continue;
    const key = rulesOf(zone);
    const rival = chosen.get(key);
    if (rival === undefined || comesBefore(zone, rival)) chosen.set(key, zone);
  }
  return [...chosen.values()].sort();
}

function comesBefore(zone: string, rival: string): boolean {
  const difference = (ranks.get(zone) ?? ranks.size) - (ranks.get(rival) ?? ranks.size);
  return difference === 0 ? zone < rival : difference < 0;
}
