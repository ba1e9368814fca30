import { decimalEvidence } from './amounts.ts';
import { fieldByHeader, isUnclearHeader } from './column-names.ts';
import { type ColumnProfile, profileColumns } from './column-profile.ts';
import type { Format } from './formats/format.ts';
import { recogniseFormat } from './formats/recognise.ts';
import { headerKey } from './headers.ts';
import { hintedField } from './loose-names.ts';
import { type ColumnMapping, type FieldId, isNumberField, type Mapping, type Subject } from './mapping.ts';
import { inferSubject } from './subject.ts';

/** What company columns of a list of people tell about the company. */
const COMPANY_COLUMNS = new Set<FieldId>([
  'account.website',
  'account.domain',
  'account.industry',
  'account.employees',
  'account.revenue',
]);

/** What person columns of a list of opportunities tell about the person to talk to. */
const PERSON_COLUMNS = new Set<FieldId>([
  'person.email',
  'person.phone',
  'person.given',
  'person.family',
  'person.title',
]);

/**
 * Proposes what each column fills: by the program that wrote the file where it is known, else by the
 * headers (in many languages), checked against and completed by the values.
 *
 * @param headers distinct names of the columns, see headers.ts
 * @param named whether the file has a header row; without one only the values speak
 * @returns undefined when nothing ties a row to a person, an account or an opportunity
 */
export function inferMapping(
  headers: readonly string[],
  rows: readonly string[][],
  named: boolean,
): Mapping | undefined {
  const profiles = profileColumns(rows, headers.length);
  const format = named ? recogniseFormat(headers) : undefined;
  const mapping = format ? byFormat(format, headers) : byNames(headers, profiles, named, rows);
  if (!mapping) return undefined;
  const columns = mapping.columns.map((column) => ({ ...column, ...decimal(column, rows) }));
  return { ...mapping, columns };
}

function decimal(column: ColumnMapping, rows: readonly string[][]): { decimal?: '.' | ',' } {
  if (!isNumberField(column.field)) return {};
  const sign = decimalEvidence(rows.map((row) => row[column.column] ?? ''));
  return sign === undefined ? {} : { decimal: sign };
}

function byFormat(format: Format, headers: readonly string[]): Mapping {
  const known = new Map(Object.entries(format.columns).map(([header, field]) => [headerKey(header), field]));
  const columns = headers.map((header, column): ColumnMapping => {
    const bare = header.replace(/ \(\d+\)$/, '');
    const key = headerKey(bare);
    const found = known.get(key) ?? format.pattern?.(bare);
    if (found !== undefined) {
      const [field, label] = typeof found === 'string' ? [found] : found;
      return { column, header, field, ...labelOf(headers, header, label), by: 'format' };
    }
    const general = format.generalNames ? fieldByHeader(format.subject, key) : undefined;
    return general
      ? { column, header, field: general, ...labelOf(headers, header, labelIn(key)), by: 'header' }
      : { column, header, field: 'custom', by: 'format' };
  });
  return { format: format.id, subject: format.subject, columns };
}

/** `E-mail 1 - Value` is labelled by the cells of `E-mail 1 - Label`. */
function labelOf(
  headers: readonly string[],
  header: string,
  label: string | undefined,
): { label?: string; labelColumn?: number } {
  if (label !== undefined) return { label };
  const match = /^(.+) - Value$/i.exec(header);
  if (!match) return {};
  const stem = headerKey(match[1] ?? '');
  const labelColumn = headers.findIndex((other) =>
    [`${stem}label`, `${stem}type`].includes(headerKey(other)),
  );
  return labelColumn === -1 ? {} : { labelColumn };
}

function byNames(
  headers: readonly string[],
  profiles: readonly ColumnProfile[],
  named: boolean,
  rows: readonly string[][],
): Mapping | undefined {
  const keys = headers.map((header) => headerKey(header.replace(/ \(\d+\)$/, '')));
  const subject = named ? inferSubject(keys, profiles) : 'person';
  if (subject === undefined && !profiles.some((profile) => profile.email >= 0.6)) return undefined;
  const about = subject ?? 'person';
  const columns = headers.map((header, column): ColumnMapping => {
    const key = keys[column] ?? '';
    const profile = profiles[column];
    const hinted = named && about === 'person' && profile ? hintedField(key, profile) : undefined;
    const byHeader = named ? (fieldByHeader(about, key) ?? besides(about, key) ?? hinted) : undefined;
    const field = profile ? byValues(about, byHeader, key, profile, named) : byHeader;
    const label = labelIn(key);
    return {
      column,
      header,
      field: field ?? 'custom',
      ...((field === 'person.email' || field === 'person.phone') && label !== undefined ? { label } : {}),
      by: field === byHeader ? 'header' : 'values',
    };
  });
  completeNames(columns, profiles, about, named);
  settleNames(columns, keys, rows);
  settleCustomer(columns, keys);
  if (!identifies(columns, about)) return undefined;
  return { format: FORMAT_NAMES[about], subject: about, columns };
}

const FORMAT_NAMES: Readonly<Record<Subject, string>> = {
  person: 'contacts',
  account: 'accounts',
  opportunity: 'pipeline',
  activity: 'activities',
  campaign: 'campaigns',
  product: 'products',
  user: 'sales-teams',
};

function besides(subject: Subject, key: string): FieldId | undefined {
  if (subject === 'person') {
    const field = fieldByHeader('account', key);
    return field && COMPANY_COLUMNS.has(field) ? field : undefined;
  }
  if (subject === 'opportunity') {
    const field = fieldByHeader('person', key);
    return field && PERSON_COLUMNS.has(field) ? field : undefined;
  }
  return undefined;
}

/** The values overrule a header that they contradict, and speak where the header is silent or unclear. */
function byValues(
  subject: Subject,
  field: FieldId | undefined,
  key: string,
  profile: ColumnProfile,
  named: boolean,
): FieldId | undefined {
  if (subject !== 'person' && subject !== 'opportunity') return field;
  if (profile.filled === 0) return isUnclearHeader(key) && field === undefined ? undefined : field;
  const unclear = isUnclearHeader(key) && (field === undefined || subject === 'person');
  if (field === 'person.email') return profile.email < 0.2 && profile.phone >= 0.8 ? 'person.phone' : field;
  if (profile.email >= 0.8 || (profile.email >= 0.6 && (field === undefined || unclear))) {
    const owner = field?.endsWith('.owner') || field === 'person.optOutMail';
    return owner ? field : 'person.email';
  }
  if (profile.linkedin >= 0.6 && subject === 'person') return 'person.profile';
  if (unclear) {
    if (profile.phone >= 0.6) return 'person.phone';
    return profile.personName >= 0.5 && (profile.distinct > 5 || profile.distinct >= profile.filled * 0.5)
      ? 'person.name'
      : field;
  }
  if (field === 'person.owner' && /^sales$/.test(key) && profile.number >= 0.5) return undefined;
  if (
    ['person.given', 'person.family', 'person.name', 'person.title', 'person.organization'].includes(
      field ?? '',
    )
  ) {
    if (profile.phone >= 0.9 && profile.filled > 1) return 'person.phone';
    if (profile.number >= 0.9 && profile.filled > 1) return undefined;
  }
  if (field === undefined && !named && profile.phone >= 0.8) return 'person.phone';
  return field;
}

/** Without headers, or where no column is called a name, the first one that looks like names of people is. */
function completeNames(
  columns: ColumnMapping[],
  profiles: readonly ColumnProfile[],
  subject: Subject,
  named: boolean,
): void {
  if (subject !== 'person') return;
  if (columns.some(({ field }) => ['person.name', 'person.given', 'person.family'].includes(field))) return;
  const at = profiles.findIndex(
    (profile, index) => columns[index]?.field === 'custom' && profile.personName >= (named ? 0.8 : 0.5),
  );
  const column = columns[at];
  if (column) columns[at] = { ...column, field: 'person.name', by: 'values' };
}

/**
 * Words that mean the whole name in one table and a part of it in another: `Nombre` beside `Apellidos`
 * is the given name and alone the whole; `Name` beside `Vorname` is the family name, unless it holds both.
 */
function settleNames(columns: ColumnMapping[], keys: readonly string[], rows: readonly string[][]): void {
  const at = (field: FieldId): number => columns.findIndex((column) => column.field === field);
  const given = columns[at('person.given')];
  const family = columns[at('person.family')];
  const name = columns[at('person.name')];
  const set = (column: ColumnMapping, field: FieldId): void => {
    columns[column.column] = { ...column, field };
  };
  if (given && !family && !name && WHOLE_WHEN_ALONE.has(keys[given.column] ?? '')) set(given, 'person.name');
  if (family && !given && !name && WHOLE_WHEN_ALONE.has(keys[family.column] ?? ''))
    set(family, 'person.name');
  if (name && given && !family && !/^(?:full|display)/.test(keys[name.column] ?? '')) {
    const both = rows.filter(
      (row) => (row[given.column] ?? '').trim() !== '' && (row[name.column] ?? '').trim() !== '',
    );
    const holding = both.filter((row) => (row[name.column] ?? '').includes((row[given.column] ?? '').trim()));
    if (both.length > 0 && holding.length < both.length * 0.2) set(name, 'person.family');
  }
}

/** `Customer` beside `Contact person` is the company: the person has a column of their own. */
function settleCustomer(columns: ColumnMapping[], keys: readonly string[]): void {
  if (columns.some(({ field }) => field === 'person.organization')) return;
  const names = columns.filter(({ field }) => field === 'person.name');
  const customer = names.find(({ column }) => CUSTOMER.has(keys[column] ?? ''));
  if (customer && names.length > 1) columns[customer.column] = { ...customer, field: 'person.organization' };
}

const CUSTOMER = new Set(
  [
    'customer',
    'client',
    'Kunde',
    'Kundin',
    'Cliente',
    'Klant',
    'Kund',
    'Kunde/Firma',
    'Asiakas',
    'Klient',
    'Zákazník',
    'Müşteri',
    'Customer name',
    'Client name',
    'Kundenname',
  ].map(headerKey),
);

const WHOLE_WHEN_ALONE = new Set(
  ['Nombre', 'Nombres', 'Nome', 'Nom', 'Nume', 'Imię', 'Jméno', 'Ad', 'Adı', 'Имя', 'Tên', '名'].map(
    headerKey,
  ),
);

function identifies(columns: readonly ColumnMapping[], subject: Subject): boolean {
  const fields = new Set(columns.map(({ field }) => field));
  switch (subject) {
    case 'person':
      return ['person.name', 'person.given', 'person.family', 'person.email', 'person.phone'].some((field) =>
        fields.has(field as FieldId),
      );
    case 'account':
      return fields.has('account.name') || fields.has('account.domain');
    case 'opportunity':
      return ['opportunity.name', 'opportunity.externalId', 'opportunity.account', 'opportunity.stage'].some(
        (field) => fields.has(field as FieldId),
      );
    case 'product':
      return fields.has('product.name');
    case 'user':
      return fields.has('user.name');
    default:
      return true;
  }
}

/** The kind that a header names: `Work Phone`, `email_home`, `Telefon privat`, `Handy`. */
function labelIn(key: string): string | undefined {
  if (/fax/.test(key)) return 'fax';
  if (/whatsapp/.test(key)) return 'whatsapp';
  if (/mobil|cell|handy|celular|movil|gsm|portable|cellulare|telemovel/.test(key)) return 'mobile';
  if (/home|privat|personal|prive|casa/.test(key)) return 'home';
  if (/work|business|office|geschaftlich|dienst|travail|professionnel|zakelijk|arbeit/.test(key))
    return 'work';
  if (/other|andere|autre|otro/.test(key)) return 'other';
  return undefined;
}
