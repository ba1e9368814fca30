import { z } from 'zod';
import { isoFromDay } from '../../core/time/day.ts';
import { zoneOf } from '../../core/time/zone.ts';
import { accountFor, personFor } from '../access.ts';
import { sellers } from '../actor.ts';
import { withCustom } from '../custom-fields/check-custom.ts';
import { refuse } from '../errors.ts';
import { operation } from '../operation.ts';
import { id, isoDay, text, version } from '../schemas.ts';
import { personColumns, personFields } from './person-fields.ts';
import { setAddresses } from './set-addresses.ts';

/** Edits a person. An edit of a record restarts nobody's clock. Refused when it has changed meanwhile. */
export const editPerson = operation({
  name: 'edit-person',
  summary: 'Edit a person.',
  http: { method: 'PATCH', path: '/people/{id}' },
  effect: 'write',
  input: personFields.partial().extend({ id, version }),
  output: z.object({ id, version: z.int() }),
  allow: sellers,
  async run(context, { id: personId, version: read, ...said }) {
    await context.changePeople([personId]);
    const { person } = await personFor(context, personId);
    const saved = await context.tx.people.updateVersion(personId, read, {
      ...personColumns(context, said),
      custom: await withCustom(context, 'person', person.custom, said.custom),
      updatedAt: context.now,
    });
    if (!saved) throw refuse('stale', { what: 'person', version: person.version });
    if (said.addresses !== undefined) await setAddresses(context, personId, said.addresses);
    context.about('person', personId);
    return { id: personId, version: read + 1 };
  },
});

/** A person goes to work at another account: the old job is kept, the relationship comes along. */
export const changeJob = operation({
  name: 'change-job',
  summary: 'Note that somebody works at another account now.',
  http: { method: 'POST', path: '/people/{id}/change-job' },
  effect: 'write',
  input: z.object({ id, account: id, title: text(300).optional(), since: isoDay.optional() }),
  output: z.object({ id, account: id }),
  allow: sellers,
  async run(context, input) {
    const { person, account: old } = await personFor(context, input.id);
    const account = await accountFor(context, input.account);
    await context.change([old.id, account.id]);
    const since = input.since ?? isoFromDay(zoneOf(context.actor.zone).dayOf(context.now));
    await context.tx.jobs.insert([
      {
        id: context.newId(),
        personId: person.id,
        accountId: old.id,
        title: person.title,
        firstDay: null,
        lastDay: since,
      },
    ]);
    await context.tx.people.updateVersion(person.id, person.version, {
      accountId: account.id,
      title: input.title ?? null,
      updatedAt: context.now,
    });
    context.about('person', person.id);
    return { id: person.id, account: account.id };
  },
});
