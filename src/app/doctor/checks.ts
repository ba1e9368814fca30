import type { Finding } from '../ports/doctor.ts';

export interface Check {
  readonly id: Finding | 'plan-from-scratch';
  /** The rule in words. */
  readonly says: string;
}

/** What live data can show of the product's promises. */
export const CHECKS: readonly Check[] = [
  { id: 'one-next-step', says: 'Everybody has exactly one next step, or is released.' },
  { id: 'nothing-in-quiet', says: 'Nothing of our own choice stands in a quiet period.' },
  { id: 'opt-outs-respected', says: 'No step uses a channel that the person opted out of.' },
  { id: 'opt-outs-not-cleared', says: 'An opt-out ends only by the person’s own recorded request.' },
  { id: 'steps-have-reasons', says: 'Every step has a reason, and the facts behind it exist.' },
  { id: 'plan-from-scratch', says: 'Planning from scratch gives the stored plan.' },
  { id: 'versions-complete', says: 'Every earlier version of every interaction is kept.' },
  { id: 'walls-stand', says: 'Every table is kept apart by organization by the database itself.' },
  {
    id: 'plan-belongs-together',
    says: 'Each step belongs to the account of its person, and to somebody who works here.',
  },
  { id: 'sent-once', says: 'No mail went out twice.' },
  { id: 'sent-is-recorded', says: 'Every mail that went out stands in the history of whoever got it.' },
  { id: 'none-sent-into-quiet', says: 'Nothing of our own choice was sent into a quiet period.' },
  { id: 'none-sent-after-opt-out', says: 'Nothing of our own choice was sent to who had opted out.' },
];
