import { FollowthroughError } from '../../core/errors.ts';
import type { Id } from '../../core/facts.ts';
import { isoFromDay } from '../../core/time/day.ts';
import { zoneOf } from '../../core/time/zone.ts';
import type { Actor } from '../actor.ts';
import type { RecordSource } from '../ports/record-source.ts';
import type { InteractionRecord } from '../ports/records.ts';
import type { Ground } from '../run-operation.ts';
import type { ImportOptions } from './import-options.ts';
import { Notices, type Run } from './run.ts';

/** Programs whose ids name one record for ever; the part of a format's name before the hyphen. */
const PROGRAMS = new Set([
  'salesforce',
  'hubspot',
  'pipedrive',
  'google',
  'outlook',
  'thunderbird',
  'linkedin',
  'vcard',
  'followthrough',
]);

/** Notes that an import has begun, and gathers what stays the same while it runs. */
export async function startRun(
  ground: Ground,
  actor: Actor,
  source: RecordSource,
  options: ImportOptions,
  id: Id,
): Promise<Run> {
  const { head } = source;
  const now = ground.clock();
  const program = (head.format ?? '').split('-')[0] ?? '';
  const isKnown = PROGRAMS.has(program);
  const lastContact = head.mapping?.columns.find(({ field }) => field.endsWith('.lastContact'))?.header;
  const sourceName = options.source ?? (isKnown ? program : 'table');
  return ground.store.transaction(actor.org, async (tx) => {
    const organization = await tx.organization.get();
    const policy = await tx.policies.current(actor.team);
    const keys = policy.ratings.map(({ key }) => key);
    for (const rating of [options.rating, ...options.ratings.map((rule) => rule.rating)]) {
      if (rating !== undefined && !keys.includes(rating))
        throw new FollowthroughError('unknown-rating', { rating, known: keys.join(', ') });
    }
    await tx.imports.insert({
      id,
      file: head.file,
      format: head.format ?? 'unknown',
      options: {
        asked: options,
        source: sourceName,
        notices: [],
        size: head.size,
        bytes: 0,
        headers: head.headers,
        beatAt: now,
      },
      status: 'running',
      read: 0,
      created: 0,
      updated: 0,
      unchanged: 0,
      merged: 0,
      refused: 0,
      failure: null,
      startedAt: now,
      finishedAt: null,
      undoneAt: null,
      importedBy: actor.user,
    });
    return {
      id,
      actor,
      now,
      today: isoFromDay(zoneOf(actor.zone).dayOf(now)),
      options,
      source: sourceName,
      trustIds: isKnown || options.source !== undefined,
      currency: organization.currency,
      country: organization.country,
      owner: options.owner === 'nobody' ? null : (options.owner ?? actor.user),
      lastContact: lastContact === undefined ? null : kindOfContact(lastContact),
      lastContactLabel: lastContact ?? 'Last activity',
      ratings: new Map(
        policy.ratings.flatMap(
          ({ key, label }) =>
            [
              [key.toLowerCase(), key],
              [label.toLowerCase(), key],
            ] as const,
        ),
      ),
      places: ground.places,
      newId: () => ground.newId(),
      hash: (text) => ground.hash(text),
      madeBeside: new Set(),
      notices: new Notices(),
    };
  });
}

/** Only a column that speaks of contact tells the clock something: any edit may be an “activity”. */
function kindOfContact(header: string): InteractionRecord['kind'] | null {
  const name = header.toLowerCase();
  if (/activ|modif|update|seen|changed|aktivit/.test(name)) return null;
  if (/call|phone|anruf|telefon|llamada|appel/.test(name)) return 'call';
  if (/meeting|visit|besuch|termin|réunion|reuni/.test(name)) return 'meeting';
  return /contact|kontakt|touch|spoke|talk|conversation|gesprochen/.test(name) ? 'event' : null;
}
