/** Changes many records, in batches that the server does one after another, and gives each its own back. */
import type { changeMatching } from '../../app/lists/change-matching.ts';
import { client } from '../client/client.ts';
import type { InputOf, OutputOf } from '../client/endpoint.ts';
import type { ListFilter } from './list-filter.ts';

export type ListName = 'people' | 'accounts';
export type Change = InputOf<typeof changeMatching>['change'];
type Changed = Omit<OutputOf<typeof changeMatching>, 'next' | 'changed' | 'upTo'>;

/** Records by their ids, or whatever matches a filter. */
export type Whom = { readonly ids: readonly string[] } | { readonly filter: ListFilter };

/** Records of one transaction. */
const BATCH = 200;

export interface Done {
  readonly count: number;
  readonly undo: () => Promise<void>;
}

/** Stops after the present batch when the signal aborts; what is done stays, and can be undone. */
export async function changeMany(
  list: ListName,
  whom: Whom,
  change: Change,
  onProgress: (count: number, upTo: string) => void,
  signal: AbortSignal,
): Promise<Done> {
  const done: Changed[] = [];
  let count = 0;
  for await (const { changed, upTo, ...before } of batches(list, whom, change, signal)) {
    done.push(before);
    count += changed;
    onProgress(count, upTo ?? '');
  }
  return { count, undo: () => undoAll(list, change, done) };
}

async function* batches(list: ListName, whom: Whom, change: Change, signal: AbortSignal) {
  if ('ids' in whom) {
    for (let from = 0; from < whom.ids.length && !signal.aborted; from += BATCH) {
      const ids = whom.ids.slice(from, from + BATCH);
      yield { changed: ids.length, upTo: null, ...(await changeThese(list, ids, change)) };
    }
    return;
  }
  let after: string | null = '';
  while (after !== null && !signal.aborted) {
    const answer: OutputOf<typeof changeMatching> = await client.changeMatching({
      list,
      filter: whom.filter,
      change,
      limit: BATCH,
      ...(after === '' ? {} : { after }),
    });
    after = answer.next;
    yield answer;
  }
}

async function changeThese(list: ListName, ids: readonly string[], change: Change): Promise<Changed> {
  const none: Changed = { rated: [], owned: [], tag: null, touched: [] };
  const those = { [list]: [...ids] };
  const tagged = { subject: subjectOf(list), ids: [...ids] };
  switch (change.kind) {
    case 'rate':
      return { ...none, rated: (await client.rate({ rating: change.rating, ...those })).before };
    case 'reassign':
      return { ...none, owned: (await client.reassign({ owner: change.owner, ...those })).before };
    case 'tag':
      return { ...none, ...(await client.tag({ name: change.name, ...tagged })) };
    case 'untag':
      return { ...none, ...(await client.untag({ tag: change.tag, ...tagged })) };
  }
}

async function undoAll(list: ListName, change: Change, done: readonly Changed[]): Promise<void> {
  const subject = subjectOf(list);
  for (const { rated, owned, tag, touched } of done.toReversed()) {
    for (const { rating, people, accounts } of rated) await client.rate({ rating, people, accounts });
    for (const { owner, team, people, accounts } of owned)
      await client.reassign({ owner, people, accounts, ...(accounts.length > 0 ? { team } : {}) });
    if (tag === null || touched.length === 0) continue;
    if (change.kind === 'tag') await client.untag({ tag, subject, ids: touched });
    else await client.tag({ name: await nameOf(tag), subject, ids: touched });
  }
}

async function nameOf(tag: string): Promise<string> {
  const { tags } = await client.listTags({});
  return tags.find(({ id }) => id === tag)?.name ?? '';
}

const subjectOf = (list: ListName) => (list === 'people' ? ('person' as const) : ('account' as const));
