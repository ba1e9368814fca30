// npm test: set-up, check, all tests. npm test -- src/core: these tests only, without the check.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { check } from './checks.mjs';
import { getDebianPackages } from './debian-packages.mjs';
import { buildPages } from './pages.mjs';
import { root } from './pinned-node.mjs';
import { prepare } from './prepare.mjs';
import { run } from './run.mjs';

const chosen = process.argv.slice(2);
const report = join(root, '.cache', 'test-report.json');

/** Counts of the run. A file that did not even load has no tests to count: it counts as one failed. */
function countTests() {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((each) => each.status === 'failed'),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    skipped: numPendingTests + numTodoTests,
  };
}

const node = await prepare();
await buildPages(node);
getDebianPackages();
const failedChecks = chosen.length === 0 ? await check(node) : [];

mkdirSync(join(root, '.cache'), { recursive: true });
rmSync(report, { force: true });
const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
const exitCode = await run(node, [vitest, 'run', ...reporters, ...chosen], { cwd: root });

if (failedChecks.length > 0)
  process.stdout.write(`\nThe check failed: ${failedChecks.join(', ')}. See above.\n`);
try {
  const { passed, failed, skipped } = countTests();
  process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped} skipped\n`);
} catch {
  process.stdout.write('\nThe tests did not run to their end: nothing was counted.\n');
}
process.exitCode = exitCode || (failedChecks.length > 0 ? 1 : 0);
