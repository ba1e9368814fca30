/** The channel on which something came or went. */
import type { Channel, InteractionKind } from '../../facts.ts';

const CHANNEL_OF: Readonly<Record<InteractionKind, Channel | null>> = {
  meeting: 'visit',
  visit: 'visit',
  call: 'phone',
  voicemail: 'phone',
  mail: 'mail',
  message: 'message',
  letter: 'letter',
  newsletter: 'newsletter',
  event: null,
  note: null,
};

export function channelOfMessage(kind: InteractionKind): Channel | null {
  return CHANNEL_OF[kind];
}
