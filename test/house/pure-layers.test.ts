import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

const clock = 'Time is an argument';
const dice = 'Randomness takes a seed';

/** What stands in a file, and what the linter answers. */
const rows: readonly (readonly [expression: string, file: string, answer: string | undefined])[] = [
  ['Date.now()', 'src/core/planner/a.ts', clock],
  ['new Date()', 'src/core/planner/b.ts', clock],
  ['performance.now()', 'src/core/planner/c.ts', clock],
  ['Temporal.Now.instant()', 'src/core/planner/d.ts', clock],
  ["Temporal.Now.plainDateISO('UTC')", 'src/core/planner/e.ts', clock],
  ['Math.random()', 'src/core/planner/f.ts', dice],
  ['Date.now()', 'src/app/a.ts', clock],
  ['new Date()', 'src/app/b.ts', clock],
  ['Math.random()', 'src/app/c.ts', dice],
  ["new Date('2026-11-12')", 'src/core/planner/g.ts', undefined],
  ["Temporal.PlainDate.from('2026-11-12')", 'src/core/planner/h.ts', undefined],
  ['Date.now()', 'src/core/planner/a.test.ts', undefined],
  ['Date.now()', 'src/main/a.ts', undefined],
];

interface Report {
  readonly diagnostics: readonly {
    readonly message: string;
    readonly severity: string;
    readonly location: { readonly path: string };
  }[];
}

describe('core and operations read no clock and throw no dice', () => {
  let checkout: string;
  let report: Report = { diagnostics: [] };
  let exitCode: number | null = 0;

  beforeAll(() => {
    checkout = mkdtempSync(join(tmpdir(), 'pure-layers-'));
    symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'));
    cpSync(join(root, 'biome.json'), join(checkout, 'biome.json'));
    cpSync(join(root, 'scripts/rules'), join(checkout, 'scripts/rules'), { recursive: true });
    for (const [expression, file] of rows) {
      mkdirSync(dirname(join(checkout, file)), { recursive: true });
      writeFileSync(join(checkout, file), `export const it = ${expression};\n`);
    }
    const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
    const args = ['lint', '--vcs-enabled=false', '--reporter=json', 'src'];
    const { stdout, stderr, status } = spawnSync(process.execPath, [biome, ...args], {
      cwd: checkout,
      encoding: 'utf8',
    });
    if (!stdout) throw new Error(stderr);
    report = JSON.parse(stdout);
    exitCode = status;
  });

  afterAll(() => rmSync(checkout, { recursive: true, force: true }));

  it.each(rows)('%s in %s: %s', (_expression, file, answer) => {
    const said = report.diagnostics.filter(({ location }) => location.path === file);
    expect(said.map(({ message, severity }) => `${severity}: ${message.split(' here:')[0]}`)).toEqual(
      answer === undefined ? [] : [`error: ${answer}`],
    );
  });

  it('fails the build', () => {
    expect(exitCode).toBe(1);
  });
});
