import { z } from 'zod';
import type { ChangeFeed } from '../app/ports/changes.ts';
import type { Database } from './database.ts';

const CHANNEL = 'followthrough_changes';

const change = z.object({ org: z.string(), operation: z.string(), accounts: z.array(z.string()) });

/** What transactions announce (see runs.ts), heard on one connection. */
export function changeFeed(database: Database): ChangeFeed {
  return {
    async listen({ onChange, onGap }, signal) {
      let connections = 0;
      await database.listen(
        CHANNEL,
        (payload) => {
          const parsed = change.safeParse(jsonOf(payload));
          if (parsed.success) onChange(parsed.data);
        },
        signal,
        () => {
          connections += 1;
          if (connections > 1) onGap();
        },
      );
    },
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
