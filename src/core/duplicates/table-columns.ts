import { companyWords } from './legal-forms.ts';
import type { Kind, Traits } from './traits.ts';

/** What a column of a table tells about its rows. */
export type Trait =
  | 'name'
  | 'given'
  | 'family'
  | 'birthday'
  | 'birth year'
  | 'birth month'
  | 'birth day'
  | 'mail'
  | 'phone'
  | 'company'
  | 'title'
  | 'website'
  | 'number'
  | 'street'
  | 'houseNumber'
  | 'extra'
  | 'postalCode'
  | 'city'
  | 'region';

/** Headers without anything but letters and digits. Columns that are none of these are left out: ids, classes, notes. */
const HEADERS: Readonly<Record<Trait, RegExp>> = {
  given:
    /^(?:(?:given|first|fore|christian)names?|fname(?:c\d)?|first|vorname|prenom|nombre|nome|firstn|imie|fornamn|voornaam)$/,
  family:
    /^(?:(?:sur|last|family|second)names?|lname(?:c\d)?|last|nachname|familienname|nomdefamille|apellidos?|cognome|lastn|nazwisko|efternamn|achternaam|sobrenome)$/,
  name: /^(?:(?:full|whole|complete|contact|person|display|customer|client|site|restaurant|hotel|venue|school|provider|supplier|vendor|facility|branch|trading|legal|business|firm|company|organi[sz]ation|org|account|applicant|assignee|employer|institution|hospital|bank|store|shop|entity)?names?|firstandsurname|(?:company|organi[sz]ation|firm|business|account|institution|firma|empresa|entreprise|unternehmen|azienda|affiliation|applicant|supplier|vendor|employer|title)|affil\d*|(?:nom|naam|nazwa|nombrecompleto|razonsocial|raisonsociale))$/,
  'birth year': /^(?:by|birthyear|yob|yearofbirth|geburtsjahr|byear)$/,
  'birth month': /^(?:bm|birthmonth|mob|monthofbirth|bmonth)$/,
  'birth day': /^(?:bd|birthday[12]|dayofbirth|bday)$/,
  birthday:
    /^(?:dob|dateofbirth|birth|birthdate|birthday|geburtsdatum|geburtstag|geboren|datedenaissance|fechadenacimiento|datanascita|datadinascita)$/,
  mail: /^(?:e?mails?|e?mail(?:address|id|1|2)|emailaddress\d?|mailaddress|correo(?:electronico)?|courriel)$/,
  phone:
    /^(?:(?:tele)?phones?|(?:tele)?phone(?:number|no|nr|1|2)|tel|telno|telefon(?:nummer)?|telefono|telephone|mobile(?:phone|number)?|cell(?:phone)?|handy|fon|contactnumber|worphone|workphone|homephone)$/,
  company:
    /^(?:company|companyname|employer|organi[sz]ation|organi[sz]ationname|firma|firm|account|accountname|entreprise|empresa|azienda)$/,
  title: /^(?:jobtitle|position|role|occupation|profession|beruf|funktion)$/,
  website: /^(?:web(?:site|page)?|url|homepage|domain|webaddress|site|internet)$/,
  number:
    /^(?:socsecid|ssn|socialsecurity(?:number|no|id)?|nationalid|nin|nino|taxid|vat(?:id|no|number|nr)?|ustid(?:nr)?|taxnumber|siren|siret|duns(?:number)?|lei|nhsnumber|medicare(?:number)?|passport(?:no|number)?|licen[cs]e(?:no|number|id)?|registrationnumber|companynumber|companyregistrationnumber|crn)$/,
  street:
    /^(?:addr|address|street|streetname|streetaddress|address(?:line)?1|addr(?:ess)?line1|strasse|str|anschrift|adresse|direccion|calle|rue|via|indirizzo|straat|adres|mailingstreet|billingstreet|fulladdress)$/,
  houseNumber:
    /^(?:streetn(?:umber|o|um|r)|house(?:number|no|nr|num)?|hausnummer|hausnr|hnr|nr|civico|huisnummer)$/,
  extra: /^(?:address(?:line)?2|addr(?:ess)?line2|addresszusatz|adresszusatz)$/,
  postalCode:
    /^(?:post(?:al)?code(?:fake)?|zip(?:code)?|plz|postleitzahl|codepostal|cp|cap|postnr|kodpocztowy)$/,
  city: /^(?:city|town|suburb|locality|ort|stadt|wohnort|ville|ciudad|citta|plaats|municipality|birthplace|miasto|place)$/,
  region: /^(?:state|region|province|county|bundesland|kanton|provincia|departement)$/,
};

/** Fields of the import's mapping that say the same. */
const MAPPED: Readonly<Record<string, Trait>> = {
  'person.name': 'name',
  'person.given': 'given',
  'person.family': 'family',
  'person.email': 'mail',
  'person.phone': 'phone',
  'person.organization': 'company',
  'person.title': 'title',
  'person.street': 'street',
  'person.postalCode': 'postalCode',
  'person.city': 'city',
  'person.region': 'region',
  'person.birthday': 'birthday',
  'person.birthYear': 'birth year',
  'person.birthMonth': 'birth month',
  'person.birthDay': 'birth day',
  'account.name': 'name',
  'account.domain': 'website',
  'account.website': 'website',
  'account.phone': 'phone',
  'account.street': 'street',
  'account.postalCode': 'postalCode',
  'account.city': 'city',
  'account.region': 'region',
};

export interface TableColumn {
  readonly header: string;
  /** What an import would make of it: `person.given`, `custom`. */
  readonly field?: string | undefined;
}

/** What the columns tell, by their headers first, by what an import makes of them else; null: nothing for us. */
export function traitsOfColumns(columns: readonly TableColumn[]): (Trait | null)[] {
  const headers = columns.map(({ header }) => byHeader(header));
  const found = columns.map(({ field }, at) => {
    const mapped = field === undefined ? null : (MAPPED[field] ?? null);
    return headers[at] ?? (headers.includes(mapped) ? null : mapped);
  });
  const has = (trait: Trait) => found.includes(trait);
  // One that calls people by given and family name has its company in `name` or `organization`.
  if (has('given') || has('family')) {
    return found.map((trait, at) =>
      trait === 'name' && HEADERS.company.test(keyOf(columns[at]?.header ?? '')) ? 'company' : trait,
    );
  }
  const names = found.filter((trait) => trait === 'name').length;
  const person = columns.findIndex(({ header }) =>
    /^(?:(?:full|contact|person|customer|client)?name)$/.test(keyOf(header)),
  );
  if (names > 1 && person >= 0 && found[person] === 'name') {
    return found.map((trait, at) =>
      trait === 'name' && at !== person && HEADERS.company.test(keyOf(columns[at]?.header ?? ''))
        ? 'company'
        : trait,
    );
  }
  const first = found.indexOf('name');
  return found.map((trait, at) => (trait === 'name' && at !== first ? null : trait));
}

/** Rows looked at to tell what a column without a header holds. */
const SAMPLE = 500;

/** What the columns of a table without headers tell, by their values; null: nothing for us. */
export function traitsOfValues(rows: readonly (readonly string[])[]): (Trait | null)[] {
  const width = Math.max(0, ...rows.slice(0, SAMPLE).map(({ length }) => length));
  const found: (Trait | null)[] = [];
  for (let at = 0; at < width; at += 1) {
    const values = rows
      .slice(0, SAMPLE)
      .flatMap((row) => ((row[at] ?? '').trim() === '' ? [] : [(row[at] ?? '').trim()]));
    const share = (fits: (value: string) => boolean) =>
      values.filter(fits).length / Math.max(1, values.length);
    const named = found.includes('name');
    if (share((value) => /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(value)) > 0.5) found.push('mail');
    else if (share((value) => /^[+(\d][\d ()./-]{6,}$/.test(value) && !/^\d{4}-\d\d-\d\d$/.test(value)) > 0.6)
      found.push('phone');
    else if (share((value) => /^(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{4})$/.test(value)) > 0.6)
      found.push('birthday');
    else if (!named && share((value) => companyWords(value).hasForm) > 0.15) found.push('name');
    else if (!named && share((value) => PERSON.test(value)) > 0.6) found.push('name');
    else found.push(null);
  }
  return found;
}

const PERSON = /^\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){1,3}$/u;

function byHeader(header: string): Trait | null {
  const key = keyOf(header);
  const entry = Object.entries(HEADERS).find(([, pattern]) => pattern.test(key));
  return (entry?.[0] as Trait | undefined) ?? null;
}

function keyOf(header: string): string {
  return header
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]/g, '');
}

/** The row as a record. Several columns of one kind count together. */
export function traitsOfRow(traits: readonly (Trait | null)[], cells: readonly string[]): Traits {
  const all = (wanted: Trait): string[] =>
    traits.flatMap((trait, at) =>
      trait === wanted && (cells[at] ?? '').trim() !== '' ? [(cells[at] ?? '').trim()] : [],
    );
  const one = (wanted: Trait) => all(wanted).join(' ') || undefined;
  const first = (wanted: Trait) => all(wanted)[0];
  const [year, month, day] = [first('birth year'), first('birth month'), first('birth day')];
  const born = year && month && day ? `${year}-${month}-${day}` : year;
  return withoutEmpty({
    name: first('name'),
    given: one('given'),
    family: one('family'),
    birthday: first('birthday') ?? born,
    mails: all('mail').flatMap((cell) => cell.split(/[;, ]+/)),
    phones: all('phone').flatMap((cell) => cell.split(/[;,]| or | \/ /)),
    company: first('company'),
    title: first('title'),
    website: first('website'),
    numbers: all('number'),
    street: first('street'),
    houseNumber: first('houseNumber'),
    extra: first('extra'),
    postalCode: first('postalCode'),
    city: first('city'),
    region: first('region'),
  });
}

function withoutEmpty(traits: Traits): Traits {
  return Object.fromEntries(
    Object.entries(traits).filter(
      ([, value]) => value !== undefined && (!Array.isArray(value) || value.length > 0),
    ),
  );
}

/** Whether the rows are people or companies; null when nothing names them. */
export function kindOfTable(
  columns: readonly TableColumn[],
  traits: readonly (Trait | null)[],
  rows: readonly (readonly string[])[],
): Kind | null {
  if (
    traits.some(
      (trait) => trait === 'given' || trait === 'family' || trait === 'birthday' || trait === 'birth year',
    )
  )
    return 'people';
  const at = traits.indexOf('name');
  if (at < 0) return null;
  const key = keyOf(columns[at]?.header ?? '');
  if (traits.includes('company') || /^(?:full|contact|person)name$/.test(key)) return 'people';
  if (HEADERS.company.test(key) || /^(?!full|contact|person|name|customer|client)\w+names?$/.test(key))
    return 'companies';
  const names = rows.map((row) => row[at] ?? '').filter((name) => name.trim() !== '');
  const firms = names.filter((name) => companyWords(name).hasForm || /\d|&/.test(name)).length;
  if (firms > names.length * 0.1) return 'companies';
  const people = names.filter((name) => PERSON.test(name.trim())).length;
  if (traits.includes('website')) return 'companies';
  if (people > names.length * 0.6 && !traits.includes('street')) return 'people';
  return traits.includes('mail') && people > names.length * 0.4 ? 'people' : 'companies';
}
