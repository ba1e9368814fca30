import type { FieldId } from '../mapping.ts';
import type { Format } from './format.ts';

/** What Salesforce keeps for itself. */
const SYSTEM =
  /^(?:MasterRecordId|SystemModstamp|LastViewedDate|LastReferencedDate|LastModifiedDate|LastModifiedById|CreatedById|PhotoUrl|Jigsaw.*|.*(?:Latitude|Longitude|GeocodeAccuracy)|(?:Billing|Shipping|Mailing|Other)?Address|IsArchived|IsUnreadByOwner|CanAllowPortalSelfReg|LastCU.*|IndividualId|DandbCompanyId|Recurrence.*|ForecastCategory)$/;

function system(header: string): 'ignore' | undefined {
  return SYSTEM.test(header) ? 'ignore' : undefined;
}

export const salesforceAccount: Format = {
  id: 'salesforce-account',
  subject: 'account',
  requires: ['Id', 'Name'],
  any: [
    'BillingStreet',
    'BillingCity',
    'BillingCountry',
    'NumberOfEmployees',
    'AnnualRevenue',
    'AccountNumber',
    'Industry',
  ],
  none: ['StageName', 'LastName'],
  columns: {
    Id: 'account.externalId',
    IsDeleted: 'deleted',
    Name: 'account.name',
    ParentId: 'account.parentExternalId',
    BillingStreet: 'account.street',
    BillingCity: 'account.city',
    BillingState: 'account.region',
    BillingPostalCode: 'account.postalCode',
    BillingCountry: 'account.country',
    Phone: 'account.phone',
    Website: 'account.website',
    Industry: 'account.industry',
    AnnualRevenue: 'account.revenue',
    NumberOfEmployees: 'account.employees',
    CurrencyIsoCode: 'account.currency',
    Description: 'account.note',
    Rating: 'account.rating',
    OwnerId: 'account.owner',
    CreatedDate: 'account.createdOn',
    LastActivityDate: 'account.lastContact',
  },
  pattern: system,
};

const PERSON: Readonly<Record<string, FieldId | readonly [FieldId, string]>> = {
  Id: 'person.externalId',
  IsDeleted: 'deleted',
  Salutation: 'person.prefix',
  FirstName: 'person.given',
  MiddleName: 'person.middle',
  LastName: 'person.family',
  Suffix: 'person.suffix',
  Name: 'person.name',
  Phone: ['person.phone', 'work'],
  MobilePhone: ['person.phone', 'mobile'],
  HomePhone: ['person.phone', 'home'],
  OtherPhone: ['person.phone', 'other'],
  AssistantPhone: ['person.phone', 'assistant'],
  Fax: ['person.phone', 'fax'],
  Email: 'person.email',
  Title: 'person.title',
  Department: 'person.department',
  LeadSource: 'person.source',
  Description: 'person.note',
  Rating: 'person.rating',
  OwnerId: 'person.owner',
  HasOptedOutOfEmail: 'person.optOutMail',
  HasOptedOutOfFax: 'person.optOutFax',
  DoNotCall: 'person.optOutPhone',
  CreatedDate: 'person.createdOn',
  LastActivityDate: 'person.lastContact',
  Birthdate: 'person.birthday',
};

export const salesforceContact: Format = {
  id: 'salesforce-contact',
  subject: 'person',
  requires: ['Id', 'LastName', 'AccountId'],
  columns: {
    ...PERSON,
    AccountId: 'person.organizationExternalId',
    MailingStreet: 'person.street',
    MailingCity: 'person.city',
    MailingState: 'person.region',
    MailingPostalCode: 'person.postalCode',
    MailingCountry: 'person.country',
  },
  pattern: system,
};

/** Leads become people to qualify at an account of that company. */
export const salesforceLead: Format = {
  id: 'salesforce-lead',
  subject: 'person',
  requires: ['LastName', 'Company', 'LeadSource', 'Status', 'OwnerId'],
  columns: {
    ...PERSON,
    'Lead ID': 'person.externalId',
    Company: 'person.organization',
    Street: 'person.street',
    City: 'person.city',
    State: 'person.region',
    PostalCode: 'person.postalCode',
    Country: 'person.country',
    Status: 'person.leadStatus',
    Website: 'account.website',
    Industry: 'account.industry',
    AnnualRevenue: 'account.revenue',
    NumberOfEmployees: 'account.employees',
  },
  pattern: system,
};

export const salesforceOpportunity: Format = {
  id: 'salesforce-opportunity',
  subject: 'opportunity',
  requires: ['Id', 'StageName'],
  columns: {
    Id: 'opportunity.externalId',
    IsDeleted: 'deleted',
    AccountId: 'opportunity.accountExternalId',
    ContactId: 'opportunity.contactExternalId',
    Name: 'opportunity.name',
    Description: 'opportunity.note',
    StageName: 'opportunity.stage',
    Amount: 'opportunity.amount',
    CurrencyIsoCode: 'opportunity.currency',
    CloseDate: 'opportunity.closeDate',
    NextStep: 'opportunity.nextStep',
    IsClosed: 'opportunity.isClosed',
    IsWon: 'opportunity.isWon',
    OwnerId: 'opportunity.owner',
    CreatedDate: 'opportunity.openedOn',
    LastActivityDate: 'opportunity.lastContact',
    Product__c: 'opportunity.product',
  },
  pattern: system,
};

const ACTIVITY: Readonly<Record<string, FieldId>> = {
  Id: 'activity.externalId',
  IsDeleted: 'deleted',
  WhoId: 'activity.personExternalId',
  WhatId: 'activity.relatedExternalId',
  AccountId: 'activity.accountExternalId',
  Subject: 'activity.subject',
  OwnerId: 'activity.owner',
  Description: 'activity.body',
};

export const salesforceTask: Format = {
  id: 'salesforce-task',
  subject: 'activity',
  requires: ['Id', 'WhoId', 'Subject', 'Status'],
  columns: {
    ...ACTIVITY,
    ActivityDate: 'activity.due',
    CompletedDateTime: 'activity.at',
    Status: 'activity.status',
    IsClosed: 'activity.done',
    CallDurationInSeconds: 'activity.seconds',
    CallType: 'activity.direction',
    TaskSubtype: 'activity.type',
  },
  pattern: system,
};

export const salesforceEvent: Format = {
  id: 'salesforce-event',
  subject: 'activity',
  requires: ['Id', 'WhoId', 'Subject'],
  any: ['StartDateTime', 'ActivityDateTime', 'DurationInMinutes', 'IsAllDayEvent'],
  columns: {
    ...ACTIVITY,
    StartDateTime: 'activity.at',
    ActivityDateTime: 'activity.at',
    ActivityDate: 'activity.at',
    DurationInMinutes: 'activity.minutes',
    EventSubtype: 'activity.type',
  },
  pattern: system,
};

export const salesforceCampaign: Format = {
  id: 'salesforce-campaign',
  subject: 'campaign',
  requires: ['Id', 'Name', 'StartDate'],
  any: ['NumberSent', 'NumberOfLeads', 'ExpectedResponse', 'IsActive', 'BudgetedCost'],
  columns: {
    Id: 'campaign.externalId',
    IsDeleted: 'deleted',
    Name: 'campaign.name',
    Type: 'campaign.type',
    Status: 'campaign.status',
    StartDate: 'campaign.startsOn',
    EndDate: 'campaign.endsOn',
    OwnerId: 'campaign.owner',
    Description: 'campaign.note',
  },
  pattern: system,
};

/** A member of a campaign: the campaign's mail, letter or event on somebody's timeline. */
export const salesforceCampaignMember: Format = {
  id: 'salesforce-campaign-member',
  subject: 'activity',
  requires: ['CampaignId', 'Status'],
  any: ['LeadId', 'ContactId', 'LeadOrContactId'],
  columns: {
    Id: 'activity.externalId',
    IsDeleted: 'deleted',
    CampaignId: 'activity.campaignExternalId',
    LeadId: 'activity.personExternalId',
    ContactId: 'activity.personExternalId',
    LeadOrContactId: 'activity.personExternalId',
    Status: 'activity.status',
    HasResponded: 'activity.responded',
    FirstRespondedDate: 'custom',
    CreatedDate: 'activity.at',
    LeadOrContactOwnerId: 'activity.owner',
    Description: 'activity.body',
    Name: 'ignore',
    FirstName: 'ignore',
    LastName: 'ignore',
    Salutation: 'ignore',
    Title: 'ignore',
    Email: 'ignore',
    Phone: 'ignore',
    Fax: 'ignore',
    MobilePhone: 'ignore',
    Street: 'ignore',
    City: 'ignore',
    State: 'ignore',
    PostalCode: 'ignore',
    Country: 'ignore',
    CompanyOrAccount: 'ignore',
    DoNotCall: 'ignore',
    HasOptedOutOfEmail: 'ignore',
    HasOptedOutOfFax: 'ignore',
  },
  pattern: system,
};
