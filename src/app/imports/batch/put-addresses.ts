import type { PersonRecord as FilePerson } from '../../ports/import-records.ts';
import type { AddressKind } from '../../ports/records.ts';
import type { Run } from '../run.ts';
import type { Book, PersonEntry } from './book.ts';
import type { RowWork } from './row-work.ts';

interface Address {
  readonly kind: AddressKind;
  readonly value: string;
  readonly normalized: string;
  readonly label: string | null;
}

/** Adds the addresses of a row that somebody does not have yet; none is ever taken away. Returns what is no address. */
export function putAddresses(
  run: Run,
  book: Book,
  entry: PersonEntry,
  said: FilePerson,
  country: string | null,
  row: RowWork,
): Record<string, string> {
  const { addresses, others } = addressesOf(run, said, country);
  for (const { kind, value, normalized, label } of addresses) {
    const key = `${kind} ${normalized}`;
    if (entry.addresses.has(key)) continue;
    const id = run.newId();
    book.newAddresses.push({
      id,
      personId: entry.record.id,
      kind,
      value,
      normalized,
      label,
      position: entry.addresses.size,
      deadAt: null,
      deadReason: null,
    });
    entry.addresses.add(key);
    if (kind === 'mail') book.peopleByMail.add(normalized, entry.record.id);
    if (kind === 'profile') book.peopleByProfile.add(normalized, entry.record.id);
    if (entry.fresh) row.touch();
    else row.made('address', id);
  }
  return others;
}

function addressesOf(
  run: Run,
  said: FilePerson,
  country: string | null,
): { addresses: Address[]; others: Record<string, string> } {
  const addresses: Address[] = [];
  const others: Record<string, string> = {};
  for (const { value, label } of said.emails) {
    addresses.push({ kind: 'mail', value, normalized: value.toLowerCase(), label: label ?? null });
  }
  for (const { value, e164, label } of said.phones) {
    // A fax machine is nobody to call.
    if (label === 'fax') others['Fax'] = value;
    else {
      const number = e164 ?? run.places.phoneNumber(value, country);
      if (number === null) others['Phone'] = value;
      else
        addresses.push({
          kind: label === 'whatsapp' ? 'message' : 'phone',
          value,
          normalized: number,
          label: label ?? null,
        });
    }
  }
  for (const profile of said.profiles) {
    addresses.push({ kind: 'profile', value: profile, normalized: profile.toLowerCase(), label: null });
  }
  if (said.street !== undefined || said.postalCode !== undefined) {
    const place = [said.postalCode, said.city].filter((part) => part !== undefined).join(' ');
    const post = [said.street, place, said.region, said.country]
      .filter((part) => part !== undefined && part !== '')
      .join(', ');
    addresses.push({ kind: 'post', value: post, normalized: post, label: null });
  }
  return { addresses, others };
}
