import type { noteSignal } from '../../app/signals/note-signal.ts';
import { client } from '../client/client.ts';
import type { InputOf } from '../client/endpoint.ts';
import type { Picked } from '../form/record-picker.tsx';
import type { NoteRequest } from '../shell/overlays.tsx';
import type { noteWords } from './words.ts';

/** What was typed, about whom, and how it is said back. */
export interface Saying {
  /** The text of a field; undefined when it is empty. */
  text(name: string): string | undefined;
  /** What the chosen value of a field is called. */
  label(name: string): string;
  /** The person, or the account where the form is about no person. */
  readonly about: { readonly id: string; readonly name: string };
  readonly company: Picked | null;
  /** The reason that stands with what is taken back. */
  readonly undone: string;
  day(iso: string): string;
  readonly told: (typeof noteWords)['en']['told'];
}

interface Told {
  readonly text: string;
  readonly undo?: () => Promise<unknown>;
}

/** Saves one of the small forms. Throws Problem for what the server refuses. */
export function saveNote(request: NoteRequest, say: Saying): Promise<Told> {
  return SAVERS[request.form](say, request);
}

type Saver = (say: Saying, request: NoteRequest) => Promise<Told>;

const SAVERS: Readonly<Record<NoteRequest['form'], Saver>> = {
  hold: async (say) => {
    const { text, about, undone, told, day } = say;
    const until = text('until') ?? '';
    const scope = scopeIn(say);
    const { id } = await client.putOnHold({ person: about.id, until, reason: text('reason') ?? '', scope });
    return {
      text: told.hold(about.name, day(until)),
      undo: () => client.resumeHold({ id, reason: undone }),
    };
  },
  agree: async (say) => {
    const { text, about, undone, told } = say;
    const agreed = await client.agreeDate({
      person: about.id,
      day: text('day') ?? '',
      scope: scopeIn(say),
      insist: text('insist') === 'yes',
      ...said('time', text('time')?.padStart(5, '0')),
      ...said('note', text('note')),
    });
    return {
      text: told.agree(about.name, say.day(agreed.day)),
      undo: () => client.settleAgreement({ id: agreed.id, reason: undone }),
    };
  },
  theirs: (say) => promise('theirs', say),
  ours: (say) => promise('ours', say),
  news: async ({ text, about, undone, told }) => {
    const kind = text('kind') as InputOf<typeof noteSignal>['kind'];
    const { id } = await client.noteSignal({
      person: about.id,
      text: text('text') ?? '',
      ...(kind === undefined ? {} : { kind }),
      ...said('foreseen', text('foreseen')),
    });
    return { text: told.news(about.name), undo: () => client.endSignal({ id, reason: undone }) };
  },
  away: async ({ text, about, told }) => {
    const { id } = await client.noteAbsence({ person: about.id, backOn: text('backOn') ?? '' });
    return { text: told.away(about.name), undo: () => client.endAbsence({ id }) };
  },
  release: async ({ text, about, told }) => {
    const person = about.id;
    await client.releasePerson({ person, reason: text('reason') ?? '', ...said('until', text('until')) });
    return { text: told.release(about.name), undo: () => client.takeBackRelease({ person }) };
  },
  rate: async (say, { account, current }) => {
    const { text, about, undone, told } = say;
    const subject = account === undefined ? { people: [about.id] } : { accounts: [about.id] };
    const rating = text('rating') ?? null;
    await client.rate({ rating, ...subject, ...said('reason', text('reason')) });
    return {
      text: told.rate(about.name, rating === null ? null : say.label('rating')),
      undo: () => client.rate({ rating: current ?? null, ...subject, reason: undone }),
    };
  },
  owner: async (say, { account, current }) => {
    const { text, about, undone, told } = say;
    const subject = account === undefined ? { people: [about.id] } : { accounts: [about.id] };
    const owner = text('owner') ?? null;
    await client.reassign({ owner, ...subject, ...said('reason', text('reason')) });
    return {
      text: told.owner(about.name, owner === null ? null : say.label('owner')),
      undo: () => client.reassign({ owner: current ?? null, ...subject, reason: undone }),
    };
  },
  exclude: async ({ text, about, undone, told }) => {
    const { id, name } = about;
    await client.excludeAccount({ id, excluded: true, reason: text('reason') ?? '' });
    return {
      text: told.exclude(name),
      undo: () => client.excludeAccount({ id, excluded: false, reason: undone }),
    };
  },
  job: async ({ text, about, company, told }) => {
    const name = company?.name ?? '';
    const account = company?.id ?? (await client.addAccount({ name })).id;
    await client.changeJob({
      id: about.id,
      account,
      ...said('title', text('title')),
      ...said('since', text('since')),
    });
    return { text: told.job(about.name, name) };
  },
};

async function promise(side: 'ours' | 'theirs', { text, about, undone, told }: Saying): Promise<Told> {
  const effort = text('effort');
  const { id } = await client.makeCommitment({
    side,
    person: about.id,
    what: text('what') ?? '',
    due: text('due') ?? '',
    ...(effort === undefined ? {} : { effort: Number(effort) }),
    ...(side === 'ours' && text('type') === 'commitment' ? { type: 'commitment' as const } : {}),
    ...said('opportunity', text('opportunity')),
  });
  return {
    text: told[side](about.name),
    undo: () => client.settleCommitment({ id, outcome: 'released', note: undone }),
  };
}

const scopeIn = ({ text }: Pick<Saying, 'text'>) =>
  text('scope') === 'account' ? ('account' as const) : ('person' as const);

/** The field, or nothing when it was left empty. */
function said<Name extends string>(name: Name, value: string | undefined) {
  return (value === undefined ? {} : { [name]: value }) as { [Key in Name]?: string };
}
