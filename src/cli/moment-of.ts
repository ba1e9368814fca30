import { refuseCommand } from './errors.ts';

/**
 * A moment as people write it, as an ISO instant: `2026-11-03T10:00` and `2026-11-03 10:00` are meant in the zone,
 * with an offset or Z it says its own; a bare day means its noon. Throws `no-moment`.
 */
export function momentOf(written: string, zone: string): string {
  const text = written.trim().replace(/^(\d{4}-\d{2}-\d{2})\s+(?=\d)/, '$1T');
  try {
    if (/(?:Z|[+-]\d{2}:?\d{2})$/i.test(text) && text.includes('T'))
      return Temporal.Instant.from(text).toString();
    const local = text.includes('T')
      ? Temporal.PlainDateTime.from(text, { overflow: 'reject' })
      : Temporal.PlainDate.from(text, { overflow: 'reject' }).toPlainDateTime({ hour: 12 });
    return local.toZonedDateTime(zone).toInstant().toString();
  } catch (cause) {
    throw refuseCommand('no-moment', { at: written }, cause);
  }
}
