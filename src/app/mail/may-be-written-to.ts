import type { StepKind } from '../../core/facts.ts';
import { mayContact, type Purpose } from '../../core/planner/guards/may-contact.ts';
import type { Reason } from '../../core/planner/plan-types.ts';
import { say } from '../../core/wording/say.ts';
import type { OperationContext } from '../operation.ts';
import type { OutboxRecipient, OutboxRecord } from '../ports/outbox.ts';
import { namedIn } from '../today/names-in.ts';

export interface Verdict {
  readonly address: string;
  readonly allowed: boolean;
  /** Why not, in the language of whoever asks. */
  readonly because: readonly string[];
  /** Whether this moment lies inside their permitted hours. */
  readonly withinHours: boolean;
}

/** What a mail is to the guards when it is made for a step of the plan. */
const PURPOSES: Readonly<Partial<Record<StepKind, Purpose>>> = {
  answer: 'answer',
  'deliver-promise': 'asked-for',
  'send-recap': 'asked-for',
  'speak-as-agreed': 'asked-for',
  'hold-meeting': 'asked-for',
  'book-next': 'asked-for',
  'remind-agreed': 'persistence',
  'remind-commitment': 'persistence',
};

/** An answer to a message of theirs, what was asked for, what persists, or what we chose ourselves. */
export function purposeOf(served: StepKind | null, answersTheirs: boolean): Purpose {
  if (answersTheirs) return 'answer';
  return (served === null ? undefined : PURPOSES[served]) ?? 'chosen';
}

/** What the guards are asked about a mail of the outbox; to one of ours anything may go. */
export function purposeIn({ purpose }: Pick<OutboxRecord, 'purpose'>): Purpose {
  return purpose === 'internal' ? 'answer' : purpose;
}

/**
 * Asks the guards about each recipient, on the facts as they are in this transaction: when a mail is written, and
 * again when it is sent. Somebody who is not in the book is only asked whether the address is suppressed.
 */
export async function mayBeWrittenTo(
  context: OperationContext,
  recipients: readonly OutboxRecipient[],
  purpose: Purpose,
  channel: 'mail' | 'newsletter' = 'mail',
): Promise<readonly Verdict[]> {
  const { tx, now, calendars, actor } = context;
  const people = recipients.flatMap(({ person }) => person ?? []);
  const homes = await tx.planning.homes(people);
  const loaded = await tx.planning.facts([...new Set(homes.values())].sort());
  const suppressed = await tx.outbox.suppressed(
    recipients.map(({ address }) => address),
    channel === 'newsletter' ? ['all', 'mail', 'newsletter'] : ['all', 'mail'],
  );
  const dead = await deadAddresses(context, recipients);
  const verdicts: Verdict[] = [];
  for (const { address, person } of recipients) {
    const because: string[] = [];
    if (suppressed.has(address) && (purpose !== 'agreed-meeting' || person === null))
      because.push(SUPPRESSED[languageOf(actor.locale)]);
    if (dead.has(address)) because.push(DEAD[languageOf(actor.locale)]);
    let withinHours = true;
    const home = person === null ? undefined : homes.get(person);
    const account = loaded.find(({ facts }) => facts.account.id === home);
    if (person !== null && account !== undefined) {
      const policy = await tx.policies.current(account.team);
      const answer = mayContact(account.facts, policy, calendars, person, channel, purpose, now);
      withinHours = answer.withinHours;
      because.push(...(await said(context, answer.because)));
    }
    verdicts.push({ address, allowed: because.length === 0, because, withinHours });
  }
  return verdicts;
}

async function said({ tx, actor }: OperationContext, reasons: readonly Reason[]): Promise<readonly string[]> {
  if (reasons.length === 0) return [];
  const names = await tx.today.names([...namedIn(reasons)]);
  return reasons.map((reason) => say(reason, { names, locale: actor.locale }));
}

async function deadAddresses(
  { tx }: OperationContext,
  recipients: readonly OutboxRecipient[],
): Promise<ReadonlySet<string>> {
  const dead = new Set<string>();
  for (const { person, address } of recipients) {
    if (person === null) continue;
    const rows = await tx.addresses.where({ personId: person, kind: 'mail', normalized: address }, 1);
    if (rows.some(({ deadAt }) => deadAt !== null)) dead.add(address);
  }
  return dead;
}

const languageOf = (locale: string): 'en' | 'de' => (locale.startsWith('de') ? 'de' : 'en');
const SUPPRESSED = {
  en: 'This address must not be written to: its owner asked for it.',
  de: 'An diese Adresse darf nicht geschrieben werden: So wurde es gewünscht.',
};
const DEAD = {
  en: 'Mail to this address came back: it takes none any more.',
  de: 'Post an diese Adresse kam zurück: Sie nimmt keine mehr an.',
};
