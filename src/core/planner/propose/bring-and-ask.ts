/**
 * No excuses: what of value a contact brings, and which commitment it asks for. The next commitment is the
 * next step of the policy's ladder; one that they have given already is asked after, not asked for again.
 */
import type { CommitmentFact } from '../../facts.ts';
import { because, fact } from '../because.ts';
import type { Candidate } from '../candidate.ts';
import type { Reason } from '../plan-types.ts';
import type { PersonView } from '../view/person-view.ts';
import { isTalkKind, touchKind } from './touch-kind.ts';

const RULE = 'no-excuse';

export function bringFor(step: Candidate, view: PersonView): Reason | null {
  const who = view.person.id;
  const source = fact('person', who);
  switch (step.kind) {
    case 'answer':
      return because(RULE, 'bring-answer', { who }, fact('interaction', step.subject));
    case 'deliver-promise': {
      const promise = view.facts.commitments.find((it) => it.id === step.subject);
      return because(RULE, 'bring-promised', { what: promise?.what ?? '' }, fact('commitment', step.subject));
    }
    case 'act-on-signal': {
      const signal = view.facts.signals.find((it) => it.id === step.subject);
      return because(
        RULE,
        'bring-news-on-signal',
        { text: signal?.text ?? '' },
        fact('signal', step.subject),
      );
    }
    case 'keep-in-touch':
    case 'retry': {
      const kind = touchKind(view, step.onlyContactCounts);
      if (kind === 'newsletter') return because(RULE, 'bring-newsletter', { who }, source);
      const topics = view.person.interests.join(', ');
      const talk = step.kind === 'retry' || kind === null || isTalkKind(kind);
      if (topics === '')
        return because(RULE, talk ? 'bring-talk-open' : 'bring-article-open', { who }, source);
      return because(RULE, talk ? 'bring-talk' : 'bring-article', { topics }, source);
    }
    default:
      return null;
  }
}

export function askFor(step: Candidate, view: PersonView): Reason | null {
  const who = view.person.id;
  switch (step.kind) {
    case 'speak-as-agreed':
    case 'act-on-signal':
      return nextCommitment(view);
    case 'remind-agreed':
      return because(RULE, 'ask-date', { who }, fact('person', who));
    case 'remind-commitment': {
      const promise = view.facts.commitments.find((it) => it.id === step.subject);
      return because(RULE, 'ask-kept', { what: promise?.what ?? '' }, fact('commitment', step.subject));
    }
    case 'keep-in-touch': {
      const kind = touchKind(view, step.onlyContactCounts);
      return kind === null || isTalkKind(kind) ? nextCommitment(view) : null;
    }
    case 'retry':
      return nextCommitment(view);
    default:
      return null;
  }
}

function nextCommitment(view: PersonView): Reason {
  const who = view.person.id;
  const theirs = view.facts.commitments.filter((it) => it.side === 'theirs' && it.person === who);
  const open = theirs.find(isOpen);
  if (open !== undefined) return because(RULE, 'ask-kept', { what: open.what }, fact('commitment', open.id));
  const ladder = view.policy.commitmentLadder;
  const kept = theirs.filter((it) => it.status === 'kept').length;
  const next = ladder[Math.min(kept, ladder.length - 1)];
  return next === undefined
    ? because(RULE, 'ask-timeline', { who }, fact('person', who))
    : because(RULE, 'ask-commitment', { what: next }, fact('person', who));
}

function isOpen(it: CommitmentFact): boolean {
  return it.status === 'open';
}
