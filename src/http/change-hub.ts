import type { Change, ChangeFeed } from '../app/ports/changes.ts';
import type { Id } from '../core/facts.ts';

/** One open page that hears what changes in its organization. */
export interface Listener {
  readonly org: Id;
  readonly user: Id;
  change(id: string, change: Omit<Change, 'org'>): void;
  /** Something may have been missed: what is shown should be loaded again. */
  gap(id: string): void;
  end(): void;
}

export interface ChangeHub {
  /** Hears one feed for all pages; ends with the signal. */
  start(feed: ChangeFeed, signal: AbortSignal): Promise<void>;
  /** False when the user has too many open already. */
  add(listener: Listener): boolean;
  remove(listener: Listener): void;
  /** The number of the newest event; ids of events are `<run>-<number>`. */
  newest(): string;
  endAll(): void;
}

/** Hands each change to the open pages of its organization. `run` tells this start of the server from others. */
export function changeHub(run: string, listenersPerUser: number): ChangeHub {
  const listeners = new Map<Id, Set<Listener>>();
  let number = 0;
  const id = () => `${run}-${number}`;

  return {
    start: (feed, signal) =>
      feed.listen(
        {
          onChange({ org, operation, accounts }) {
            number += 1;
            for (const listener of listeners.get(org) ?? []) listener.change(id(), { operation, accounts });
          },
          onGap() {
            number += 1;
            for (const group of listeners.values()) for (const listener of group) listener.gap(id());
          },
        },
        signal,
      ),
    add(listener) {
      const group = listeners.get(listener.org) ?? new Set();
      const own = [...group].filter(({ user }) => user === listener.user).length;
      if (own >= listenersPerUser) return false;
      listeners.set(listener.org, group.add(listener));
      return true;
    },
    remove(listener) {
      const group = listeners.get(listener.org);
      group?.delete(listener);
      if (group?.size === 0) listeners.delete(listener.org);
    },
    newest: id,
    endAll() {
      for (const group of listeners.values()) for (const listener of [...group]) listener.end();
    },
  };
}
