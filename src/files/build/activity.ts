import { given } from '../present.ts';
import type {
  AccountRecord,
  ActivityKind,
  ActivityRecord,
  OpportunityRecord,
  PersonRecord,
} from '../records.ts';
import type { Cells } from './cells.ts';

/** Salesforce tells by the first three characters of an id what it is of. */
const SALESFORCE_ACCOUNT = '001';
const SALESFORCE_OPPORTUNITY = '006';

interface Links {
  person: PersonRecord | undefined;
  account: AccountRecord | undefined;
  opportunity: OpportunityRecord | undefined;
}

/** What happened or is to be done; undefined when the row says neither what nor with whom. */
export function buildActivity(cells: Cells, links: Links): ActivityRecord | undefined {
  const subject = cells.text('activity.subject');
  const campaign = cells.text('activity.campaignExternalId');
  const people = [...new Set(cells.all('activity.personExternalId').map((cell) => cell.text))];
  if (subject === undefined && campaign === undefined && people.length === 0) return undefined;
  const status = cells.text('activity.status');
  const due = cells.date('activity.due');
  const at = cells.date('activity.at');
  const done =
    cells.flag('activity.done') ||
    /^(?:completed|done|erledigt|terminé|completad[oa]|concluíd[oa]|attended|responded|sent)$/i.test(
      status ?? '',
    );
  const related = cells.text('activity.relatedExternalId');
  const isSalesforce = related !== undefined && /^[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?$/.test(related);
  const account = isSalesforce && related.startsWith(SALESFORCE_ACCOUNT) ? related : undefined;
  const opportunity = isSalesforce && related.startsWith(SALESFORCE_OPPORTUNITY) ? related : undefined;
  return {
    kind: 'activity',
    line: cells.line,
    activity: campaign === undefined ? activityKind(cells, subject) : memberKind(cells, status),
    personExternalIds: people,
    done: done || (campaign === undefined && cells.has('activity.at') && due === undefined),
    subject: subject ?? status ?? '',
    custom: {},
    ...given({
      externalId: cells.text('activity.externalId'),
      accountExternalId: cells.text('activity.accountExternalId') ?? account ?? links.account?.externalId,
      opportunityExternalId: opportunity ?? links.opportunity?.externalId,
      campaignExternalId: campaign,
      relatedExternalId: account === undefined && opportunity === undefined ? related : undefined,
      person: links.person?.name || undefined,
      personEmail: links.person?.emails[0]?.value,
      account: links.account?.name,
      opportunity: links.opportunity?.name,
      at,
      due,
      body: cells.text('activity.body'),
      durationMinutes: minutes(cells),
      direction: direction(cells),
      owner: cells.text('activity.owner'),
      status,
    }),
  };
}

function activityKind(cells: Cells, subject: string | undefined): ActivityKind {
  const type = `${cells.text('activity.type') ?? ''}`.toLowerCase();
  if (
    /call|anruf|appel|llamada|chamada|chiamata/.test(type) ||
    cells.has('activity.direction') ||
    cells.has('activity.seconds')
  )
    return 'call';
  if (/mail/.test(type)) return 'mail';
  if (/meeting|termin|réunion|reuni/.test(type)) return 'meeting';
  if (/event/.test(type) || cells.has('activity.minutes'))
    return cells.has('activity.personExternalId') ? 'meeting' : 'event';
  if (/note/.test(type)) return 'note';
  if (/^(?:e-?mail|mailing)\b[:\s-]/i.test(subject ?? '')) return 'mail';
  return 'task';
}

/** Somebody who came, registered or answered took part in an event; the others were given something. */
function memberKind(cells: Cells, status: string | undefined): ActivityKind {
  return cells.flag('activity.responded') || /attend|regist|visit|teilgenommen|angemeldet/i.test(status ?? '')
    ? 'event'
    : 'gift';
}

function minutes(cells: Cells): number | undefined {
  const text = cells.text('activity.minutes');
  const clock = /^(\d{1,3}):(\d{2})(?::\d{2})?$/.exec(text ?? '');
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  if (text !== undefined && /^\d+(?:\.\d+)?$/.test(text)) return Math.round(Number(text));
  const seconds = cells.text('activity.seconds');
  return seconds !== undefined && /^\d+$/.test(seconds) ? Math.round(Number(seconds) / 60) : undefined;
}

function direction(cells: Cells): ActivityRecord['direction'] {
  const text = cells.text('activity.direction') ?? '';
  if (/^in/i.test(text)) return 'inbound';
  return /^(?:out|internal)/i.test(text) ? 'outbound' : undefined;
}
