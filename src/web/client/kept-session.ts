import type { Session } from './session.ts';

/** Also read by begin.ts, which asks for Today early where somebody is signed in. */
const PLACE = 'followthrough.session';
/** Where the palette notes what was opened; forgotten with the answers. */
export const RECENT = 'followthrough.recent';
const ANSWERS = 'followthrough-answers';

/** Who was signed in last in this browser: what counts while the server cannot be reached. */
export function keptSession(): (Session & { readonly user: string }) | null {
  try {
    const kept = JSON.parse(localStorage.getItem(PLACE) ?? 'null') as Session | null;
    return kept?.user ? { ...kept, user: kept.user } : null;
  } catch {
    return null;
  }
}

/**
 * Notes who is signed in. What another user had read is thrown away before anything is shown to this one, and
 * everything when nobody is signed in any more. Gives true when it is another one than before.
 */
export async function keepSession(session: Session): Promise<boolean> {
  const before = keptSession();
  if (isSame(before, session)) {
    if (session.user !== null) localStorage.setItem(PLACE, JSON.stringify(session));
    return false;
  }
  localStorage.removeItem(PLACE);
  localStorage.removeItem(RECENT);
  await forgetAnswers();
  if (session.user !== null) localStorage.setItem(PLACE, JSON.stringify(session));
  return true;
}

const organizationOf = (session: Session | null) =>
  session?.organizations?.find(({ active }) => active)?.org ?? null;

const isSame = (before: Session | null, now: Session): boolean =>
  before !== null && before.user === now.user && organizationOf(before) === organizationOf(now);

/** Another tab has signed in as somebody else, or out: this one begins anew, with nothing of before. */
export function followOtherTabs(): void {
  addEventListener('storage', ({ key, oldValue, newValue }) => {
    if (key !== PLACE || oldValue === newValue) return;
    const user = (text: string | null) => (JSON.parse(text ?? 'null') as Session | null)?.user ?? null;
    if (user(newValue) !== null && user(newValue) !== user(oldValue)) location.reload();
  });
}

/** Operations whose last answers stay readable without a connection. */
const READABLE = /^\/api\/(today|me|accounts|people|settings|coverage)\b/;
/** Older ones make room. */
const MOST = 200;

export const isKept = (url: string): boolean => READABLE.test(url) && keptSession() !== null;

/** Keeps an answer, as text, for whoever is signed in. Does nothing on pages that came without encryption. */
export async function keepAnswer(url: string, text: string): Promise<void> {
  const user = keptSession()?.user;
  if (user === undefined || !('caches' in globalThis)) return;
  const answers = await caches.open(`${ANSWERS}-${user}`);
  // signed out meanwhile
  if (keptSession()?.user !== user) return forgetAnswers();
  await answers.put(url, new Response(text));
  const all = await answers.keys();
  for (const oldest of all.slice(0, Math.max(0, all.length - MOST))) await answers.delete(oldest);
}

/** The last answer to the same question, for the same user. */
export async function keptAnswer(url: string): Promise<string | undefined> {
  const user = keptSession()?.user;
  if (user === undefined || !('caches' in globalThis)) return undefined;
  const answers = await caches.open(`${ANSWERS}-${user}`);
  return (await answers.match(url))?.text();
}

async function forgetAnswers(): Promise<void> {
  if (!('caches' in globalThis)) return;
  for (const name of await caches.keys()) if (name.startsWith(ANSWERS)) await caches.delete(name);
}
