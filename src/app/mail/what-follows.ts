import type { Id } from '../../core/facts.ts';
import { dayFromIso } from '../../core/time/day.ts';
import type { OperationContext } from '../operation.ts';
import type { IncomingMessage, KnownMessage, MessageRecord } from '../ports/mail.ts';
import type { PermissionRecord } from '../ports/records.ts';
import type { Concern } from './whom-it-concerns.ts';

interface Taken {
  readonly message: IncomingMessage;
  readonly record: MessageRecord;
  readonly concern: Concern;
}

/**
 * What messages bring about besides being recorded. Notices about a message count only when we sent that message
 * to that address: anybody may forge one. Returns the accounts that changed.
 */
export async function whatFollows(
  context: OperationContext,
  taken: readonly Taken[],
  known: ReadonlyMap<string, KnownMessage>,
  how: { readonly history: boolean },
): Promise<readonly Id[]> {
  const touched = new Set<Id>();
  const change = async (accounts: readonly Id[]) => {
    if (!how.history) await context.change(accounts);
    for (const account of accounts) touched.add(account);
  };
  for (const it of taken) {
    if (it.concern.direction === 'ours') continue;
    if (it.message.kind === 'auto-reply') await noteAbsences(context, it);
    if (it.message.kind === 'bounce') await change(await noteDeadAddresses(context, it, known));
    if (it.message.kind === 'complaint') await change(await suppressAfterComplaint(context, it, known));
    if (it.message.kind === 'unsubscribe') await suppressWhoAsked(context, it);
  }
  return [...touched];
}

/** Away until they are back; said once, however often their mailbox says it. */
async function noteAbsences({ tx, newId, actor }: OperationContext, { message, record, concern }: Taken) {
  const backOn = message.returnDay;
  if (backOn === null || dayFromIso(backOn) * 86_400_000 <= record.at - 86_400_000) return;
  for (const personId of concern.people) {
    const said = await tx.absences.where({ personId, backOn, endedAt: null }, 1);
    if (said.length > 0) continue;
    await tx.absences.insert([
      {
        id: newId(),
        personId,
        noticedAt: record.at,
        backOn,
        source: 'their automatic reply',
        endedAt: null,
        recordedBy: actor.user,
      },
    ]);
  }
}

/** Only what says that the address itself takes no mail, ever; and only an address that we wrote to. */
async function noteDeadAddresses(
  { tx }: OperationContext,
  { message, record }: Taken,
  known: ReadonlyMap<string, KnownMessage>,
): Promise<readonly Id[]> {
  const sent = sentTo(message, known);
  const people: Id[] = [];
  for (const { address, permanent, reason } of message.failures) {
    if (!permanent || !sent.has(address)) continue;
    for (const row of await tx.addresses.where({ kind: 'mail', normalized: address })) {
      if (row.deadAt !== null && row.deadAt <= record.at) continue;
      await tx.addresses.update(row.id, { deadAt: record.at, deadReason: reason });
      people.push(row.personId);
    }
  }
  return [...new Set((await tx.planning.homes(people)).values())];
}

/** "This is junk": no mail to them any more, by anybody of ours, until they ask for it themselves. */
async function suppressAfterComplaint(
  context: OperationContext,
  { message, record }: Taken,
  known: ReadonlyMap<string, KnownMessage>,
): Promise<readonly Id[]> {
  const sent = sentTo(message, known);
  const named = message.failures.map(({ address }) => address).filter((address) => sent.has(address));
  // Many providers hide who complained; a message to one receiver tells it all the same.
  const complained = named.length > 0 ? named : sent.size === 1 ? [...sent] : [];
  const people = await context.tx.matching.peopleAt('mail', complained);
  const ids = [...new Set([...people.values()].flat())];
  await suppress(context, ids, ['mail', 'newsletter'], 'complaint', record);
  return [...new Set((await context.tx.planning.homes(ids)).values())];
}

async function suppressWhoAsked(context: OperationContext, { record, concern }: Taken) {
  await suppress(context, concern.people, ['newsletter'], 'unsubscribed by mail', record);
}

async function suppress(
  { tx, newId, actor }: OperationContext,
  people: readonly Id[],
  channels: readonly PermissionRecord['channel'][],
  source: string,
  record: MessageRecord,
) {
  await tx.permissions.insert(
    people.flatMap((personId) =>
      channels.map((channel) => ({
        id: newId(),
        personId,
        channel,
        allowed: false,
        at: record.at,
        source,
        evidence: record.ownWords?.slice(0, 2_000) ?? `message ${record.messageKey}`,
        recordedBy: actor.user,
      })),
    ),
  );
}

/** The addresses to which we sent the message that a notice is about. */
function sentTo(message: IncomingMessage, known: ReadonlyMap<string, KnownMessage>): ReadonlySet<string> {
  const about = message.about === null ? undefined : known.get(message.about);
  return new Set(about?.direction === 'ours' ? about.recipients.map(({ address }) => address) : []);
}
