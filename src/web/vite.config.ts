import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const outDir = join(import.meta.dirname, '../../dist/pages');

/** Lays a compressed copy beside each text file, so that the server only has to choose. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    writeBundle(_options, bundle) {
      for (const name of Object.keys(bundle)) {
        if (!/\.(js|css|html|svg|webmanifest)$/.test(name)) continue;
        const file = join(outDir, name);
        const content = readFileSync(file);
        writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
        const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
        writeFileSync(`${file}.br`, brotliCompressSync(content, { params }));
      }
    },
  };
}

/** begin.ts as a script of its own, which stands first in the page and waits for nothing. */
function beginning(): Plugin {
  return {
    name: 'beginning',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: join(import.meta.dirname, 'begin.ts'), name: 'begin' });
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const begin = Object.values(bundle).find((file) => file.type === 'chunk' && file.name === 'begin');
        if (!begin) throw new Error('begin.ts was not built.');
        return [{ tag: 'script', attrs: { src: `/${begin.fileName}` }, injectTo: 'head-prepend' }];
      },
    },
  };
}

/** service-worker.ts at the root, with the names of all files of these pages. */
function keptOffline(): Plugin {
  const file = 'service-worker.js';
  return {
    name: 'kept-offline',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: join(import.meta.dirname, 'service-worker.ts'), fileName: file });
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const worker = bundle[file];
        if (worker?.type !== 'chunk') throw new Error('service-worker.ts was not built.');
        const built = Object.keys(bundle).filter((name) => name.startsWith('assets/'));
        const folder = join(import.meta.dirname, 'public');
        const own = readdirSync(folder);
        const files = [...built, ...own].map((name) => `/${name}`).sort();
        const hash = createHash('sha256').update(files.join('\n'));
        for (const name of own) hash.update(readFileSync(join(folder, name)));
        const name = hash.digest('hex').slice(0, 12);
        worker.code = worker.code.replaceAll('FOLLOWTHROUGH_SHELL', JSON.stringify({ name, files }));
      },
    },
  };
}

/** What every page needs of others. */
const LIBRARIES =
  /node_modules\/(react|react-dom|scheduler|use-sync-external-store|@tanstack\/(history|query-core|react-query|react-router|react-store|router-core|store))\//;

/** The pages. Built by `npm start` into dist/pages; nothing else of the project is compiled. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), beginning(), keptOffline(), compressed()],
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // few files, and one that stays the same when only the pages change
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'libraries', test: LIBRARIES }] } } },
  },
});
