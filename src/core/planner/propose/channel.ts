/** The channel that a step proposes: permitted, reachable, and fitting to the step and to what they use. */
import { carriersOf } from '../../cadence/carriers.ts';
import type { Channel } from '../../facts.ts';
import { latest } from '../../history/person-history.ts';
import type { Persistence } from '../../persistence/retry-chain.ts';
import type { TouchKind } from '../../policy/policy.ts';
import { isWarm } from '../../relationship/reminder-delay.ts';
import { isNewRelationship } from '../../relationship/strength.ts';
import type { Candidate } from '../candidate.ts';
import type { PersonView } from '../view/person-view.ts';
import { channelOfMessage } from './channel-of-message.ts';
import { touchKind } from './touch-kind.ts';

const WRITTEN: readonly Channel[] = ['mail', 'message', 'letter'];
const SPOKEN: readonly Channel[] = ['phone', 'visit'];
const PERSONAL: readonly Channel[] = ['phone', 'mail', 'message', 'visit', 'letter'];

export function channelFor(step: Candidate, view: PersonView, persistence: Persistence): Channel | null {
  switch (step.kind) {
    case 'answer':
      return channelOfAnswer(step, view);
    case 'deliver-promise':
      return firstOf(view, used(view, WRITTEN), WRITTEN, SPOKEN);
    case 'speak-as-agreed':
      return firstOf(view, ['phone'], used(view, PERSONAL), PERSONAL);
    case 'remind-agreed':
    case 'remind-commitment':
      return channelOfReminder(view);
    case 'retry':
      return channelOfRetry(view, persistence);
    case 'act-on-signal':
    case 'keep-in-touch':
      return channelOfKind(touchKind(view, step.onlyContactCounts), view);
    default:
      return null;
  }
}

/** Any personal channel that we may use. */
export function hasPersonalChannel(view: PersonView): boolean {
  return view.channels.some((it) => it !== 'newsletter');
}

export function channelOfKind(kind: TouchKind | null, view: PersonView): Channel | null {
  if (kind === null) return firstOf(view, used(view, PERSONAL), PERSONAL);
  const carriers = carriersOf(kind);
  return firstOf(view, used(view, carriers), carriers);
}

/** The way their message came, opted out or not: they wrote. */
function channelOfAnswer(step: Candidate, view: PersonView): Channel | null {
  const message = view.history.unanswered.find((it) => it.fact.id === step.subject);
  const came = message === undefined ? null : channelOfMessage(message.fact.kind);
  return came ?? firstOf(view, used(view, PERSONAL), PERSONAL);
}

/** By mail in a new relationship; else through the channel that they use. */
function channelOfReminder(view: PersonView): Channel | null {
  if (isNewRelationship(view.history.events, view.policy)) return firstOf(view, ['mail'], WRITTEN, PERSONAL);
  if (isWarm(view)) return firstOf(view, used(view, PERSONAL), ['mail'], PERSONAL);
  return firstOf(view, ['phone'], used(view, PERSONAL), PERSONAL);
}

/** Another one than the attempts before; when all were tried, the one that was tried longest ago. */
function channelOfRetry(view: PersonView, { waiting }: Persistence): Channel | null {
  const tried = (waiting?.attempts ?? []).map((it) => channelOfMessage(it.fact.kind));
  const fresh = PERSONAL.filter((it) => !tried.includes(it));
  const again = tried.filter((it) => it !== null);
  return firstOf(view, used(view, fresh), fresh, again);
}

/** The channel of their latest message or call, when it is among these. */
function used(view: PersonView, among: readonly Channel[]): readonly Channel[] {
  const event = latest(view.history.events, (it) => {
    const channel = it.meaning === 'theirs' ? channelOfMessage(it.fact.kind) : null;
    return channel !== null && among.includes(channel);
  });
  const channel = event === null ? null : channelOfMessage(event.fact.kind);
  return channel === null ? [] : [channel];
}

function firstOf(view: PersonView, ...wishes: readonly (readonly Channel[])[]): Channel | null {
  for (const wish of wishes) {
    for (const channel of wish) if (view.channels.includes(channel)) return channel;
  }
  return null;
}
