import { z } from 'zod';
import { id, text } from '../schemas.ts';

/**
 * When a record gets a rating. `field` is one of ours (`title`, `employees`, `country`, `tags`, `source`,
 * `leadStatus`, …) or a header of the file.
 */
export const ratingRule = z.object({
  when: z
    .object({
      field: text(200),
      equals: z.string().optional(),
      contains: z.string().optional(),
      atLeast: z.number().optional(),
    })
    .refine(
      (when) => [when.equals, when.contains, when.atLeast].filter((test) => test !== undefined).length === 1,
      'Say one of equals, contains or atLeast.',
    ),
  rating: text(100),
});

export type RatingRule = z.output<typeof ratingRule>;

export const importOptions = z.object({
  source: text(100)
    .optional()
    .describe('Under which name ids of the file are known again; the program that wrote it, unless told'),
  owner: z
    .union([id, z.literal('nobody')])
    .optional()
    .describe('Who owns what the file gives to nobody that we know; whoever imports, unless told'),
  newSellers: z
    .boolean()
    .default(true)
    .describe('Make users (without a login) of owners whom we do not know'),
  ratings: z.array(ratingRule).max(100).default([]).describe('The first one that fits gives the rating'),
  rating: text(100).optional().describe('The rating of everybody else; none unless told'),
});

export type ImportOptions = z.output<typeof importOptions>;
