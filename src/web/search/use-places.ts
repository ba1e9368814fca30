import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { client } from '../client/client.ts';
import { question, useAsk } from '../client/queries.ts';
import { type Session, sessionQuery, signOut } from '../client/session.ts';
import { addressOf } from '../lists/list-filter.ts';
import { reaches } from '../settings/reaches.ts';
import { SECTIONS } from '../settings/sections.ts';
import { useNotices } from '../shell/notices.tsx';
import { useOverlays } from '../shell/overlays.tsx';
import { DAILY, NOW_AND_THEN } from '../shell/pages.ts';
import { useScheme } from '../shell/scheme.ts';
import { LANGUAGES, useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import type { Hit } from './use-hits.ts';
import { searchWords } from './words.ts';

/** Where one can go and what one can do from anywhere: actions for the open account, pages, settings, the rest. */
export function usePlaces(): readonly Hit[] {
  const { words } = useWords();
  const own = useWordsOf(searchWords);
  const navigate = useNavigate();
  const { data: session } = useAskedSession();
  const pages = [...DAILY, ...NOW_AND_THEN].map(
    ({ to, word, key }): Hit => ({
      key: to,
      name: words.nav[word],
      more: `g ${key}`,
      go: () => void navigate({ to }),
    }),
  );
  const german = useWords().locale.startsWith('de');
  const sections = SECTIONS.filter(({ least }) => reaches(session?.role, least)).map(
    ({ slug, name }): Hit => ({
      key: `settings ${slug}`,
      name: german ? name.de : name.en,
      more: own.setting,
      go: () => void navigate({ to: '/settings/$section', params: { section: slug } }),
    }),
  );
  return [...useAccountActions(), ...useViews(), ...pages, ...sections, ...useActions()];
}

/** Lists as somebody keeps them. */
function useViews(): readonly Hit[] {
  const { words } = useWords();
  const navigate = useNavigate();
  const { data } = useAsk(client.listViews, {});
  return (data?.views ?? [])
    .filter(({ list }) => list !== 'opportunities')
    .map((view) => ({
      key: view.id,
      name: view.name,
      more: view.list === 'people' ? words.nav.people : words.nav.accounts,
      go: () =>
        void navigate({ to: view.list === 'people' ? '/people' : '/accounts', search: addressOf(view) }),
    }));
}

function useAskedSession() {
  const queries = useQueryClient();
  return { data: queries.getQueryData<Session>(sessionQuery.queryKey) };
}

/** What can be done with the account whose page is open. */
function useAccountActions(): readonly Hit[] {
  const own = useWordsOf(searchWords);
  const { openCapture } = useOverlays();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const account = /^\/accounts\/([\w-]+)$/.exec(path)?.[1];
  const { data } = useAsk(client.getAccount, { id: account ?? '' }, { enabled: account !== undefined });
  if (account === undefined || !data) return [];
  const name = String(data.account['name']);
  const line = (key: string, word: string, text: string): Hit => ({
    key,
    name: word,
    more: own.action,
    go: () => openCapture({ account, text }),
  });
  return [line('hold', own.hold(name), own.holdLine), line('log', own.log(name), '')];
}

function useActions(): readonly Hit[] {
  const { words, locale } = useWords();
  const own = useWordsOf(searchWords);
  const queries = useQueryClient();
  const { openCapture, openForm, openKeys } = useOverlays();
  const { tellError } = useNotices();
  const { scheme, swap } = useScheme();
  const leave = async () => {
    await signOut();
    queries.clear();
    location.assign('/');
  };
  const speak = async (language: string) => {
    const { user } = await queries.fetchQuery(question(client.whoAmI, {}));
    await client.editUser({ id: user.id, version: user.version, locale: language });
    await queries.invalidateQueries();
  };
  const action = (name: string, more: string, run: () => void): Hit => ({ key: name, name, more, go: run });
  return [
    action(words.nav.capture, 'c', () => openCapture()),
    ...(['person', 'account', 'opportunity'] as const).map((form) =>
      action(words.forms[form], own.action, () => openForm({ form })),
    ),
    action(scheme === 'dark' ? words.nav.light : words.nav.dark, 'g d', swap),
    ...LANGUAGES.filter(({ code }) => !locale.startsWith(code)).map(({ code, name }) =>
      action(name, own.language, () => void speak(code).catch(tellError)),
    ),
    action(words.nav.keys, '?', openKeys),
    action(words.nav.signOut, '', () => void leave().catch(tellError)),
  ];
}
