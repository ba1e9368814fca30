import { z } from 'zod';
import { zoneOf } from '../../core/time/zone.ts';
import { personFor } from '../access.ts';
import { anybody } from '../actor.ts';
import { operation } from '../operation.ts';
import { id, isoDay, reference } from '../schemas.ts';
import { namesIn } from '../today/names-in.ts';
import { saidQuiet, saidStep, sayQuiet, sayStep } from '../today/say-step.ts';

/** One person: what is next, quiet, permissions, releases, addresses, jobs, rhythm. */
export const getPerson = operation({
  name: 'get-person',
  summary: 'One person with what is next, permissions, releases, addresses and jobs.',
  http: { method: 'GET', path: '/people/{id}' },
  effect: 'read',
  input: z.object({ id }),
  output: z.object({
    person: z.record(z.string(), z.unknown()),
    version: z.int(),
    account: reference,
    step: saidStep.nullable(),
    leaveAlone: saidQuiet.nullable(),
    addresses: z.array(
      z.object({ kind: z.string(), value: z.string(), label: z.string().nullable(), dead: z.boolean() }),
    ),
    permissions: z.array(
      z.object({
        channel: z.string(),
        allowed: z.boolean(),
        at: z.string(),
        source: z.string(),
        evidence: z.string().nullable(),
      }),
    ),
    releases: z.array(
      z.object({
        id,
        kind: z.string(),
        reason: z.string(),
        at: z.string(),
        until: isoDay.nullable(),
        takenBack: z.boolean(),
      }),
    ),
    jobs: z.array(z.object({ account: id, title: z.string().nullable(), until: isoDay.nullable() })),
    ratings: z.array(
      z.object({ rating: z.string().nullable(), at: z.string(), reason: z.string().nullable() }),
    ),
    tags: z.array(reference),
  }),
  allow: anybody,
  async run(context, input) {
    const { tx } = context;
    const { person, account } = await personFor(context, input.id);
    const { steps, quiets } = await tx.today.ofAccount(account.id);
    const voice = {
      names: await namesIn(tx, steps, quiets),
      locale: context.actor.locale,
      today: zoneOf(context.actor.zone).dayOf(context.now),
    };
    const step = steps.find((each) => each.person?.id === person.id);
    const quiet = quiets.find((each) => each.person.id === person.id);
    const { version, createdAt, updatedAt, ratedAt, ...fields } = person;
    return {
      person: {
        ...fields,
        createdAt: iso(createdAt),
        updatedAt: iso(updatedAt),
        ratedAt: ratedAt === null ? null : iso(ratedAt),
      },
      version,
      account: { id: account.id, name: account.name },
      step: step === undefined ? null : sayStep(step, voice),
      leaveAlone: quiet === undefined ? null : sayQuiet(quiet, voice),
      addresses: (await tx.addresses.where({ personId: person.id }))
        .toSorted((a, b) => a.position - b.position)
        .map(({ kind, value, label, deadAt }) => ({ kind, value, label, dead: deadAt !== null })),
      permissions: (await tx.permissions.where({ personId: person.id }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ channel, allowed, at, source, evidence }) => ({
          channel,
          allowed,
          at: iso(at),
          source,
          evidence,
        })),
      releases: (await tx.releases.where({ personId: person.id })).map(
        ({ id, kind, reason, at, untilDay, takenBackAt }) => ({
          id,
          kind,
          reason,
          at: iso(at),
          until: untilDay,
          takenBack: takenBackAt !== null,
        }),
      ),
      jobs: (await tx.jobs.where({ personId: person.id })).map(({ accountId, title, lastDay }) => ({
        account: accountId,
        title,
        until: lastDay,
      })),
      ratings: (await tx.ratingChanges.where({ personId: person.id })).map(({ rating, at, reason }) => ({
        rating,
        at: iso(at),
        reason,
      })),
      tags: [...(await tx.taggings.on('person', person.id))],
    };
  },
});

const iso = (instant: number) => new Date(instant).toISOString();
