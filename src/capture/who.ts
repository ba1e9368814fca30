/** Decides who is meant, once for a line, and collects what must be asked about people. */

import type {
  CandidatePerson,
  CaptureContext,
  Choice,
  Span,
  Unclear,
  UnresolvedName,
} from '../app/ports/understanding.ts';
import { type Chosen, choose } from './choose.ts';
import type { Mention } from './directory.ts';
import { phrases } from './say.ts';

export interface Who {
  readonly choose: (mention: Mention, at: number) => Chosen;
  readonly unresolved: readonly UnresolvedName[];
  readonly unclear: readonly Unclear[];
  /** Full names of nobody we know. */
  readonly strangers: readonly string[];
}

/** `accountIds`: the accounts that the line names. */
export function whoIn(context: CaptureContext, accountIds: ReadonlySet<string>): Who {
  const words = phrases(context.locale);
  const unresolved: UnresolvedName[] = [];
  const unclear: Unclear[] = [];
  const strangers: string[] = [];
  const asked = new Map<string, Chosen>();
  return {
    unresolved,
    unclear,
    strangers,
    choose(mention, at) {
      const before = asked.get(mention.name.toLowerCase());
      if (before !== undefined) return before;
      const chosen = choose(mention, context, accountIds);
      asked.set(mention.name.toLowerCase(), chosen);
      if (chosen.sure || mention.colleague !== null) return chosen;
      const about: Span = { from: at + mention.from, to: at + mention.to };
      if (chosen.person === null)
        unresolved.push({
          ...about,
          name: mention.name,
          candidates: chosen.candidates.map((person) => person.id),
        });
      const full = mention.how === 'unknown' && /\p{L}[ -]\p{L}/u.test(mention.name);
      if (full) strangers.push(mention.name);
      else
        unclear.push({
          question: question(mention, words),
          about,
          choices: [
            ...peopleChoices(chosen.candidates),
            ...(mention.how === 'known' ? [] : [{ label: words.newPerson, value: 'new' }]),
          ],
        });
      return chosen;
    },
  };
}

function question(mention: Mention, words: ReturnType<typeof phrases>): string {
  if (mention.how === 'slip') return words.didYouMean(mention.people[0]?.name ?? mention.name);
  return mention.how === 'known' ? words.which(mention.name) : words.whoIs(mention.name);
}

export function peopleChoices(people: readonly CandidatePerson[]): readonly Choice[] {
  return people.slice(0, 8).map((person) => ({
    label: person.accountName == null ? person.name : `${person.name}, ${person.accountName}`,
    value: person.id,
  }));
}
