import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { anybody, managers } from '../app/actor.ts';
import { InvalidInputError, refuse } from '../app/errors.ts';
import { type ExportParts, exportKind } from '../app/exports/export-all.ts';
import { exportList } from '../app/exports/export-list.ts';
import { viewFilter } from '../app/lists/filters.ts';
import { EXPORT_KINDS } from '../app/ports/exports.ts';
import type { StreamRoute } from './server-options.ts';

const TYPES = { csv: 'text/csv; charset=utf-8', jsonl: 'application/jsonl; charset=utf-8' } as const;

/** Everything of one kind of record as a file, as of one moment. The parts are asked for when called. */
export function exportRoutes(parts: () => ExportParts): readonly StreamRoute[] {
  return [
    {
      method: 'GET',
      path: '/exports/lists/{list}',
      summary:
        'The list of people or accounts as CSV, narrowed by ?filter={…} as list-people and list-accounts are.',
      effect: 'read',
      answers: 'text/csv',
      allow: anybody,
      handle: async ({ actor, params, query, signal }) => {
        const list = params['list'] === 'accounts' ? 'accounts' : 'people';
        const filter = viewFilter.safeParse(jsonOf(query['filter']));
        if (!filter.success) {
          const { issues } = filter.error;
          throw new InvalidInputError(issues.map(({ path, message }) => ({ path: path.join('.'), message })));
        }
        const lines = exportList(parts(), actor, list, filter.data);
        return {
          headers: {
            'content-type': TYPES.csv,
            'content-disposition': `attachment; filename="${list}.csv"`,
          },
          body: Readable.from(lines, { objectMode: false, signal }),
        };
      },
    },
    {
      method: 'GET',
      path: '/exports/{kind}',
      summary: `All records of one kind as CSV, or with ?format=jsonl one JSON a line: ${EXPORT_KINDS.join(', ')}.`,
      effect: 'read',
      answers: 'text/csv',
      allow: managers,
      handle: async ({ actor, params, query, signal }) => {
        const kind = EXPORT_KINDS.find((known) => known === params['kind']);
        if (!kind) throw refuse('not-found', { what: 'kind of record', id: String(params['kind']) });
        const format = query['format'] === 'jsonl' ? 'jsonl' : 'csv';
        const file = new PassThrough();
        const target = {
          write: (_name: string, chunks: AsyncIterable<string>) =>
            pipeline(Readable.from(chunks, { objectMode: false }), file, { signal }),
        };
        exportKind(parts(), actor, kind, target, format).catch((error: unknown) => {
          file.destroy(error instanceof Error ? error : new Error(String(error)));
        });
        return {
          headers: {
            'content-type': TYPES[format],
            'content-disposition': `attachment; filename="${kind}.${format}"`,
          },
          body: file,
        };
      },
    },
  ];
}

function jsonOf(text: unknown): unknown {
  if (typeof text !== 'string' || text === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
