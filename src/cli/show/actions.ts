import type { StepKind } from '../../core/facts.ts';

const SAID: Readonly<Record<StepKind, (who: string) => string>> = {
  answer: (who) => `Answer ${who}`,
  'deliver-promise': (who) => `Deliver what you promised ${who}`,
  'settle-meeting': (who) => `Say how it went with ${who}`,
  'send-recap': (who) => `Send the recap to ${who}`,
  'book-next': (who) => `Book the next meeting with ${who}`,
  'prepare-call': (who) => `Prepare the call with ${who}`,
  'hold-meeting': (who) => `Meet ${who}`,
  'speak-as-agreed': (who) => `Speak with ${who}`,
  'remind-agreed': (who) => `Remind ${who} of the agreed date`,
  'remind-commitment': (who) => `Remind ${who} of the promise`,
  'act-on-signal': (who) => `Act on the signal: ${who}`,
  'ask-commitment': (who) => `Ask ${who} for something in return`,
  'propose-push': (who) => `Write the last letter to ${who}`,
  'keep-in-touch': (who) => `Keep in touch with ${who}`,
  qualify: (who) => `Rate ${who}`,
  'record-decision': (who) => `Record who won and why: ${who}`,
  retry: (who) => `Try ${who} again`,
};

/** A step in a person's words: "Speak with Ines Aydın". */
export function sayAction(action: StepKind, who: string): string {
  return SAID[action](who);
}
