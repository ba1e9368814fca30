import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { Outlet, useNavigate, useRouter, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { sendKeptLines } from '../capture/kept-lines.ts';
import { followChanges } from '../client/changes.ts';
import { isOutdated } from '../client/version.ts';
import { useWords } from '../words/words.tsx';
import { Dialogs } from './dialogs.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { type KeyBinding, useKeys } from './keys.tsx';
import { Navigation, Tabs } from './navigation.tsx';
import { useNotices } from './notices.tsx';
import { useNotifications } from './notifications.ts';
import { useOverlays } from './overlays.tsx';
import { DAILY, NOW_AND_THEN } from './pages.ts';
import { useScheme } from './scheme.ts';
import { useReached } from './standing.tsx';

/** What stands around every page: navigation, keys that work everywhere, dialogs, live changes. */
export function Shell() {
  const { words } = useWords();
  const queries = useQueryClient();
  const at = useRouterState({ select: (state) => state.location.pathname });
  useFollowServer(queries);
  useKeptLinesSent();
  useKeysEverywhere();
  useFocusOnPage(at);
  const { history } = useRouter();
  useNotifications(history.push);
  return (
    <div className="app">
      <a className="skip" href="#page">
        {words.nav.skip}
      </a>
      <Navigation />
      <div id="page" className="page" tabIndex={-1}>
        <ErrorBoundary at={at}>
          <Outlet />
        </ErrorBoundary>
      </div>
      <Tabs />
      <Dialogs />
    </div>
  );
}

function useKeysEverywhere() {
  const { words } = useWords();
  const { openCapture, openMail, openSearch, openKeys } = useOverlays();
  const { swap } = useScheme();
  const navigate = useNavigate();
  const pages = [...DAILY, ...NOW_AND_THEN].map(
    ({ to, key, word }): KeyBinding => ({
      keys: `g ${key}`,
      word: words.keys.go(words.nav[word]),
      run: () => void navigate({ to }),
    }),
  );
  useKeys(
    [
      { keys: 'c', word: words.keys.capture, run: () => openCapture() },
      { keys: 'm', word: words.keys.mail, run: () => openMail({}) },
      { keys: '/', word: words.keys.search, run: openSearch },
      ...pages,
      { keys: 'g d', word: words.keys.scheme, run: swap },
      { keys: '?', word: words.keys.help, run: openKeys },
    ],
    'everywhere',
  );
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'k' || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      openSearch();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [openSearch]);
}

/** After a way to another page the focus is on it: the next Tab is its first thing, and it is read from its top. */
function useFocusOnPage(at: string) {
  const before = useRef(at);
  useEffect(() => {
    if (before.current === at) return;
    before.current = at;
    const page = document.getElementById('page');
    if (!page?.contains(document.activeElement)) page?.focus({ preventScroll: true });
  }, [at]);
}

/** What others do appears; newer pages on the server are offered, never forced. */
function useFollowServer(queries: QueryClient) {
  const { words } = useWords();
  const { tell } = useNotices();
  const offer = useRef<() => void>(() => undefined);
  offer.current = () =>
    tell({
      text: words.states.newVersion,
      offer: { word: words.states.reload, run: () => location.reload() },
    });
  useEffect(() => {
    const look = () => void isOutdated().then((outdated) => outdated && offer.current());
    window.addEventListener('online', look);
    const stop = followChanges(queries, look);
    return () => {
      window.removeEventListener('online', look);
      stop();
    };
  }, [queries]);
}

/** Lines that were typed without a connection go out as soon as there is one. */
function useKeptLinesSent() {
  const reached = useReached();
  const queries = useQueryClient();
  useEffect(() => {
    const send = async () => {
      if ((await sendKeptLines()) > 0) await queries.invalidateQueries();
    };
    const online = () => void send();
    if (reached) online();
    window.addEventListener('online', online);
    return () => window.removeEventListener('online', online);
  }, [reached, queries]);
}
