import type { z } from 'zod';
import type { Id } from '../../core/facts.ts';
import { refuse } from '../errors.ts';
import type { OperationContext } from '../operation.ts';
import type { AddressKind } from '../ports/records.ts';
import type { addressFields } from './person-fields.ts';

/**
 * Puts these addresses in place of a person's. One that stays keeps what is known of it (that it is dead);
 * a phone number that is none, or a mail address without @, is refused.
 */
export async function setAddresses(
  context: OperationContext,
  person: Id,
  said: readonly z.output<typeof addressFields>[],
): Promise<void> {
  const { tx, places, newId } = context;
  const before = await tx.addresses.where({ personId: person });
  const keyOf = (kind: AddressKind, normalized: string) => `${kind} ${normalized}`;
  const known = new Map(before.map((address) => [keyOf(address.kind, address.normalized), address]));
  const kept = new Set<string>();
  for (const [position, { kind, value, label }] of said.entries()) {
    const normalized = normalizedAddress(places, kind, value);
    const key = keyOf(kind, normalized);
    if (kept.has(key)) continue;
    kept.add(key);
    const address = known.get(key);
    if (address) await tx.addresses.update(address.id, { value, position, label: label ?? null });
    else {
      await tx.addresses.insert([
        {
          id: newId(),
          personId: person,
          kind,
          value,
          normalized,
          label: label ?? null,
          position,
          deadAt: null,
          deadReason: null,
        },
      ]);
    }
  }
  await tx.addresses.remove(
    before.filter(({ kind, normalized }) => !kept.has(keyOf(kind, normalized))).map(({ id }) => id),
  );
}

function normalizedAddress(places: OperationContext['places'], kind: AddressKind, value: string): string {
  if (kind === 'mail') {
    if (!/^[^\s@]+@[^\s@]+$/.test(value)) throw refuse('bad-mail-address', { value });
    return value.toLowerCase();
  }
  if (kind === 'phone') {
    const number = places.phoneNumber(value, null);
    if (number === null) throw refuse('bad-phone-number', { value });
    return number;
  }
  return kind === 'post' ? value : value.toLowerCase();
}
