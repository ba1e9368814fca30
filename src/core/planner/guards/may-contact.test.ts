import { describe, expect, it } from 'vitest';
import type { Channel } from '../../facts.ts';
import { type Story, story } from '../stories/story.ts';
import { mayContact, type Purpose } from './may-contact.ts';

function ask(told: Story, moment: string, channel: Channel, purpose: Purpose) {
  const now = told.at(moment).instant('Tom');
  return mayContact(told.facts, told.policy, told.calendars, 'Tom', channel, purpose, now);
}

const quiet = () => story().person('Tom').at('2026-11-03 10:00').call('Tom').agree('Tom', '2026-11-12');
const away = () => story().person('Tom').at('2026-11-03 10:00').automaticReply('Tom', '2026-11-16');
const out = () => story().person('Tom').at('2026-11-03 10:00').optOut('Tom', 'mail');
const wroteSince = () => out().at('2026-11-05 10:00').theyWrite('Tom');
const released = () => story().person('Tom').at('2026-11-03 10:00').release('Tom', '2027-03-01');
const touched = () => story().person('Tom').at('2026-11-05 09:00').mail('Tom', 'gift');

describe('whether somebody may be contacted', () => {
  it.each([
    ['inside a quiet', quiet, '2026-11-05 11:00', 'mail', 'chosen', false],
    ['inside a quiet, a newsletter too', quiet, '2026-11-05 11:00', 'newsletter', 'chosen', false],
    ['inside a quiet, a reminder', quiet, '2026-11-05 11:00', 'phone', 'persistence', false],
    ['inside a quiet, what they asked for', quiet, '2026-11-05 11:00', 'mail', 'asked-for', true],
    ['inside a quiet, an answer', quiet, '2026-11-05 11:00', 'mail', 'answer', true],
    ['on the agreed date', quiet, '2026-11-12 11:00', 'phone', 'persistence', true],
    ['away', away, '2026-11-16 11:00', 'mail', 'persistence', false],
    ['back since yesterday', away, '2026-11-17 11:00', 'mail', 'persistence', true],
    ['opted out of mail', out, '2026-11-05 11:00', 'mail', 'chosen', false],
    ['opted out of mail, asked for', out, '2026-11-05 11:00', 'mail', 'asked-for', false],
    ['opted out of mail, an answer to nothing', out, '2026-11-05 11:00', 'mail', 'answer', false],
    ['opted out of mail, by phone', out, '2026-11-05 11:00', 'phone', 'chosen', true],
    ['opted out of mail, the newsletter', out, '2026-11-05 11:00', 'newsletter', 'chosen', false],
    ['opted out, wrote since, the answer', wroteSince, '2026-11-05 11:00', 'mail', 'answer', true],
    ['opted out, wrote since, something else', wroteSince, '2026-11-06 11:00', 'mail', 'chosen', false],
    ['released', released, '2026-11-05 11:00', 'phone', 'chosen', false],
    ['released, an answer', released, '2026-11-05 11:00', 'mail', 'answer', true],
    ['touched this morning', touched, '2026-11-05 11:00', 'phone', 'persistence', false],
    ['touched the day before, a reminder', touched, '2026-11-06 11:00', 'phone', 'persistence', true],
    ['touched four working days ago', touched, '2026-11-11 11:00', 'newsletter', 'chosen', false],
    ['touched five working days ago', touched, '2026-11-12 11:00', 'newsletter', 'chosen', true],
  ] as const)('%s', (_, told, moment, channel, purpose, allowed) => {
    const said = ask(told(), moment, channel, purpose);
    expect(said.allowed).toBe(allowed);
    expect(said.because.length > 0).toBe(!allowed);
  });

  it.each([
    ['2026-11-05 07:59', 'phone', false],
    ['2026-11-05 08:00', 'phone', true],
    ['2026-11-05 19:30', 'mail', false],
    ['2026-11-07 11:00', 'phone', false],
  ] as const)('knows the hours: %s by %s', (moment, channel, within) => {
    expect(ask(story().person('Tom'), moment, channel, 'chosen').withinHours).toBe(within);
  });

  it('thinks in the customer’s day, not in the seller’s', () => {
    const told = story({ seller: { zone: 'America/Los_Angeles' }, zone: 'Pacific/Auckland' })
      .person('Tom')
      .at('2026-11-03 10:00')
      .call('Tom')
      .agree('Tom', '2026-11-13');
    // Thursday morning in Los Angeles, Thursday night in Auckland: the list has Friday already.
    expect(ask(told, '2026-11-12 22:00', 'mail', 'chosen').allowed).toBe(false);
    expect(ask(told, '2026-11-13 00:00', 'mail', 'chosen').allowed).toBe(true);
  });
});
