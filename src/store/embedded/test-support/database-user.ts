/**
 * A process that uses the embedded database: `node database-user.ts DATA_DIR`. It writes one line of
 * JSON when it has the server (or has failed), and obeys the lines it reads: `stop` gives the server up
 * and ends, `exit` ends without giving it up.
 */
import { createInterface } from 'node:readline';
import { startEmbedded } from '../start.ts';

export type Report =
  | {
      readonly ok: true;
      readonly started: boolean;
      readonly fresh: boolean;
      readonly connectionString: string;
    }
  | { readonly ok: false; readonly code: string; readonly message: string; readonly mend: string };

const report = (line: Report) => process.stdout.write(`${JSON.stringify(line)}\n`);

try {
  const server = await startEmbedded({ dataDir: process.argv[2] ?? '' });
  const { started, fresh, connectionString } = server;
  report({ ok: true, started, fresh, connectionString });
  for await (const line of createInterface({ input: process.stdin })) {
    if (line === 'stop') {
      await server.stop();
      break;
    }
    if (line === 'exit') process.exit(0);
  }
} catch (error) {
  const { code, message, mend } = Object.assign({ code: '', message: '', mend: '' }, error, {
    message: error instanceof Error ? error.message : String(error),
  });
  report({ ok: false, code, message, mend });
  process.exitCode = 1;
}
process.stdin.destroy();
