import type { ReportedRecipient } from '../../../app/ports/mail-reading.ts';
import { readAddresses } from '../mime/addresses.ts';
import type { Contents } from '../mime/contents.ts';
import { type HeaderFields, headerFields, readHeaderBlock } from '../mime/header-fields.ts';
import type { Part } from '../mime/parts.ts';
import { judge } from './judge.ts';
import { reportEnd } from './original-marks.ts';
import { originalHeader, type ReportGroup, readDeliveryReport } from './report-fields.ts';
import { recipientsInText } from './text-recipients.ts';

export interface Bounce {
  readonly kind: 'bounce' | 'delay' | 'delivered';
  readonly recipients: readonly ReportedRecipient[];
  /** Header of the message that did not arrive; null where nothing of it came along. */
  readonly original: HeaderFields | null;
  readonly originalId: string | null;
}

/** Nobody reports longer; a log that came along is no report. */
const LONGEST_REPORT = 60_000;

/** Reads a message that is known to report on a delivery. `text`: its human-readable part. */
export function readBounce(message: Part, _contents: Contents, text: string): Bounce {
  const end = Math.min(reportEnd(text), LONGEST_REPORT);
  const report = text.slice(0, end);
  const original = originalHeader(message) ?? inlineHeader(text.slice(end));
  const fields = readDeliveryReport(message);
  const originalId = fields?.originalId ?? original?.first('message-id')?.replace(/[<>\s]/g, '') ?? null;
  const groups = fields?.groups ?? [];
  const told = groups.filter(({ action }) => !/^(?:delivered|relayed|expanded|deliverable)$/.test(action));
  const isGood = groups.length > 0 && told.length === 0;
  if (isGood) {
    const recipients = groups.flatMap(({ address, status }) =>
      address === null
        ? []
        : [{ address, status: status?.trim() ?? null, permanent: false, reason: 'delivered' as const }],
    );
    return { kind: 'delivered', recipients, original, originalId };
  }
  const ours = addressesOfOurs(message, original);
  const above = recipientsInText(report, ours);
  const named = above.length > 0 ? above : recipientsInText(reportBelow(text.slice(end)), ours);
  const failed = told.some(({ address }) => address !== null) ? fromGroups(told, named, report) : null;
  const recipients = failed ?? fromSentences(message, named, report, original, ours, told[0] ?? null);
  const isDelay =
    told.length > 0 && told.some(({ action }) => action !== '')
      ? told.every(({ action }) => action === 'delayed')
      : saysDelay(message, report);
  return { kind: isDelay ? 'delay' : 'bounce', recipients, original, originalId };
}

/** A provider puts its own words above a report that it received: the lines that only reports have. */
const reportBelow = (text: string) => /^<[^<>\s]+@[^<>\s]+>: [\s\S]*?(?=\n\s*\n|$)/m.exec(text)?.[0] ?? '';

/** Each recipient of a report's fields, with what the sentences say where the fields say little. */
function fromGroups(
  groups: readonly ReportGroup[],
  named: readonly { readonly address: string; readonly said: string }[],
  report: string,
): ReportedRecipient[] {
  const found = new Map<string, ReportedRecipient>();
  for (const { address, finalAddress, status, diagnostic, action } of groups) {
    if (address === null) continue;
    const same = (other: string) =>
      [address, finalAddress].some((mine) => mine?.toLowerCase() === other.toLowerCase());
    const said =
      named.find((recipient) => same(recipient.address))?.said ?? (groups.length === 1 ? report : '');
    const around = groups.length === 1 ? `${diagnostic}\n${report}` : `${diagnostic}\n${said}`;
    const late = action === 'delayed' || action === 'expired' ? 'message expired' : '';
    const verdict = judge({
      texts: [diagnostic, said, groups.length === 1 ? report : '', late],
      status,
      around,
    });
    if (!found.has(address.toLowerCase())) found.set(address.toLowerCase(), { address, ...verdict });
  }
  return [...found.values()];
}

function fromSentences(
  message: Part,
  named: readonly { readonly address: string; readonly said: string }[],
  report: string,
  original: HeaderFields | null,
  ours: ReadonlySet<string>,
  group: ReportGroup | null,
): ReportedRecipient[] {
  const header = message.fields.all('x-failed-recipients').flatMap((raw) => readAddresses([raw]));
  const fromHeader = header.map(({ address }) => ({
    address,
    said: named.find((one) => one.address.toLowerCase() === address.toLowerCase())?.said ?? '',
  }));
  const chosen =
    fromHeader.length > 0
      ? fromHeader
      : named.length > 0
        ? named
        : lastResort(message, report, original, ours);
  const status = group?.status ?? null;
  return chosen.map(({ address, said }) => {
    const alone = chosen.length === 1;
    const texts = [group?.diagnostic ?? '', said, alone ? report : ''];
    return { address, ...judge({ texts, status, around: alone ? report : said }) };
  });
}

/** Where no sentence names an address: the subject, a name without its domain, or whom the message was for. */
function lastResort(
  message: Part,
  report: string,
  original: HeaderFields | null,
  ours: ReadonlySet<string>,
): { address: string; said: string }[] {
  const inSubject = /[^\s<>()"']+@[^\s<>()"',;:]+/.exec(message.fields.first('subject') ?? '')?.[0];
  if (inSubject !== undefined && !ours.has(inSubject.toLowerCase()))
    return [{ address: inSubject, said: report }];
  const domain = readAddresses(message.fields.all('from'))[0]?.address.split('@')[1];
  const bare = /recipients?[^:]*:(?:[^:]*:)?\s*\n\s+([a-z][\w.-]{1,40})\s*(?:\n|$)/i.exec(report)?.[1];
  if (bare !== undefined && domain !== undefined)
    return [{ address: `${bare}@${domain.toLowerCase()}`, said: report }];
  if (original === null) return [];
  return readAddresses(original.all('to'))
    .slice(0, 50)
    .map(({ address }) => ({ address, said: report }));
}

function addressesOfOurs(message: Part, original: HeaderFields | null): ReadonlySet<string> {
  const raws = [
    ...message.fields.all('to'),
    ...message.fields.all('from'),
    ...message.fields.all('delivered-to'),
  ];
  const theirs =
    original === null
      ? []
      : [
          ...original.all('from'),
          ...original.all('return-path'),
          ...original.all('reply-to'),
          ...original.all('sender'),
        ];
  return new Set(readAddresses([...raws, ...theirs]).map(({ address }) => address.toLowerCase()));
}

/** The copy of the message below the report, when it stands in the text itself. */
function inlineHeader(text: string): HeaderFields | null {
  const start = /^(?:[A-Z][\w-]*: .+)$/m.exec(text);
  if (!start) return null;
  const { fields } = readHeaderBlock(text, start.index, text.length);
  const useful = fields.list.filter(({ name }) =>
    /^(?:to|from|subject|message-id|date|cc|return-path|received|reply-to|sender)$/.test(name),
  );
  return useful.length === 0 ? null : headerFields(fields.list);
}

const DELAY =
  /(?:has been|is|was|been|message) (?:delayed|deferred)\b|not yet been delivered|could not be delivered (?:yet|so far)|warning message only|delivery (?:is |has been )?(?:delayed|incomplete)|still (?:trying|being retried|undelivered|in the queue)|will (?:be retried|keep trying|continue (?:to try|trying)|retry|try again)|temporary failure report|do(?:es)? not need to re-?send|delivery attempts will continue|no action is required|verz(?:ö|oe)gert|retard[eé]e?|задерж|遅延|延迟/i;

const GIVEN_UP =
  /permanent(?:ly)? (?:error|fail|fatal)|giving up|given up|gave up|will be deleted from queue|in the queue too long|returned to sender|undeliverable\b.*\bpermanent/i;

function saysDelay(message: Part, report: string): boolean {
  const subject = message.fields.first('subject') ?? '';
  if (/\b(?:delay(?:ed)?|warning|deferred)\b/i.test(subject) && !/\bfail/i.test(subject))
    return !GIVEN_UP.test(report);
  return DELAY.test(report.replace(/\s+/g, ' ')) && !GIVEN_UP.test(report.replace(/\s+/g, ' '));
}
