import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { root } from './pinned-node.mjs';
import { run } from './run.mjs';

const sources = join(root, 'src/web');
const stampFile = join(root, 'dist/pages/.stamp');

/** What the pages are made of: their own files, and the packages. Tests do not count. */
function fingerprint() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const entry of readdirSync(sources, { recursive: true, withFileTypes: true }).sort(byPath)) {
    if (!entry.isFile() || entry.name.includes('.test.')) continue;
    const path = join(entry.parentPath, entry.name);
    hash.update(path.slice(sources.length)).update(readFileSync(path));
  }
  return hash.digest('hex');
}

const pathOf = (entry) => join(entry.parentPath, entry.name);
const byPath = (a, b) => (pathOf(a) < pathOf(b) ? -1 : 1);
const built = (wanted) => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted;

/** Builds the pages when they are not those of the sources; once, however many start at the same time. */
export async function buildPages(node) {
  const wanted = fingerprint();
  if (built(wanted)) return;
  await withLock('pages', async () => {
    if (built(wanted)) return;
    process.stderr.write('Building the pages …\n');
    const vite = join(root, 'node_modules/vite/bin/vite.js');
    const options = { cwd: sources, stdio: ['ignore', 2, 2] };
    const code = await run(node, [vite, 'build', '--logLevel', 'warn'], options);
    if (code !== 0) {
      process.stderr.write(
        'The pages could not be built; what is wrong is above. The rest works without them.\n',
      );
      return;
    }
    writeFileSync(stampFile, wanted);
  });
}
