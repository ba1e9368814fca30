import type { ReactNode } from 'react';
import type { Talk } from './talk.ts';

/** One way to be in touch: a mail is written here where a mailbox is connected, else the device’s own program. */
export function TalkWay({
  talk,
  way,
  main = false,
  onTalked,
  children,
}: {
  readonly talk: Talk;
  readonly way: 'call' | 'write';
  readonly main?: boolean;
  /** They are in touch now, outside of these pages: what came of it is asked. */
  readonly onTalked?: () => void;
  readonly children: ReactNode;
}) {
  const href = talk[way];
  if (href === null) return null;
  const look = { className: main ? 'btn main' : 'btn', ...(main ? { 'data-talk': true } : {}) };
  if (way === 'write' && talk.mail !== null)
    return (
      <button type="button" {...look} onClick={talk.mail}>
        {children}
      </button>
    );
  return (
    <a {...look} href={href} onClick={onTalked}>
      {children}
    </a>
  );
}
