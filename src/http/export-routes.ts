import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { managers } from '../app/actor.ts';
import { refuse } from '../app/errors.ts';
import { type ExportParts, exportKind } from '../app/exports/export-all.ts';
import { EXPORT_KINDS } from '../app/ports/exports.ts';
import type { StreamRoute } from './server-options.ts';

const TYPES = { csv: 'text/csv; charset=utf-8', jsonl: 'application/jsonl; charset=utf-8' } as const;

/** Everything of one kind of record as a file, as of one moment. The parts are asked for when called. */
export function exportRoutes(parts: () => ExportParts): readonly StreamRoute[] {
  return [
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
