import type { FieldId } from '../mapping.ts';
import type { Format } from './format.ts';

const ADDRESS_PARTS: Readonly<Record<string, FieldId>> = {
  street: 'person.street',
  city: 'person.city',
  region: 'person.region',
  'postal code': 'person.postalCode',
  country: 'person.country',
};

const ORGANIZATION_PARTS: Readonly<Record<string, FieldId>> = {
  name: 'person.organization',
  title: 'person.title',
  department: 'person.department',
};

/** Google numbers what repeats: `E-mail 1 - Value`, `Phone 2 - Label`, `Address 1 - City`. */
function numbered(header: string): FieldId | 'ignore' | undefined {
  const match =
    /^(e-mail|email|phone|website|address|organization|custom field|event|relation|im) (\d+) - (.+)$/i.exec(
      header.trim(),
    );
  if (!match) return undefined;
  const [group, part] = [match[1]?.toLowerCase(), match[3]?.toLowerCase() ?? ''];
  if (group === 'e-mail' || group === 'email') return part === 'value' ? 'person.email' : 'ignore';
  if (group === 'phone') return part === 'value' ? 'person.phone' : 'ignore';
  if (group === 'website') return part === 'value' ? 'person.profile' : 'ignore';
  if (group === 'address') return ADDRESS_PARTS[part] ?? (part === 'formatted' ? undefined : 'ignore');
  if (group === 'organization') return ORGANIZATION_PARTS[part];
  return undefined;
}

/** Google Contacts as exported today. */
export const google: Format = {
  id: 'google',
  subject: 'person',
  requires: ['First Name', 'Last Name', 'E-mail 1 - Value'],
  columns: {
    'First Name': 'person.given',
    'Middle Name': 'person.middle',
    'Last Name': 'person.family',
    'Phonetic First Name': 'ignore',
    'Phonetic Middle Name': 'ignore',
    'Phonetic Last Name': 'ignore',
    'Name Prefix': 'person.prefix',
    'Name Suffix': 'person.suffix',
    Nickname: 'person.nickname',
    'File As': 'ignore',
    'Organization Name': 'person.organization',
    'Organization Title': 'person.title',
    'Organization Department': 'person.department',
    Birthday: 'person.birthday',
    Notes: 'person.note',
    Photo: 'ignore',
    Labels: 'person.tags',
  },
  pattern: numbered,
};

/** Today's export of an address book in which nobody has an e-mail address. */
export const googleWithoutMail: Format = {
  ...google,
  requires: ['First Name', 'Last Name', 'Phonetic First Name', 'File As'],
  any: ['Labels', 'Phone 1 - Value', 'Organization Name'],
};

/** Google Contacts as exported until 2023. */
export const googleOld: Format = {
  id: 'google-old',
  subject: 'person',
  requires: ['Name', 'Given Name', 'Family Name'],
  any: ['Group Membership', 'E-mail 1 - Value', 'Yomi Name', 'Additional Name'],
  columns: {
    Name: 'person.name',
    'Given Name': 'person.given',
    'Additional Name': 'person.middle',
    'Family Name': 'person.family',
    'Yomi Name': 'ignore',
    'Given Name Yomi': 'ignore',
    'Additional Name Yomi': 'ignore',
    'Family Name Yomi': 'ignore',
    'Name Prefix': 'person.prefix',
    'Name Suffix': 'person.suffix',
    Nickname: 'person.nickname',
    Birthday: 'person.birthday',
    Notes: 'person.note',
    Photo: 'ignore',
    Language: 'person.language',
    'Group Membership': 'person.tags',
  },
  pattern: numbered,
};
