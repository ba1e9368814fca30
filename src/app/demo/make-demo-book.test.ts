import { describe, expect, it } from 'vitest';
import { dayFromIso, isoFromDay } from '../../core/time/day.ts';
import { isWorkingDay } from '../../core/time/working-days.ts';
import { zoneOf } from '../../core/time/zone.ts';
import { createPlaces } from '../../places/places.ts';
import type { DemoBook, DemoGivens } from './demo-book.ts';
import { planOf, plansOf } from './facts-of-book.fixture.ts';
import { makeDemoBook } from './make-demo-book.ts';

const places = createPlaces();
const OWNER = '018f0000-0000-7000-8000-000000000001';

function givens(moment: string, zone = 'Europe/Berlin', country = 'DE', seed = 1): DemoGivens {
  return {
    seed,
    now: Date.parse(moment),
    organization: { zone, country, region: null },
    owner: { id: OWNER, name: 'Sam Rivers', zone },
    places,
  };
}

const TUESDAY = givens('2026-11-24T09:00:00Z');
const book = makeDemoBook(TUESDAY);

function todayOf(made: DemoBook, given: DemoGivens, who = OWNER) {
  const zone = who === OWNER ? given.owner.zone : made.users.find(({ id }) => id === who)?.zone;
  const today = zoneOf(zone ?? 'UTC').dayOf(given.now);
  const plans = plansOf(made, given).map(({ plan }) => plan);
  return {
    steps: plans.flatMap(({ steps }) => steps.filter((it) => it.owner === who && it.listedFrom <= today)),
    quiets: plans.flatMap(({ quiets }) => quiets.filter((it) => it.owner === who)),
    unowned: plans.flatMap(({ steps }) => steps.filter((it) => it.owner === null)),
    proposals: plans.flatMap(({ proposals }) => proposals),
  };
}

describe('the demonstration book', () => {
  it('is the same for the same seed and moment, and another one for another seed', () => {
    expect(makeDemoBook(TUESDAY)).toEqual(book);
    expect(makeDemoBook({ ...TUESDAY, seed: 2 }).people[0]).not.toEqual(book.people[0]);
  });

  it('has about 120 accounts, 400 people, and a year and a half of history', () => {
    expect(book.accounts.length).toBeGreaterThan(115);
    expect(book.people.length).toBeGreaterThan(360);
    expect(book.people.length).toBeLessThan(460);
    expect(book.interactions.length).toBeGreaterThan(2500);
    const oldest = Math.min(...book.interactions.map(({ at }) => at));
    expect((TUESDAY.now - oldest) / 86_400_000).toBeGreaterThan(500);
    expect(book.users.map(({ role }) => role)).toEqual(['seller', 'seller', 'seller', 'manager']);
    expect(new Set(book.accounts.map(({ industry }) => industry)).size).toBe(12);
  });

  it('gives every id once, and points at nothing that is not there', () => {
    const known = new Set([OWNER]);
    for (const rows of Object.values(book)) {
      for (const row of rows as readonly object[]) {
        if (!('id' in row) || typeof row.id !== 'string') continue;
        expect(known.has(row.id)).toBe(false);
        known.add(row.id);
      }
    }
    for (const rows of Object.values(book)) {
      for (const [field, value] of rows.flatMap((row: object) => Object.entries(row))) {
        if (
          /(Id|madeIn|recordedBy|changedBy|servesSubject)$/.test(field) &&
          value !== null &&
          field !== 'loginId'
        ) {
          expect(known, field).toContain(value);
        }
      }
    }
  });

  it('speaks of invented people only: addresses of .example, numbers that are numbers', () => {
    for (const { kind, value, normalized } of book.addresses) {
      if (kind === 'mail') expect(value).toMatch(/^[a-z0-9-]+\.[a-z0-9-]+@[a-z0-9-]+\.example$/);
      else expect(places.phoneNumber(value, null)).toBe(normalized);
    }
    for (const { email } of book.users) expect(email).toMatch(/\.example$/);
    for (const { website } of book.accounts) expect(website).toMatch(/\.example$/);
    const pairs = book.addresses.map(({ personId, normalized }) => `${personId} ${normalized}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    expect(new Set(book.accounts.map(({ domain }) => domain)).size).toBe(book.accounts.length);
  });

  it('has names of many scripts and lengths', () => {
    const scripts = [
      'Latin',
      'Arabic',
      'Han',
      'Katakana',
      'Hangul',
      'Hebrew',
      'Greek',
      'Cyrillic',
      'Devanagari',
      'Bengali',
      'Thai',
    ];
    const names = [...book.people, ...book.accounts].map(({ name }) => name);
    const seen = scripts.filter((script) =>
      names.some((name) => new RegExp(`\\p{Script=${script}}`, 'u').test(name)),
    );
    expect(seen.length).toBeGreaterThanOrEqual(10);
    expect(new Set(book.people.map(({ language }) => language)).size).toBeGreaterThanOrEqual(20);
    expect(Math.min(...names.map((name) => [...name].length))).toBeLessThanOrEqual(3);
    expect(Math.max(...names.map((name) => [...name].length))).toBeGreaterThanOrEqual(26);
  });

  it('reads like notes of people: no gap in a sentence, and hardly two alike', () => {
    const bodies = book.interactions.flatMap(({ body, kind }) =>
      body === null || kind === 'newsletter' ? [] : [body],
    );
    for (const body of bodies) expect(body).not.toMatch(/[{}]|undefined|\bnull\b| {2}|^\p{Ll}|\. \p{Ll}/u);
    expect(new Set(bodies).size / bodies.length).toBeGreaterThan(0.85);
    const byAccount = Map.groupBy(book.interactions, (it) => it.accountId);
    for (const [, happened] of byAccount) {
      const notes = happened.flatMap(({ body, kind }) =>
        kind === 'call' && body && body.length > 60 ? [body] : [],
      );
      expect(new Set(notes).size).toBe(notes.length);
    }
  });

  it('has every kind of story', () => {
    const { steps, quiets, unowned, proposals } = todayOf(book, TUESDAY);
    const kinds = new Set(steps.map(({ key }) => key.kind));
    expect([...kinds].sort()).toEqual([
      'act-on-signal',
      'answer',
      'deliver-promise',
      'keep-in-touch',
      'qualify',
      'remind-agreed',
      'remind-commitment',
      'retry',
      'speak-as-agreed',
    ]);
    const quietly = new Set(quiets.flatMap(({ because }) => because.map(({ phrase }) => phrase)));
    for (const phrase of [
      'quiet-agreed',
      'quiet-hold',
      'quiet-absent',
      'opted-out-everywhere',
      'released-until',
      'left-after-push',
    ])
      expect([...quietly]).toContain(phrase);
    expect(steps.some(({ person }) => person === null)).toBe(true);
    expect(steps.some(({ due }) => due < dayFromIso('2026-11-24'))).toBe(true);
    expect(unowned.map(({ key }) => key.kind)).toEqual(['qualify']);
    expect(proposals.map(({ kind }) => kind)).toContain('review-rating');
    expect(book.commitments.some(({ side, status }) => side === 'theirs' && status === 'broken')).toBe(true);
    expect(book.jobs.length).toBeGreaterThan(1);
    expect(book.deferrals.length).toBeGreaterThan(0);
    const closed = book.opportunities.filter(({ status }) => status === 'lost');
    for (const { wonBy, lostReason } of closed) expect([wonBy, lostReason]).not.toContain(null);
    expect(closed.length).toBeGreaterThan(3);
    expect(book.opportunities.some(({ status }) => status === 'won')).toBe(true);
  });

  it('has two of ours at one account, of whom one gives way', () => {
    const plans = plansOf(book, TUESDAY);
    const shared = plans.find(({ facts }) => facts.account.name.startsWith('Landelijke'));
    expect(shared?.plan.placements.map(({ why }) => why)).toEqual(['gave-way']);
  });

  it('has a seller in Auckland whose customer in Los Angeles is a day behind', () => {
    const aroha = book.users.find(({ zone }) => zone === 'Pacific/Auckland');
    const speaking = todayOf(book, TUESDAY, aroha?.id).steps.filter(
      ({ key }) => key.kind === 'speak-as-agreed',
    );
    expect(speaking.map(({ due }) => isoFromDay(due))).toEqual(['2026-11-23']);
  });
});

/** Fifty days of two years: every weekday, ends of months, New Year, at odd hours, in five zones. */
const DAYS = Array.from({ length: 50 }, (_, i) => {
  const [zone, country] = [
    ['Europe/Berlin', 'DE'],
    ['America/Los_Angeles', 'US'],
    ['Pacific/Auckland', 'NZ'],
    ['Asia/Kolkata', 'IN'],
    ['Europe/London', 'GB'],
  ][i % 5] as [string, string];
  const special = ['2027-01-01', '2026-12-31', '2028-02-29', '2026-12-25', '2027-03-28'][i];
  const day = special ?? isoFromDay(dayFromIso('2026-01-05') + i * 17);
  return [
    day,
    `${String((i * 7) % 24).padStart(2, '0')}:${i % 2 === 0 ? '05' : '40'}`,
    zone,
    country,
    i,
  ] as const;
});

describe('on any day', () => {
  it.each(DAYS)('%s %sZ in %s', (day, hour, zone, country, seed) => {
    const given = givens(`${day}T${hour}:00Z`, zone, country, seed);
    const made = makeDemoBook(given);
    const { steps, quiets } = todayOf(made, given);
    const kinds = new Set(steps.map(({ key }) => key.kind));
    expect(steps.length, [...steps.map(({ key }) => key.kind)].join(' ')).toBeGreaterThanOrEqual(7);
    expect(steps.length).toBeLessThanOrEqual(15);
    expect(quiets.length).toBeGreaterThanOrEqual(7);
    for (const kind of ['answer', 'deliver-promise', 'keep-in-touch', 'qualify'] as const)
      expect(kinds).toContain(kind);
    expectBelievable(made, given);
  });
});

describe('a day later', () => {
  it('the plan goes on from what was told: what waited is due, nothing is lost', () => {
    const later = { ...TUESDAY, now: TUESDAY.now + 7 * 86_400_000 };
    for (const { facts } of plansOf(book, TUESDAY)) {
      const plan = planOf(facts, later, later.now);
      const lost = plan.states.filter(
        ({ person, state }) => state !== 'released' && !plan.steps.some((step) => step.person === person),
      );
      expect(lost).toEqual([]);
    }
  });
});

/** Nothing is to come, nothing happens at night or on a day off, and nothing was recorded before it happened. */
function expectBelievable(made: DemoBook, given: DemoGivens): void {
  const accounts = new Map(made.accounts.map((it) => [it.id, it]));
  const wrong = made.interactions.filter((it) => {
    const account = accounts.get(it.accountId);
    const zone = zoneOf(account?.zone ?? 'UTC');
    const calendar = places.calendar(
      places.calendarKey(
        { zone: zone.name, country: account?.country ?? null, region: account?.region ?? null, phones: [] },
        given.organization,
      ),
    );
    const minute = zone.minuteOf(it.at);
    return (
      it.at > given.now ||
      it.recordedAt < it.at ||
      it.recordedAt > given.now ||
      minute < 8 * 60 ||
      minute > 20 * 60 ||
      !isWorkingDay(calendar, zone.dayOf(it.at))
    );
  });
  expect(wrong.map(({ at, kind, subject }) => [new Date(at).toISOString(), kind, subject])).toEqual([]);
  const moments = [
    ...made.agreements.map(({ madeAt }) => madeAt),
    ...made.commitments.flatMap(({ madeAt, settledAt }) => [madeAt, settledAt ?? madeAt]),
    ...made.holds.map(({ fromAt }) => fromAt),
    ...made.signals.map(({ learnedAt }) => learnedAt),
    ...made.releases.map(({ at }) => at),
  ];
  expect(Math.max(...moments)).toBeLessThanOrEqual(given.now);
  for (const { madeAt, settledAt } of made.commitments)
    expect(settledAt ?? madeAt).toBeGreaterThanOrEqual(madeAt);
}
