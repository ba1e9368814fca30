import { type HeaderFields, readHeaderBlock } from '../mime/header-fields.ts';
import { messageInside, type Part, walkParts } from '../mime/parts.ts';
import { bytesOfContent } from '../mime/transfer.ts';

/** What a delivery report (RFC 3464) says of one recipient. */
export interface ReportGroup {
  readonly address: string | null;
  /** What the address was turned into on its way. */
  readonly finalAddress: string | null;
  /** In lower case: `failed`, `delayed`, `delivered`, `relayed`, `expanded`. */
  readonly action: string;
  readonly status: string | null;
  readonly diagnostic: string;
}

export interface DeliveryReport {
  readonly groups: readonly ReportGroup[];
  /** Message-ID of the reported message, where the report says it (Gmail does). */
  readonly originalId: string | null;
}

const REPORT_TYPE = /^message\/(?:global-)?delivery-status$/;

/** The delivery report of a message; null where it has none. */
export function readDeliveryReport(message: Part): DeliveryReport | null {
  const texts: string[] = [];
  for (const part of walkParts(message)) {
    const isReport = REPORT_TYPE.test(part.type) || isUnnamedReport(part);
    if (isReport)
      texts.push(
        fieldsOnly(Buffer.from(bytesOfContent(part.body, part.encoding)).toString('utf8'), part.type),
      );
  }
  if (texts.length === 0) return null;
  const groups: ReportGroup[] = [];
  let originalId: string | null = null;
  for (const text of texts) {
    for (const fields of groupsOf(text)) {
      originalId ??= fields.first('x-original-message-id');
      const group = groupOf(fields);
      if (group) groups.push(group);
    }
  }
  return { groups, originalId: originalId?.replace(/^<|>$/g, '') ?? null };
}

function fieldsOnly(text: string, type: string): string {
  if (!type.startsWith('text/')) return text;
  const start = text.search(/^(?:Reporting-MTA|Final-Recipient|Original-Recipient|Action)\s*:/im);
  return (start === -1 ? text : text.slice(start)).split(/^(?:Return-Path|Received):/im)[0] ?? '';
}

/** Report fields under another type: some servers send them as plain text or as a file. */
function isUnnamedReport(part: Part): boolean {
  if (
    part.children.length > 0 ||
    !/^(?:text\/plain|application\/octet-stream|message\/(?!rfc822|global$|partial|disposition|feedback))/.test(
      part.type,
    )
  )
    return false;
  // The fields may stand in the sentences themselves, above the copy of the message.
  const text = part.body.slice(0, 20_000).split(/^(?:Return-Path|Received):/im)[0] ?? '';
  if (/^Final-Recipient\s*:/im.test(text) && /^Action\s*:/im.test(text)) return true;
  const start = part.body.slice(0, 4_000);
  return (
    /^(?:Reporting-MTA|Final-Recipient|Original-Envelope-Id)\s*:/im.test(start.slice(0, 200)) &&
    /^(?:Final|Original)-Recipient\s*:/im.test(part.body.slice(0, 20_000))
  );
}

function groupsOf(text: string): HeaderFields[] {
  const plain = text.replace(/\r\n?/g, '\n');
  return plain
    .split(/\n[ \t]*\n+/)
    .flatMap((block) => splitRecipients(block))
    .map((block) => readHeaderBlock(block, 0, block.length).fields)
    .filter(({ list }) => list.length > 0);
}

/** Some reports leave no empty line between recipients. */
function splitRecipients(block: string): string[] {
  const starts = [...block.matchAll(/^(?:Final-Recipient)\s*:/gim)].map(({ index }) => index);
  if (starts.length < 2) return [block];
  const originalsBefore = /^Original-Recipient/im.test(block.slice(0, starts[0]));
  const marks = originalsBefore
    ? [...block.matchAll(/^(?:Original-Recipient)\s*:/gim)].map(({ index }) => index)
    : starts;
  return marks.map((start, at) => block.slice(at === 0 ? 0 : start, marks[at + 1]));
}

function groupOf(fields: HeaderFields): ReportGroup | null {
  const final = addressOf(fields.first('final-recipient'));
  const original = addressOf(fields.first('original-recipient'));
  const actual = addressOf(fields.first('x-actual-recipient'));
  const action = (fields.first('action') ?? '')
    .trim()
    .toLowerCase()
    .replace(/[\s(;].*$/, '');
  const address = original ?? final ?? actual;
  if (address === null && action === '') return null;
  return {
    address,
    finalAddress: final ?? actual,
    action,
    status: fields.first('status'),
    diagnostic:
      [
        ...fields.all('diagnostic-code'),
        ...fields.all('x-diagnostic'),
        ...fields.all('x-powermta-bouncecategory'),
      ]
        .map((text) => text.replace(/^[\w-]+;\s*/, ''))
        .join('\n')
        .trim() || commentOf(fields.first('status')),
  };
}

/** `5.2.2 (Mailbox full)`: some servers say why there alone. */
const commentOf = (status: string | null) => /\(([^)]*)\)/.exec(status ?? '')?.[1] ?? '';

/** `rfc822; anna@example.com`; xtext (`+40`) is undone. Pipes and files are no addresses. */
function addressOf(raw: string | null): string | null {
  if (raw === null) return null;
  const value = raw.replace(/^\s*[\w-]+\s*;\s*/, '').trim();
  const plain =
    /\+[0-9A-F]{2}/.test(value) && !value.includes('@')
      ? value.replace(/\+([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      : value;
  if (/^[|/]/.test(plain)) return null;
  const found = /<([^<>]+)>/.exec(plain)?.[1] ?? plain;
  const address = found
    .trim()
    .replace(/^["'](.*)["']$/, '$1')
    .replace(/\s*\(.*\)$/, '');
  return /^\S+@\S+$/.test(address) ? address.replace(/[;,.>]+$/, '') : null;
}

/** The header of the message that was reported, where it came along. */
export function originalHeader(message: Part): HeaderFields | null {
  for (const part of walkParts(message)) {
    if (part === message) continue;
    if (
      /^(?:message\/(?:rfc822|global|rfc822-headers|global-headers|partial)|text\/rfc822-headers?)$/.test(
        part.type,
      )
    ) {
      const { fields } = messageInside(part);
      if (fields.list.length > 0) return fields;
    }
  }
  return null;
}
