// npm start: the server, on the embedded database unless DATABASE_URL says otherwise.
import { join } from 'node:path';
import { buildPages } from './pages.mjs';
import { root } from './pinned-node.mjs';
import { prepare } from './prepare.mjs';
import { run } from './run.mjs';

const node = await prepare();
await buildPages(node);
process.exitCode = await run(node, [join(root, 'src/main/cli.ts'), 'serve', ...process.argv.slice(2)]);
