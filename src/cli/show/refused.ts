/** Refused rows for people: the same reason is said once, with the lines that it concerns. */

interface Refused {
  readonly line: number;
  readonly reason: string;
}

const MOST_REASONS = 20;
const MOST_LINES = 8;

/** @param total how many were refused in all, when not all of them are in `rows` */
export function refusedLines(rows: readonly Refused[], total: number = rows.length): readonly string[] {
  const byReason = [...Map.groupBy(rows, ({ reason }) => reason)];
  const said = byReason.slice(0, MOST_REASONS).map(([reason, refused]) => `${where(refused)}: ${reason}`);
  const left = total - byReason.slice(0, MOST_REASONS).reduce((sum, [, refused]) => sum + refused.length, 0);
  return left > 0 ? [...said, `and ${left.toLocaleString('en')} more refused (--json has them)`] : said;
}

function where(refused: readonly Refused[]): string {
  const lines = refused.map(({ line }) => line);
  const [first = 0] = lines;
  if (lines.length === 1) return `line ${first}`;
  const named = lines.slice(0, MOST_LINES).join(', ');
  const more = lines.length - MOST_LINES;
  return more > 0 ? `lines ${named} and ${more.toLocaleString('en')} more` : `lines ${named}`;
}
