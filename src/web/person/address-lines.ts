import type { addPerson } from '../../app/people/add-person.ts';
import type { InputOf } from '../client/endpoint.ts';

export type AddressInput = NonNullable<InputOf<typeof addPerson>['addresses']>[number];

interface Known {
  readonly kind: string;
  readonly value: string;
  readonly label: string | null;
}

/** Typed lines as addresses: what was known keeps its kind and label, of others the kind shows in the text. */
export function addressesIn(lines: readonly string[], known: readonly Known[]): AddressInput[] {
  return lines.map((line) => {
    const value = line.trim();
    const same = known.find((address) => address.value === value);
    const kind = (same?.kind ?? kindOf(value)) as AddressInput['kind'];
    return { kind, value, ...(same?.label ? { label: same.label } : {}) };
  });
}

/** `anna@norra.se` is mail, `+49 30 1234` a phone, a link a profile; a handle takes messages. */
export function kindOf(value: string): AddressInput['kind'] {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(value) || /^www\./i.test(value)) return 'profile';
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) return 'mail';
  if (/^[+(]?[\d\s()./-]{5,}$/.test(value)) return 'phone';
  return /\s/.test(value) && /\d/.test(value) ? 'post' : 'message';
}
