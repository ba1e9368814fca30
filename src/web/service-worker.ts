/**
 * Stands between the pages and the network: the pages themselves stay there without a connection. Online the
 * server's own page always comes first, so that no old page talks to a new server. Answers of the server are not
 * its business: pages keep those for whoever is signed in (client/kept-session.ts).
 */
export {};

/** Laid in by the build: a name for exactly these files, and their addresses. */
declare const FOLLOWTHROUGH_SHELL: { readonly name: string; readonly files: readonly string[] };

interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Installing extends Lasting {
  /** Not in every browser: requests that need not even start this worker. */
  addRoutes?(rules: readonly object[]): Promise<void>;
}
interface Asking extends Lasting {
  readonly request: Request;
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(response: Promise<Response>): void;
}
interface Pressed extends Lasting {
  readonly notification: Notification;
}
interface OpenPage {
  readonly url: string;
  focus(): Promise<unknown>;
  postMessage(message: unknown): void;
}
interface Worker {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(how: { readonly type: 'window' }): Promise<readonly OpenPage[]>;
    openWindow(url: string): Promise<unknown>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install', listener: (event: Installing) => void): void;
  addEventListener(type: 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Asking) => void): void;
  addEventListener(type: 'notificationclick', listener: (event: Pressed) => void): void;
}

const worker = globalThis as unknown as Worker;
const SHELLS = 'followthrough-shell-';
const PAGE = '/';
/** A page that is still open may need files of the version before. */
const KEPT_VERSIONS = 2;

worker.addEventListener('install', (event) => {
  const { name, files } = FOLLOWTHROUGH_SHELL;
  const routed = event.addRoutes?.([{ condition: { urlPattern: '/api/*' }, source: 'network' }]);
  const filled = caches.open(SHELLS + name).then((shell) => shell.addAll([PAGE, ...files]));
  event.waitUntil(Promise.all([filled, routed?.catch(() => undefined)]).then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (event) => {
  const tidy = async () => {
    const shells = (await caches.keys()).filter((name) => name.startsWith(SHELLS));
    await Promise.all(shells.slice(0, -KEPT_VERSIONS).map((name) => caches.delete(name)));
    await worker.registration.navigationPreload?.enable();
    await worker.clients.claim();
  };
  event.waitUntil(tidy());
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || pathname.startsWith('/api/')) return;
  if (request.mode === 'navigate') event.respondWith(page(event));
  else if (FOLLOWTHROUGH_SHELL.files.includes(pathname) || pathname.startsWith('/assets/'))
    event.respondWith(file(request));
});

/** From the server; the page that was kept where nobody answers. */
async function page(event: Asking): Promise<Response> {
  const kept = async () => (await caches.open(SHELLS + FOLLOWTHROUGH_SHELL.name)).match(PAGE);
  try {
    const answer = (await event.preloadResponse) ?? (await fetch(event.request));
    // a proxy answers for a server that is not there
    return answer.status >= 502 ? ((await kept()) ?? answer) : answer;
  } catch (error) {
    const found = await kept();
    if (found) return found;
    throw error;
  }
}

/** Files are named after their content: what was kept is what the server has. */
async function file(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

worker.addEventListener('notificationclick', (event) => {
  const { notification } = event;
  const to = String((notification.data as { readonly to?: string } | null)?.to ?? PAGE);
  const show = async () => {
    const [open] = await worker.clients.matchAll({ type: 'window' });
    if (!open) return worker.clients.openWindow(to);
    open.postMessage({ goTo: to });
    return open.focus();
  };
  notification.close();
  event.waitUntil(show());
});
