import { fieldByHeader, isUnclearHeader } from './column-names.ts';
import type { ColumnProfile } from './column-profile.ts';
import { headerKey } from './headers.ts';
import { hintedField } from './loose-names.ts';
import type { FieldId, Subject } from './mapping.ts';

/** Headers that by themselves say what the table is about. */
const OPPORTUNITY_KEYS = new Set(
  [
    'opportunity id',
    'deal id',
    'opp id',
    'opportunity',
    'opportunity name',
    'deal',
    'deal name',
    'deal title',
    'opp name',
    'deal stage',
    'opportunity stage',
    'sales stage',
    'Deal-Name',
    'Deal-Phase',
    'Verkaufschance',
    "Nom de l'opportunité",
    'Nom de la transaction',
    'Oportunidad',
    'Nombre del negocio',
    'Oportunidade',
    'Nome do negócio',
    'Opportunità',
    'Nome trattativa',
    'Сделка',
    'Название сделки',
    'الفرصة',
  ].map(headerKey),
);

/**
 * What a table of somebody's own making is about, from its headers and, where a header may mean
 * several things (`name`, `contact`), from its values. Undefined when nothing in it names anybody.
 */
export function inferSubject(
  keys: readonly string[],
  profiles: readonly ColumnProfile[],
): Subject | undefined {
  const fields = (subject: Subject): Set<FieldId> =>
    new Set(keys.flatMap((key) => fieldByHeader(subject, key) ?? []));
  const person = fields('person');
  const account = fields('account');
  const opportunity = fields('opportunity');
  const product = fields('product');
  for (const [at, key] of keys.entries()) {
    const hinted = profiles[at] && hintedField(key, profiles[at]);
    if (hinted && fieldByHeader('person', key) === undefined && fieldByHeader('account', key) === undefined)
      person.add(hinted);
  }
  const user = fields('user');
  const email = profiles.some((profile) => profile.email >= 0.6) || person.has('person.email');
  const names = person.has('person.given') || person.has('person.family');
  const fullName = keys.some(
    (key) => key !== 'name' && key !== 'nom' && fieldByHeader('person', key) === 'person.name',
  );

  if (isPipeline(keys, opportunity, email || names)) return 'opportunity';
  if (email || names || fullName) return 'person';
  if (product.has('product.name') && product.has('product.price')) return 'product';
  // A name beside a company: somebody who works there.
  if (person.has('person.name') && person.has('person.organization') && !user.has('user.team'))
    return 'person';
  const accountSides = [...account].filter(
    (field) => !['account.name', 'account.note', 'account.externalId', 'account.owner'].includes(field),
  );
  const accountName = keys.some(
    (key) => key !== 'name' && !isUnclearHeader(key) && fieldByHeader('account', key) === 'account.name',
  );
  if (user.has('user.name') && (user.has('user.manager') || user.has('user.team')) && !accountName)
    return 'user';
  const telling =
    accountSides.length > 0 ||
    keys.some(
      (key) =>
        key !== 'account' &&
        key !== 'organization' &&
        key !== 'organisation' &&
        fieldByHeader('account', key) === 'account.name' &&
        key !== 'name' &&
        !isUnclearHeader(key),
    );
  if (accountName && telling && !(person.has('person.phone') && person.has('person.name'))) return 'account';
  const firm = [
    'account.industry',
    'account.employees',
    'account.revenue',
    'account.website',
    'account.domain',
    'account.parent',
  ] as const;
  if (
    person.has('person.name') &&
    firm.filter((field) => account.has(field)).length > 0 &&
    !person.has('person.title')
  )
    return 'account';
  if (person.has('person.phone')) return 'person';
  if (person.has('person.name')) {
    const values = profiles[keys.findIndex((key) => fieldByHeader('person', key) === 'person.name')];
    const others = [
      'person.title',
      'person.organization',
      'person.city',
      'person.birthday',
      'person.department',
      'person.lastContact',
    ] as const;
    const known = keys.filter((key) => fieldByHeader('person', key) !== undefined).length;
    if (known >= 2 && known >= keys.length * 0.6) return 'person';
    if (others.some((field) => person.has(field)) || keys.length === 1 || (values?.personName ?? 0) >= 0.7)
      return 'person';
    if (accountSides.length > 0) return 'account';
  }
  const unclear = keys.findIndex(isUnclearHeader);
  const contact = profiles[unclear];
  if (
    contact &&
    (contact.phone >= 0.6 || (contact.personName >= 0.5 && contact.distinct >= contact.filled * 0.3))
  )
    return 'person';
  return undefined;
}

function isPipeline(keys: readonly string[], fields: ReadonlySet<FieldId>, people: boolean): boolean {
  const own = keys.filter((key) => OPPORTUNITY_KEYS.has(key)).length;
  const has = (...names: FieldId[]): boolean => names.some((name) => fields.has(name));
  const stage = has('opportunity.stage');
  const amount = has('opportunity.amount');
  const close = has('opportunity.closeDate', 'opportunity.expectedClose');
  if (people) return own >= 2 || (own === 1 && stage && amount);
  if (own >= 1) return stage || amount || close || own >= 2;
  return stage && has('opportunity.account', 'opportunity.name') && (amount || close);
}
