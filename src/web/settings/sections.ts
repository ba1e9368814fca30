import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Role } from '../../app/actor.ts';

/** One page of the settings. Its name stands here in every language, since the list is read before it is loaded. */
export interface Section {
  /** The end of its address: `/settings/<slug>`. */
  readonly slug: string;
  readonly group: 'self' | 'team' | 'work' | 'house';
  readonly name: { readonly en: string; readonly de: string };
  /** The least role that sees it in the list; what may be changed there, the server decides. */
  readonly least: Role;
  readonly Page: LazyExoticComponent<ComponentType>;
}

/** A page that is loaded when it is opened; `name` is the export of its file. */
function page<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) {
  return lazy(async () => ({ default: (await load())[name] }));
}

/** All sections, in the order of the list. A new one is a line here and a file. */
export const SECTIONS: readonly Section[] = [
  {
    slug: 'you',
    group: 'self',
    name: { en: 'You', de: 'Sie' },
    least: 'reader',
    Page: page(() => import('./you/you-section.tsx'), 'YouSection'),
  },
  {
    slug: 'mailbox',
    group: 'self',
    name: { en: 'Mailbox', de: 'Postfach' },
    least: 'seller',
    Page: page(() => import('./mailbox/mailbox-section.tsx'), 'MailboxSection'),
  },
  {
    slug: 'keys',
    group: 'self',
    name: { en: 'API keys', de: 'API-Schlüssel' },
    least: 'reader',
    Page: page(() => import('./keys/keys-section.tsx'), 'KeysSection'),
  },
  {
    slug: 'team',
    group: 'team',
    name: { en: 'Team', de: 'Team' },
    least: 'reader',
    Page: page(() => import('./team/team-section.tsx'), 'TeamSection'),
  },
  {
    slug: 'leave',
    group: 'team',
    name: { en: 'Leave and deputies', de: 'Urlaub und Vertretung' },
    least: 'reader',
    Page: page(() => import('./leave/leave-section.tsx'), 'LeaveSection'),
  },
  {
    slug: 'rhythm',
    group: 'work',
    name: { en: 'Ratings and rhythm', de: 'Bewertungen und Rhythmus' },
    least: 'manager',
    Page: page(() => import('./rhythm/rhythm-section.tsx'), 'RhythmSection'),
  },
  {
    slug: 'fields',
    group: 'work',
    name: { en: 'Fields', de: 'Felder' },
    least: 'manager',
    Page: page(() => import('./fields/fields-section.tsx'), 'FieldsSection'),
  },
  {
    slug: 'tags',
    group: 'work',
    name: { en: 'Tags', de: 'Tags' },
    least: 'manager',
    Page: page(() => import('./tags/tags-section.tsx'), 'TagsSection'),
  },
  {
    slug: 'organization',
    group: 'house',
    name: { en: 'Organization', de: 'Organisation' },
    least: 'reader',
    Page: page(() => import('./organization/organization-section.tsx'), 'OrganizationSection'),
  },
  {
    slug: 'audit',
    group: 'house',
    name: { en: 'Audit trail', de: 'Protokoll' },
    least: 'manager',
    Page: page(() => import('./audit/audit-section.tsx'), 'AuditSection'),
  },
];
