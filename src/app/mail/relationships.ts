import type { Instant } from '../../core/time/day.ts';
import { companyDomain, isSharedMailbox } from '../imports/mail-domains.ts';
import type { MailKind, NamedAddress, ReadMessage } from '../ports/mail-reading.ts';
import { purposeOfMail } from './purpose-of-mail.ts';

/** Somebody with whom mail was exchanged in person, and how it stands. Addresses are in lower case. */
export interface Relationship {
  readonly address: string;
  readonly name: string | null;
  /** The domain of their company; null where the address does not tell one. */
  readonly company: string | null;
  readonly weWrote: number;
  readonly theyWrote: number;
  readonly first: Instant;
  readonly last: Instant;
  /** What they asked last, when nothing of ours came after it. */
  readonly waiting: { readonly since: Instant; readonly subject: string | null } | null;
  /** Whole days since the last message, and between two messages on average while it was lively. */
  readonly silentDays: number;
  readonly usualDays: number | null;
  /** How many times longer than usual it has been silent; null where no rhythm is known. */
  readonly neglect: number | null;
}

export type MailForRelationships = Pick<
  ReadMessage,
  'kind' | 'sender' | 'toNamed' | 'ccNamed' | 'date' | 'subject' | 'reply' | 'messageId'
>;

export interface Relationships {
  add(message: MailForRelationships): void;
  /** The most written-to first. */
  people(now: Instant): readonly Relationship[];
  /** Messages that say nothing of a relationship, by why; those counted already are `twice`. */
  readonly leftOut: ReadonlyMap<MailKind | 'twice' | 'undated' | 'to-many' | 'of-others', number>;
}

const DAY = 86_400_000;
/** A message to more people than this is an announcement. */
const MOST_RECEIVERS = 10;
/** From so many messages on an average says something. */
const A_RHYTHM = 4;
/** Nobody is neglected after a week, however lively it was. */
const SHORTEST_RHYTHM = 7;
const PERSONAL: readonly MailKind[] = ['ordinary', 'reply', 'calendar'];
const ROBOT =
  /^(?:no-?reply|do-?not-?reply|nicht-?antworten|mailer-daemon|postmaster|bounces?|notifications?|alerts?|newsletter|news|system|daemon|robot|automailer)(?:[.+_=-].*)?@/;

interface Gathered {
  name: string | null;
  namedAt: Instant;
  weWrote: number;
  theyWrote: number;
  first: Instant;
  last: Instant;
  oursAt: Instant;
  asked: { at: Instant; subject: string | null } | null;
}

/**
 * Gathers from messages, in any order, with whom the owner of these addresses (in lower case) is in touch: who wrote
 * to them in person, or was written to. No lists, robots, bounces and shared mailboxes. Memory grows with people and
 * with the names of messages, never with their size.
 */
export function relationships(ours: ReadonlySet<string>): Relationships {
  const found = new Map<string, Gathered>();
  const known = new Set<string>();
  const leftOut = new Map<MailKind | 'twice' | 'undated' | 'to-many' | 'of-others', number>();
  const leave = (why: MailKind | 'twice' | 'undated' | 'to-many' | 'of-others') => {
    leftOut.set(why, (leftOut.get(why) ?? 0) + 1);
  };
  const note = ({ address, name }: NamedAddress, at: Instant): Gathered | null => {
    const key = address.toLowerCase();
    if (ours.has(key) || ROBOT.test(key) || isSharedMailbox(key)) return null;
    let person = found.get(key);
    if (person === undefined) {
      person = {
        name: null,
        namedAt: Number.NEGATIVE_INFINITY,
        weWrote: 0,
        theyWrote: 0,
        first: at,
        last: at,
        oursAt: Number.NEGATIVE_INFINITY,
        asked: null,
      };
      found.set(key, person);
    }
    if (name !== null && name.toLowerCase() !== key && at > person.namedAt) {
      person.name = name;
      person.namedAt = at;
    }
    person.first = Math.min(person.first, at);
    person.last = Math.max(person.last, at);
    return person;
  };

  return {
    leftOut,
    add({ kind, sender, toNamed, ccNamed, date, subject, reply, messageId }) {
      if (!PERSONAL.includes(kind)) return leave(kind);
      if (messageId !== null && known.has(messageId)) return leave('twice');
      if (messageId !== null) known.add(messageId);
      const at = date === null ? Number.NaN : Date.parse(date);
      if (Number.isNaN(at)) return leave('undated');
      const receivers = [...toNamed, ...ccNamed];
      if (receivers.length > MOST_RECEIVERS) return leave('to-many');
      if (sender !== null && ours.has(sender.address.toLowerCase())) {
        for (const receiver of toNamed) {
          const person = note(receiver, at);
          if (person === null) continue;
          person.weWrote += 1;
          person.oursAt = Math.max(person.oursAt, at);
        }
        return;
      }
      if (sender === null || !receivers.some(({ address }) => ours.has(address.toLowerCase())))
        return leave('of-others');
      const person = note(sender, at);
      if (person === null) return leave('of-others');
      person.theyWrote += 1;
      const asks = toNamed.some(({ address }) => ours.has(address.toLowerCase())) && isAsk(reply);
      if (asks && at > (person.asked?.at ?? Number.NEGATIVE_INFINITY)) person.asked = { at, subject };
    },
    people: (now) =>
      [...found]
        .map(([address, person]) => relationshipOf(address, person, now))
        .sort(
          (a, b) => b.weWrote - a.weWrote || b.theyWrote - a.theyWrote || (a.address < b.address ? -1 : 1),
        ),
  };
}

const isAsk = (words: string | null) => purposeOfMail(words, false) === 'ask';

function relationshipOf(address: string, person: Gathered, now: Instant): Relationship {
  const { name, weWrote, theyWrote, first, last, oursAt, asked } = person;
  const messages = weWrote + theyWrote;
  const silentDays = Math.max(0, Math.floor((now - last) / DAY));
  const mutual = weWrote > 0 && theyWrote > 0;
  const usual = mutual && messages >= A_RHYTHM ? (last - first) / DAY / (messages - 1) : null;
  return {
    address,
    name,
    company: companyDomain(address),
    weWrote,
    theyWrote,
    first,
    last,
    waiting: asked !== null && asked.at > oursAt ? { since: asked.at, subject: asked.subject } : null,
    silentDays,
    usualDays: usual === null ? null : Math.round(usual),
    neglect: usual === null ? null : silentDays / Math.max(usual, SHORTEST_RHYTHM),
  };
}
