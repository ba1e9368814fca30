import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { listSearch } from './lists/list-search.ts';
import { NotFoundPage } from './shell/not-found-page.tsx';
import { Shell } from './shell/shell.tsx';
import { TodayPage } from './today/today-page.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage });

/** A text of the address, or nothing. */
const text = (search: Record<string, unknown>, name: string) =>
  typeof search[name] === 'string' ? { [name]: search[name] } : {};

const todayRoute = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: (search): { step?: string } => text(search, 'step'),
  component: TodayPage,
});
const leftAlone = createRoute({
  getParentRoute: () => root,
  path: '/left-alone',
  component: lazyRouteComponent(() => import('./today/left-alone-page.tsx'), 'LeftAlonePage'),
});
const accounts = createRoute({
  getParentRoute: () => root,
  path: '/accounts',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./account/accounts-page.tsx'), 'AccountsPage'),
});
const account = createRoute({
  getParentRoute: () => root,
  path: '/accounts/$account',
  validateSearch: (search): { fact?: string; view?: string; show?: string; who?: string; find?: string } => ({
    ...text(search, 'fact'),
    ...text(search, 'view'),
    ...text(search, 'show'),
    ...text(search, 'who'),
    ...text(search, 'find'),
  }),
  component: lazyRouteComponent(() => import('./account/account-page.tsx'), 'AccountPage'),
});
const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./people/people-page.tsx'), 'PeoplePage'),
});
const person = createRoute({
  getParentRoute: () => root,
  path: '/people/$person',
  validateSearch: (search): { fact?: string; view?: string } => ({
    ...text(search, 'fact'),
    ...text(search, 'view'),
  }),
  component: lazyRouteComponent(() => import('./person/person-page.tsx'), 'PersonPage'),
});
const opportunities = createRoute({
  getParentRoute: () => root,
  path: '/opportunities',
  validateSearch: (search): { status?: string } => text(search, 'status'),
  component: lazyRouteComponent(() => import('./opportunity/opportunities-page.tsx'), 'OpportunitiesPage'),
});
const opportunity = createRoute({
  getParentRoute: () => root,
  path: '/opportunities/$opportunity',
  validateSearch: (search): { view?: string } => text(search, 'view'),
  component: lazyRouteComponent(() => import('./opportunity/opportunity-page.tsx'), 'OpportunityPage'),
});
const coverage = createRoute({
  getParentRoute: () => root,
  path: '/coverage',
  validateSearch: (search): { for?: string; list?: string } => ({
    ...text(search, 'for'),
    ...text(search, 'list'),
  }),
  component: lazyRouteComponent(() => import('./coverage/coverage-page.tsx'), 'CoveragePage'),
});
const inbox = createRoute({
  getParentRoute: () => root,
  path: '/inbox',
  component: lazyRouteComponent(() => import('./mail/inbox-page.tsx'), 'InboxPage'),
});
const outbox = createRoute({
  getParentRoute: () => root,
  path: '/outbox',
  component: lazyRouteComponent(() => import('./mail/outbox-page.tsx'), 'OutboxPage'),
});
const importing = createRoute({
  getParentRoute: () => root,
  path: '/import',
  validateSearch: (search): { run?: string } => text(search, 'run'),
  component: lazyRouteComponent(() => import('./import/import-page.tsx'), 'ImportPage'),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings/settings-page.tsx'), 'SettingsPage'),
});
const settingsSection = createRoute({
  getParentRoute: () => root,
  path: '/settings/$section',
  validateSearch: (search): { user?: string; operation?: string; subject?: string } => ({
    ...text(search, 'user'),
    ...text(search, 'operation'),
    ...text(search, 'subject'),
  }),
  component: lazyRouteComponent(() => import('./settings/settings-page.tsx'), 'SettingsPage'),
});

const duplicates = createRoute({
  getParentRoute: () => root,
  path: '/duplicates',
  validateSearch: (search): { kind?: string; of?: string } => ({
    ...text(search, 'kind'),
    ...text(search, 'of'),
  }),
  component: lazyRouteComponent(() => import('./duplicates/duplicates-page.tsx'), 'DuplicatesPage'),
});
const twoDuplicates = createRoute({
  getParentRoute: () => root,
  path: '/duplicates/$kind/$a/$b',
  component: lazyRouteComponent(() => import('./duplicates/two-page.tsx'), 'TwoPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    todayRoute,
    leftAlone,
    accounts,
    account,
    people,
    person,
    opportunities,
    opportunity,
    coverage,
    inbox,
    outbox,
    importing,
    duplicates,
    twoDuplicates,
    settings,
    settingsSection,
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
