import { accountColumns } from './column-names/account.ts';
import { opportunityColumns } from './column-names/opportunity.ts';
import { personColumns } from './column-names/person.ts';
import { productColumns } from './column-names/product.ts';
import { userColumns } from './column-names/user.ts';
import { headerKey } from './headers.ts';
import type { FieldId, Subject } from './mapping.ts';

/** Headers whose meaning only their values tell: a person's name, a phone number, an address, or how they were reached. */
const UNCLEAR = new Set(
  [
    'contact',
    'contacts',
    'kontakt',
    'contacto',
    'contato',
    'contatto',
    'lead',
    'client',
    'customer',
    'kunde',
    'cliente',
  ].map(headerKey),
);

const BY_SUBJECT: ReadonlyMap<string, ReadonlyMap<string, FieldId>> = new Map([
  ['person', keysOf('person', personColumns)],
  ['account', keysOf('account', accountColumns)],
  ['opportunity', keysOf('opportunity', opportunityColumns)],
  ['product', keysOf('product', productColumns)],
  ['user', keysOf('user', userColumns)],
]);

/** The fields of one subject by the form in which headers are compared; of two that claim a name the first has it. */
function keysOf(subject: string, columns: Readonly<Record<string, string>>): Map<string, FieldId> {
  const fields = new Map<string, FieldId>();
  for (const [field, names] of Object.entries(columns)) {
    for (const name of names.split(',')) {
      const key = headerKey(name);
      if (!fields.has(key)) fields.set(key, `${subject}.${field}` as FieldId);
    }
  }
  return fields;
}

const ALL_KEYS = new Set([...BY_SUBJECT.values()].flatMap((fields) => [...fields.keys()]));

/** What tells an address at work from one at home: `Straße geschäftlich`, `Home City`. */
const KIND =
  /geschaftlich|dienstlich|privat|business|work|office|home|mailing|primary|other|professionnelle?|personnelle?|zakelijk|prive|trabajo|lavoro/;
const CONTACT_FIELDS = /\.(?:street|postalCode|city|region|country|phone|email)$/;

/** The field of this subject that a header names, in any of the languages known. */
export function fieldByHeader(subject: Subject, key: string): FieldId | undefined {
  if (key === 'isdeleted') return 'deleted';
  const fields = BY_SUBJECT.get(subject);
  const found = fields?.get(key) ?? fields?.get(key.replace(/\d+$/, ''));
  if (found !== undefined || subject !== 'person') return found;
  const plain = fields?.get(key.replace(KIND, ''));
  return plain !== undefined && CONTACT_FIELDS.test(plain) ? plain : undefined;
}

/** Whether a header's meaning hangs on the values below it. */
export function isUnclearHeader(key: string): boolean {
  return UNCLEAR.has(key);
}

/** Whether any subject has a column of this name. */
export function isColumnName(key: string): boolean {
  return key !== '' && (ALL_KEYS.has(key) || UNCLEAR.has(key));
}
