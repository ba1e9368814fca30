import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
  readonly cycle?: readonly { readonly name: string }[];
}

/** One file, what it holds, and the rule that it breaks. */
const broken: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['core-imports-nothing-of-ours', 'src/core/a.ts', "import '../app/fine.ts';"],
  ['core-needs-no-package', 'src/core/b.ts', "import 'zod';"],
  ['core-needs-no-package', 'src/core/c.ts', "import 'node:crypto';"],
  [
    'core-needs-no-package',
    'src/core/d.ts',
    "import type { Buffer } from 'node:buffer'; export type D = Buffer;",
  ],
  ['core-tests-stay-in-core', 'src/core/e.test.ts', "import '../store/fine.ts';"],
  ['app-imports-core-only', 'src/app/a.ts', "import '../store/fine.ts';"],
  ['app-needs-zod-alone', 'src/app/b.ts', "import 'node:fs';"],
  ['app-needs-zod-alone', 'src/app/c.ts', "import 'csv-parse';"],
  ['store-fulfils-ports', 'src/store/a.ts', "import '../http/fine.ts';"],
  ['files-fulfils-ports', 'src/files/a.ts', "import '../store/fine.ts';"],
  ['places-fulfils-ports', 'src/places/a.ts', "import '../store/fine.ts';"],
  [
    'store-takes-only-types-from-app',
    'src/store/b.ts',
    "import { operation } from '../app/fine.ts'; operation();",
  ],
  ['http-goes-through-operations', 'src/http/a.ts', "import '../store/fine.ts';"],
  ['cli-goes-through-operations', 'src/cli/a.ts', "import '../http/fine.ts';"],
  ['http-takes-only-types-from-core', 'src/http/b.ts', "import { rule } from '../core/fine.ts'; rule();"],
  ['sql-lives-in-store', 'src/worker/a.ts', "import 'pg';"],
  ['web-knows-the-operations-by-type', 'src/web/a.tsx', "import '../http/fine.ts';"],
  [
    'web-takes-only-types-from-app',
    'src/web/b.tsx',
    "import { operation } from '../app/fine.ts'; operation();",
  ],
  ['nobody-imports-main', 'src/app/d.ts', "import '../main/fine.ts';"],
  ['product-without-test-support', 'src/cli/b.ts', "import '../../test/fine.ts';"],
  ['product-without-development-packages', 'src/cli/c.ts', "import 'fast-check';"],
  ['folder-of-a-known-layer', 'src/main/a.ts', "import '../helpers/a.ts';"],
  ['no-circular-imports', 'src/core/ring.ts', "import './ring-2.ts';"],
  ['imports-lead-somewhere', 'src/app/e.ts', "import './nowhere.ts';"],
];

/** Files that keep to the rules, between them every arrow that is permitted. */
const fine: Readonly<Record<string, string>> = {
  'src/core/fine.ts': 'export function rule() {} export type Fact = 1;',
  'src/core/errors.ts': 'export class Refusal extends Error {}',
  'src/core/fine.test.ts':
    "import 'node:fs'; import 'vitest'; import './fine.ts'; import '../../test/fine.ts';",
  'src/app/fine.ts': "import { z } from 'zod'; import '../core/fine.ts'; export const operation = () => z;",
  'src/app/types.ts': 'export type Row = 1;',
  'src/app/ports/store.ts':
    "import type { Row } from '../types.ts'; export type Port = Row; export const port = 1;",
  'src/store/fine.ts':
    "import 'pg'; import 'node:fs'; import '../core/fine.ts'; import '../app/ports/store.ts'; import type { Row } from '../app/types.ts'; export type R = Row;",
  'src/http/fine.ts':
    "import 'fastify'; import '../app/fine.ts'; import '../core/errors.ts'; import type { Fact } from '../core/fine.ts'; export type F = Fact;",
  'src/web/fine.tsx':
    "import '../core/fine.ts'; import type { operation } from '../app/fine.ts'; export type O = typeof operation;",
  'src/main/fine.ts':
    "import '../store/fine.ts'; import '../http/fine.ts'; import '../app/fine.ts'; import 'pg';",
  'test/fine.ts': "import '../src/main/fine.ts'; import 'fast-check';",
  'src/helpers/a.ts': '',
  'src/core/ring-2.ts': "import './ring.ts';",
};

describe('the walls between the layers', () => {
  let checkout: string;
  let violations: readonly Violation[] = [];
  let exitCode: number | null = 0;

  beforeAll(() => {
    checkout = mkdtempSync(join(tmpdir(), 'walls-'));
    symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'));
    for (const file of ['package.json', '.dependency-cruiser.mjs'])
      cpSync(join(root, file), join(checkout, file));
    for (const [file, text] of [
      ...Object.entries(fine),
      ...broken.map(([, file, text]) => [file, text] as const),
    ]) {
      mkdirSync(dirname(join(checkout, file)), { recursive: true });
      writeFileSync(join(checkout, file), text);
    }
    const tool = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
    const args = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'src', 'test'];
    const { stdout, stderr } = spawnSync(process.execPath, [tool, ...args], {
      cwd: checkout,
      encoding: 'utf8',
    });
    if (!stdout) throw new Error(stderr);
    violations = JSON.parse(stdout).summary.violations;
    exitCode = spawnSync(process.execPath, [tool, ...args.toSpliced(3, 1, 'err-long')], {
      cwd: checkout,
    }).status;
  });

  afterAll(() => rmSync(checkout, { recursive: true, force: true }));

  it.each(broken)('%s stops %s', (rule, file) => {
    const broke = violations.filter(({ from, cycle = [] }) =>
      [from, ...cycle.map(({ name }) => name)].includes(file),
    );
    expect(broke.map((each) => each.rule.name)).toContain(rule);
  });

  it('let pass what keeps to the rules', () => {
    const innocent = violations.filter(
      ({ from, rule }) => from in fine && rule.name !== 'no-circular-imports',
    );
    expect(innocent).toEqual([]);
  });

  it('fail the build', () => {
    expect(exitCode).toBeGreaterThan(0);
  });
});
