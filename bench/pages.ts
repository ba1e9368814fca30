/** The pages in a browser: what the first load weighs, when Today can be used, how long a press takes to show. */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { median } from './measure.ts';
import { CHROMIUM, signUp, startServer } from './pages-server.ts';
import { milliseconds, type Result, times } from './result.ts';

/** The processor of a cheap phone: this many times slower than the machine. */
const SLOWER = 4;
const SCRIPT_BAR = 200_000;
const USABLE_BAR = 1_000;
const PRESS_BAR = 100;

/** What pages-probe.js lays into the page. */
declare const probe: {
  readonly usable: number | null;
  readonly shown: number | null;
  watch(selector: string): void;
};

/** Keys as a person presses them on Today, and what they show. */
const PRESSES = [
  { keys: 'j', shows: '.step > .row:focus', back: null },
  { keys: 'Enter', shows: '.step[data-open] > .row:focus', back: null },
  { keys: 'd', shows: '.step[data-open] .asks input', back: 'Escape' },
  { keys: 'c', shows: 'dialog textarea', back: 'Escape' },
  { keys: '/', shows: 'dialog input', back: 'Escape' },
  { keys: '?', shows: 'dialog .key-list', back: 'Escape' },
] as const;

/** Measures with the demonstration book on a server of its own. Nothing is measured where Chromium is missing. */
export async function timePages(rounds: number): Promise<readonly Result[]> {
  if (!existsSync(CHROMIUM)) {
    console.error('The pages are not measured: Chromium is missing (apt-get install chromium).');
    return [];
  }
  const server = await startServer();
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const known = await browser.newContext();
    await signUp(known, server.url);
    const plain = await plainCopy(known, server.url);
    const storageState = await known.storageState();
    const cold: number[] = [];
    const warm: number[] = [];
    const bare: number[] = [];
    let bytes = 0;
    for (let round = 0; round < rounds; round += 1) {
      const context = await browser.newContext({ storageState });
      cold.push(await usable(context, `${server.url}/`, (page) => scriptBytes(page, (sum) => (bytes = sum))));
      warm.push(await usable(context, `${server.url}/`));
      await context.close();
      const empty = await browser.newContext();
      bare.push(await usable(empty, plain.url));
      await empty.close();
    }
    const presses = await timePresses(await browser.newContext({ storageState }), server.url, rounds);
    await plain.close();
    return results({ bytes, cold, warm, bare, presses });
  } finally {
    await browser.close();
    await server.stop();
  }
}

type Presses = readonly { readonly keys: string; readonly times: readonly number[] }[];

function results(measured: {
  readonly bytes: number;
  readonly cold: readonly number[];
  readonly warm: readonly number[];
  readonly bare: readonly number[];
  readonly presses: Presses;
}): readonly Result[] {
  const { bytes, bare, presses } = measured;
  const loads = [
    ['first visit', measured.cold],
    ['later visits', measured.warm],
  ] as const;
  return [
    {
      work: 'Pages: JavaScript of the first load, compressed',
      measured: `${(bytes / 1000).toFixed(0)} KB`,
      against: '–',
      reached: `${(bytes / 1000).toFixed(0)} KB`,
      bar: `≤ ${SCRIPT_BAR / 1000} KB`,
      ok: bytes <= SCRIPT_BAR,
    },
    ...loads.map(([name, found]) => ({
      work: `Pages: Today can be used, ${name}, processor ${SLOWER} times slower`,
      measured: milliseconds(median(found)),
      against: `the same picture without scripts: ${milliseconds(median(bare))} (${times(median(found) / median(bare))})`,
      reached: milliseconds(median(found)),
      bar: `≤ ${milliseconds(USABLE_BAR)}`,
      ok: median(found) <= USABLE_BAR,
    })),
    ...presses.map(({ keys, times: found }) => ({
      work: `Pages: pressing ${keys} shows, processor ${SLOWER} times slower`,
      measured: milliseconds(median(found)),
      against: '–',
      reached: milliseconds(median(found)),
      bar: `≤ ${milliseconds(PRESS_BAR)}`,
      ok: median(found) <= PRESS_BAR,
    })),
  ];
}

/** Milliseconds from the navigation until Today shows rows and answers keys. */
async function usable(
  context: BrowserContext,
  url: string,
  after: (page: Page) => Promise<void> = async () => undefined,
): Promise<number> {
  const page = await slowPage(context);
  await page.goto(url, { waitUntil: 'commit' });
  const found = await untilUsable(page);
  await after(page);
  await page.close();
  return found;
}

async function untilUsable(page: Page): Promise<number> {
  await page.waitForFunction(() => probe.usable !== null);
  return (await page.evaluate(() => probe.usable)) ?? Number.NaN;
}

async function timePresses(context: BrowserContext, url: string, rounds: number): Promise<Presses> {
  const page = await slowPage(context);
  await page.goto(`${url}/`);
  await untilUsable(page);
  const found = PRESSES.map(({ keys }) => ({ keys, times: [] as number[] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, { keys, shows, back }] of PRESSES.entries()) {
      await page.evaluate((selector) => probe.watch(selector), shows);
      await page.keyboard.press(keys);
      await page
        .waitForFunction(() => probe.shown !== null)
        .catch((cause: unknown) => {
          throw new Error(`Pressing ${keys} in round ${round + 1} shows no ${shows}.`, { cause });
        });
      found[index]?.times.push((await page.evaluate(() => probe.shown)) ?? Number.NaN);
      if (back === null) continue;
      await page.keyboard.press(back);
      await page.locator(shows).first().waitFor({ state: 'hidden' });
    }
  }
  await page.close();
  return found;
}

async function slowPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript({ path: join(import.meta.dirname, 'pages-probe.js') });
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return page;
}

/** Bytes of the scripts as they travelled until now. */
async function scriptBytes(page: Page, found: (sum: number) => void): Promise<void> {
  const sum = await page.evaluate(
    `performance.getEntriesByType('resource')
      .filter(({ name }) => /\\.js$/.test(new URL(name).pathname))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)`,
  );
  found(sum as number);
}

/** The picture of Today and its styles, without scripts, from a server that does nothing else. */
async function plainCopy(context: BrowserContext, url: string) {
  const page = await context.newPage();
  await page.goto(`${url}/`);
  await page.locator('.step > .row').first().waitFor();
  const body = (await page.evaluate('document.body.outerHTML')) as string;
  const style = (await page.evaluate(
    `Promise.all([...document.querySelectorAll('link[rel=stylesheet]')].map(async ({ href }) => (await fetch(href)).text()))`,
  )) as string[];
  await page.close();
  const html = `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/style.css">${body.replaceAll(/<script.*?<\/script>/gs, '')}`;
  const server = createServer(({ url: path }, response) => {
    const css = path === '/style.css';
    response.setHeader('content-type', css ? 'text/css' : 'text/html');
    response.end(css ? style.join('\n') : html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
