import type { z } from 'zod';
import type { Actor, Door } from '../app/actor.ts';
import type { Operation } from '../app/operation.ts';
import type { UserRecord } from '../app/ports/records.ts';
import { runOperation } from '../app/run-operation.ts';
import type { Connection, LocalOptions, Person } from '../cli/kit.ts';
import type { Id } from '../core/facts.ts';
import type { Config } from './config.ts';
import { startError } from './errors.ts';
import { localOrganization } from './local-organization.ts';
import { type OpenStore, openStore } from './open-store.ts';

/** The data of this machine as its local owner: whoever may read the data directory, or knows DATABASE_URL. */
export async function openLocal(
  config: Config,
  options: LocalOptions & { readonly say: (message: string) => void },
): Promise<Connection & { readonly store: OpenStore }> {
  const store = await openStore(config, { say: options.say });
  try {
    const org = await localOrganization(store, options.org, options.say);
    const users = await readUsers(store, org);
    const owner = users.find(({ role }) => role === 'owner');
    if (!owner) throw startError('organization-without-owner', { org: options.org ?? 'here' });
    return connection(config, store, org, owner, users, options.door);
  } catch (error) {
    await store.close();
    throw error;
  }
}

function connection(
  config: Config,
  store: OpenStore,
  org: Id,
  owner: UserRecord,
  users: readonly UserRecord[],
  door: Door,
): Connection & { readonly store: OpenStore } {
  const actorAs = (as: Person | undefined): Actor => {
    const user = users.find(({ id }) => id === as?.id) ?? owner;
    // The owner of the machine may do everything; the other user says for whom, and in which zone.
    return {
      org,
      user: user.id,
      role: 'owner',
      team: user.teamId,
      zone: user.zone,
      locale: owner.locale,
      door,
      apiKey: null,
      readOnly: false,
    };
  };
  return {
    store,
    me: person(owner),
    run: <Input extends z.ZodType, Output extends z.ZodType>(
      operation: Operation<Input, Output>,
      input: z.input<Input>,
      { as }: { as?: Person | undefined } = {},
    ) => runOperation(operation, { actor: actorAs(as), input }, store.ground),
    users: () => Promise.resolve(users.map(person)),
    async importFile(file, how, hooks) {
      const { importLocalFile } = await import('./import-file.ts');
      return importLocalFile(store, actorAs(how.as), file, how, hooks);
    },
    async inImportOrder(files, how) {
      const { localImportOrder } = await import('./import-file.ts');
      return localImportOrder(store, files, how);
    },
    async saveRefused(id, file) {
      const { saveRefused } = await import('./save-refused.ts');
      return saveRefused(config, store, actorAs(undefined), id, file);
    },
    async exportTo(folder, format) {
      const { exportToFolder } = await import('./export-data.ts');
      return exportToFolder(store, actorAs(undefined), folder, format);
    },
    async undoImport(id, as) {
      const { undoImport } = await import('../app/imports/undo-import.ts');
      return undoImport(store.ground, actorAs(as), id);
    },
    close: () => store.close(),
  };
}

async function readUsers({ ground }: OpenStore, org: Id): Promise<readonly UserRecord[]> {
  const users = await ground.store.transaction(org, (tx) => tx.users.where({ deactivatedAt: null }, 10_000));
  return users.toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
}

const person = ({ id, name, email, zone }: UserRecord): Person => ({ id, name, email, zone });
