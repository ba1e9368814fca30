import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;

/** Test support may need one set-up for the whole run (a template database); it has this name. */
const globalSetup = join(root, 'test/global-setup.ts');

export default defineConfig({
  root,
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    environment: 'node',
    pool: 'forks',
    // one more than the cores of the smallest machine: browsers and servers wait a lot
    maxWorkers: 3,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    unstubEnvs: true,
    passWithNoTests: true,
    env: { TZ: 'UTC' },
    globalSetup: existsSync(globalSetup) ? [globalSetup] : [],
  },
});
