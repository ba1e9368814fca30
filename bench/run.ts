/**
 * npm run bench: measures what docs/performance.md promises, on an embedded database of its own in a temporary
 * folder (up to 15 GB at full size).
 *
 *   --quick        books of 10,000 and 100,000 people in place of 1,000,000
 *   --only NAME    one of: memory, today, log, replan, import, mail, rest, pages; may be repeated
 *   --write        puts the table into docs/performance.md (a full run of everything does so by itself)
 */
import { parseArgs } from 'node:util';
import { timeAtRest } from './at-rest.ts';
import { plannedBook } from './book/planned-book.ts';
import { timeImport } from './import-contacts.ts';
import { type Installation, install } from './installation.ts';
import { timeLogging } from './log-interaction.ts';
import { timePages } from './pages.ts';
import { planInMemory } from './plan-in-memory.ts';
import { timeMailbox } from './read-mailbox.ts';
import { timeToday, todayResults } from './read-today.ts';
import { timeReplanning } from './replan-book.ts';
import { tableOf, writeDocument } from './report.ts';
import type { Result } from './result.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
    write: { type: 'boolean', default: false },
  },
});
const sizes = values.quick
  ? { small: 10_000, large: 100_000, contacts: 20_000, rounds: 3 }
  : { small: 10_000, large: 1_000_000, contacts: 100_000, rounds: 1 };
const wanted = (name: string) => values.only.length === 0 || values.only.includes(name);

const PAGE_ROUNDS = 7;
const results: Result[] = [];
const add = (found: readonly Result[]) => {
  results.push(...found);
  for (const { work, measured, reached } of found) console.error(`${work}: ${measured} (${reached})`);
};
if (wanted('memory')) add([planInMemory(Date.now())]);
if (wanted('pages')) add(await timePages(PAGE_ROUNDS));
if (['today', 'log', 'replan', 'import', 'mail', 'rest'].some(wanted)) {
  const installation = await install();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void installation.remove().finally(() => process.exit(130)));
  }
  try {
    await onDatabase(installation);
  } finally {
    await installation.remove();
  }
}
console.log(tableOf(results));
if (values.write || (!values.quick && values.only.length === 0)) {
  const day = Temporal.Now.plainDateISO().toString();
  await writeDocument(results, values.quick ? 'quick' : 'full', day);
}
process.exitCode = results.some(({ ok }) => ok === false) ? 1 : 0;

async function onDatabase(installation: Installation): Promise<void> {
  if (wanted('import')) add(await timeImport(installation, sizes.contacts));
  if (wanted('mail')) add(await timeMailbox(installation));
  if (!['today', 'log', 'replan', 'rest'].some(wanted)) return;
  const small = await plannedBook(installation, sizes.small);
  const large = await plannedBook(installation, sizes.large);
  if (wanted('today')) {
    add(todayResults(await timeToday(installation, small), await timeToday(installation, large)));
  }
  if (wanted('log')) add(await timeLogging(installation, large));
  if (wanted('replan')) add(await timeReplanning(installation, large, sizes.rounds));
  if (wanted('rest')) {
    await installation.stop();
    add(await timeAtRest(installation.dataDir, large.people));
  }
}
