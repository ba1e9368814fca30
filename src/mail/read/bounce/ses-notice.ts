import type { ReportedRecipient } from '../../../app/ports/mail-reading.ts';
import { judge } from './judge.ts';

export interface ProviderNotice {
  readonly kind: 'bounce' | 'delay' | 'complaint' | 'delivered';
  readonly recipients: readonly ReportedRecipient[];
  readonly messageId: string | null;
}

type Json = Readonly<Record<string, unknown>>;

/** Amazon SES reports as JSON in the text of a mail (SNS by e-mail); null where the text is none. */
export function readSesNotice(text: string): ProviderNotice | null {
  const start = text.search(/\{\s*"(?:notificationType|eventType)"/);
  if (start === -1) return null;
  const notice = parsed(text.slice(start));
  if (notice === null) return null;
  const type = String(notice['notificationType'] ?? notice['eventType']).toLowerCase();
  const headers = object(notice['mail'])['headers'];
  const messageId = list(headers).find((header) => String(header['name']).toLowerCase() === 'message-id');
  const id = messageId === undefined ? null : String(messageId['value']).replace(/[<>\s]/g, '');
  if (type === 'complaint') {
    const recipients = list(object(notice['complaint'])['complainedRecipients']).map(
      (one) => one['emailAddress'],
    );
    return { kind: 'complaint', messageId: id, recipients: plain(recipients, null, 'complaint') };
  }
  if (type === 'delivery') {
    const delivery = object(notice['delivery']);
    const status = /\b2\.\d+\.\d+\b/.exec(String(delivery['smtpResponse']))?.[0] ?? null;
    const recipients = Array.isArray(delivery['recipients']) ? delivery['recipients'] : [];
    return { kind: 'delivered', messageId: id, recipients: plain(recipients, status, 'delivered') };
  }
  if (type !== 'bounce' && type !== 'deliverydelay') return null;
  const details = object(notice[type === 'bounce' ? 'bounce' : 'deliveryDelay']);
  const recipients = list(details['bouncedRecipients'] ?? details['delayedRecipients']).flatMap((one) => {
    const address = one['emailAddress'];
    if (typeof address !== 'string') return [];
    const said = `${textOrNone(one['diagnosticCode'])} ${textOrNone(details['bounceSubType'])}`;
    return [{ address, ...judge({ texts: [said], status: textOrNone(one['status']), around: said }) }];
  });
  return { kind: type === 'bounce' ? 'bounce' : 'delay', messageId: id, recipients };
}

const textOrNone = (value: unknown) => (typeof value === 'string' ? value : '');

const plain = (
  addresses: readonly unknown[],
  status: string | null,
  reason: 'complaint' | 'delivered',
): ReportedRecipient[] =>
  addresses
    .filter((address) => typeof address === 'string')
    .map((address) => ({ address, status, permanent: false, reason }));

function parsed(text: string): Json | null {
  // Remarks follow the JSON.
  for (let end = text.lastIndexOf('}'); end > 0; end = text.lastIndexOf('}', end - 1)) {
    try {
      return object(JSON.parse(text.slice(0, end + 1)));
    } catch {
      if (end < text.length - 20_000) return null;
    }
  }
  return null;
}

const object = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});

const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.map(object) : []);
