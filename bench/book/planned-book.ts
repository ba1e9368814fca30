/** A book with its plans, made by the product's own batch planning. */
import type { Actor } from '../../src/app/actor.ts';
import { createUpkeep } from '../../src/store/upkeep.ts';
import { replanDue } from '../../src/worker/replan-due.ts';
import type { Installation } from '../installation.ts';
import { timed } from '../measure.ts';
import { type BookSize, fillBook } from './fill-book.ts';
import { DAY } from './ordinary-account.ts';

/** People of one seller; the same in every book, so that books of different sizes give lists of one length. */
const PEOPLE_A_SELLER = 5_000;

export interface PlannedBook extends BookSize {
  readonly org: string;
  readonly sellers: readonly Actor[];
}

export async function plannedBook(installation: Installation, people: number): Promise<PlannedBook> {
  const { ground, bare } = installation;
  const { org, sellers } = await installation.organization(Math.max(2, Math.round(people / PEOPLE_A_SELLER)));
  const today = Math.floor(ground.clock() / DAY);
  let size: BookSize = { accounts: 0, people: 0, interactions: 0 };
  const filling = await timed(async () => {
    size = await fillBook(bare, sellers, people, today);
  });
  const planning = await timed(() => replanBook(installation, org));
  await bare.query('VACUUM (ANALYZE)');
  const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(0)} s`;
  console.error(
    `A book of ${size.people} people, ${size.interactions} interactions: ${seconds(filling)}; its plans: ${seconds(planning)}`,
  );
  return { org, sellers, ...size };
}

/** Has every account planned again as the worker does it after a change of policy. Returns how many were. */
export async function replanBook({ ground, database }: Installation, org: string): Promise<number> {
  await ground.store.transaction(org, (tx) => tx.planning.replanAll(ground.clock()));
  const log = {
    debug: () => undefined,
    info: () => undefined,
    warn: () => undefined,
    error(details: unknown) {
      throw new Error('An account could not be planned', { cause: details });
    },
  };
  return replanDue({ ground, upkeep: createUpkeep(database), log }, new AbortController().signal);
}
