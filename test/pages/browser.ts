import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { createImportService } from '../../src/app/imports/import-service.ts';
import { readContacts } from '../../src/files/read-contacts.ts';
import { uploadsIn } from '../../src/files/uploads.ts';
import { writeCsv, writeRefused } from '../../src/files/write-csv.ts';
import { exportRoutes } from '../../src/http/export-routes.ts';
import { importRoutes } from '../../src/http/import-routes.ts';
import { mailRoutes } from '../../src/http/mail-routes.ts';
import { serveHttp } from '../../src/http/serve-http.ts';
import type { HttpConfig } from '../../src/http/server-options.ts';
import { showHtml } from '../../src/mail/show/show-html.ts';
import { createExports } from '../../src/store/exports/exports.ts';
import { install, OWNER, PASSWORD } from '../http/installation.ts';

// a browser on a busy machine takes its time; each wait has a limit of its own
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const CHROMIUM = '/usr/bin/chromium';
const PAGES = join(import.meta.dirname, '../../dist/pages');
const SHOTS = join(import.meta.dirname, '../../test-results/pages');

/** Why the pages can not be tested here; null: they can. */
export const lacking = !existsSync(CHROMIUM)
  ? 'skipped: Chromium is missing (apt-get install chromium)'
  : existsSync(join(PAGES, 'index.html'))
    ? null
    : 'skipped: the pages are not built (npm test builds them)';

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** A server with the built pages on a database of its own, and a browser; close both at the end. */
export async function openPages(config: Partial<HttpConfig> = {}) {
  const complaints: string[] = [];
  const uploads = mkdtempSync(join(tmpdir(), 'followthrough-pages-'));
  const streams = [
    ...importRoutes(() => imports),
    ...mailRoutes(() => ({ ground: installation.ground, show: showHtml })),
    ...exportRoutes(() => ({
      ground: installation.ground,
      exports: createExports(installation.database),
      writeCsv,
    })),
  ];
  const installation = await install({ requestsPerMinute: 100_000, ...config }, { pages: PAGES, streams });
  const imports = createImportService({
    ground: installation.ground,
    uploads: uploadsIn(uploads, installation.ground.clock),
    open: (path, { name, dateOrder }) => readContacts(path, { name, dateOrder }),
    writeRefused,
    onFailure: (error) => complaints.push(String(error)),
  });
  const listen = async (app: typeof installation.app, port: number) => {
    const stopping = new AbortController();
    const serving = await serveHttp(app, { host: '127.0.0.1', port, signal: stopping.signal });
    const stop = async () => {
      stopping.abort();
      await serving.closed;
    };
    return { url: serving.url, stop };
  };
  let server = await listen(installation.app, 0);
  const { url } = server;
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return {
    url,
    installation,
    /** What pages wrote as errors to the console: should stay empty. */
    complaints,
    visit: (path: string, options: BrowserContextOptions = {}) =>
      visit(browser, `${url}${path}`, complaints, options),
    async signedIn(path: string, options: BrowserContextOptions = {}) {
      const page = await visit(browser, `${url}/`, complaints, options);
      await page.getByLabel('E-mail').fill(OWNER.email);
      await page.getByLabel('Password').fill(PASSWORD);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
      if (path !== '/') await page.goto(`${url}${path}`);
      return page;
    },
    /** The server goes, and comes back at the same address. */
    async restart(meanwhile: () => Promise<void>) {
      await server.stop();
      await meanwhile();
      server = await listen(await installation.startServer(), Number(new URL(url).port));
    },
    async close() {
      await browser.close();
      await server.stop();
      await imports.stop();
      rmSync(uploads, { recursive: true });
      await installation.close();
    },
  };
}

export type Pages = Awaited<ReturnType<typeof openPages>>;

async function visit(
  browser: Browser,
  url: string,
  complaints: string[],
  options: BrowserContextOptions,
): Promise<Page> {
  const context = await browser.newContext({
    viewport: DESKTOP,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
      complaints.push(message.text());
  });
  await page.goto(url);
  return page;
}

/** A picture for people to look at, in both schemes, in a folder that git ignores; where nobody looks, none is taken. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env['CI']) return;
  mkdirSync(SHOTS, { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(SHOTS, `${name}-${colorScheme}.png`) });
  }
}

/** Nothing that keeps somebody out: WCAG 2.2 A and AA; what hangs on colours in the dark scheme too. */
export async function isAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    const axe = new AxeBuilder({ page });
    const { violations } = await (colorScheme === 'dark'
      ? axe.withRules(['color-contrast', 'link-in-text-block'])
      : axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    ).analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, failureSummary }) => `${colorScheme} ${id}: ${html.slice(0, 160)} ${failureSummary}`,
      ),
    );
    expect(found).toEqual([]);
  }
}

/** The page is no wider than its screen. */
export async function fits(page: Page): Promise<void> {
  const [content, screen] = (await page.evaluate(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  )) as [number, number];
  expect(content).toBeLessThanOrEqual(screen);
}

/** What becomes true in a moment; waits as long as for anything else on a page. */
export const eventually = <Value>(read: () => Promise<Value>) => expect.poll(read, { timeout: 15_000 });
