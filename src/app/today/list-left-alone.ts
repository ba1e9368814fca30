import { z } from 'zod';
import { zoneOf } from '../../core/time/zone.ts';
import { sightOf } from '../access.ts';
import { anybody } from '../actor.ts';
import { operation } from '../operation.ts';
import { pageFields, pageFrom, pageOf } from '../paging.ts';
import { text } from '../schemas.ts';
import { namesIn } from './names-in.ts';
import { saidQuiet, sayQuiet } from './say-step.ts';

/** The facts that leave somebody alone. */
export const QUIET_FACTS = ['agreement', 'hold', 'absence', 'release', 'permission'] as const;

/** Whom to leave alone, until when and why; my own unless told, page by page. */
export const listLeftAlone = operation({
  name: 'list-left-alone',
  summary: 'Whom to leave alone, until when and why, the soonest end first.',
  http: { method: 'GET', path: '/left-alone' },
  effect: 'read',
  input: pageFields.extend({
    fact: z.enum(QUIET_FACTS).optional().describe('Only those whose first reason is such a fact'),
    find: text(200).optional().describe('A part of the name of the person or account'),
    everybody: z.boolean().default(false).describe('Also those of other sellers, as far as you may see them'),
  }),
  output: z.object({ leaveAlone: z.array(saidQuiet), next: z.string().nullable() }),
  allow: anybody,
  async run(context, { after, limit, everybody, fact, find }) {
    const { tx, actor, now } = context;
    const filter = {
      sight: await sightOf(context),
      owner: everybody ? undefined : actor.user,
      fact,
      find,
    };
    const found = await tx.today.leftAlone(filter, pageOf({ after, limit }));
    const { rows, next } = pageFrom(
      found.map((row) => ({ ...row, id: row.person.id })),
      limit,
    );
    const voice = {
      names: await namesIn(tx, [], rows),
      locale: actor.locale,
      today: zoneOf(actor.zone).dayOf(now),
    };
    return { leaveAlone: rows.map((row) => sayQuiet(row, voice)), next };
  },
});
