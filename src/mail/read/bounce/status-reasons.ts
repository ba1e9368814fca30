import type { DeliveryReason } from '../../../app/ports/mail-reading.ts';

/** What an enhanced status code says by itself (RFC 3463 and its registry), where no words say more. */
const BY_DETAIL: Readonly<Record<string, DeliveryReason>> = {
  '1.0': 'sender-refused',
  '1.1': 'user-unknown',
  '1.2': 'host-unknown',
  '1.3': 'user-unknown',
  '1.4': 'user-unknown',
  '1.6': 'moved',
  '1.7': 'sender-refused',
  '1.8': 'sender-refused',
  '1.9': 'content',
  '1.10': 'no-mail',
  '2.0': 'filtered',
  '2.1': 'suspended',
  '2.2': 'mailbox-full',
  '2.3': 'too-big',
  '2.4': 'filtered',
  '3.1': 'system',
  '3.4': 'too-big',
  '4.4': 'host-unknown',
  '4.7': 'expired',
  '4.310': 'host-unknown',
  '5.3': 'rate-limited',
  '7.0': 'policy',
  '7.8': 'authentication',
  '7.9': 'policy',
  '7.13': 'suspended',
  '7.17': 'suspended',
  '7.25': 'blocked',
  '7.26': 'authentication',
  '7.27': 'sender-refused',
  '7.28': 'rate-limited',
  '7.509': 'authentication',
  '7.515': 'authentication',
};

const BY_SUBJECT: Readonly<Record<string, DeliveryReason>> = {
  '2': 'filtered',
  '3': 'system',
  '4': 'network',
  '5': 'system',
  '6': 'content',
  '7': 'policy',
};

/** The reason that a code such as `5.2.2` names; null where it says nothing (`5.0.0`). */
export function reasonOfStatus(status: string): DeliveryReason | null {
  const [kind, subject = '', detail = ''] = status.split('.');
  if (kind === '2') return 'delivered';
  const number = Number(detail);
  if (subject === '7' && number >= 606 && number <= 650) return 'blocked';
  // A moment's trouble with an address is no unknown address.
  const reason = BY_DETAIL[`${subject}.${detail}`] ?? BY_SUBJECT[subject] ?? null;
  return kind === '4' && reason === 'host-unknown' ? 'network' : reason;
}
