import { type RawBuilder, sql } from 'kysely';
import type { MailFinding } from '../app/ports/doctor.ts';
import type { Id } from '../core/facts.ts';

/** Somebody in the book to whom a mail `o` went. */
const receivers = sql`
  CROSS JOIN LATERAL jsonb_array_elements(o.recipients) AS r
  JOIN app.people p ON p.org_id = o.org_id AND p.id = (r->>'person')::uuid`;

/**
 * What went out of our own choice. What was recorded after a mail was written could not hold it back: ids sort by
 * the time of recording.
 */
const chosen = sql`o.status = 'sent' AND o.claimed_at IS NOT NULL AND o.purpose IN ('chosen', 'persistence')`;

/** Each finding about what was sent is one query that names the mails of the outbox that break it. */
export const MAIL_QUERIES: Readonly<Record<MailFinding, (org: Id) => RawBuilder<unknown>>> = {
  // The database itself keeps one mail, and one interaction, of one Message-ID.
  'sent-once': (org) => sql`
    SELECT o.id::text FROM app.outbox o
    JOIN app.outbox anew ON anew.org_id = o.org_id AND anew.replaces_id = o.id AND anew.status = 'sent'
    WHERE o.org_id = ${org} AND o.status = 'sent'`,
  'sent-is-recorded': (org) => sql`
    SELECT o.id::text FROM app.outbox o ${receivers}
    WHERE o.org_id = ${org} AND o.status = 'sent' AND o.kind <> 'digest' AND o.interaction_id IS NULL`,
  // Days are those of their zone: one day is left out on either side. Whoever wrote since ended the quiet.
  'none-sent-into-quiet': (org) => sql`
    SELECT o.id::text FROM app.outbox o ${receivers}
    JOIN app.agreements a ON a.org_id = o.org_id AND a.person_id = p.id AND a.scope = 'person'
      AND a.id < o.id AND a.made_at < o.claimed_at AND coalesce(a.settled_at, 'infinity') > o.claimed_at
      AND coalesce(a.quiet_resumed_at, 'infinity') > o.claimed_at
      AND a.day > (o.claimed_at AT TIME ZONE 'UTC')::date + 1
    WHERE o.org_id = ${org} AND ${chosen}
      AND NOT EXISTS (SELECT FROM app.agreements newer
        WHERE newer.org_id = a.org_id AND newer.person_id = p.id AND newer.id <> a.id
          AND newer.made_at BETWEEN a.made_at AND o.claimed_at)
      AND NOT EXISTS (SELECT FROM app.holds newer
        WHERE newer.org_id = a.org_id AND newer.person_id = p.id
          AND newer.from_at BETWEEN a.made_at AND o.claimed_at)
      AND NOT EXISTS (SELECT FROM app.interaction_people ip
        JOIN app.interactions i ON i.org_id = ip.org_id AND i.id = ip.interaction_id
        WHERE ip.org_id = a.org_id AND ip.person_id = p.id AND (i.direction = 'theirs' OR i.reached)
          AND i.at BETWEEN a.made_at AND o.claimed_at)`,
  'none-sent-after-opt-out': (org) => sql`
    SELECT o.id::text FROM app.outbox o ${receivers}
    CROSS JOIN LATERAL (
      SELECT allowed, id FROM app.permissions w
      WHERE w.org_id = o.org_id AND w.person_id = p.id AND w.at <= o.claimed_at
        AND w.channel IN ('all', 'mail', CASE o.kind WHEN 'newsletter' THEN 'newsletter' ELSE 'mail' END)
      ORDER BY w.at DESC, w.allowed LIMIT 1) word
    WHERE o.org_id = ${org} AND ${chosen} AND NOT word.allowed AND word.id < o.id`,
};
