/**
 * A script of its own, before the rest is even parsed: the colour scheme, so that nothing flashes, and the first
 * questions to the server, which is asked while the pages are still being read. `client/early.ts` takes the answers.
 */
export {};

const chosen = localStorage.getItem('followthrough.scheme');
const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
document.documentElement.dataset['scheme'] = dark ? 'dark' : 'light';

const known = localStorage.getItem('followthrough.session') !== null;
const wanted = known
  ? location.pathname === '/'
    ? ['sign-in', 'me', 'today']
    : ['sign-in', 'me']
  : ['sign-in'];
const init = { credentials: 'same-origin', headers: { accept: 'application/json' } } as const;
globalThis.followthroughEarly = Object.fromEntries(
  wanted.map((path) => {
    const url = `/api/${path}`;
    const answer = fetch(url, init);
    // whoever takes the answer hears of a failure
    answer.catch(() => undefined);
    return [url, answer];
  }),
);
