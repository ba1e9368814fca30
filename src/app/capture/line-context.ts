import { dayFromIso } from '../../core/time/day.ts';
import { isWorkingDay } from '../../core/time/working-days.ts';
import { zoneOf } from '../../core/time/zone.ts';
import { sightOf } from '../access.ts';
import { momentOf } from '../moments.ts';
import type { OperationContext } from '../operation.ts';
import type { Whereabouts } from '../ports/places.ts';
import type { CandidatePerson, CaptureContext, Understanding } from '../ports/understanding.ts';

export interface TypedLine {
  readonly text: string;
  /** When it was typed, in place of now: "--at". */
  readonly at?: string | undefined;
  /** The person or account on whose page it was typed. */
  readonly person?: string | undefined;
  readonly account?: string | undefined;
}

/** What a line means, and everybody in the book whom its words may name. */
export interface ReadLine {
  readonly understanding: Understanding;
  readonly people: readonly CandidatePerson[];
}

/** Understands a typed line with the people whom it may name looked up in the book. */
export async function readLine(context: OperationContext, line: TypedLine): Promise<ReadLine> {
  const { tx, actor, places, reader } = context;
  const sight = await sightOf(context);
  const words = reader.nameLikeWords(line.text);
  const { people, accounts } = await tx.lists.candidates(words, sight, line);
  const users = await tx.users.where({ deactivatedAt: null });
  const me = users.find(({ id }) => id === actor.user);
  const home = await tx.organization.get();
  const homeKey = places.calendarKey(whereabouts(home), home);
  const workingDaysOf = (key: string) => (day: string) => isWorkingDay(places.calendar(key), dayFromIso(day));
  const now = momentOf(line.at, context.now);
  const zone = zoneOf(actor.zone);
  const typed: CaptureContext = {
    now,
    backdated: zone.dayOf(now) !== zone.dayOf(context.now),
    zone: actor.zone,
    locale: actor.locale.startsWith('de') ? 'de' : 'en',
    people: people.map(({ owner, zone, country, region, ...person }) => {
      const { zones, known } = places.zonesOf({ zone, country, region, phones: [] }, home.zone);
      return {
        ...person,
        mine: owner === actor.user,
        zone: known && zones.length === 1 ? (zones[0] ?? null) : null,
      };
    }),
    accounts,
    me: { id: actor.user, name: me?.name ?? '' },
    colleagues: users.flatMap(({ id, name }) => (id === actor.user ? [] : [{ id, name }])),
    ...(line.person || line.account
      ? {
          subject: {
            ...(line.person ? { personId: line.person } : {}),
            ...(line.account ? { accountId: line.account } : {}),
          },
        }
      : {}),
    isWorkingDay: workingDaysOf(homeKey),
  };
  const understood = reader.understand(line.text, typed);
  // Whose days off count is known only when it is understood with whom a date was agreed: then it is read again.
  const partner = people.find(({ id }) => id === understood.agreement?.personId);
  const theirKey = partner === undefined ? homeKey : places.calendarKey(whereabouts(partner), home);
  const understanding =
    theirKey === homeKey
      ? understood
      : reader.understand(line.text, { ...typed, isWorkingDay: workingDaysOf(theirKey) });
  return { understanding, people: typed.people };
}

function whereabouts({
  zone,
  country,
  region,
}: Pick<Whereabouts, 'zone' | 'country' | 'region'>): Whereabouts {
  return { zone, country, region, phones: [] };
}
