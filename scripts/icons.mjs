// Draws the icons of the installed app from the mark: node scripts/icons.mjs (needs Chromium). Run when the mark changes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { root } from './pinned-node.mjs';

const folder = join(root, 'src/web/public');
const mark = readFileSync(join(folder, 'mark.svg'), 'utf8');
/** What a launcher may cut off at the edge stays empty: the mark takes this share of the width. */
const ICONS = [
  { file: 'icon-192.png', size: 192, share: 0.78 },
  { file: 'icon-512.png', size: 512, share: 0.78 },
  { file: 'icon-maskable-512.png', size: 512, share: 0.56 },
];

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const { file, size, share } of ICONS) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0;height:100vh;display:grid;place-items:center;background:#fbfbfa}svg{width:${100 * share}vw}</style>${mark}`,
  );
  await page.screenshot({ path: join(folder, file) });
}
await browser.close();
