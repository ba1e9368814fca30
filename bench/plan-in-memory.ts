/** Planning in memory: accounts of ordinary history a second of one core's time (not of the clock's). */
import type { AccountFacts } from '../src/core/facts.ts';
import { plan } from '../src/core/planner/plan.ts';
import { DEFAULT_POLICY } from '../src/core/policy/policy.ts';
import type { Instant } from '../src/core/time/day.ts';
import { createPlaces } from '../src/places/places.ts';
import { DAY, idOf, type OrdinaryAccount, ordinaryAccount } from './book/ordinary-account.ts';
import { median } from './measure.ts';
import { perSecond, type Result } from './result.ts';

const ACCOUNTS = 10_000;
const ROUNDS = 7;
const BAR = 50_000;

export function planInMemory(now: Instant): Result {
  const places = createPlaces();
  const calendars = (key: string) => places.calendar(key);
  const today = Math.floor(now / DAY);
  const book = Array.from({ length: ACCOUNTS }, (_, i) => factsOf(ordinaryAccount(i, 10, today)));
  let interactions = 0;
  for (const facts of book) interactions += facts.interactions.length;
  const rates: number[] = [];
  let steps = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = process.threadCpuUsage();
    for (const facts of book) steps += plan(facts, DEFAULT_POLICY, calendars, now).steps.length;
    const { user, system } = process.threadCpuUsage(before);
    rates.push((ACCOUNTS / (user + system)) * 1_000_000);
  }
  if (steps === 0) throw new Error('Nothing was planned');
  // The first round warms the machine up.
  const rate = median(rates.slice(1));
  const each = (interactions / ACCOUNTS).toFixed(0);
  return {
    work: 'Planning in memory, one core',
    measured: `${perSecond(rate)} accounts of 3 people and ${each} interactions`,
    against: '–',
    reached: perSecond(rate),
    bar: `≥ ${perSecond(BAR)}`,
    ok: rate >= BAR,
  };
}

export function factsOf(account: OrdinaryAccount): AccountFacts {
  const { number, place, people } = account;
  const [country, region, zone] = place;
  const owner = `seller-${account.owner}`;
  return {
    account: {
      id: idOf('a', number),
      name: `Company ${number}`,
      owner,
      rating: null,
      ratedAt: null,
      excluded: null,
    },
    people: people.map((one) => ({
      id: idOf('b', one.number),
      name: `Person ${one.number}`,
      owner: null,
      rating: one.rating,
      ratedAt: one.firstPlannedOn * DAY,
      cadence: null,
      zones: [zone],
      zoneKnown: true,
      calendar: region === null ? country : `${country}-${region}`,
      style: one.style,
      reachable: ['mail', 'newsletter', 'phone', 'visit'],
      interests: one.number % 3 === 0 ? ['audits'] : [],
      firstPlannedOn: one.firstPlannedOn,
      permissions: one.permissions,
      releases: one.releases,
    })),
    opportunities: account.opportunities,
    interactions: people.flatMap(({ interactions }) => interactions),
    agreements: account.agreements,
    holds: account.holds,
    meetings: [],
    absences: account.absences,
    commitments: account.commitments,
    signals: account.signals,
    deferrals: [],
    placements: [],
    sellers: [{ id: owner, name: 'Seller', zone: 'Europe/Berlin', calendar: 'DE-BE', leaves: [] }],
  };
}
