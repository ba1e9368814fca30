import type { ReactNode } from 'react';
import { useWords } from '../words/words.tsx';
import { Icon } from './icons.tsx';

/** The head of one record's page: its name, the line below it, and at its end counts or what can be done. */
export function RecordHead({
  name,
  sub,
  children,
}: {
  readonly name: string;
  readonly sub: ReactNode;
  readonly children: ReactNode;
}) {
  const { words } = useWords();
  return (
    <header className="head">
      <button
        type="button"
        className="back phone-only"
        aria-label={words.nav.back}
        onClick={() => history.back()}
      >
        <Icon name="back" />
      </button>
      <h1 title={name}>
        <bdi>{name}</bdi>
      </h1>
      <span className="sub">{sub}</span>
      {children}
    </header>
  );
}
