import { headerKey } from '../headers.ts';
import type { FieldId, Subject } from '../mapping.ts';
import type { Format } from './format.ts';

const ENTITIES = /^(person|organi[sz]ation|deal|activity|note|lead|product) - (.+)$/i;

const FIELDS: Readonly<Record<string, Readonly<Record<string, FieldId>>>> = {
  person: {
    ID: 'person.externalId',
    Name: 'person.name',
    'First name': 'person.given',
    'Last name': 'person.family',
    'Job title': 'person.title',
    Owner: 'person.owner',
    'Person created': 'person.createdOn',
    'Last activity date': 'person.lastContact',
    Labels: 'person.tags',
    Label: 'person.tags',
    Notes: 'person.note',
    Birthday: 'person.birthday',
  },
  organization: {
    ID: 'account.externalId',
    Name: 'account.name',
    Address: 'account.street',
    Website: 'account.website',
    Industry: 'account.industry',
    'Number of employees': 'account.employees',
    'Annual revenue': 'account.revenue',
    Owner: 'account.owner',
    Labels: 'account.tags',
    Label: 'account.tags',
    'Last activity date': 'account.lastContact',
    'Organization created': 'account.createdOn',
  },
  deal: {
    ID: 'opportunity.externalId',
    Title: 'opportunity.name',
    Value: 'opportunity.amount',
    Currency: 'opportunity.currency',
    'Currency of Value': 'opportunity.currency',
    Pipeline: 'opportunity.pipeline',
    Stage: 'opportunity.stage',
    Status: 'opportunity.status',
    Owner: 'opportunity.owner',
    Product: 'opportunity.product',
    'Won time': 'opportunity.wonOn',
    'Lost time': 'opportunity.lostOn',
    'Deal created': 'opportunity.openedOn',
    'Expected close date': 'opportunity.expectedClose',
    'Last activity date': 'opportunity.lastContact',
    'Contact person': 'opportunity.contact',
    Organization: 'opportunity.account',
  },
  activity: {
    ID: 'activity.externalId',
    Subject: 'activity.subject',
    Type: 'activity.type',
    'Due date': 'activity.due',
    Done: 'activity.done',
    Status: 'activity.done',
    Note: 'activity.body',
    'Assigned to user': 'activity.owner',
    Duration: 'activity.minutes',
    'Marked as done time': 'activity.at',
  },
  lead: {
    ID: 'opportunity.externalId',
    Title: 'opportunity.name',
    Value: 'opportunity.amount',
    Owner: 'opportunity.owner',
  },
  product: { Name: 'opportunity.product' },
};

/** `Person - Email (Work)`: the entity, the field, and the kind in brackets. */
function field(header: string): FieldId | 'custom' | readonly [FieldId, string] | undefined {
  const match = ENTITIES.exec(header.trim());
  if (!match) return undefined;
  const entity = (match[1] ?? '').toLowerCase().replace('organisation', 'organization');
  const [, name = '', kind] = /^(.*?)(?:\s*\(([^)]*)\))?$/.exec(match[2] ?? '') ?? [];
  const key = headerKey(name);
  if (entity === 'person' && /^(?:email|phone)$/.test(key)) {
    const id: FieldId = key === 'email' ? 'person.email' : 'person.phone';
    return kind === undefined ? id : [id, kind.toLowerCase()];
  }
  if (entity === 'person' && key === 'organization') return 'person.organization';
  if (entity === 'note' && key === 'content') return 'person.note';
  const found = Object.entries(FIELDS[entity] ?? {}).find(([label]) => headerKey(label) === key);
  return found?.[1] ?? 'custom';
}

/** Pipedrive's export: each column names its entity; rows join a deal, its person and organization by name. */
export function pipedrive(headers: readonly string[]): Format | undefined {
  const entities = headers.flatMap((header) => ENTITIES.exec(header.trim())?.[1]?.toLowerCase() ?? []);
  if (entities.length < 2 || entities.length < headers.length * 0.5) return undefined;
  const has = (entity: string): boolean => entities.includes(entity);
  const subject: Subject =
    has('deal') || has('lead')
      ? 'opportunity'
      : has('person')
        ? 'person'
        : has('organization') || has('organisation')
          ? 'account'
          : 'activity';
  return { id: 'pipedrive', subject, requires: [], columns: {}, pattern: field };
}
