import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DeliveryReason, ReadMessage } from '../../src/app/ports/mail-reading.ts';
import { readMessage } from '../../src/mail/read/read-message.ts';

/** Mails of real programs, which stand beside the project on some machines. */
const DATA = join(import.meta.dirname, '../../../shared/data/email');

export const hasMails = existsSync(DATA);

export const fileText = (path: string) => readFileSync(join(DATA, path), 'utf8');
export const readFile = (path: string): ReadMessage => readMessage(readFileSync(join(DATA, path)));
export const readJson = <T>(path: string): T => JSON.parse(fileText(path)) as T;

export function readRows(path: string): string[][] {
  const [, ...lines] = fileText(path).trim().split('\n');
  return lines.map((line) => line.trim().split(','));
}

/** Their vocabulary of reasons, in ours; several where theirs says less. */
export const REASONS: Readonly<Record<string, readonly DeliveryReason[]>> = {
  userunknown: ['user-unknown'],
  hostunknown: ['host-unknown'],
  hasmoved: ['moved'],
  notaccept: ['no-mail', 'host-unknown'],
  filtered: ['filtered'],
  suspend: ['suspended'],
  mailboxfull: ['mailbox-full'],
  mesgtoobig: ['too-big'],
  exceedlimit: ['too-big'],
  blocked: ['blocked', 'policy', 'sender-refused'],
  badreputation: ['blocked', 'rate-limited'],
  requireptr: ['blocked'],
  policyviolation: ['policy', 'content', 'blocked'],
  securityerror: ['policy', 'authentication', 'filtered'],
  norelaying: ['policy'],
  spamdetected: ['content'],
  virusdetected: ['content'],
  contenterror: ['content'],
  notcompliantrfc: ['content'],
  authfailure: ['authentication'],
  rejected: ['sender-refused', 'filtered'],
  toomanyconn: ['rate-limited', 'sender-refused'],
  expired: ['expired', 'network'],
  networkerror: ['network', 'host-unknown'],
  systemerror: ['system', 'expired'],
  systemfull: ['system'],
  mailererror: ['system', 'expired'],
  syntaxerror: ['system'],
  onhold: ['unknown', 'system', 'user-unknown'],
  delivered: ['delivered'],
};

/** How many of the cases came out as expected; the others by name. */
export class Score {
  right = 0;
  readonly misses: string[] = [];

  add(name: string, isRight: boolean): void {
    if (isRight) this.right += 1;
    else this.misses.push(name);
  }

  get share(): number {
    return this.right / (this.right + this.misses.length);
  }
}
