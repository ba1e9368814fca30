import { createRequire } from 'node:module';
import type * as PhoneNumbers from 'libphonenumber-js';

let library: typeof PhoneNumbers | undefined;

/** The tables of the world's numbering plans, loaded when first asked for. */
export function phoneLibrary(): typeof PhoneNumbers {
  library ??= createRequire(import.meta.url)('libphonenumber-js') as typeof PhoneNumbers;
  return library;
}
