/** A seller's Tuesday, 24 November 2026, 10:20 in Berlin, and a short form of what a line was understood to mean. */

import type { CaptureContext, Understanding } from '../app/ports/understanding.ts';
import { iso, sayMinute } from './say.ts';
import { localTime } from './zoned.ts';

const ago = (days: number) => Date.parse('2026-11-24T09:20:00Z') - days * 86_400_000;

export const example: CaptureContext = {
  now: ago(0),
  zone: 'Europe/Berlin',
  locale: 'en',
  people: [
    {
      id: 'anna',
      name: 'Anna Lindqvist',
      accountId: 'norra',
      accountName: 'Norra Rör AB',
      lastContact: ago(4),
      mine: true,
    },
    {
      id: 'ines',
      name: 'Ines Aydın',
      given: 'Ines',
      family: 'Aydın',
      accountId: 'norra',
      accountName: 'Norra Rör AB',
    },
    { id: 'bob', name: 'Robert Müller', nicknames: ['Bob'], accountId: 'norra', accountName: 'Norra Rör AB' },
    { id: 'tom', name: 'Tom Becker', accountId: 'hafen', accountName: 'Hafenlogistik GmbH', mine: true },
    { id: 'jason', name: 'Jason Wolfe', accountId: 'hafen', accountName: 'Hafenlogistik GmbH' },
    { id: 'priya', name: 'Priya Nair', accountId: 'hafen', accountName: 'Hafenlogistik GmbH' },
    {
      id: 'lucia',
      name: 'Lucía Prieto',
      accountId: 'olivar',
      accountName: 'Olivar Sur',
      zone: 'America/Bogota',
    },
    { id: 'may', name: 'May Wong', accountId: 'olivar', accountName: 'Olivar Sur' },
    { id: 'marek', name: 'Marek Nowak', accountId: 'baltyk', accountName: 'Chłodnia Bałtyk' },
    { id: 'eva1', name: 'Eva Sommer', accountId: 'norra', accountName: 'Norra Rör AB' },
    { id: 'eva2', name: 'Eva Winter', accountId: 'baltyk', accountName: 'Chłodnia Bałtyk' },
    { id: 'mark', name: 'Mark Sun', accountId: 'hafen', accountName: 'Hafenlogistik GmbH' },
  ],
  accounts: [
    { id: 'norra', name: 'Norra Rör AB' },
    { id: 'hafen', name: 'Hafenlogistik GmbH' },
    { id: 'olivar', name: 'Olivar Sur' },
    { id: 'baltyk', name: 'Chłodnia Bałtyk' },
  ],
  me: { id: 'me', name: 'Maren Holt' },
  colleagues: [{ id: 'ben', name: 'Ben Okafor' }],
  isWorkingDay: (day) =>
    ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) && !['2026-12-25', '2027-01-01'].includes(day),
};

export interface Gist {
  contact?: string;
  who?: string;
  at?: string;
  min?: number;
  mood?: string;
  gave?: string;
  notes?: string;
  theirs?: string[];
  ours?: string[];
  agreed?: string;
  hold?: string | null;
  away?: string | null;
  signal?: string | null;
  kick?: string;
  optOut?: string;
  release?: string | null;
  rating?: string;
  todo?: string;
  tags?: string[];
  strangers?: string[];
  asks?: string[];
  warns?: string[];
}

/** What was understood, without what is empty, in short strings: nothing may be in it that a test does not expect. */
export function gist(understood: Understanding, zone = example.zone): Gist {
  const { interaction, commitments, agreement, hold, absence, signal, kickBack, optOut, release, todo } =
    understood;
  const promised = (side: string) =>
    commitments.filter((each) => each.side === side).map((each) => `${each.what} by ${each.due ?? '?'}`);
  const all: { [K in keyof Gist]: Gist[K] | undefined } = {
    contact:
      interaction === null
        ? undefined
        : [interaction.kind, interaction.direction, interaction.outcome, interaction.purpose ?? '']
            .join(' ')
            .trim(),
    who: interaction?.people.join(' ') || undefined,
    at: interaction === null || interaction.precision === 'now' ? undefined : local(interaction.at, zone),
    min: interaction?.durationMinutes ?? undefined,
    mood: interaction?.reaction?.mood,
    gave: interaction?.valueGiven ?? undefined,
    notes: interaction?.notes || undefined,
    theirs: some(promised('theirs')),
    ours: some(promised('ours')),
    agreed:
      agreement === null
        ? undefined
        : [
            agreement.day,
            agreement.minute === null ? '' : sayMinute(agreement.minute),
            agreement.kindOfContact ?? '',
          ]
            .filter((piece) => piece !== '')
            .join(' '),
    hold: hold === null ? undefined : hold.until,
    away: absence === null ? undefined : absence.backOn,
    signal: signal === null ? undefined : signal.foreseen,
    kick: kickBack === null ? undefined : [kickBack.kind, kickBack.comeBackOn ?? ''].join(' ').trim(),
    optOut: optOut?.channel,
    release: release === null ? undefined : release.until,
    rating: understood.rating ?? undefined,
    todo: todo === null ? undefined : `${todo.what} by ${todo.due ?? '?'}`,
    tags: some(understood.tags),
    strangers: some(
      understood.newPeople.map((person) =>
        [person.name, person.accountName ?? ''].join(' of ').replace(/ of $/u, ''),
      ),
    ),
    asks: some(understood.unclear.map((each) => each.question)),
    warns: some(understood.warnings.map((each) => each.text)),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Gist;
}

function some<T>(list: readonly T[]): T[] | undefined {
  return list.length === 0 ? undefined : [...list];
}

function local(instant: string, zone: string): string {
  const time = localTime(Date.parse(instant), zone);
  return `${iso(time.day)} ${sayMinute(time.minute)}`;
}
