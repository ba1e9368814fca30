import { Link, useRouterState } from '@tanstack/react-router';
import { client } from '../client/client.ts';
import { useAsk } from '../client/queries.ts';
import { Brand } from '../parts/brand.tsx';
import { Icon } from '../parts/icons.tsx';
import { useWords } from '../words/words.tsx';
import { useOverlays } from './overlays.tsx';
import { DAILY, NOW_AND_THEN, type PageLink } from './pages.ts';
import { useScheme } from './scheme.ts';

/** The navigation of wide screens. */
export function Navigation() {
  const { words } = useWords();
  const { openCapture, openSearch, openKeys } = useOverlays();
  const { scheme, swap } = useScheme();
  const me = useAsk(client.whoAmI, {});
  const today = useAsk(client.today, {});
  const due = today.data?.steps.filter((step) => step.due <= today.data.on).length;
  return (
    <nav className="nav" aria-label={words.nav.main}>
      <div className="brand">
        <Brand />
        <span className="name">{words.app}</span>
      </div>
      <ul>
        <li>
          <button type="button" className="item" onClick={() => openCapture()}>
            <Icon name="plus" />
            <span className="name">{words.nav.capture}</span>
            <span className="end">
              <kbd>c</kbd>
            </span>
          </button>
        </li>
        <li>
          <button type="button" className="item" onClick={openSearch}>
            <Icon name="search" />
            <span className="name">{words.nav.search}</span>
            <span className="end">
              <kbd>/</kbd>
            </span>
          </button>
        </li>
      </ul>
      <ul>
        {DAILY.map((page) => (
          <NavigationLine key={page.to} page={page} count={page.to === '/' ? due : undefined} />
        ))}
      </ul>
      <ul>
        {NOW_AND_THEN.map((page) => (
          <NavigationLine key={page.to} page={page} />
        ))}
      </ul>
      <ul className="foot">
        <li>
          <button type="button" className="item" onClick={swap}>
            <Icon name="theme" />
            <span className="name">{scheme === 'dark' ? words.nav.light : words.nav.dark}</span>
          </button>
        </li>
        <li>
          <button type="button" className="item" onClick={openKeys}>
            <Icon name="people" />
            <span className="name cut">{me.data?.user.name ?? words.nav.keys}</span>
            <span className="end">
              <kbd>?</kbd>
            </span>
          </button>
        </li>
      </ul>
    </nav>
  );
}

function NavigationLine({ page, count }: { readonly page: PageLink; readonly count?: number | undefined }) {
  const { words } = useWords();
  return (
    <li>
      <Link
        to={page.to}
        activeOptions={{ exact: page.to === '/', includeSearch: false }}
        activeProps={{ 'aria-current': 'page' }}
      >
        <Icon name={page.icon} />
        <span className="name">{words.nav[page.word]}</span>
        <span className="end">{count ? count : ''}</span>
      </Link>
    </li>
  );
}

/** The bottom of phones: three pages, capture in the middle, and the rest. */
export function Tabs() {
  const { words } = useWords();
  const { openCapture, openSearch } = useOverlays();
  const at = useRouterState({ select: (state) => state.location.pathname });
  const [today, accounts, people] = DAILY;
  const tab = (page: PageLink | undefined) =>
    page && (
      <Link to={page.to} {...(at === page.to ? { 'aria-current': 'page' as const } : {})}>
        <Icon name={page.icon} />
        {words.nav[page.word]}
      </Link>
    );
  return (
    <nav className="tabs" aria-label={words.nav.main}>
      {tab(today)}
      {tab(accounts)}
      <button type="button" className="plus" aria-label={words.nav.capture} onClick={() => openCapture()}>
        <Icon name="plus" />
      </button>
      {tab(people)}
      <button type="button" className="tab" onClick={openSearch}>
        <Icon name="search" />
        {words.nav.search}
      </button>
    </nav>
  );
}
