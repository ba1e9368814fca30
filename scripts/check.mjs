// npm run check: every rule that a tool can hold us to. All steps run, whichever fails.
import { check } from './checks.mjs';
import { prepare } from './prepare.mjs';

const failed = await check(await prepare());
process.stdout.write(failed.length === 0 ? '\nAll is well.\n' : `\nFailed: ${failed.join(', ')}.\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
