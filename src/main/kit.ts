import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sayError } from '../cli/errors.ts';
import type { Kit } from '../cli/kit.ts';
import { createTerminal } from '../cli/terminal/terminal.ts';
import { type Config, readConfig } from './config.ts';
import { stopSignals } from './stop-signals.ts';

/** Puts the command line together with this machine. A wrong setting ends the process here, with words. */
export function createKit(): Kit {
  const config = settings();
  const terminal = createTerminal(config.terminal);
  const stop = stopSignals();
  const say = (message: string) => terminal.say(message);
  let endsWith: 0 | 1 = 0;
  endQuietlyWhenNobodyReads();
  return {
    terminal,
    version: programVersion(),
    remote: config.remote,
    baseUrl: config.publicUrl ?? `http://${hostInUrl(config.host)}:${config.port}`,
    async openLocal(options) {
      const { openLocal } = await import('./open-local.ts');
      return openLocal(config, { ...options, say });
    },
    async isFresh() {
      return (await import('./first-user.ts')).isFresh(config, say);
    },
    async addFirstOwner(owner) {
      return (await import('./first-user.ts')).addFirstOwner(config, owner, say);
    },
    async backup(file) {
      return (await import('./archive.ts')).backup(config, file, programVersion(), say);
    },
    async restore(file, { replace }) {
      return (await import('./archive.ts')).restore(config, file, replace, say);
    },
    async readContacts(files, how) {
      return (await import('./read-contacts.ts')).readContactFiles(files, how);
    },
    async readCalendars(files) {
      return (await import('../calendar/read/show-events.ts')).showCalendars(files);
    },
    async *readMail(files) {
      yield* (await import('./read-mail.ts')).readMail(files);
    },
    async peopleOfMail(files, me) {
      return (await import('./people-of-mail.ts')).peopleOfMail(files, me, Date.now());
    },
    async readTable(file) {
      return (await import('./read-table.ts')).readTable(file);
    },
    async openApi() {
      return (await import('./open-api.ts')).openApi(programVersion(), config.publicUrl ?? undefined);
    },
    async serve() {
      const { serve } = await import('./serve.ts');
      await serve(config, { signal: stop.signal(), say, version: programVersion() });
    },
    async work() {
      const { workAlone } = await import('./work-alone.ts');
      await workAlone(config, { signal: stop.signal(), say });
    },
    async serveMcp(run) {
      const [{ serveMcp }, { operations }] = await Promise.all([
        import('../mcp/serve-mcp.ts'),
        import('../app/operations.ts'),
      ]);
      const onUnforeseen = (error: unknown) =>
        say(error instanceof Error ? (error.stack ?? error.message) : String(error));
      await serveMcp({ operations, run, version: programVersion(), signal: stop.signal(), onUnforeseen });
    },
    stopSignal: () => stop.signal(),
    exitCode: () => endsWith,
    endWith: (code) => {
      endsWith = code;
    },
    logUnforeseen(error) {
      const verbose = config.logLevel === 'debug' || config.logLevel === 'trace';
      if (verbose && error instanceof Error) terminal.say(error.stack ?? '');
    },
  };
}

function settings(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    process.stderr.write(`${sayError(error)}\n`);
    process.exit(2);
  }
}

const hostInUrl = (host: string) => (host.includes(':') ? `[${host}]` : host);

/** `followthrough today | head -3`: the reader is gone, and that is no failure. */
function endQuietlyWhenNobodyReads(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      process.exit(error.code === 'EPIPE' ? 0 : 1);
    });
  }
}

function programVersion(): string {
  const file = join(import.meta.dirname, '../../package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
