import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreeDate } from '../../src/app/agreements/agree-date.ts';
import { makeCommitment } from '../../src/app/commitments/make-commitment.ts';
import { doctor } from '../../src/app/doctor/doctor.ts';
import { logInteraction } from '../../src/app/interactions/log-interaction.ts';
import { sendMail } from '../../src/app/mail/write-mail.ts';
import { optOut } from '../../src/app/permissions/opt-out.ts';
import { type Book, newBook } from '../book.ts';
import { freshDatabase } from '../database-template.ts';
import { fakeSmtp, polite } from '../mail-servers/fake-smtp.ts';
import { addMailbox } from '../mailbox.ts';
import { outboxRound } from '../outbox.ts';

let shared: Awaited<ReturnType<typeof freshDatabase>>;
let book: Book;
let anna: string;
let ben: string;

beforeAll(async () => {
  shared = await freshDatabase();
  book = await newBook(shared);
  anna = (await book.person('Anna Berg')).id;
  ben = (await book.person('Ben Otto')).id;
  await book.run(logInteraction, { kind: 'call', people: [anna] });
  await book.run(agreeDate, { person: anna, day: '2026-11-12' });
  await book.run(makeCommitment, { side: 'theirs', person: ben, what: 'the figures', due: '2026-11-06' });
  await book.run(optOut, { person: ben, channel: 'mail' });
  await sendTo('Cem Ak');
});
afterAll(() => shared.drop());

/** A mail of our own choice that went out. */
async function sendTo(name: string): Promise<void> {
  await book.person(name);
  const server = await fakeSmtp(polite());
  const sending = { host: '127.0.0.1', port: server.port, security: 'none' as const, user: 'mia' };
  await addMailbox(book, 'mia@nordlicht.example', { sending });
  const address = `${name.toLowerCase().replace(' ', '.')}@example.com`;
  await book.run(sendMail, { recipients: [{ address }], subject: 'News', body: 'Does Thursday suit you?' });
  book.at('2026-11-02T09:01:00+01:00');
  await outboxRound(book, shared.connection);
  await server.close();
}

/** Another id of the same table, which sorts before all that the product gives. */
const EARLIER = `'00000000-0000-7000-8000-000000000001'`;
const CEM = `(SELECT recipients->0->>'person' FROM app.outbox LIMIT 1)::uuid`;

/** Ids of the checks that fail once `statement` has been run by the keeper; it is undone afterwards. */
async function brokenBy(statement: string): Promise<readonly string[]> {
  let broken: readonly string[] = [];
  await book.database
    .asKeeper(async (tx) => {
      await sql.raw(statement).execute(tx);
      await sql`SELECT set_config('app.org', ${book.org}, true)`.execute(tx);
      const { doctor: store } = await import('../../src/store/doctor.ts');
      const { CHECKS } = await import('../../src/app/doctor/checks.ts');
      const found: string[] = [];
      for (const { id } of CHECKS) {
        if (id !== 'plan-from-scratch' && (await store(tx, book.org).find(id, 100)).length > 0)
          found.push(id);
      }
      broken = found;
      throw new Error('undo');
    })
    .catch((error: unknown) => {
      if (!(error instanceof Error) || error.message !== 'undo') throw error;
    });
  return broken;
}

describe('the doctor', () => {
  it('finds nothing in a book that only the product has written', async () => {
    const { ok, checks } = await book.run(doctor, {});
    expect(checks.filter((check) => !check.ok)).toEqual([]);
    expect(ok).toBe(true);
  });

  it.each([
    ['one-next-step', `DELETE FROM app.next_steps WHERE number <> 8`],
    [
      'nothing-in-quiet',
      `INSERT INTO app.quiets (org_id, person_id, account_id, until_day, because)
       SELECT org_id, person_id, account_id, due + 30, '[]' FROM app.next_steps WHERE number >= 9`,
    ],
    ['opt-outs-respected', `UPDATE app.next_steps SET channel = 'mail' WHERE number >= 9`],
    [
      'opt-outs-not-cleared',
      `INSERT INTO app.permissions (org_id, id, person_id, channel, allowed, at, source)
       SELECT org_id, gen_random_uuid(), person_id, channel, true, at + interval '1 day', 'import' FROM app.permissions`,
    ],
    ['steps-have-reasons', `UPDATE app.next_steps SET detail = jsonb_set(detail, '{because}', '[]')`],
    [
      'steps-have-reasons',
      `UPDATE app.next_steps
       SET detail = jsonb_set(detail, '{because,0,facts,0,id}', to_jsonb(gen_random_uuid()::text))`,
    ],
    [
      'versions-complete',
      `UPDATE app.interactions SET version = version + 1; DELETE FROM app.interaction_versions`,
    ],
    [
      'sent-once',
      `INSERT INTO app.outbox
       SELECT (jsonb_populate_record(o, jsonb_build_object(
         'id', ${EARLIER}, 'message_id', 'again', 'replaces_id', o.id))).* FROM app.outbox o`,
    ],
    ['sent-is-recorded', `UPDATE app.outbox SET interaction_id = NULL`],
    [
      'none-sent-into-quiet',
      `INSERT INTO app.agreements (org_id, id, account_id, person_id, scope, made_at, day)
       SELECT org_id, ${EARLIER}, account_id, ${CEM}, 'person', sent_at - interval '1 hour', '2026-11-12' FROM app.outbox`,
    ],
    [
      'none-sent-after-opt-out',
      `INSERT INTO app.permissions (org_id, id, person_id, channel, allowed, at, source)
       SELECT org_id, ${EARLIER}, ${CEM}, 'all', false, sent_at - interval '1 hour', 'hand' FROM app.outbox`,
    ],
    ['plan-belongs-together', `UPDATE app.users SET deactivated_at = now()`],
  ])('finds what breaks %s', async (finding, statement) => {
    expect(await brokenBy(statement)).toContain(finding);
  });

  it('finds a stored plan that planning would not give', async () => {
    await book.database.inOrganization(book.org, async (tx) => {
      await sql`UPDATE app.next_steps SET due = due + 1 WHERE person_id = ${ben}`.execute(tx);
    });
    const { ok, checks } = await book.run(doctor, {});
    expect(ok).toBe(false);
    expect(checks.filter((check) => !check.ok)).toMatchObject([
      { id: 'plan-from-scratch', offending: [expect.any(String)] },
    ]);
    expect((await book.run(doctor, { sample: 0 })).ok).toBe(true);
  });
});
