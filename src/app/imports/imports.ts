import { z } from 'zod';
import { anybody, isAtLeast, sellers } from '../actor.ts';
import { refuse } from '../errors.ts';
import { type OperationContext, operation } from '../operation.ts';
import type { ImportRecord } from '../ports/imports.ts';
import { id } from '../schemas.ts';
import { refuseImport } from './import-errors.ts';

const instant = z.string().describe('ISO 8601 with offset');

/** An import as it is shown. */
export const saidImport = z.object({
  id,
  file: z.string(),
  format: z.string(),
  status: z.enum(['running', 'done', 'cancelled', 'failed', 'undone']),
  read: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  merged: z.int(),
  refused: z.int(),
  share: z.number().min(0).max(1).describe('How much of the file has been read'),
  notices: z.array(z.object({ text: z.string(), count: z.int(), line: z.int() })),
  failure: z.string().nullable(),
  startedAt: instant,
  finishedAt: instant.nullable(),
  undoneAt: instant.nullable(),
  importedBy: id.nullable(),
});

export const listImports = operation({
  name: 'list-imports',
  summary: 'List the imports, the newest first.',
  http: { method: 'GET', path: '/imports' },
  effect: 'read',
  input: z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) }),
  output: z.object({ imports: z.array(saidImport) }),
  allow: anybody,
  async run({ tx }, { limit }) {
    return { imports: (await tx.imports.list(limit)).map(sayImport) };
  },
});

export const getImport = operation({
  name: 'get-import',
  summary: 'Look at an import: how far it is, and what its rows became.',
  http: { method: 'GET', path: '/imports/{id}' },
  effect: 'read',
  input: z.object({ id }),
  output: saidImport,
  allow: anybody,
  async run(context, input) {
    return sayImport(await importFor(context, input.id));
  },
});

/** The run sees it after its present batch, wherever it runs. What is done stays, and may be undone. */
export const cancelImport = operation({
  name: 'cancel-import',
  summary: 'Stop an import that is running; what is imported stays, and may be undone.',
  http: { method: 'POST', path: '/imports/{id}/cancel' },
  effect: 'write',
  input: z.object({ id }),
  output: saidImport,
  allow: sellers,
  async run(context, input) {
    const record = await importFor(context, input.id);
    if (record.importedBy !== context.actor.user && !isAtLeast(context.actor, 'manager'))
      throw refuseImport('import-forbidden');
    if (record.status !== 'running') throw refuseImport('import-not-running', { status: record.status });
    await context.tx.imports.update(record.id, { status: 'cancelled' });
    context.about('import', record.id);
    return sayImport({ ...record, status: 'cancelled' });
  },
});

async function importFor({ tx }: OperationContext, wanted: string): Promise<ImportRecord> {
  const record = await tx.imports.get(wanted);
  if (!record) throw refuse('not-found', { what: 'import', id: wanted });
  return record;
}

export function sayImport({
  options,
  startedAt,
  finishedAt,
  undoneAt,
  ...record
}: ImportRecord): z.input<typeof saidImport> {
  const {
    id: importId,
    file,
    format,
    status,
    read,
    created,
    updated,
    unchanged,
    merged,
    refused,
    failure,
    importedBy,
  } = record;
  return {
    id: importId,
    file,
    format,
    status,
    read,
    created,
    updated,
    unchanged,
    merged,
    refused,
    share: options.size === 0 ? 1 : Math.min(1, options.bytes / options.size),
    notices: options.notices.map((notice) => ({ ...notice })),
    failure,
    startedAt: iso(startedAt),
    finishedAt: finishedAt === null ? null : iso(finishedAt),
    undoneAt: undoneAt === null ? null : iso(undoneAt),
    importedBy,
  };
}

const iso = (at: number) => new Date(at).toISOString();
