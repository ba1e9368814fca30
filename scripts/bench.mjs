// npm run bench: the benchmarks; what they measure is in docs/performance.md.
import { join } from 'node:path';
import { root } from './pinned-node.mjs';
import { prepare } from './prepare.mjs';
import { run } from './run.mjs';

const node = await prepare();
process.exitCode = await run(node, [join(root, 'bench/run.ts'), ...process.argv.slice(2)], { cwd: root });
