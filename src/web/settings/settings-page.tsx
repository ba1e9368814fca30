import './settings.css';
import { Link, useParams } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useSession } from '../client/session.ts';
import { Icon } from '../parts/icons.tsx';
import { BoneRows } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { Standing } from '../shell/standing.tsx';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { reaches } from './reaches.ts';
import { SECTIONS, type Section } from './sections.ts';
import { settingsWords } from './words.ts';

const GROUPS = ['self', 'team', 'work', 'house'] as const;

/** The list of sections and the one that is open; on a phone first the list, then the section. */
export function SettingsPage() {
  const { locale } = useWords();
  const own = useWordsOf(settingsWords);
  const { section: slug } = useParams({ strict: false });
  const { data: session } = useSession();
  const seen = SECTIONS.filter(({ least }) => reaches(session?.role, least));
  const open = slug === undefined ? seen[0] : seen.find((section) => section.slug === slug);
  const nameOf = ({ name }: Section) => (locale.startsWith('de') ? name.de : name.en);
  const title = open ? nameOf(open) : own.title;
  useTitle(`${title} · ${own.title}`);
  return (
    <main className="settings" data-shows={slug === undefined ? 'list' : 'section'}>
      <nav className="settings-list" aria-label={own.title}>
        <p className="big">{own.title}</p>
        {GROUPS.map((group) => {
          const sections = seen.filter((section) => section.group === group);
          return sections.length === 0 ? null : (
            <section key={group} aria-label={own.groups[group]}>
              <h2>{own.groups[group]}</h2>
              <ul>
                {sections.map((section) => (
                  <li key={section.slug}>
                    <Link
                      to="/settings/$section"
                      params={{ section: section.slug }}
                      {...(section === open ? { 'aria-current': 'page' as const } : {})}
                    >
                      {nameOf(section)}
                      <Icon name="chev" />
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </nav>
      <div className="settings-section">
        <header className="head">
          <Link to="/settings" className="settings-back" aria-label={own.title}>
            <Icon name="back" />
          </Link>
          <h1>{title}</h1>
        </header>
        <Standing />
        {open ? (
          <Suspense key={open.slug} fallback={<BoneRows count={5} />}>
            <open.Page />
          </Suspense>
        ) : (
          session && <p className="dim">{own.hidden}</p>
        )}
      </div>
    </main>
  );
}
