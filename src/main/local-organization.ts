import type { OrganizationRecord, UserRecord } from '../app/ports/records.ts';
import type { Id } from '../core/facts.ts';
import {
  foundFirstOrganization,
  type KnownOrganization,
  knownOrganizations,
} from '../store/organizations.ts';
import { startError } from './errors.ts';
import type { OpenStore } from './open-store.ts';
import { systemDefaults } from './system-defaults.ts';

/**
 * The organization that a local command works in: the only one, or the one named. On a database without any, the
 * first one is made with its owner, out of what the machine knows, and `say` is told.
 */
export async function localOrganization(
  store: OpenStore,
  wanted: string | undefined,
  say: (message: string) => void,
): Promise<Id> {
  const known = await knownOrganizations(store.database);
  if (known.length === 0 && (await makeFirst(store, say))) return localOrganization(store, wanted, say);
  const all = known.length === 0 ? await knownOrganizations(store.database) : known;
  return choose(all, wanted);
}

function choose(known: readonly KnownOrganization[], wanted: string | undefined): Id {
  const [only] = known;
  const names = known.map(({ name }) => name).join(', ');
  if (wanted === undefined) {
    if (only && known.length === 1) return only.id;
    throw startError('several-organizations', { known: names });
  }
  const matching = known.filter(
    ({ id, name }) => id === wanted || name.toLowerCase() === wanted.toLowerCase(),
  );
  const [found] = matching;
  if (!found) throw startError('no-such-organization', { org: wanted, known: names });
  if (matching.length === 1) return found.id;
  throw startError('several-organizations', {
    known: matching.map(({ name, id }) => `${name} (${id})`).join(', '),
  });
}

async function makeFirst({ ground, places, database }: OpenStore, say: (message: string) => void) {
  const { name, zone, country, locale } = systemDefaults(places);
  const createdAt = ground.clock();
  const shared = { zone, country, region: null, locale, version: 1, createdAt };
  const organization: OrganizationRecord = {
    ...shared,
    name: 'My organization',
    currency: 'EUR',
    sellersSee: 'team',
  };
  const owner: UserRecord = {
    ...shared,
    id: ground.newId(),
    loginId: null,
    name,
    email: null,
    role: 'owner',
    teamId: null,
    touchesPerDay: null,
    deactivatedAt: null,
  };
  const made = await foundFirstOrganization(database, ground.newId(), organization, owner);
  if (made) say(`A new book for ${name} (time zone ${zone}, holidays of ${country}).`);
  return made;
}
