const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Obsolete zones of RFC 5322, and those that programs write all the same; minutes east of UTC. */
const ZONES: Readonly<Record<string, number>> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  wet: 0,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  akst: -540,
  akdt: -480,
  hst: -600,
  bst: 60,
  west: 60,
  cet: 60,
  met: 60,
  mez: 60,
  cest: 120,
  mest: 120,
  mesz: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  ist: 330,
  jst: 540,
  kst: 540,
  aest: 600,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
};

/** Mail is younger than this, and nobody's clock is right beyond: such a date says nothing. */
const FIRST_YEAR = 1980;
const LAST_YEAR = 2079;

/** A mail's date as an instant in UTC (`2026-11-23T08:00:00Z`); null where there is none, or none that can be true. */
export function readMailDate(raw: string | null): string | null {
  if (raw === null) return null;
  const text = withoutComments(raw).replace(/\s+/g, ' ').trim();
  const at = usual(text) ?? asctime(text) ?? iso(text);
  if (at === null || Number.isNaN(at)) return null;
  const date = new Date(at);
  const year = date.getUTCFullYear();
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  return date.toISOString().replace('.000Z', 'Z');
}

/** `Mon, 23 Nov 2026 09:00:00 +0100`, with any of its pieces odd. */
function usual(text: string): number | null {
  const match =
    /^(?:[A-Za-z.]+\s*,?\s*)?(\d{1,2})[\s-]+([A-Za-z]{3})[A-Za-z]*\.?,?[\s-]+(\d{2,4}),?\s+(\d{1,2})[:.](\d{1,2})(?:[:.](\d{1,2}))?(?:[.,]\d+)?\s*(am|pm)?\s*(.*)$/i.exec(
      text,
    );
  if (!match) return null;
  const [, day, month, year, hour, minute, second, half, zone] = match;
  const index = MONTHS.indexOf((month ?? '').toLowerCase());
  if (index === -1) return null;
  return instant(
    fullYear(year ?? ''),
    index,
    Number(day),
    hourOf(Number(hour), half),
    Number(minute),
    Number(second ?? 0),
    zone ?? '',
  );
}

/** `Mon Nov 23 09:00:00 2026`, as the "From " line and some programs write. */
function asctime(text: string): number | null {
  const match =
    /^(?:[A-Za-z]+,?\s+)?([A-Za-z]{3})[A-Za-z]*\.?\s+(\d{1,2}),?\s+(?:(\d{4})\s+)?(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(am|pm)?\s*(?:([A-Za-z]{2,5}|[+-]\d{4})\s+)?(?:(\d{4}))?\s*([A-Za-z]{1,5}|[+-]\d{4})?/i.exec(
      text,
    );
  if (!match) return null;
  const [, month, day, early, hour, minute, second, half, zoneBefore, late, zoneAfter] = match;
  const index = MONTHS.indexOf((month ?? '').toLowerCase());
  const year = early ?? late;
  if (index === -1 || year === undefined) return null;
  return instant(
    Number(year),
    index,
    Number(day),
    hourOf(Number(hour), half),
    Number(minute),
    Number(second ?? 0),
    zoneBefore ?? zoneAfter ?? '',
  );
}

function iso(text: string): number | null {
  const match =
    /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?/i.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute, second, zone] = match;
  return instant(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second ?? 0),
    zone ?? '',
  );
}

function instant(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  zone: string,
): number | null {
  if (day < 1 || day > 31 || hour > 24 || minute > 59 || second > 61) return null;
  const local = Date.UTC(year, month, day, hour, minute, Math.min(second, 59));
  if (new Date(Date.UTC(year, month, day)).getUTCMonth() !== month) return null;
  return local - zoneMinutes(zone) * 60_000;
}

/** Minutes east of UTC. What nobody understands is read as UTC. */
function zoneMinutes(zone: string): number {
  const numeric = /^\s*(?:GMT|UTC)?\s*([+-])(\d{1,2}):?(\d{2})?/i.exec(zone);
  if (numeric) {
    const [, sign, hours, minutes] = numeric;
    const total = Number(hours) * 60 + Number(minutes ?? 0);
    return total > 15 * 60 ? 0 : sign === '-' ? -total : total;
  }
  const named = /^\s*"?([A-Za-z]+)/.exec(zone)?.[1]?.toLowerCase();
  return named === undefined ? 0 : (ZONES[named] ?? 0);
}

const hourOf = (hour: number, half: string | undefined) =>
  half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);

/** RFC 5322 4.3: two digits below 50 are 2000s; three digits count from 1900. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 2) return year < 50 ? 2000 + year : 1900 + year;
  return text.length === 3 ? 1900 + year : year;
}

function withoutComments(text: string): string {
  let before = text;
  for (let round = 0; round < 10; round += 1) {
    const after = before.replace(/\((?:[^()\\]|\\.)*\)/g, ' ');
    if (after === before) break;
    before = after;
  }
  // A comment that says the zone counts where nothing else does: "09:00:00 (PST)".
  return before;
}
