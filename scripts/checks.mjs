import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { environment, root } from './pinned-node.mjs';

const folders = ['src', 'test', 'bench'];

/** Every rule that a tool can hold us to. */
const steps = [
  {
    name: 'format and lint',
    tool: '@biomejs/biome/bin/biome',
    args: ['check', '--error-on-warnings', '--no-errors-on-unmatched', '--max-diagnostics=200', '.'],
    mend: 'npx biome check --write .',
  },
  { name: 'types', tool: 'typescript/bin/tsc', args: ['-p', '.', '--noEmit'] },
  { name: 'types of the pages', tool: 'typescript/bin/tsc', args: ['-p', 'src/web', '--noEmit'] },
  {
    name: 'walls between layers',
    tool: 'dependency-cruiser/bin/dependency-cruiser.mjs',
    args: ['--config', '.dependency-cruiser.mjs', '--output-type', 'err-long', ...folders],
  },
  {
    name: 'unused code and packages',
    tool: 'knip/bin/knip.js',
    args: ['--no-progress', '--no-config-hints'],
  },
];

/** Runs one tool by the Node given; quiet when it is content, all it said when it is not. */
function runStep(node, { name, tool, args, mend }) {
  const started = performance.now();
  return new Promise((resolve) => {
    const script = join(root, 'node_modules', tool);
    const child = spawn(node, [script, ...args], {
      cwd: root,
      env: environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        said += chunk;
      });
    }
    const finish = (ok) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      process.stdout.write(`${ok ? 'ok    ' : 'FAILED'}  ${name} (${seconds} s)\n`);
      if (!ok) process.stdout.write(`${said}\n${mend ? `Much of it mends itself: ${mend}\n` : ''}`);
      resolve(ok);
    };
    child.on('error', (error) => {
      said += error.message;
      finish(false);
    });
    child.on('close', (code) => finish(code === 0));
  });
}

/** Runs all steps and gives the names of those that failed. */
export async function check(node) {
  const failed = [];
  for (const step of steps) if (!(await runStep(node, step))) failed.push(step.name);
  return failed;
}
