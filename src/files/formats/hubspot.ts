import type { Format } from './format.ts';

/** HubSpot contacts; columns follow the chosen view. */
export const hubspotContacts: Format = {
  id: 'hubspot-contacts',
  subject: 'person',
  requires: ['Record ID', 'Email'],
  any: [
    'Lifecycle Stage',
    'Lead Status',
    'Contact owner',
    'Marketing contact status',
    'Associated Company',
    'Original Source',
    'Primary Associated Company ID',
  ],
  none: ['Deal Name'],
  columns: {
    'Record ID': 'person.externalId',
    'Associated Company': 'person.organization',
    'Primary Associated Company ID': 'person.organizationExternalId',
    'Associated Company IDs': 'person.organizationExternalId',
    'Last Activity Date': 'person.lastContact',
    'Last Contacted': 'person.lastContact',
    'Lead Status': 'person.leadStatus',
    'Lifecycle Stage': 'custom',
    'Marketing contact status': 'custom',
    'Buying Role': 'custom',
    'Next Activity Date': 'custom',
    'Number of times contacted': 'custom',
    'Associated Deal IDs': 'custom',
  },
  generalNames: true,
};

/** HubSpot deals. */
export const hubspotDeals: Format = {
  id: 'hubspot-deals',
  subject: 'opportunity',
  requires: ['Record ID', 'Deal Name'],
  columns: {
    'Record ID': 'opportunity.externalId',
    'Deal Name': 'opportunity.name',
    State: 'opportunity.status',
    'Is Closed Won': 'opportunity.isWon',
    'Is Deal Closed?': 'opportunity.isClosed',
    'Associated Company IDs': 'opportunity.accountExternalId',
    'Associated Contact IDs': 'opportunity.contactExternalId',
    'Associated Company': 'opportunity.account',
    'Associated Contact': 'opportunity.contact',
    'Amount in company currency': 'custom',
  },
  generalNames: true,
};

/** HubSpot companies. */
export const hubspotCompanies: Format = {
  id: 'hubspot-companies',
  subject: 'account',
  requires: ['Record ID', 'Company name'],
  none: ['Email', 'First Name', 'Deal Name'],
  columns: {
    'Record ID': 'account.externalId',
    'Company name': 'account.name',
    'Company owner': 'account.owner',
    'Company Domain Name': 'account.domain',
  },
  generalNames: true,
};
