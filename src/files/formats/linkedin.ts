import type { Format } from './format.ts';

/** LinkedIn, "Connections.csv" of the data export, in the languages of its interface that keep the English order. */
export const linkedin: Format = {
  id: 'linkedin',
  subject: 'person',
  requires: ['First Name', 'Last Name', 'Connected On'],
  columns: {
    'First Name': 'person.given',
    'Last Name': 'person.family',
    URL: 'person.profile',
    'Email Address': 'person.email',
    Company: 'person.organization',
    Position: 'person.title',
    'Connected On': 'person.connectedOn',
  },
  generalNames: true,
};
