import { z } from 'zod';
import { STEP_NUMBERS, type StepKind } from '../../core/facts.ts';
import { sellers } from '../actor.ts';
import { operation } from '../operation.ts';
import { pageFields, pageFrom, pageOf } from '../paging.ts';
import { id, reference } from '../schemas.ts';

const STATES = ['draft', 'waiting', 'sending', 'sent', 'refused', 'unknown'] as const;

/** What one wrote and where it is: drafts, waiting, refused, of unknown fate, sent; the newest first. */
export const listOutbox = operation({
  name: 'list-outbox',
  summary: 'Your mails by state: drafts, waiting, refused, of unknown fate, sent; the newest first.',
  http: { method: 'GET', path: '/outbox' },
  effect: 'read',
  input: pageFields.extend({
    states: z
      .array(z.enum(STATES))
      .min(1)
      .default([...STATES]),
  }),
  output: z.object({
    mails: z.array(
      z.object({
        id,
        status: z.enum(STATES),
        kind: z.string(),
        mailbox: id,
        account: reference.nullable(),
        recipients: z.array(
          z.object({
            field: z.enum(['to', 'cc', 'bcc']),
            address: z.string(),
            name: z.string().nullable(),
            person: id.nullable(),
          }),
        ),
        subject: z.string(),
        body: z.string(),
        replyTo: id.nullable().describe('The message that it answers'),
        serves: z
          .object({ kind: z.enum(Object.keys(STEP_NUMBERS) as [StepKind, ...StepKind[]]), subject: id })
          .nullable(),
        inTheirHours: z.boolean(),
        files: z.array(z.object({ id, name: z.string(), size: z.int() })),
        goesOutAt: z.string().nullable(),
        sentAt: z.string().nullable(),
        triedAt: z.string().nullable(),
        trouble: z.object({ code: z.string(), message: z.string(), mend: z.string() }).nullable(),
        writtenAt: z.string(),
      }),
    ),
    next: z.string().nullable(),
  }),
  allow: sellers,
  async run({ tx, actor }, { states, ...asked }) {
    const page = pageOf(asked);
    const found = await tx.outbox.list(actor.user, states, {
      after: page.after?.id ?? null,
      limit: page.limit,
    });
    const { rows, next } = pageFrom(
      found.map((mail) => ({ ...mail, key: '' })),
      asked.limit,
    );
    const accounts = new Map(
      (await tx.accounts.getMany([...new Set(rows.flatMap(({ accountId }) => accountId ?? []))])).map(
        (account) => [account.id, { id: account.id, name: account.name }],
      ),
    );
    const answered = await tx.messages.known([...new Set(rows.flatMap(({ inReplyTo }) => inReplyTo ?? []))]);
    const files = new Map(
      (await tx.outbox.filesNamed([...new Set(rows.flatMap((mail) => mail.files))])).map((file) => [
        file.id,
        file,
      ]),
    );
    return {
      mails: rows.map((mail) => ({
        id: mail.id,
        status: STATES.find((state) => state === mail.status) ?? 'draft',
        kind: mail.kind,
        mailbox: mail.mailboxId,
        account: (mail.accountId !== null && accounts.get(mail.accountId)) || null,
        recipients: mail.recipients.map(({ field, address, name, person }) => ({
          field,
          address,
          name,
          person,
        })),
        subject: mail.subject,
        body: mail.body,
        replyTo: mail.inReplyTo === null ? null : (answered.get(mail.inReplyTo)?.id ?? null),
        serves:
          mail.servesKind === null || mail.servesSubject === null
            ? null
            : { kind: mail.servesKind, subject: mail.servesSubject },
        inTheirHours: mail.waitsForHours,
        files: mail.files.flatMap((file) => files.get(file) ?? []),
        goesOutAt: iso(mail.nextTryAt),
        sentAt: iso(mail.sentAt),
        triedAt: iso(mail.claimedAt),
        trouble: mail.trouble && {
          code: mail.trouble.code,
          message: mail.trouble.message,
          mend: mail.trouble.mend,
        },
        writtenAt: new Date(mail.createdAt).toISOString(),
      })),
      next,
    };
  },
});

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());
