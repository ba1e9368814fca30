import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { agreeDate } from '../../src/app/agreements/agree-date.ts';
import { makeBookingLink, proposeTimes, revokeBookingLink } from '../../src/app/booking/links.ts';
import { bookBySlot, cancelBySlot, visitBooking } from '../../src/app/booking/visit.ts';
import { bookMeeting } from '../../src/app/meetings/book-meeting.ts';
import { getMeeting, listMeetings } from '../../src/app/meetings/list-meetings.ts';
import { timeline } from '../../src/app/timeline/timeline.ts';
import { secretLinks } from '../../src/store/booking.ts';
import { type Book, MONDAY, newBook } from '../book.ts';
import { freshDatabase } from '../database-template.ts';
import { addMailbox } from '../mailbox.ts';
import { calendarMails } from '../meetings.ts';

let shared: Awaited<ReturnType<typeof freshDatabase>>;
let book: Book;
let ines: { id: string; account: string };
const PUBLIC = 'https://crm.nordlicht.example';

beforeAll(async () => {
  shared = await freshDatabase();
});
afterAll(() => shared.drop());
beforeEach(async () => {
  const plain = await newBook(shared);
  Object.assign(plain.ground, { publicUrl: PUBLIC });
  book = plain;
  book.at(MONDAY);
  ines = await book.person('Ines Aydin');
});

const visiting = () => ({ ground: book.ground, links: secretLinks(book.database) });
const secretOf = (url: string) => url.slice(`${PUBLIC}/book/`.length);
const link = async (more: object = {}) =>
  secretOf((await book.run(makeBookingLink, { title: 'Half an hour', ...more })).url);
const guest = (at: number, name = 'Jo Lind') => ({
  at,
  name,
  mail: `${name.toLowerCase().replace(' ', '.')}@example.net`,
});

describe('times that are offered', () => {
  it('are three, free on both sides, in words of both zones', async () => {
    const kim = await book.person('Kim Ito', {});
    await book.run(bookMeeting, {
      title: 'Busy',
      at: '2026-11-03T09:00:00+01:00',
      minutes: 480,
      people: [kim.id],
      invite: false,
      agreed: { how: 'by phone' },
    });
    const { times, text } = await book.run(proposeTimes, { person: ines.id });
    expect(times.map(({ startsAt }) => startsAt.slice(0, 10))).toEqual([
      '2026-11-02',
      '2026-11-04',
      '2026-11-05',
    ]);
    expect(text.split('\n')).toHaveLength(3);
    expect(text).toContain('(Europe/Berlin)');
    const { times: others } = await book.run(proposeTimes, {
      person: ines.id,
      offered: times.map(({ startsAt }) => startsAt),
    });
    expect(others.some(({ startsAt }) => times.some((it) => it.startsAt === startsAt))).toBe(false);
  });
});

describe('a booking link', () => {
  it('is for a person: they book, the agreed silence ends, the invitation has a link of its own', async () => {
    await addMailbox(book, 'mia@nordlicht.example');
    await book.run(agreeDate, { person: ines.id, day: '2026-11-20' });
    const secret = await link({ person: ines.id });
    const view = await visitBooking(visiting(), secret);
    expect(view).toMatchObject({ person: 'Ines Aydin', host: 'Mia Lorenz', meeting: null, minutes: 30 });
    expect(view.proposed).toHaveLength(3);
    const at = view.proposed[0]?.from ?? 0;
    book.at('2026-11-02T09:05:00+01:00');
    await bookBySlot(visiting(), secret, guest(at));

    const [mail] = await calendarMails(book);
    expect(mail).toMatchObject({ to: ['ines.aydin@example.com'], purpose: 'agreed-meeting' });
    expect(mail?.body).toContain(`${PUBLIC}/book/`);
    const [said] = (await book.run(timeline, { account: ines.account })).interactions;
    expect(said).toMatchObject({ direction: 'theirs', body: 'They booked a time themselves.' });
    const { steps, leaveAlone } = await book.today();
    expect(steps.map(({ action }) => action)).not.toContain('answer');
    expect(leaveAlone).toEqual([]);
    expect((await visitBooking(visiting(), secret)).meeting).toMatchObject({ from: at, status: 'planned' });
  });

  it('lets them move the meeting, and call it off', async () => {
    const secret = await link({ person: ines.id });
    const [first, second] = (await visitBooking(visiting(), secret)).proposed;
    const own = await bookBySlot(visiting(), secret, guest(first?.from ?? 0));
    await bookBySlot(visiting(), own, guest(second?.from ?? 0));
    const { meetings } = await book.run(listMeetings, {});
    expect(meetings).toMatchObject([
      { startsAt: new Date(second?.from ?? 0).toISOString(), status: 'planned', bookedVia: 'page' },
    ]);
    await cancelBySlot(visiting(), own);
    expect((await visitBooking(visiting(), own)).meeting?.status).toBe('cancelled');
    expect((await book.today()).steps.map(({ action }) => action)).toContain('answer');
    await expect(bookBySlot(visiting(), own, guest(first?.from ?? 0))).rejects.toThrow();
  });

  it('gives a time to one of many who want it at once; the others see what is left', async () => {
    const secret = await link();
    const at = (await visitBooking(visiting(), secret)).proposed[0]?.from ?? 0;
    const names = ['Jo Lind', 'Kaj Berg', 'Lea Horn', 'Max Rot', 'Ola Vik', 'Pia Sten', 'Uwe Tal', 'Ada Om'];
    const ended = await Promise.allSettled(
      names.map((name) => bookBySlot(visiting(), secret, guest(at, name))),
    );
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const each of ended)
      if (each.status === 'rejected')
        expect(each.reason).toMatchObject({ code: expect.stringMatching(/^slot-(taken|not-free)$/) });
    expect((await book.run(listMeetings, {})).meetings).toHaveLength(1);
    const left = await visitBooking(visiting(), secret);
    expect(left.proposed).toHaveLength(3);
    expect(left.slots.map(({ from }) => from)).not.toContain(at);
  });

  it('takes no time that is not offered, and nothing once it was taken back', async () => {
    const made = await book.run(makeBookingLink, { title: 'Half an hour' });
    const secret = secretOf(made.url);
    await expect(bookBySlot(visiting(), secret, guest(Date.parse('2026-11-08T10:00:00Z')))).rejects.toThrow(
      /not free/,
    );
    await book.run(revokeBookingLink, { id: made.id });
    await expect(visitBooking(visiting(), secret)).rejects.toThrow(/not valid/);
    await expect(visitBooking(visiting(), 'guessed')).rejects.toThrow(/not valid/);
  });

  it('belongs to a meeting of ours: its own time is free for it', async () => {
    const { id } = await book.run(bookMeeting, {
      title: 'The offer',
      at: '2026-11-03T10:00:00+01:00',
      people: [ines.id],
      invite: false,
      agreed: { how: 'by phone' },
    });
    const secret = await link({ meeting: id });
    const { slots, meeting } = await visitBooking(visiting(), secret);
    expect(meeting?.status).toBe('planned');
    expect(slots.map(({ from }) => from)).toContain(Date.parse('2026-11-03T10:30:00+01:00'));
    await bookBySlot(visiting(), secret, guest(Date.parse('2026-11-03T10:30:00+01:00')));
    expect(await book.run(getMeeting, { id })).toMatchObject({ startsAt: '2026-11-03T09:30:00.000Z' });
  });

  it('needs a public address, and says so', async () => {
    Object.assign(book.ground, { publicUrl: null });
    await expect(link()).rejects.toThrow(/no public address/);
  });
});
