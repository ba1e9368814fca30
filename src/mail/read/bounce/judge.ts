import type { DeliveryReason } from '../../../app/ports/mail-reading.ts';
import { GENERAL_REFUSAL, HOST_UNKNOWN, LATE_WORDS, REASON_WORDS, USER_UNKNOWN } from './reason-words.ts';
import { reasonOfStatus } from './status-reasons.ts';

export interface Verdict {
  readonly status: string | null;
  readonly permanent: boolean;
  readonly reason: DeliveryReason;
}

export interface Evidence {
  /** What the refusing server said, then what was said around it. The first that says something counts. */
  readonly texts: readonly string[];
  /** The report's own status field. */
  readonly status: string | null;
  /** Everything said about this recipient, to see which command was refused. */
  readonly around: string;
}

const ADDRESS_REASONS: ReadonlySet<DeliveryReason> = new Set([
  'user-unknown',
  'host-unknown',
  'moved',
  'no-mail',
]);

/**
 * Why a recipient got nothing, and whether the address is to blame for good.
 *
 * 1. Words count before codes, the refusing server's before those of the reporting one: codes are often
 *    wrong (`5.1.1` for a blocked sender). What is said of blocks, policy and content goes before
 *    "unknown user", which many texts mention by the way.
 * 2. A refusal of MAIL FROM, EHLO or the connection speaks of us, whatever its words.
 * 3. A temporary code is never for good.
 * 4. "Unknown user" is believed from the reporting server itself, with a code that says so, or as the answer
 *    to RCPT TO. After DATA, or at an unknown point, filters say it as well.
 */
export function judge({ texts, status, around }: Evidence): Verdict {
  const command = refusedCommand(around);
  const said = [...texts.slice(0, 1), ...texts.slice(1).map(serverWords), ...texts.slice(1)]
    .map(normalize)
    .filter((text) => text !== '');
  const code = statusIn(texts) ?? validStatus(status);
  const replyCode = replyCodeIn(texts);
  const byWords = cautious(firstReason(said, command), said.at(-1) ?? '');
  const reason = byWords ?? reasonOfCodes(code, replyCode) ?? 'unknown';
  const temporary = (code ?? '').startsWith('4') || (code === null && (replyCode ?? '').startsWith('4'));
  const weighed = weigh(reason, { code, replyCode, command, said: texts });
  return { status: code, reason: weighed, permanent: ADDRESS_REASONS.has(weighed) && !temporary };
}

/** "Unknown user" beside "the account is disabled" or "the disk is full": whoever doubts loses nobody. */
function cautious(reason: DeliveryReason | null, report: string): DeliveryReason | null {
  if (reason !== 'user-unknown' || report.length > 900) return reason;
  if (/account is (?:disabled|suspended|locked)/.test(report)) return 'suspended';
  return /not enough disk space/.test(report) ? 'mailbox-full' : reason;
}

/** What the refusing server said, quoted among advice: "Remote Server returned '550 5.1.10 …'". */
const serverWords = (text: string) =>
  /(?<![\d.])[45]\d\d[- ][45]\.\d{1,3}\.\d{1,3}\b[^']{0,400}?(?='|\n\s*\n|$)/.exec(text)?.[0] ?? '';

type Command = 'connection' | 'mail' | 'rcpt' | 'data' | null;

function firstReason(said: readonly string[], command: Command): DeliveryReason | null {
  for (const text of said) {
    const found = REASON_WORDS.find(([, words]) => words.test(text))?.[0];
    const late = LATE_WORDS.find(([, words]) => words.test(text))?.[0] ?? null;
    const aboutUs = command === 'mail' || command === 'connection';
    const user = !aboutUs && USER_UNKNOWN.test(text);
    const host =
      !aboutUs &&
      HOST_UNKNOWN.test(text) &&
      !/(?:not found|error|unknown)[^.]{0,24}try again|temporar/.test(text);
    // "Recipient address rejected: <why>": the reason behind the colon is the better one.
    if (found !== undefined && !(user && WEAK.has(found) && STRONG_USER.test(text))) return found;
    if (host && !(user && !STRONG_HOST.test(text))) return 'host-unknown';
    if (user) return 'user-unknown';
    if (late !== null) return late;
    const general = GENERAL_REFUSAL.find(([, words]) => words.test(text))?.[0];
    if (general !== undefined) return general;
  }
  return null;
}

/** Reasons whose words also stand in advice about unknown users. */
const WEAK: ReadonlySet<DeliveryReason> = new Set(['policy', 'moved', 'content']);

const STRONG_USER =
  /user unknown|unknown user|no such user|does not exist|doesn't exist|recipnotfound|not found|5\.1\.1|5\.1\.10/;

const STRONG_HOST = /host|domain|dns|nxdomain|name service|\bmx\b|5\.1\.2/;

function weigh(
  reason: DeliveryReason,
  {
    code,
    replyCode,
    command,
    said,
  }: { code: string | null; replyCode: string | null; command: Command; said: readonly string[] },
): DeliveryReason {
  if (command === 'mail' || command === 'connection') {
    return ADDRESS_REASONS.has(reason) || reason === 'unknown' || reason === 'filtered'
      ? command === 'mail'
        ? 'sender-refused'
        : 'blocked'
      : reason;
  }
  if (reason !== 'user-unknown') return reason;
  const ownVerdict = replyCode === null && !/^[45]\.2\./.test(code ?? '');
  const codeSaysSo = /^[45]\.1\./.test(code ?? '') || (code === '5.4.1' && command !== 'data');
  if (ownVerdict || codeSaysSo || command === 'rcpt') return reason;
  if (said.some((text) => LOCAL_VERDICT.test(text))) return reason;
  const repeatsAddress = said.some((text) =>
    /\b55[013][- :]+(?:\d\.\d{1,3}\.\d{1,3} )?<?[^\s<>@]+@[^\s<>@]+/.test(text),
  );
  if (command === null && repeatsAddress && !/^5\.2\./.test(code ?? '')) return reason;
  return 'filtered';
}

function reasonOfCodes(code: string | null, replyCode: string | null): DeliveryReason | null {
  const byStatus = code === null ? null : reasonOfStatus(code);
  if (byStatus !== null) return byStatus;
  if (replyCode === '552') return 'mailbox-full';
  if (replyCode === '551') return 'moved';
  if (replyCode === '556') return 'no-mail';
  return replyCode === '421' ? 'system' : null;
}

/** Sentences of programs that know their own users, and of providers that say nothing else so. */
const LOCAL_VERDICT =
  /mail\.local: |^\s*unknown user: |doesn't have an? \S+ account|no such mailbox here|no mailbox here by that name|requested user mailbox not found|not listed in (?:domino|public)|bad-mailbox|\b542\b/im;

const validStatus = (status: string | null) =>
  /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(status ?? '')?.[1] ?? null;

/** The code that the refusing server said; of several (a gateway quotes another's) the last that says anything. */
function statusIn(texts: readonly string[]): string | null {
  for (const text of texts) {
    const found = [...withoutLinks(text).matchAll(/(?<![\d.])([45]\.\d{1,3}\.\d{1,3})(?![\d.])/g)].map(
      (match) => match[1] ?? '',
    );
    const telling = found.filter((code) => !code.endsWith('.0.0'));
    const last = telling.at(-1);
    if (last !== undefined) return last;
  }
  return null;
}

function replyCodeIn(texts: readonly string[]): string | null {
  for (const text of texts) {
    const found =
      /(?:^|[\s:;,('"<])([45]\d\d)(?:[-\s:,;]|$)(?!\d+ (?:day|hour|minute|second|message|byte|kb|mb))/i.exec(
        withoutLinks(text),
      );
    if (found?.[1]) return found[1];
  }
  return null;
}

const withoutLinks = (text: string) => text.replace(/https?:\/\/\S+/g, ' ');

function normalize(text: string): string {
  return (
    text
      .replace(/\b([45]\d\d)-(?:[45]\.\d{1,3}\.\d{1,3} )?/g, '$1 ')
      .replace(/https?:\/\/(\S+)/g, (_, link: string) =>
        /spamhaus|spamcop|dnsbl|rbl|blocklist|sorbs|cloudmark/i.test(link) ? ' dnsbl ' : ' ',
      )
      .replace(/<?[^\s<>"()[\]]+@[^\s<>"()[\],;:]+>?/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .toLowerCase()
      // The reason stands behind the colon.
      .replace(/recipient address rejected: (?!access denied)(?=\S)/g, '')
  );
}

const COMMANDS: readonly (readonly [Exclude<Command, null>, RegExp])[] = [
  [
    'rcpt',
    /in reply to (?:the )?rcpt|after rcpt (?:to|command)|\[rcpt_to\]|following rcpt|does not like recipient|like our rcpt|>>> rcpt to:[^\n]*\n<<< [45]|rcpt (?:command|to) (?:command )?(?:failed|rejected)|smtp command\s+rcpt|rcpt-?to validation/i,
  ],
  [
    'mail',
    /in reply to (?:the )?mail from|after mail from|>>> mail from:[^\n]*\n\s*<<< [45]|sender was rejected|\[mail_from\]|following mail from|like our mail from|smtp command\s+mail/i,
  ],
  [
    'connection',
    /after initial connection|refused to talk to me|my name was rejected|in reply to (?:helo|ehlo)|after (?:helo|ehlo)|\[(?:conn|helo|ehlo)\]|like our (?:helo|ehlo|greeting)/i,
  ],
  [
    'data',
    /in reply to (?:the )?(?:end of )?data|after (?:end of )?data|failed after i sent the message|final data|>>> data\n<<< 5|smtp command\s+data|for text command|end of message|\[data\]|message delivery failed after data/i,
  ],
];

function refusedCommand(around: string): Command {
  const flat = around.replace(/\s*\n\s*(?![<>\s])/g, ' ').replace(/[ \t]*\n[ \t]*/g, '\n');
  return COMMANDS.find(([, words]) => words.test(flat))?.[0] ?? null;
}
