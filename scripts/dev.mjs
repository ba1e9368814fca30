// npm run dev: the server, started again whenever one of its files changes.
import { join } from 'node:path';
import { buildPages } from './pages.mjs';
import { root } from './pinned-node.mjs';
import { prepare } from './prepare.mjs';
import { run } from './run.mjs';

const node = await prepare();
await buildPages(node);
const entry = join(root, 'src/main/cli.ts');
process.exitCode = await run(node, [
  '--watch',
  '--watch-preserve-output',
  entry,
  'serve',
  ...process.argv.slice(2),
]);
