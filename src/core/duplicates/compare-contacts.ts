import type { Population } from './population.ts';
import type { MailParts, Prepared } from './prepared.ts';
import { isSlip, slipsBetween } from './string-distance.ts';
import type { Evidence } from './traits.ts';
import { weigh } from './weigh.ts';

/** The best fit of any two of their mail addresses. People have several: different ones speak against it little. */
export function compareMails(a: Prepared, b: Prepared): Evidence | null {
  let best: Evidence | null = null;
  for (const one of a.mails) {
    for (const other of b.mails) {
      const evidence = compareMail(one, other);
      if (!best || evidence.bits > best.bits) best = evidence;
    }
  }
  return best;
}

function compareMail(a: MailParts, b: MailParts): Evidence {
  if (a.whole === b.whole) {
    return a.shared
      ? { field: 'mail', bits: weigh(0.5, 0.005), words: 'same shared mail address' }
      : { field: 'mail', bits: weigh(0.7, 0.000_01), words: 'same mail address' };
  }
  if (a.shared || b.shared) return { field: 'mail', bits: 0, words: '' };
  const sameDomain = a.domain === b.domain;
  const most = a.whole.length > 14 ? 3 : 2;
  const slips = slipsBetween(a.whole, b.whole, most);
  if (sameDomain && differsByNumber(a.local, b.local)) return { field: 'mail', bits: -0.5, words: '' };
  if (slips === 1) return { field: 'mail', bits: weigh(0.1, 0.000_1), words: 'mail address with a slip' };
  if (slips <= most) return { field: 'mail', bits: weigh(0.06, 0.000_6), words: 'similar mail address' };
  if (a.local === b.local && a.local.length >= 4)
    return { field: 'mail', bits: weigh(0.06, 0.001), words: 'same name before the @' };
  if (a.local.length >= 6 && isSlip(a.local, b.local))
    return { field: 'mail', bits: 3, words: 'similar mail address' };
  return { field: 'mail', bits: weigh(0.3, 0.95), words: 'other mail address' };
}

/** `anna1@` and `anna2@` are most often two people. */
function differsByNumber(a: string, b: string): boolean {
  return (
    a !== b &&
    a.replace(/\d+$/, '') === b.replace(/\d+$/, '') &&
    /\d$/.test(a) &&
    /\d$/.test(b) &&
    a.length < 8
  );
}

/** Numbers are equal when their last seven digits are: prefixes are written in many ways. */
export function comparePhones(a: Prepared, b: Prepared, population: Population): Evidence | null {
  if (a.phones.length === 0 || b.phones.length === 0) return null;
  let slip = false;
  for (const one of a.phones) {
    for (const other of b.phones) {
      const digits = Math.min(7, one.length, other.length);
      const whole = Math.min(one.length, other.length);
      if (one.slice(-digits) === other.slice(-digits)) {
        const share = Math.max(population.shareOf('phone', one), population.shareOf('phone', other));
        const sameArea = one.slice(-whole) === other.slice(-whole);
        return { field: 'phone', bits: weigh(0.6, share) - (sameArea ? 0 : 2), words: 'same phone number' };
      }
      slip ||= slipsBetween(one.slice(-digits), other.slice(-digits), 1) === 1;
    }
  }
  if (slip) return { field: 'phone', bits: 2.5, words: 'phone number with a slip' };
  return {
    field: 'phone',
    bits: weigh(a.kind === 'companies' ? 0.25 : 0.4, 0.98),
    words: 'other phone number',
  };
}

/**
 * Birthdays: of 60 years of birth one in about 20,000 has the same day; a slip in one digit, or day and month
 * swapped, is what one in eight true pairs of hand-typed files show.
 */
export function compareBirthdays(a: Prepared, b: Prepared): Evidence | null {
  const [one, other] = [a.birthday, b.birthday];
  if (one === null || other === null) return null;
  const field = 'birthday';
  if (one === other)
    return { field, bits: weigh(0.8, one.length === 8 ? 0.000_07 : 0.02), words: 'same birthday' };
  if (one.length !== 8 || other.length !== 8) {
    const short = Math.min(one.length, other.length);
    return one.slice(0, short) === other.slice(0, short)
      ? { field, bits: 3, words: 'birthdays that fit' }
      : { field, bits: -3, words: 'other birthday' };
  }
  const swapped =
    one.slice(0, 4) === other.slice(0, 4) &&
    one.slice(4, 6) === other.slice(6) &&
    one.slice(6) === other.slice(4, 6);
  if (swapped) return { field, bits: weigh(0.04, 0.000_05), words: 'day and month of the birthday swapped' };
  const slips = slipsBetween(one, other, 2);
  if (slips === 1) return { field, bits: weigh(0.1, 0.001_4), words: 'birthday with a slip' };
  const parts = [
    one.slice(0, 4) === other.slice(0, 4),
    one.slice(4, 6) === other.slice(4, 6),
    one.slice(6) === other.slice(6),
  ];
  const equal = parts.filter(Boolean).length;
  if (equal === 2) return { field, bits: weigh(0.05, 0.006), words: 'birthday alike' };
  if (slips === 2) return { field, bits: weigh(0.02, 0.015), words: '' };
  return {
    field,
    bits: weigh(equal === 1 && parts[0] ? 0.02 : 0.03, equal === 1 && parts[0] ? 0.02 : 0.97),
    words: 'other birthday',
  };
}

/** Numbers that an authority gave. */
export function compareNumbers(a: Prepared, b: Prepared): Evidence | null {
  if (a.numbers.length === 0 || b.numbers.length === 0) return null;
  const field = 'number';
  let slip = false;
  for (const one of a.numbers) {
    for (const other of b.numbers) {
      if (one === other) return { field, bits: weigh(0.85, 0.000_002), words: 'same official number' };
      slip ||= slipsBetween(one, other, 1) === 1;
    }
  }
  if (slip) return { field, bits: weigh(0.1, 0.000_2), words: 'official number with a slip' };
  return { field, bits: weigh(0.05, 0.999), words: 'other official number' };
}

export function compareWebsites(a: Prepared, b: Prepared, population: Population): Evidence | null {
  const [one, other] = [a.domain, b.domain];
  if (one === null || other === null) return null;
  if (one === other) {
    const share = population.shareOf('domain', one);
    return { field: 'website', bits: weigh(0.7, share), words: 'same web address' };
  }
  const [name, otherName] = [one.split('.').at(-2) ?? '', other.split('.').at(-2) ?? ''];
  if (name === otherName && name.length > 3)
    return { field: 'website', bits: 4, words: 'web addresses of one name' };
  return { field: 'website', bits: weigh(0.3, 0.99), words: 'other web address' };
}
