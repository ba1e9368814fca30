/** The entry of everything: `followthrough …`. Loads only what the command needs. */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache(join(import.meta.dirname, '../../.cache/compiled'));

const { createKit } = await import('./kit.ts');
const { runCommandLine } = await import('../cli/run.ts');

const kit = createKit();
const code = await runCommandLine(process.argv.slice(2), kit);
// What is written to a pipe may still be under way: the code is set, and the process ends when all is out.
process.exitCode = code;
