import type { Format } from './format.ts';

/** What an export of our own adds for completeness and an import leaves alone. */
const OWN =
  /^(?:Merged into|Created at|Updated at|Excluded at|Excluded because|Ideal days|Longest days|Style|Interests|Won by|Lost because)$/;
const own = (header: string): 'ignore' | undefined => (OWN.test(header) ? 'ignore' : undefined);

export const followthroughAccounts: Format = {
  id: 'followthrough-accounts',
  subject: 'account',
  requires: ['Followthrough account', 'Account name'],
  columns: {
    'Followthrough account': 'account.externalId',
    'Account name': 'account.name',
    Owner: 'account.owner',
    Rating: 'account.rating',
    'Parent account ID': 'account.parentExternalId',
    Domain: 'account.domain',
    Website: 'account.website',
    Phone: 'account.phone',
    Industry: 'account.industry',
    Employees: 'account.employees',
    Revenue: 'account.revenue',
    Currency: 'account.currency',
    Street: 'account.street',
    'Postal code': 'account.postalCode',
    City: 'account.city',
    Region: 'account.region',
    Country: 'account.country',
    'Time zone': 'ignore',
    Note: 'account.note',
    Tags: 'account.tags',
  },
  pattern: own,
};

export const followthroughPeople: Format = {
  id: 'followthrough-people',
  subject: 'person',
  requires: ['Followthrough person', 'Name'],
  columns: {
    'Followthrough person': 'person.externalId',
    Name: 'person.name',
    'Given name': 'person.given',
    'Family name': 'person.family',
    'E-mail addresses': 'person.email',
    'Phone numbers': 'person.phone',
    Profiles: 'person.profile',
    'Account ID': 'person.organizationExternalId',
    Account: 'person.organization',
    Title: 'person.title',
    Department: 'person.department',
    Owner: 'person.owner',
    Rating: 'person.rating',
    Country: 'person.country',
    Region: 'person.region',
    City: 'person.city',
    'Time zone': 'person.zone',
    Language: 'person.language',
    Note: 'person.note',
    Birthday: 'person.birthday',
    'Legal basis': 'person.legalBasis',
    Tags: 'person.tags',
  },
  pattern: own,
};

export const followthroughOpportunities: Format = {
  id: 'followthrough-opportunities',
  subject: 'opportunity',
  requires: ['Followthrough opportunity', 'Opportunity name'],
  columns: {
    'Followthrough opportunity': 'opportunity.externalId',
    'Opportunity name': 'opportunity.name',
    'Account ID': 'opportunity.accountExternalId',
    Account: 'opportunity.account',
    Owner: 'opportunity.owner',
    Stage: 'opportunity.stage',
    Status: 'opportunity.status',
    Amount: 'opportunity.amount',
    Currency: 'opportunity.currency',
    Product: 'opportunity.product',
    'Opened on': 'opportunity.openedOn',
    'Expected close': 'opportunity.expectedClose',
    'Closed on': 'opportunity.closeDate',
    'Next step': 'opportunity.nextStep',
    Note: 'opportunity.note',
  },
  pattern: own,
};
