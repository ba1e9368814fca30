import { createHash, randomUUIDv7 } from 'node:crypto';
import type { Places } from '../app/ports/places.ts';
import type { Vault } from '../app/ports/vault.ts';
import type { Ground } from '../app/run-operation.ts';
import { createCalendarText } from '../calendar/calendar-text.ts';
import { nameLikeWords } from '../capture/name-like-words.ts';
import { understand } from '../capture/understand.ts';
import type { Database } from '../store/database.ts';
import { createStore } from '../store/store.ts';

/** What operations stand on here: PostgreSQL, the machine's clock, ids that sort by time. */
export function createGround(database: Database, places: Places, vault: Vault): Ground {
  return {
    store: createStore(database, places),
    places,
    vault,
    reader: { understand, nameLikeWords },
    calendarText: createCalendarText(),
    clock: () => Date.now(),
    newId: () => randomUUIDv7(),
    hash: (text) => createHash('sha256').update(text).digest('hex'),
  };
}
