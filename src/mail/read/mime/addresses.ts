import { decodeHeaderText } from './encoded-words.ts';

export interface Mailbox {
  readonly name: string | null;
  readonly address: string;
}

const MOST_ADDRESSES = 20_000;
const LONGEST_MAILBOX = 2_000;

/**
 * The mailboxes of an address header (RFC 5322 with its obsolete forms; groups are opened, comments become
 * names where there is no other). Reads on over what is broken: a missing bracket, a semicolon as comma.
 */
export function readAddresses(raws: readonly string[]): readonly Mailbox[] {
  const found: Mailbox[] = [];
  for (const raw of raws) {
    for (const token of splitList(raw)) {
      if (found.length >= MOST_ADDRESSES) return found;
      const mailbox = readMailbox(token.slice(0, LONGEST_MAILBOX));
      if (mailbox) found.push(mailbox);
    }
  }
  return found;
}

/** Splits at commas and group marks outside quotes, comments, and angle brackets. */
function splitList(raw: string): string[] {
  const tokens: string[] = [];
  let token = '';
  let quoted = false;
  let comment = 0;
  let angle = false;
  for (let at = 0; at < raw.length; at += 1) {
    const char = raw.charAt(at);
    if (char === '\\' && (quoted || comment > 0)) {
      token += char + raw.charAt(at + 1);
      at += 1;
      continue;
    }
    if (char === '"' && comment === 0) quoted = !quoted;
    else if (!quoted && char === '(') comment += 1;
    else if (!quoted && char === ')' && comment > 0) comment -= 1;
    else if (!quoted && comment === 0) {
      if (char === '<') angle = true;
      else if (char === '>') angle = false;
      else if ((char === ',' && !(angle && /^[^>]*@[^>,]*$/.test(token))) || char === ';') {
        tokens.push(token);
        token = '';
        angle = false;
        continue;
      } else if (char === ':' && !angle && !token.includes('@')) {
        token = '';
        continue;
      }
    }
    token += char;
  }
  tokens.push(token);
  return tokens;
}

function readMailbox(token: string): Mailbox | null {
  const comments: string[] = [];
  const plain = withoutComments(token, comments);
  const angle = /^([\s\S]*)<([^<>]*)>?[^<>]*$/.exec(plain);
  const spec = tidyAddress(angle ? (angle[2] ?? '') : plain);
  const name = nameOf(angle ? (angle[1] ?? '') : '', comments);
  if (spec !== null) return { name, address: spec };
  // The address stands in the name, or bare among words: "anna@example.com <>" , "mail to anna@example.com".
  const somewhere = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/.exec(plain)?.[0];
  return somewhere ? { name: null, address: somewhere } : null;
}

function withoutComments(token: string, comments: string[]): string {
  let plain = '';
  let depth = 0;
  let quoted = false;
  let comment = '';
  for (let at = 0; at < token.length; at += 1) {
    const char = token.charAt(at);
    if (char === '\\' && (depth > 0 || quoted)) {
      if (depth > 0) comment += token.charAt(at + 1);
      else plain += char + token.charAt(at + 1);
      at += 1;
    } else if (char === '"' && depth === 0) {
      quoted = !quoted;
      plain += char;
    } else if (char === '(' && !quoted) {
      if (depth > 0) comment += char;
      depth += 1;
    } else if (char === ')' && !quoted && depth > 0) {
      depth -= 1;
      if (depth === 0) {
        comments.push(comment.trim());
        comment = '';
      } else comment += char;
    } else if (depth > 0) comment += char;
    else plain += char;
  }
  return plain;
}

/** The address alone; null when the text is none. A source route (`@a,@b:anna@c`) is taken off. */
function tidyAddress(text: string): string | null {
  const trimmed = decodeHeaderText(text.trim())
    .replace(/^mailto:/i, '')
    .replace(/^@[^:]*:/, '')
    .replace(/^'(.*)'$/, '$1');
  if (trimmed.startsWith('"')) {
    const quoted = /^("(?:[^"\\]|\\.)*")\s*@\s*(\S+)$/.exec(trimmed);
    if (quoted) return `${quoted[1]}@${quoted[2]}`;
    const inside = trimmed.replace(/^"|"$/g, '').trim();
    return /^[^\s@]+@[^\s@]+$/.test(inside) ? inside : null;
  }
  const tight = trimmed.replace(/\s*([.@])\s*/g, '$1');
  if (tight === '' || /[\s<>,]/.test(tight)) return null;
  return tight.replace(/\.$/, '');
}

function nameOf(text: string, comments: readonly string[]): string | null {
  const unquoted = text
    .trim()
    .replace(/^"([\s\S]*)"$/, '$1')
    .replace(/\\(.)/g, '$1')
    .replaceAll('"', '');
  const name = decodeHeaderText(unquoted.trim() || comments.join(' '))
    .replace(/\s+/g, ' ')
    .trim();
  return name === '' ? null : name;
}
