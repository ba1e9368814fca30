import { dayIn } from '../words/dates.ts';
import {
  type Chip,
  type ChipRow,
  nearDays,
  type Option,
  plain,
  type RowKind,
  type Telling,
  today,
} from './chip.ts';
import {
  lasting,
  meaning,
  naming,
  noContact,
  ofContact,
  ofPromise,
  ofSingle,
  without,
  withoutPromise,
  withSomebody,
} from './corrections.ts';
import { instantOf, localOf } from './local-moment.ts';
import { quietChips } from './quiet-chips.ts';
import type { Understanding } from './understanding.ts';
import type { CaptureWords } from './words.ts';

/** Everything that will be saved, as rows of chips; what was understood nowhere stands in the line itself. */
export function rowsOf(it: Understanding, telling: Telling): readonly ChipRow[] {
  const rows: ChipRow[] = [];
  const row = (kind: RowKind, chips: readonly Chip[], key: string = kind) => {
    if (chips.length > 0) rows.push({ key, kind, chips });
  };
  const { words } = telling;
  const said = it.interaction;
  row('contact', [...whoIn(it, telling), ...contactChips(it, telling)]);
  if (said?.reaction) row('reaction', reactionChips(said.reaction, words));
  if (said?.valueGiven)
    row('gave', [
      {
        ...plain('gave', words.what, said.valueGiven),
        choice: { is: 'words', now: said.valueGiven, to: (valueGiven) => ofContact({ valueGiven }) },
        out: ofContact({ valueGiven: null }),
      },
    ]);
  it.commitments.forEach((promise, index) => {
    row(promise.side, promiseChips(promise, telling), `promise-${index}`);
  });
  for (const { kind, chips } of quietChips(it, telling)) row(kind, chips);
  if (it.rating !== null) row('rating', [ratingChip(it.rating, telling)]);
  row(
    'tag',
    it.tags.map((tag) => ({
      ...plain(`tag-${tag}`, words.what, `#${tag}`),
      out: (now) => ({ ...now, tags: now.tags.filter((each) => each !== tag) }),
    })),
  );
  if (it.todo) row('todo', todoChips(it.todo, telling));
  return rows;
}

/** Who took part; who was named and is not known; nobody, where somebody is needed. */
function whoIn(it: Understanding, { words, nameOf }: Telling): readonly Chip[] {
  const unsure = new Set(
    it.parts
      .flatMap(({ details }) => details)
      .filter(({ kind, sure }) => kind === 'person' && !sure)
      .map(({ summary }) => summary),
  );
  const known = (it.interaction?.people ?? it.people).map((id): Chip => {
    const name = nameOf(id);
    return {
      key: `person-${id}`,
      name: words.person,
      text: name,
      strong: true,
      sure: !unsure.has(name),
      choice: { is: 'person', now: id, to: (somebody) => meaning(id, somebody) },
      out: meaning(id, null),
    };
  });
  const named = [
    ...(it.interaction?.unresolved ?? []).map(({ name }) => ({ name, sure: false })),
    ...it.newPeople.map(({ name }) => ({ name, sure: true })),
  ];
  const unknown = named.map(
    ({ name, sure }): Chip => ({
      key: `named-${name}`,
      name: words.person,
      text: name,
      strong: true,
      sure,
      choice: { is: 'person', now: name, to: (somebody) => naming(name, somebody) },
      out: naming(name, null),
    }),
  );
  const whom = [
    ...known,
    ...unknown.filter(({ key }, at) => unknown.findIndex((each) => each.key === key) === at),
  ];
  const asks = it.interaction !== null || it.commitments.length > 0 || it.agreement !== null;
  if (whom.length > 0 || !asks) return whom;
  return [
    {
      key: 'nobody',
      name: words.person,
      text: words.nobody,
      sure: true,
      faint: true,
      choice: { is: 'person', now: '', to: withSomebody },
    },
  ];
}

const REACHING = new Set(['call', 'meeting', 'visit', 'event']);

function contactChips({ interaction: said }: Understanding, telling: Telling): readonly Chip[] {
  if (!said) return [];
  const { words, zone, dates, now } = telling;
  const kinds = Object.entries(words.kinds) as [typeof said.kind, string][];
  const { day, time } = localOf(said.at, zone);
  const hour = said.precision === 'day' ? '' : time;
  const chips: Chip[] = [
    {
      ...plain('kind', words.kind, words.kinds[said.kind]),
      choice: {
        is: 'options',
        options: kinds.map(([kind, label]) => ({
          label,
          chosen: kind === said.kind,
          to: ofContact({ kind }),
        })),
      },
      out: noContact,
    },
  ];
  if (said.kind === 'note') return chips;
  if (REACHING.has(said.kind)) {
    const option = (reached: boolean): Option => ({
      label: reached ? words.spoke : words.missed,
      chosen: said.reached === reached,
      to: ofContact({ reached }),
    });
    chips.push({
      ...plain('reached', words.reached, said.reached ? words.spoke : words.missed),
      choice: { is: 'options', options: [option(true), option(false)] },
    });
    const minutes = said.durationMinutes;
    if (said.reached)
      chips.push({
        ...plain('minutes', words.duration, minutes === null ? words.noDuration : words.minutes(minutes)),
        faint: minutes === null,
        choice: { is: 'minutes', now: minutes, to: lasting },
        ...(minutes === null ? {} : { out: lasting(null) }),
      });
  }
  chips.push({
    ...plain('when', words.when, [dates.day(day, dayIn(now, zone)), hour].filter(Boolean).join(' ')),
    choice: {
      is: 'day',
      now: day,
      time: hour,
      near: nearDays(words.past, telling),
      to: (on, at) =>
        ofContact({
          at: instantOf(on, at || '12:00', zone),
          precision: at ? 'minute' : 'day',
        }),
    },
  });
  return chips;
}

function reactionChips(
  reaction: { readonly words: string; readonly mood: 'positive' | 'negative' | 'neutral' },
  words: CaptureWords,
): readonly Chip[] {
  const moods = Object.entries(words.moods) as [typeof reaction.mood, string][];
  const out = ofContact({ reaction: null });
  return [
    {
      ...plain('reaction', words.what, reaction.words),
      choice: {
        is: 'words',
        now: reaction.words,
        to: (said) => ofContact({ reaction: { ...reaction, words: said } }),
      },
      out,
    },
    {
      ...plain('mood', words.mood, words.moods[reaction.mood]),
      choice: {
        is: 'options',
        options: moods.map(([mood, label]) => ({
          label,
          chosen: mood === reaction.mood,
          to: ofContact({ reaction: { ...reaction, mood } }),
        })),
      },
      out,
    },
  ];
}

function promiseChips(promise: Understanding['commitments'][number], telling: Telling): readonly Chip[] {
  const { words, dates } = telling;
  const { what, due, side } = promise;
  const key = `${side}-${what.slice(0, 12)}`;
  const out = withoutPromise(promise);
  const sides = Object.entries(words.sides) as [typeof side, string][];
  return [
    {
      ...plain(`${key}-what`, words.what, what),
      choice: { is: 'words', now: what, to: (said) => ofPromise(promise, { what: said }) },
      out,
    },
    {
      ...plain(
        `${key}-due`,
        words.due,
        due === null ? words.noDay : words.by(dates.day(due, today(telling))),
      ),
      sure: due !== null,
      choice: {
        is: 'day',
        now: due,
        near: nearDays(words.days, telling),
        to: (day) => ofPromise(promise, { due: day }),
      },
    },
    {
      ...plain(`${key}-side`, words.side, words.sides[side]),
      faint: true,
      choice: {
        is: 'options',
        options: sides.map(([other, label]) => ({
          label,
          chosen: other === side,
          to: ofPromise(promise, { side: other, type: other === 'theirs' ? 'commitment' : 'give' }),
        })),
      },
    },
  ];
}

function ratingChip(rating: string, { words, ratings }: Telling): Chip {
  return {
    ...plain('rating', words.what, ratings.find(({ key }) => key === rating)?.label ?? rating),
    choice: {
      is: 'options',
      options: ratings.map(({ key, label }) => ({
        label,
        chosen: key === rating,
        to: (it) => ({ ...it, rating: it.rating === null ? null : key }),
      })),
    },
    out: without('rating'),
  };
}

function todoChips(todo: NonNullable<Understanding['todo']>, telling: Telling): readonly Chip[] {
  const { words, dates } = telling;
  const { what, due } = todo;
  return [
    {
      ...plain('todo', words.what, what),
      choice: { is: 'words', now: what, to: (said) => ofSingle('todo', { what: said }) },
      out: without('todo'),
    },
    {
      ...plain('todo-due', words.due, due === null ? words.noDay : dates.day(due, today(telling))),
      faint: due === null,
      choice: {
        is: 'day',
        now: due,
        near: nearDays(words.days, telling),
        to: (day) => ofSingle('todo', { due: day }),
      },
    },
  ];
}
