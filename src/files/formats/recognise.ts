import { headerKey } from '../headers.ts';
import { followthroughAccounts, followthroughOpportunities, followthroughPeople } from './followthrough.ts';
import { type Format, fit } from './format.ts';
import { google, googleOld, googleWithoutMail } from './google.ts';
import { hubspotCompanies, hubspotContacts, hubspotDeals } from './hubspot.ts';
import { linkedin } from './linkedin.ts';
import { googleOutlook, outlook } from './outlook.ts';
import { pipedrive } from './pipedrive.ts';
import {
  salesforceAccount,
  salesforceCampaign,
  salesforceCampaignMember,
  salesforceContact,
  salesforceEvent,
  salesforceLead,
  salesforceOpportunity,
  salesforceTask,
} from './salesforce.ts';
import { thunderbird } from './thunderbird.ts';

const FORMATS: readonly Format[] = [
  followthroughAccounts,
  followthroughPeople,
  followthroughOpportunities,
  linkedin,
  google,
  googleWithoutMail,
  googleOld,
  outlook,
  googleOutlook,
  thunderbird,
  hubspotContacts,
  hubspotDeals,
  hubspotCompanies,
  salesforceAccount,
  salesforceContact,
  salesforceLead,
  salesforceOpportunity,
  salesforceTask,
  salesforceEvent,
  salesforceCampaign,
  salesforceCampaignMember,
];

/** The program whose export these headers are; undefined for a table of somebody's own making. */
export function recogniseFormat(headers: readonly string[]): Format | undefined {
  const byEntity = pipedrive(headers);
  if (byEntity) return byEntity;
  const keys = new Set(headers.map(headerKey));
  let best: { format: Format | undefined; score: number } = { format: undefined, score: 0 };
  for (const format of FORMATS) {
    const score = fit(format, keys);
    if (score > best.score) best = { format, score };
  }
  return best.format;
}
