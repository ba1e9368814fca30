import type { ReportedRecipient } from '../../app/ports/mail-reading.ts';
import { originalHeader } from './bounce/report-fields.ts';
import { readAddresses } from './mime/addresses.ts';
import { type HeaderFields, readHeaderBlock } from './mime/header-fields.ts';
import { messageInside, type Part, walkParts } from './mime/parts.ts';
import { bytesOfContent } from './mime/transfer.ts';

export interface Complaint {
  readonly recipients: readonly ReportedRecipient[];
  readonly original: HeaderFields | null;
}

/**
 * Reads a complaint in the Abuse Reporting Format (RFC 5965), or in the shapes of providers that forward
 * the message with a remark; null where the message is none. A report that somebody's mail is no spam is none.
 */
export function readComplaint(message: Part, text: string): Complaint | null {
  const fields = feedbackFields(message);
  if (fields === null) return readForwardedComplaint(message, text);
  const type = (fields.first('feedback-type') ?? 'abuse').trim().toLowerCase();
  if (type === 'not-spam') return null;
  const original = originalHeader(message);
  const named = readAddresses([
    ...fields.all('original-rcpt-to'),
    ...fields.all('removal-recipient'),
    ...fields.all('x-hmxmroriginalrecipient'),
  ]);
  const known =
    named.length > 0
      ? named
      : readAddresses([...(original?.all('x-hmxmroriginalrecipient') ?? []), ...(original?.all('to') ?? [])]);
  const reason = type === 'auth-failure' ? 'authentication' : 'complaint';
  return {
    recipients: complainers(
      known.map(({ address }) => address),
      reason,
    ),
    original,
  };
}

const complainers = (
  addresses: readonly string[],
  reason: 'complaint' | 'authentication',
): ReportedRecipient[] =>
  [
    ...new Map(
      addresses.filter((address) => address.includes('@')).map((address) => [address.toLowerCase(), address]),
    ).values(),
  ].map((address) => ({
    address,
    status: null,
    permanent: false,
    reason,
  }));

function feedbackFields(message: Part): HeaderFields | null {
  for (const part of walkParts(message)) {
    if (
      part.type === 'message/feedback-report' ||
      /^Feedback-Type:\s*(?:abuse|fraud|opt-out|other|virus|not-spam|auth-failure)/im.test(
        part.children.length === 0 && part.type !== 'message/rfc822' ? part.body.slice(0, 2_000) : '',
      )
    ) {
      const body = Buffer.from(bytesOfContent(part.body, part.encoding)).toString('utf8').trimStart();
      const lines = body.replace(/\n\s*\n(?=[\w-]+:)/g, '\n');
      const start = Math.max(0, lines.search(/^[\w-]+:/m));
      return readHeaderBlock(lines, start, lines.length).fields;
    }
  }
  return null;
}

const FORWARDERS =
  /staff@hotmail\.com|feedbackloop|fbl@|abuse[-_.]?report|complaints?@|feedback@|scomp@|postmaster@|junkmail|spamreport/i;

/** Hotmail and some others forward the message itself: "complaint about message from 192.0.2.1". */
function readForwardedComplaint(message: Part, text: string): Complaint | null {
  const from = message.fields.first('from') ?? '';
  const subject = message.fields.first('subject') ?? '';
  const says =
    /complaint about (?:a |your )?message from|abuse report|spam (?:complaint|report)|client tos notification|feedback loop|email (?:abuse )?feedback report/i.test(
      subject,
    ) ||
    /this is an e-?mail abuse report|has (?:been )?reported (?:this|your|the) (?:message|e-?mail) as (?:spam|junk|abuse)/i.test(
      text.slice(0, 2_000),
    );
  if (!says || !FORWARDERS.test(from)) return null;
  const part = [...walkParts(message)].find(({ type }) => type === 'message/rfc822');
  if (!part) return null;
  const original = messageInside(part).fields;
  const named = readAddresses([...original.all('x-hmxmroriginalrecipient'), ...original.all('to')]);
  return {
    recipients: complainers(
      named.map(({ address }) => address),
      'complaint',
    ),
    original,
  };
}
