/** The script that this page runs; the build names it after its content. */
const running = () => document.querySelector<HTMLScriptElement>('script[type="module"]')?.src;

/** Whether the server has other pages by now than the one that is open. False when nobody answers. */
export async function isOutdated(): Promise<boolean> {
  const script = running();
  if (script === undefined) return false;
  try {
    const answer = await fetch('/', { cache: 'no-store', headers: { accept: 'text/html' } });
    return answer.ok && !(await answer.text()).includes(new URL(script).pathname);
  } catch {
    return false;
  }
}

/** The pages stay there without a connection. Only encrypted pages, and those of the own machine, may. */
export function keepPages(): void {
  if (!('serviceWorker' in navigator)) return;
  // asked without a connection, the browser would complain in the console, and keep nothing
  if (!navigator.onLine) {
    addEventListener('online', keepPages, { once: true });
    return;
  }
  // without it everything works, only not without a connection
  navigator.serviceWorker.register('/service-worker.js').catch(() => undefined);
}
