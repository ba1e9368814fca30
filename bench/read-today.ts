/** Today: the operation, signed in, against the bare indexed query of the same rows. */
import type { Client } from 'pg';
import type { Actor } from '../src/app/actor.ts';
import { runOperation } from '../src/app/run-operation.ts';
import { today } from '../src/app/today/today.ts';
import type { PlannedBook } from './book/planned-book.ts';
import type { Installation } from './installation.ts';
import { inTurn, median, percentile } from './measure.ts';
import { milliseconds, type Result, times } from './result.ts';

const ROUNDS = 300;
const WARM_UP = 40;
const BAR = 2.5;
const BAR_BETWEEN_SIZES = 1.3;

export interface TodayTimes {
  readonly book: PlannedBook;
  readonly lines: number;
  readonly ours: readonly number[];
  readonly bare: readonly number[];
}

export async function timeToday({ ground, bare }: Installation, book: PlannedBook): Promise<TodayTimes> {
  const sellerOf = (round: number) => book.sellers[round % book.sellers.length] as Actor;
  let lines = 0;
  const ours = async (round: number) => {
    const list = await runOperation(today, { actor: sellerOf(round), input: {} }, ground);
    lines += list.steps.length + list.leaveAlone.length;
  };
  const now = ground.clock();
  const bareToday = (round: number) => readBare(bare, sellerOf(round), now);
  await inTurn(WARM_UP, ours, bareToday);
  lines = 0;
  const measured = await inTurn(ROUNDS, ours, bareToday);
  return { book, lines: Math.round(lines / ROUNDS), ...measured };
}

/** The same rows through `pg`: what is due for a seller, and whom they leave alone. */
export async function readBare(bare: Client, seller: Actor, now: number): Promise<number> {
  const today = Temporal.Instant.fromEpochMilliseconds(now)
    .toZonedDateTimeISO(seller.zone)
    .toPlainDate()
    .toString();
  const steps = await bare.query({
    name: 'bare-steps',
    text: STEPS,
    values: [seller.org, seller.user, today],
  });
  const quiets = await bare.query({ name: 'bare-quiets', text: QUIETS, values: [seller.org, seller.user] });
  return steps.rows.length + quiets.rows.length;
}

const STEPS = `
  SELECT s.*, a.name AS account_name, p.name AS person_name, o.name AS opportunity_name
  FROM app.next_steps s
  JOIN app.accounts a ON a.org_id = s.org_id AND a.id = s.account_id
  LEFT JOIN app.people p ON p.org_id = s.org_id AND p.id = s.person_id
  LEFT JOIN app.opportunities o ON o.org_id = s.org_id AND o.id = s.opportunity_id
  WHERE s.org_id = $1 AND s.owner_id = $2 AND s.listed_from <= $3
  ORDER BY s.number, s.latest, s.rating_rank, s.step_subject LIMIT 500`;

const QUIETS = `
  SELECT q.*, a.name AS account_name, p.name AS person_name
  FROM app.quiets q
  JOIN app.accounts a ON a.org_id = q.org_id AND a.id = q.account_id
  JOIN app.people p ON p.org_id = q.org_id AND p.id = q.person_id
  WHERE q.org_id = $1 AND q.owner_id = $2 ORDER BY q.until_day, q.person_id LIMIT 500`;

export function todayResults(small: TodayTimes, large: TodayTimes): readonly Result[] {
  const p95 = (values: readonly number[]) => percentile(values, 0.95);
  const ratio = p95(large.ours) / p95(large.bare);
  const growth = p95(large.ours) / p95(small.ours);
  const named = ({ book, lines }: TodayTimes) => `${book.people.toLocaleString('en')} people, ${lines} lines`;
  const both = (values: readonly number[]) =>
    `p50 ${milliseconds(median(values))}, p95 ${milliseconds(p95(values))}`;
  return [
    {
      work: `Today, ${named(large)}`,
      measured: both(large.ours),
      against: `bare query: ${both(large.bare)}`,
      reached: times(ratio),
      bar: `≤ ${times(BAR)}`,
      ok: ratio <= BAR,
    },
    {
      work: `Today, ${named(small)}`,
      measured: both(small.ours),
      against: `bare query: ${both(small.bare)}`,
      reached: times(p95(small.ours) / p95(small.bare)),
      bar: `≤ ${times(BAR)}`,
      ok: p95(small.ours) / p95(small.bare) <= BAR,
    },
    {
      work: 'Today, large book against small',
      measured: `p95 ${milliseconds(p95(large.ours))}`,
      against: `p95 ${milliseconds(p95(small.ours))}`,
      reached: times(growth),
      bar: `≤ ${times(BAR_BETWEEN_SIZES)}`,
      ok: growth <= BAR_BETWEEN_SIZES,
    },
  ];
}
