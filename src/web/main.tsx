import './theme/theme.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { client } from './client/client.ts';
import { followOtherTabs } from './client/kept-session.ts';
import { createQueries, question } from './client/queries.ts';
import { type Session, sessionQuery } from './client/session.ts';
import { keepPages } from './client/version.ts';
import { router } from './router.tsx';
import { browserLocale, learn } from './words/words.tsx';

/** Milliseconds for which the first picture waits for Today, rather than showing where it will be. */
const PATIENCE = 120;

/** Everything that the first picture needs, so that it is painted once. */
async function gather() {
  const queries = createQueries();
  const found = router.load();
  await queries.prefetchQuery({ ...sessionQuery, retry: false });
  const session = queries.getQueryData<Session>(sessionQuery.queryKey);
  // what was asked too early, before somebody signs in
  if (!session?.user) globalThis.followthroughEarly = undefined;
  const today =
    session?.user && location.pathname === '/' && queries.prefetchQuery(question(client.today, {}));
  const enough = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  await Promise.all([
    found,
    learn(session?.locale ?? browserLocale()).catch(() => undefined),
    today && Promise.race([today, enough]),
  ]);
  return queries;
}

const place = document.getElementById('app');
followOtherTabs();
// the page itself first
addEventListener('load', () => setTimeout(keepPages, 2_000));
if (place) void gather().then((queries) => createRoot(place).render(<App queries={queries} />));
