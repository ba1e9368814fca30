/**
 * node bench/readme-picture.ts: takes the pictures of Today that the README shows, from the demonstration book, into
 * docs/pictures. Days and hours are those of the moment; the book is always the same one around them.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { CHROMIUM, signUp, startServer } from './pages-server.ts';

const FOLDER = join(import.meta.dirname, '../docs/pictures');

const server = await startServer();
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    timezoneId: 'Europe/Berlin',
  });
  await signUp(context, server.url);
  const page = await context.newPage();
  await page.goto(`${server.url}/`);
  await page.locator('.step > .row', { hasText: 'agreed for today' }).first().click();
  await page.locator('.step[data-open] .clockline').waitFor();
  await page.mouse.move(0, 0);
  await mkdir(FOLDER, { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.locator('.step[data-open] .bone').waitFor({ state: 'detached' });
    const picture = await webp(context, await page.screenshot());
    await writeFile(join(FOLDER, `today-${colorScheme}.webp`), picture);
  }
} finally {
  await browser.close();
  await server.stop();
}

/** The same picture in a third of the bytes. */
async function webp(context: BrowserContext, png: Buffer): Promise<Buffer> {
  const page = await context.newPage();
  const bytes = (await page.evaluate(`(async () => {
    const image = new Image();
    image.src = 'data:image/png;base64,${png.toString('base64')}';
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    canvas.getContext('2d').drawImage(image, 0, 0);
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.9 });
    return Array.from(new Uint8Array(await blob.arrayBuffer()));
  })()`)) as number[];
  await page.close();
  return Buffer.from(bytes);
}
