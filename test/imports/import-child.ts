/** Imports generated people and tells its parent how many rows are done, until it is killed. */
import { createHash, randomUUIDv7 } from 'node:crypto';
import { Readable } from 'node:stream';
import { importFile } from '../../src/app/imports/import-file.ts';
import { createCalendarText } from '../../src/calendar/calendar-text.ts';
import { nameLikeWords } from '../../src/capture/name-like-words.ts';
import { understand } from '../../src/capture/understand.ts';
import { readContacts } from '../../src/files/read-contacts.ts';
import { createPlaces } from '../../src/places/places.ts';
import { openDatabase } from '../../src/store/database.ts';
import { createStore } from '../../src/store/store.ts';
import { vault } from '../vault.ts';
import { NOW } from './now.ts';

const { connection, actor, rows, batch } = JSON.parse(process.argv[2] ?? '{}');
const database = openDatabase({ connection });
const places = createPlaces();
const ground = {
  store: createStore(database, places),
  places,
  reader: { understand, nameLikeWords },
  calendarText: createCalendarText(),
  vault,
  clock: () => NOW,
  newId: () => randomUUIDv7(),
  hash: (text: string) => createHash('sha256').update(text).digest('hex'),
};
const text = `Name,Email,Company\n${Array.from({ length: rows }, (_, at) => `Given Family${at},p${at}@firm${at >> 2}.eu,Firm ${at >> 2}`).join('\n')}\n`;
const source = await readContacts(Readable.from([Buffer.from(text)]), { name: 'people.csv' });
await importFile(ground, actor, source, {}, { batch, onProgress: ({ read }) => process.send?.(read) });
await database.close();
process.disconnect?.();
