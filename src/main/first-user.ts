import { refuse } from '../app/errors.ts';
import type { FirstUser } from '../cli/kit.ts';
import { createFirstOwner, firstOwner, linkPath } from '../store/auth/first-owner.ts';
import type { Config } from './config.ts';
import { type OpenStore, openStore } from './open-store.ts';
import { systemDefaults } from './system-defaults.ts';

type Say = (message: string) => void;

/** Whether nobody signs in yet. */
export function isFresh(config: Config, say: Say): Promise<boolean> {
  return withStore(config, say, async ({ database }) => (await database.asKeeper(firstOwner)) === null);
}

/** Makes the first user who signs in; what was recorded before becomes theirs. */
export function addFirstOwner(config: Config, user: FirstUser, say: Say) {
  return withStore(config, say, async ({ database, places, ground }) => {
    const machine = systemDefaults(places);
    const zone = user.zone ?? machine.zone;
    if (!places.isZone(zone)) throw refuse('unknown-time-zone', { zone });
    const { name, email, password } = user;
    const organization = user.organization ?? 'My organization';
    const { country, locale } = machine;
    const owner = { name, email, password, organization, zone, country, locale };
    const made = await createFirstOwner(database, owner, ground.clock());
    return { user: made.user, path: made.token === null ? null : linkPath(made.token) };
  });
}

async function withStore<T>(config: Config, say: Say, work: (store: OpenStore) => Promise<T>): Promise<T> {
  const store = await openStore(config, { say });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
