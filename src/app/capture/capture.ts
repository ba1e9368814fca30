import { z } from 'zod';
import { recordAbsence } from '../absences/note-absence.ts';
import { sellers } from '../actor.ts';
import { recordAgreement } from '../agreements/agree-date.ts';
import { recordCommitment } from '../commitments/make-commitment.ts';
import { refuse } from '../errors.ts';
import { recordHold } from '../holds/put-on-hold.ts';
import { recordInteraction } from '../interactions/log-interaction.ts';
import { type OperationContext, operation } from '../operation.ts';
import { recordPermission } from '../permissions/opt-out.ts';
import { rate } from '../ratings/rate.ts';
import { recordRelease } from '../releases/release-person.ts';
import { id } from '../schemas.ts';
import { recordSignal } from '../signals/note-signal.ts';
import { tag } from '../tags/tags.ts';
import { addTodo } from '../todos/todos.ts';
import { addNewPeople } from './add-new-people.ts';
import { readLine } from './line-context.ts';
import { typedLine } from './understand-line.ts';
import { type Understood, understanding } from './understanding-schema.ts';

const saved = z.object({
  interaction: id.nullable(),
  people: z.array(id),
  commitments: z.array(id),
  agreement: id.nullable(),
  hold: id.nullable(),
  absence: id.nullable(),
  signal: id.nullable(),
  optOut: id.nullable(),
  release: id.nullable(),
  todo: id.nullable(),
});

/**
 * Saves a typed line as the records that it means: as corrected, when the understanding comes back with it,
 * else as it is understood now. Refused while something is unclear, with the questions; nothing is half saved.
 */
export const capture = operation({
  name: 'capture',
  summary: 'Save a typed line as the records that it means.',
  http: { method: 'POST', path: '/capture' },
  effect: 'write',
  input: typedLine.extend({
    corrected: understanding.optional().describe('The understanding, as corrected'),
  }),
  output: z.object({ understanding, saved }),
  allow: sellers,
  async run(context, { corrected, ...line }) {
    const understood = corrected ?? understanding.parse((await readLine(context, line)).understanding);
    if (corrected === undefined) refuseUnclear(understood);
    return { understanding: understood, saved: await save(context, understood, line.at) };
  },
});

function refuseUnclear({ unclear, interaction, newPeople }: Understood): void {
  const asked = new Set(newPeople.map(({ name }) => name));
  const unknown = interaction?.unresolved.filter(({ name }) => !asked.has(name)) ?? [];
  const questions = unclear.map(({ question, choices }) =>
    choices.length === 0 ? question : `${question} (${choices.map(({ label }) => label).join(' / ')})`,
  );
  if (questions.length > 0) throw refuse('capture-unclear', { questions: questions.join(' ') });
  if (unknown.length > 0)
    throw refuse('capture-unknown', { names: unknown.map(({ name }) => name).join(', ') });
}

async function save(
  context: OperationContext,
  line: Understood,
  typedAt: string | undefined,
): Promise<z.input<typeof saved>> {
  const people = [
    ...new Set([...(line.interaction?.people ?? line.people), ...(await addNewPeople(context, line))]),
  ];
  const [first] = people;
  const whom = (named: string | null): string => {
    const person = named ?? first;
    if (person === undefined) throw refuse('capture-nobody');
    return person;
  };
  const interaction =
    line.interaction && (await saveInteraction(context, line.interaction, people, line.accountId));
  const madeIn = interaction === null ? {} : { madeIn: interaction.id };
  // What is agreed is agreed at the end of the talk: when its hour was said then, else when it was typed.
  const said =
    line.interaction !== null && line.interaction.precision !== 'now' ? line.interaction.at : typedAt;
  const madeAt = said === undefined ? {} : { madeAt: said };

  const commitments: string[] = [];
  for (const { side, type, personId, colleagueId, what, due, effort } of line.commitments) {
    if (due === null) throw refuse('capture-without-day', { what });
    const user = colleagueId === null ? {} : { user: colleagueId };
    const size = { small: 1, medium: 3, large: 5 }[effort];
    const commitment = {
      side,
      type,
      person: whom(personId),
      what,
      due,
      effort: size,
      ...user,
      ...madeIn,
      ...madeAt,
    };
    commitments.push((await recordCommitment(context, commitment)).id);
  }
  return {
    interaction: interaction?.id ?? null,
    people,
    commitments,
    agreement:
      line.agreement && (await saveAgreement(context, line.agreement, whom, { ...madeIn, ...madeAt })),
    ...(await saveQuiet(context, line, whom, said)),
    signal: await saveSignal(context, line, whom, said),
    ...(await saveStanding(context, line, people, whom, said)),
  };
}

async function saveInteraction(
  context: OperationContext,
  said: NonNullable<Understood['interaction']>,
  people: readonly string[],
  accountId: string | null,
) {
  const { kind, direction, reached, purpose, at, durationMinutes, notes, reaction, valueGiven } = said;
  const account = said.accountId ?? (people.length === 0 ? accountId : null);
  return recordInteraction(context, {
    kind,
    direction,
    reached,
    at,
    people: [...people],
    automatic: false,
    enquiry: false,
    ...(purpose === null ? {} : { purpose }),
    ...(account === null ? {} : { account }),
    ...(durationMinutes === null ? {} : { durationMinutes }),
    ...(notes === '' ? {} : { body: notes }),
    ...(reaction === null ? {} : { reaction: reaction.mood, reactionWords: reaction.words }),
    ...(valueGiven === null ? {} : { valueGiven }),
  });
}

async function saveAgreement(
  context: OperationContext,
  said: NonNullable<Understood['agreement']>,
  whom: (named: string | null) => string,
  made: { madeIn?: string; madeAt?: string },
): Promise<string> {
  const agreement = await recordAgreement(context, {
    person: whom(said.personId),
    day: said.day,
    scope: said.scope === 'opportunity' ? 'person' : said.scope,
    insist: said.dayOff,
    ...(said.minute === null ? {} : { time: timeOf(said.minute) }),
    ...made,
  });
  return agreement.id;
}

async function saveQuiet(
  context: OperationContext,
  { hold, absence }: Understood,
  whom: (named: string | null) => string,
  at: string | undefined,
) {
  if (hold?.until === null) throw refuse('capture-without-day', { what: hold.reason || 'on hold' });
  if (absence?.backOn === null) throw refuse('capture-without-day', { what: 'away' });
  const from = at === undefined ? {} : { from: at };
  const noticedAt = at === undefined ? {} : { noticedAt: at };
  return {
    hold:
      hold === null
        ? null
        : (
            await recordHold(context, {
              person: whom(hold.personId),
              until: hold.until,
              reason: hold.reason,
              scope: 'person',
              ...from,
            })
          ).id,
    absence:
      absence === null
        ? null
        : (
            await recordAbsence(context, {
              person: whom(absence.personId),
              backOn: absence.backOn,
              source: 'hand',
              ...noticedAt,
            })
          ).id,
  };
}

/** A kick-back is a signal with when to come back and what to watch for. */
async function saveSignal(
  context: OperationContext,
  { signal, kickBack }: Understood,
  whom: (named: string | null) => string,
  at: string | undefined,
): Promise<string | null> {
  if (signal === null && kickBack === null) return null;
  const foreseen = signal?.foreseen ?? kickBack?.comeBackOn ?? null;
  const recorded = await recordSignal(context, {
    person: whom(signal?.personId ?? null),
    kind: kickBack === null ? 'other' : KICK_BACKS[kickBack.kind],
    text: [...new Set([kickBack?.words, signal?.text])].filter(Boolean).join('; '),
    source: 'hand',
    ...(foreseen === null ? {} : { foreseen }),
    ...(at === undefined ? {} : { learnedAt: at }),
  });
  return recorded.id;
}

const KICK_BACKS = {
  'not-a-priority': 'not-a-priority',
  'no-problem': 'no-problem',
  'already-have': 'already-have-one',
  competitor: 'competitor',
  'no-budget': 'no-budget',
  'cannot-see-it-yet': 'cannot-see-it-yet',
} as const;

/** Opt-out, release, rating, tags and a to-do of one's own. */
async function saveStanding(
  context: OperationContext,
  { optOut, release, rating, tags, todo }: Understood,
  people: readonly string[],
  whom: (named: string | null) => string,
  at: string | undefined,
) {
  const moment = at === undefined ? {} : { at };
  if (rating !== null) await rate.run(context, { rating, people: [...people], accounts: [] });
  for (const name of tags)
    await tag.run(context, { name, subject: 'person', ids: [whom(null), ...people.slice(1)] });
  const channel = optOut?.channel;
  return {
    optOut:
      optOut === null || channel === undefined
        ? null
        : (
            await recordPermission(
              context,
              {
                person: whom(optOut.personId),
                channel,
                source: 'told us',
                evidence: optOut.words,
                ...moment,
              },
              false,
            )
          ).id,
    release:
      release === null
        ? null
        : (
            await recordRelease(context, {
              person: whom(release.personId),
              kind: release.until === null ? 'by-hand' : 'plain-no',
              reason: release.reason || 'As noted',
              ...(release.until === null ? {} : { until: release.until }),
              ...moment,
            })
          ).id,
    todo:
      todo === null
        ? null
        : (
            await addTodo.run(context, {
              text: todo.what,
              ...(todo.due === null ? {} : { due: todo.due }),
              ...(people[0] ? { person: people[0] } : {}),
            })
          ).id,
  };
}

const timeOf = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
