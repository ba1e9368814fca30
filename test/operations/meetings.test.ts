import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { agreeDate } from '../../src/app/agreements/agree-date.ts';
import { answerInvitation } from '../../src/app/meetings/answer-invitation.ts';
import { bookMeeting } from '../../src/app/meetings/book-meeting.ts';
import {
  answerProposal,
  cancelMeeting,
  editMeeting,
  moveMeeting,
} from '../../src/app/meetings/change-meeting.ts';
import { getMeeting, listMeetings } from '../../src/app/meetings/list-meetings.ts';
import { recordOutcome } from '../../src/app/meetings/record-outcome.ts';
import { optOut } from '../../src/app/permissions/opt-out.ts';
import type { MailboxRecord } from '../../src/app/ports/mail.ts';
import { timeline } from '../../src/app/timeline/timeline.ts';
import { type Book, MONDAY, newBook } from '../book.ts';
import { freshDatabase } from '../database-template.ts';
import { addMailbox, receive } from '../mailbox.ts';
import { calendarMail, calendarMails, replyTo } from '../meetings.ts';

const OURS = 'mia@nordlicht.example';
const INES = 'ines.aydin@example.com';
const THURSDAY = '2026-11-12T10:00:00+01:00';

let shared: Awaited<ReturnType<typeof freshDatabase>>;
let book: Book;
let mailbox: MailboxRecord;
let ines: { id: string; account: string };

beforeAll(async () => {
  shared = await freshDatabase();
});
afterAll(() => shared.drop());
beforeEach(async () => {
  book = await newBook(shared);
  book.at(MONDAY);
  mailbox = await addMailbox(book, OURS);
  ines = await book.person('Ines Aydin');
});

const bookWithInes = (more: object = {}) =>
  book.run(bookMeeting, {
    title: 'The offer',
    at: THURSDAY,
    people: [ines.id],
    agenda: '50 minutes for the offer, 10 for what comes next',
    ...more,
  });
const answers = async (id: string) =>
  (await book.run(getMeeting, { id })).attendees.map(({ address, answer }) => [address, answer]);
const lastMail = async () => {
  const mail = (await calendarMails(book)).at(-1);
  if (mail === undefined) throw new Error('Nothing was written');
  return mail;
};

describe('a meeting of ours', () => {
  it('invites everybody by mail, once, with an agenda', async () => {
    const { id, invitation } = await bookWithInes({ others: [{ address: 'Cfo@Example.com' }] });
    const mail = await lastMail();
    expect(mail).toMatchObject({
      id: invitation,
      calendarMethod: 'REQUEST',
      to: ['cfo@example.com', INES],
      purpose: 'invitation',
      event: { method: 'REQUEST', sequence: 0, summary: 'The offer', timeZone: 'Europe/Berlin' },
    });
    expect(mail.body).toContain('Thursday, 12 November 2026, 10:00–11:00 (Europe/Berlin)');
    expect(mail.body).toContain('10 for what comes next');
    expect(await book.run(getMeeting, { id })).toMatchObject({ status: 'planned', standing: 'waiting' });
  });

  it('keeps its UID when it moves, with a higher number; what was answered before counts no longer', async () => {
    const { id } = await bookWithInes();
    const first = await lastMail();
    await receive(book, mailbox, [
      calendarMail(INES, replyTo(first.event, INES, 'ACCEPTED', '2026-11-02T10:00:00Z')),
    ]);
    expect(await book.run(getMeeting, { id })).toMatchObject({ standing: 'booked' });
    const { version } = await book.run(getMeeting, { id });
    await book.run(moveMeeting, { id, version, at: '2026-11-13T10:00:00+01:00', word: 'A day later?' });
    const moved = await lastMail();
    expect(moved.event).toMatchObject({ method: 'REQUEST', uid: first.event.uid, sequence: 1 });
    expect(moved.body).toContain('A day later?');
    expect(await answers(id)).toEqual([[INES, 'NEEDS-ACTION']]);

    // The answer to the first version comes late: it says nothing about this one.
    await receive(book, mailbox, [
      calendarMail(INES, replyTo(first.event, INES, 'DECLINED', '2026-11-02T11:00:00Z')),
    ]);
    expect(await answers(id)).toEqual([[INES, 'NEEDS-ACTION']]);
    await expect(book.run(moveMeeting, { id, version, at: THURSDAY })).rejects.toThrow(/changed meanwhile/);
  });

  it('is not booked any more when they decline, and an answer in somebody else’s name changes nothing', async () => {
    const { id } = await bookWithInes();
    const { event } = await lastMail();
    const forged = replyTo(event, INES, 'DECLINED', '2026-11-02T10:00:00Z');
    await receive(book, mailbox, [calendarMail('mallory@example.org', forged)]);
    await receive(book, mailbox, [
      calendarMail('mallory@example.org', replyTo(event, 'mallory@example.org', 'ACCEPTED', MONDAY)),
    ]);
    expect(await answers(id)).toEqual([[INES, 'NEEDS-ACTION']]);
    await receive(book, mailbox, [calendarMail(INES, forged)]);
    expect(await book.run(getMeeting, { id })).toMatchObject({ status: 'planned', standing: 'declined' });
  });

  it('replaces the date agreed before; when they decline, the date stands again at once', async () => {
    await book.run(agreeDate, { person: ines.id, day: '2026-11-10' });
    await bookWithInes({ agreed: { how: 'on the phone' } });
    const until = async () => (await book.today()).leaveAlone.map((it) => it.until);
    expect(await until()).toEqual(['2026-11-12']);
    const { event } = await lastMail();
    await receive(book, mailbox, [
      calendarMail(INES, replyTo(event, INES, 'DECLINED', '2026-11-02T10:00:00Z')),
    ]);
    expect(await until()).toEqual(['2026-11-10']);
  });

  it('shows another time that they propose; taken, everybody hears of it', async () => {
    const { id } = await bookWithInes();
    const { event } = await lastMail();
    const at = (hour: string) =>
      ({ kind: 'instant', at: Date.parse(`2026-11-12T${hour}:00+01:00`) }) as const;
    const counter = {
      ...event,
      method: 'COUNTER',
      start: at('14:00'),
      end: at('15:00'),
      comment: 'After lunch?',
    };
    await receive(book, mailbox, [calendarMail('mallory@example.org', counter)]);
    expect((await book.run(getMeeting, { id })).proposal).toBeNull();
    await receive(book, mailbox, [calendarMail(INES, counter)]);
    const proposed = await book.run(getMeeting, { id });
    expect(proposed).toMatchObject({
      startsAt: '2026-11-12T09:00:00.000Z',
      proposal: { by: INES, startsAt: '2026-11-12T13:00:00.000Z', comment: 'After lunch?' },
    });
    await book.run(answerProposal, { id, accept: true });
    expect(await book.run(getMeeting, { id })).toMatchObject({
      startsAt: '2026-11-12T13:00:00.000Z',
      proposal: null,
      agreed: { how: `${INES} proposed it` },
    });
    expect((await lastMail()).event).toMatchObject({ method: 'REQUEST', sequence: 1 });

    await receive(book, mailbox, [
      calendarMail(INES, { ...counter, sequence: 1, stampedAt: Date.parse(THURSDAY) }),
    ]);
    await book.run(answerProposal, { id, accept: false, word: 'We are on a train then.' });
    expect((await lastMail()).event).toMatchObject({
      method: 'DECLINECOUNTER',
      comment: 'We are on a train then.',
    });
  });

  it('called off, everybody hears of it, and it can not be changed any more', async () => {
    const { id } = await bookWithInes();
    await book.run(cancelMeeting, { id, reason: 'They bought elsewhere' });
    expect((await lastMail()).event).toMatchObject({ method: 'CANCEL', status: 'CANCELLED', sequence: 1 });
    expect(await book.run(getMeeting, { id })).toMatchObject({
      status: 'cancelled',
      calledOff: { reason: 'They bought elsewhere' },
    });
    await expect(book.run(cancelMeeting, { id })).rejects.toThrow(/no longer planned/);
  });

  it('told again with another title, the answers stay', async () => {
    const { id } = await bookWithInes();
    const { event } = await lastMail();
    await receive(book, mailbox, [
      calendarMail(INES, replyTo(event, INES, 'ACCEPTED', '2026-11-02T10:00:00Z')),
    ]);
    const { version } = await book.run(getMeeting, { id });
    await book.run(editMeeting, { id, version, title: 'The second offer' });
    expect((await lastMail()).event).toMatchObject({ summary: 'The second offer', sequence: 0 });
    expect(await answers(id)).toEqual([[INES, 'ACCEPTED']]);
  });

  it('becomes an interaction when it was held, and an attempt when nobody came', async () => {
    const { id } = await bookWithInes();
    await expect(book.run(recordOutcome, { id, outcome: 'held' })).rejects.toThrow(/not begun/);
    book.at('2026-11-12T11:05:00+01:00');
    await book.run(recordOutcome, { id, outcome: 'held', note: 'She brings in her CFO.' });
    const [held] = (await book.run(timeline, { account: ines.account })).interactions;
    expect(held).toMatchObject({ kind: 'meeting', reached: true, subject: 'The offer' });
    const next = await bookWithInes({ at: '2026-11-19T10:00:00+01:00', bookedIn: id });
    expect(await book.run(getMeeting, { id })).toMatchObject({ status: 'held', next: [next.id] });
    book.at('2026-11-19T11:05:00+01:00');
    await book.run(recordOutcome, { id: next.id, outcome: 'no-show' });
    const [missed] = (await book.run(timeline, { account: ines.account })).interactions;
    expect(missed).toMatchObject({ kind: 'meeting', reached: false });
  });

  it('goes to who opted out of mail only when they agreed to it, and says why', async () => {
    await book.run(optOut, { person: ines.id, channel: 'mail', source: 'on the phone' });
    await expect(bookWithInes()).rejects.toThrow(/meeting that they agreed to/);
    const { notes } = await bookWithInes({ agreed: { how: 'on the phone' } });
    expect(notes).toEqual([expect.stringContaining('because they agreed to this meeting')]);
    expect(await lastMail()).toMatchObject({ purpose: 'agreed-meeting', to: [INES] });
  });

  it('inside a quiet period needs their yes too', async () => {
    await book.run(agreeDate, { person: ines.id, day: '2026-11-20' });
    await expect(bookWithInes()).rejects.toThrow(/meeting that they agreed to/);
    await expect(bookWithInes({ invite: false })).rejects.toThrow(/meeting that they agreed to/);
    await bookWithInes({ agreed: { how: 'they called' } });
    const { meetings } = await book.run(listMeetings, { person: ines.id });
    expect(meetings).toHaveLength(1);
  });
});

describe('a meeting of theirs', () => {
  const invitation = (more: object = {}) => ({
    method: 'REQUEST',
    uid: 'theirs-1@example.com',
    sequence: 0,
    stampedAt: Date.parse(MONDAY),
    status: 'CONFIRMED',
    summary: 'Budget round',
    description: 'Bring figures',
    location: 'Room 4',
    comment: null,
    start: { kind: 'instant' as const, at: Date.parse(THURSDAY) },
    end: { kind: 'instant' as const, at: Date.parse(THURSDAY) + 3_600_000 },
    timeZone: 'Europe/Berlin',
    organizer: { address: INES, name: 'Ines Aydin', sentBy: null },
    attendees: [person(OURS, 'NEEDS-ACTION'), person(INES, 'ACCEPTED')],
    recurrence: { rule: null, added: [], leftOut: [] },
    instance: null,
    busy: true,
    ...more,
  });
  const person = (address: string, partstat: string) => ({
    address,
    name: null,
    partstat,
    role: 'REQ-PARTICIPANT',
    userType: 'INDIVIDUAL',
    asksForReply: partstat === 'NEEDS-ACTION',
    delegatedTo: [],
    delegatedFrom: [],
    sentBy: null,
  });
  const theirs = async () => (await book.run(listMeetings, {})).meetings;

  it('is in the book, and our answer goes to who invited', async () => {
    await receive(book, mailbox, [calendarMail(INES, invitation(), { to: [OURS] })]);
    const [meeting] = await theirs();
    expect(meeting).toMatchObject({
      ours: false,
      title: 'Budget round',
      place: 'Room 4',
      account: ines.account,
      standing: 'booked',
    });
    const id = meeting?.id ?? '';
    await expect(book.run(cancelMeeting, { id })).rejects.toThrow(/theirs/);
    await book.run(answerInvitation, { id, answer: 'tentative', word: 'I ask for the figures first.' });
    const reply = await lastMail();
    expect(reply).toMatchObject({
      to: [INES],
      subject: 'Maybe: Budget round',
      event: { method: 'REPLY', attendees: [{ address: OURS, partstat: 'TENTATIVE' }] },
    });
    expect(await answers(id)).toContainEqual([OURS, 'TENTATIVE']);
  });

  it('moves and is called off by who invited alone', async () => {
    await receive(book, mailbox, [calendarMail(INES, invitation(), { to: [OURS] })]);
    const later = { kind: 'instant' as const, at: Date.parse(THURSDAY) + 7_200_000 };
    const moved = invitation({ sequence: 1, start: later, end: { ...later, at: later.at + 3_600_000 } });
    await receive(book, mailbox, [calendarMail('mallory@example.org', moved, { to: [OURS] })]);
    expect(await theirs()).toMatchObject([{ startsAt: '2026-11-12T09:00:00.000Z' }]);
    await receive(book, mailbox, [calendarMail(INES, moved, { to: [OURS] })]);
    expect(await theirs()).toMatchObject([{ startsAt: '2026-11-12T11:00:00.000Z' }]);
    const off = { ...moved, method: 'CANCEL', status: 'CANCELLED', sequence: 2 };
    await receive(book, mailbox, [calendarMail(INES, off, { to: [OURS] })]);
    expect(await theirs()).toMatchObject([{ status: 'cancelled' }]);
    await receive(book, mailbox, [calendarMail(INES, invitation({ sequence: 1 }), { to: [OURS] })]);
    expect(await theirs()).toMatchObject([{ status: 'cancelled' }]);
  });

  it('stays called off when the history is read backwards', async () => {
    const off = invitation({ method: 'CANCEL', status: 'CANCELLED', sequence: 1 });
    await receive(book, mailbox, [calendarMail(INES, off, { to: [OURS] })], { history: true });
    await receive(book, mailbox, [calendarMail(INES, invitation(), { to: [OURS] })], { history: true });
    expect(await theirs()).toMatchObject([{ status: 'cancelled' }]);
  });

  it('that comes again each week is listed each time; one that never ends does no harm', async () => {
    const weekly = invitation({ recurrence: { rule: 'FREQ=WEEKLY', added: [], leftOut: [] } });
    await receive(book, mailbox, [calendarMail(INES, weekly, { to: [OURS] })]);
    expect((await theirs()).map(({ startsAt }) => startsAt.slice(0, 10))).toEqual([
      '2026-11-12',
      '2026-11-19',
      '2026-11-26',
    ]);
  });

  it('with more attendees than anybody meets is stored with the first of them', async () => {
    const crowd = Array.from({ length: 20_000 }, (_, i) => person(`p${i}@example.net`, 'NEEDS-ACTION'));
    const big = invitation({ attendees: [person(OURS, 'NEEDS-ACTION'), ...crowd] });
    await receive(book, mailbox, [calendarMail(INES, big, { to: [OURS] })]);
    const [meeting] = await theirs();
    expect(meeting?.attendees).toHaveLength(500);
  });
});
