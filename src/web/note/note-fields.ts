import type { FieldSpec, Values } from '../form/field-spec.ts';
import type { NoteRequest } from '../shell/overlays.tsx';
import { addDays } from '../words/dates.ts';
import type { noteWords } from './words.ts';

type Words = (typeof noteWords)['en'];

type Options = NonNullable<FieldSpec['choices']>;

/** What only the server knows: the ratings of the policy, our people. */
export interface Choices {
  readonly ratings: Options;
  readonly owners: Options;
}

/** The fields of one of the small forms; what is rarely said stands behind “more”. */
export function fieldsOf(request: NoteRequest, words: Words, choices: Choices): readonly FieldSpec[] {
  const { form, people, opportunities = [] } = request;
  const more = true;
  const who: readonly FieldSpec[] =
    people.length > 1
      ? [{ name: 'person', label: words.person, kind: 'choice', choices: choicesOf(people) }]
      : [];
  const reach: FieldSpec = {
    name: 'scope',
    label: words.reach,
    kind: 'choice',
    more,
    choices: [
      { value: 'person', label: words.reaches.person },
      { value: 'account', label: words.reaches.account },
    ],
  };
  const opportunity: readonly FieldSpec[] =
    opportunities.length > 0
      ? [
          {
            name: 'opportunity',
            label: words.opportunity,
            kind: 'choice',
            more,
            choices: [{ value: '', label: '–' }, ...choicesOf(opportunities)],
          },
        ]
      : [];
  const needed = { required: true } as const;
  const reason: FieldSpec = { name: 'reason', label: words.why, ...needed };
  switch (form) {
    case 'hold':
      return [
        { name: 'until', label: words.until, kind: 'day', hint: words.untilHint, ...needed },
        { ...reason, placeholder: words.whyHold },
        ...who,
        reach,
      ];
    case 'agree':
      return [
        { name: 'day', label: words.day, kind: 'day', ...needed },
        { name: 'time', label: words.time, placeholder: '10:00' },
        { name: 'note', label: words.note },
        ...who,
        reach,
        {
          name: 'insist',
          label: words.insist,
          kind: 'choice',
          more,
          choices: [
            { value: '', label: words.insists.no },
            { value: 'yes', label: words.insists.yes },
          ],
        },
      ];
    case 'theirs':
      return [
        { name: 'what', label: words.what, placeholder: words.whatTheirs, ...needed },
        { name: 'due', label: words.by, kind: 'day', ...needed },
        ...who,
        {
          name: 'effort',
          label: words.effort,
          kind: 'choice',
          more,
          choices: [
            { value: '', label: '–' },
            ...['1', '2', '3', '4', '5'].map((value) => ({
              value,
              label: [value, words.efforts[value]].filter(Boolean).join(', '),
            })),
          ],
        },
        ...opportunity,
      ];
    case 'ours':
      return [
        { name: 'what', label: words.what, placeholder: words.whatOurs, ...needed },
        { name: 'due', label: words.by, kind: 'day', ...needed },
        ...who,
        {
          name: 'type',
          label: words.type,
          kind: 'choice',
          more,
          choices: [
            { value: 'give', label: words.types.give },
            { value: 'commitment', label: words.types.commitment },
          ],
        },
        ...opportunity,
      ];
    case 'news':
      return [
        { name: 'text', label: words.words, ...needed },
        {
          name: 'kind',
          label: words.kind,
          kind: 'choice',
          choices: Object.entries(words.kinds).map(([value, label]) => ({ value, label })),
        },
        { name: 'foreseen', label: words.foreseen, kind: 'day', hint: words.foreseenHint },
        ...who,
      ];
    case 'away':
      return [{ name: 'backOn', label: words.back, kind: 'day', hint: words.backHint, ...needed }, ...who];
    case 'release':
      return [reason, { name: 'until', label: words.until, kind: 'day', hint: words.forGood }, ...who];
    case 'rate':
      return [
        { name: 'rating', label: words.rating, kind: 'choice', choices: choices.ratings },
        { name: 'reason', label: words.whyMayBeEmpty },
      ];
    case 'owner':
      return [
        { name: 'owner', label: words.owner, kind: 'choice', choices: choices.owners },
        { name: 'reason', label: words.whyMayBeEmpty },
      ];
    case 'exclude':
      return [{ ...reason, placeholder: words.whyExclude }];
    case 'job':
      return [
        { name: 'title', label: words.title },
        { name: 'since', label: words.since, kind: 'day' },
      ];
  }
}

/** What is filled in already: who, and the day that is meant most often. */
export function startOf({ form, people, person, opportunity, current }: NoteRequest, today: string): Values {
  const who = { person: person ?? people[0]?.id ?? '', scope: 'person', opportunity: opportunity ?? '' };
  const days: Readonly<Record<NoteRequest['form'], Values>> = {
    hold: { until: addDays(today, 21) },
    agree: { day: addDays(today, 7) },
    theirs: { due: addDays(today, 7) },
    ours: { due: addDays(today, 1) },
    news: { kind: 'other' },
    away: { backOn: addDays(today, 7) },
    release: {},
    job: { since: today },
    rate: { rating: current ?? '' },
    owner: { owner: current ?? '' },
    exclude: {},
  };
  return { ...who, ...(form === 'ours' ? { type: 'give' } : {}), ...days[form] };
}

const choicesOf = (named: readonly { readonly id: string; readonly name: string }[]) =>
  named.map(({ id, name }) => ({ value: id, label: name }));
