import type { PersonRecord as FilePerson, OptOutChannel } from '../../ports/import-records.ts';
import type { PermissionRecord } from '../../ports/records.ts';
import type { Run } from '../run.ts';
import type { Book, PersonEntry } from './book.ts';
import type { RowWork } from './row-work.ts';

/** We send no faxes: that refusal is kept as text. Who wants no mail gets no newsletter either. */
const CHANNELS: Readonly<Record<OptOutChannel, readonly PermissionRecord['channel'][]>> = {
  all: ['all'],
  mail: ['mail', 'newsletter'],
  phone: ['phone'],
  newsletter: ['newsletter'],
  fax: [],
};

/** Records what the file says that somebody refuses. Nothing in a file ever permits what was refused. */
export function putRefusals(run: Run, book: Book, entry: PersonEntry, said: FilePerson, row: RowWork): void {
  const suppressed = [
    ...said.emails.map(({ value }) => value.toLowerCase()),
    ...said.phones.map(({ e164 }) => e164 ?? ''),
  ].flatMap((address) => [...(book.suppressed.get(address) ?? [])]) as PermissionRecord['channel'][];
  for (const channel of [...said.optOuts.flatMap((refused) => CHANNELS[refused]), ...suppressed]) {
    if (entry.refusals.has(channel)) continue;
    entry.refusals.add(channel);
    const id = run.newId();
    book.newPermissions.push({
      id,
      personId: entry.record.id,
      channel,
      allowed: false,
      at: run.now,
      source: 'import',
      evidence: suppressed.includes(channel)
        ? 'This address was refused before'
        : `Line ${row.line} of an imported file`,
      recordedBy: run.actor.user,
    });
    if (entry.fresh) row.touch();
    else {
      row.made('permission', id);
      book.urgent.add(entry.record.accountId);
    }
  }
}
