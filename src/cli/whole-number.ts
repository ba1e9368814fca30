import { InvalidArgumentError } from 'commander';

/** An option that is a whole number from 0 on. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('That is no whole number.');
  return Number(text);
}
