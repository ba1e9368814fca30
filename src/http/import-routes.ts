import { Readable } from 'node:stream';
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import { anybody, sellers } from '../app/actor.ts';
import { InvalidInputError } from '../app/errors.ts';
import { importOptions } from '../app/imports/import-options.ts';
import type { ImportService } from '../app/imports/import-service.ts';
import { id } from '../app/schemas.ts';
import { refuseRequest } from './http-errors.ts';
import type { StreamRequest, StreamRoute } from './server-options.ts';

const LARGEST_FILE = 4 * 1024 ** 3;
const LARGEST_ORDER = 1024 ** 2;

/** How a file is to be understood, where the user knows better than we do. */
const how = z.object({
  name: z.string().max(255).optional(),
  encoding: z.string().max(40).optional(),
  delimiter: z.string().length(1).optional(),
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']).optional(),
  country: z.string().length(2).toUpperCase().optional(),
  mapping: z.unknown().optional(),
});

const order = z.object({ how: how.prefault({}), options: importOptions.prefault({}) });
const rows = z.object({ rows: z.coerce.number().int().min(1).max(100).default(10) });

/** Files of imports: sent, looked at, imported in the background, taken back. The service is asked for when called. */
export function importRoutes(service: () => ImportService): readonly StreamRoute[] {
  return [
    {
      method: 'POST',
      path: '/imports/uploads',
      summary: 'Send a file to be imported; ?name= is what it is called. It is kept for a day.',
      effect: 'write',
      bodyLimit: LARGEST_FILE,
      allow: sellers,
      handle: async ({ actor, body, query }) => {
        const { name = 'upload' } = parse(how, query);
        return { status: 201, body: await service().upload(actor, name, body) };
      },
    },
    {
      method: 'GET',
      path: '/imports/uploads/{upload}/preview',
      summary: 'What a sent file is, and its first rows as they will be understood; changes nothing.',
      effect: 'read',
      allow: sellers,
      handle: async ({ actor, params, query }) => {
        const { mapping, ...said } = parse(how, query);
        const corrected = typeof mapping === 'string' ? { mapping: parsed(mapping) } : {};
        return {
          body: await service().preview(
            actor,
            idOf(params, 'upload'),
            { ...said, ...corrected },
            parse(rows, query).rows,
          ),
        };
      },
    },
    {
      method: 'POST',
      path: '/imports/uploads/{upload}/start',
      summary:
        'Begin to import a sent file: {"how": …, "options": …}. Look at /api/imports/{id} how far it is.',
      effect: 'write',
      accepts: 'application/json',
      bodyLimit: LARGEST_ORDER,
      allow: sellers,
      handle: async (request) => {
        const { how: said, options } = parse(order, await bodyOf(request));
        return {
          status: 202,
          body: await service().start(request.actor, idOf(request.params, 'upload'), said, options),
        };
      },
    },
    {
      method: 'POST',
      path: '/imports/{id}/undo',
      summary: 'Take a whole import back.',
      effect: 'destructive',
      allow: sellers,
      handle: async ({ actor, params }) => ({ body: await service().undo(actor, idOf(params, 'id')) }),
    },
    {
      method: 'GET',
      path: '/imports/{id}/refused',
      summary: 'The refused rows of an import, with line and reason.',
      effect: 'read',
      answers: 'text/csv',
      allow: anybody,
      handle: async ({ actor, params }) => ({
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': 'attachment; filename="refused.csv"',
        },
        body: Readable.from(await service().refused(actor, idOf(params, 'id')), { objectMode: false }),
      }),
    },
  ];
}

function idOf(params: StreamRequest['params'], name: string): string {
  return parse(z.object({ [name]: id }), params)[name] ?? '';
}

async function bodyOf({ body }: StreamRequest): Promise<unknown> {
  const text = await json(body).catch((error: unknown) => {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  });
  return text ?? {};
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const error = refuseRequest('body-not-json');
    error.cause = cause;
    throw error;
  }
}

function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw new InvalidInputError(
    read.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
  );
}
