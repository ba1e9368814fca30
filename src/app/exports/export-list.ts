/** The present list as a file: what it shows, row by row, filtered as it is on the page. */
import { listAccounts } from '../accounts/list-accounts.ts';
import type { Actor } from '../actor.ts';
import type { ListFilterInput } from '../lists/filters.ts';
import { listPeople } from '../people/list-people.ts';
import { runOperation } from '../run-operation.ts';
import type { ExportParts } from './export-all.ts';

type Cell = string | number | null;

const SHARED = ['seller', 'team', 'rating', 'country', 'city', 'last contact', 'next step', 'due', 'tags'];
const PAGE = 200;

/** Lines of CSV, read page by page while they are sent: only what the caller may see. */
export function exportList(
  parts: ExportParts,
  actor: Actor,
  list: 'people' | 'accounts',
  filter: ListFilterInput,
): AsyncIterable<string> {
  const headers = list === 'people' ? ['name', 'title', 'account', ...SHARED] : ['name', 'domain', ...SHARED];
  return parts.writeCsv(
    headers,
    list === 'people' ? people(parts, actor, filter) : accounts(parts, actor, filter),
  );
}

async function* people(parts: ExportParts, actor: Actor, filter: ListFilterInput): AsyncGenerator<Cell[]> {
  let after: string | undefined;
  do {
    const input = { ...filter, limit: PAGE, ...(after === undefined ? {} : { after }) };
    const page = await runOperation(listPeople, { actor, input }, parts.ground);
    for (const row of page.people) yield [row.name, row.title, row.account.name, ...shared(row)];
    after = page.next ?? undefined;
  } while (after !== undefined);
}

async function* accounts(parts: ExportParts, actor: Actor, filter: ListFilterInput): AsyncGenerator<Cell[]> {
  let after: string | undefined;
  do {
    const input = { ...filter, limit: PAGE, ...(after === undefined ? {} : { after }) };
    const page = await runOperation(listAccounts, { actor, input }, parts.ground);
    for (const row of page.accounts) yield [row.name, row.domain, ...shared(row)];
    after = page.next ?? undefined;
  } while (after !== undefined);
}

function shared(row: {
  readonly owner: { readonly name: string } | null;
  readonly team: { readonly name: string } | null;
  readonly rating: string | null;
  readonly country: string | null;
  readonly city: string | null;
  readonly lastContact: string | null;
  readonly next: { readonly action: string; readonly due: string } | null;
  readonly tags: readonly { readonly name: string }[];
}): Cell[] {
  const { owner, team, rating, country, city, lastContact, next, tags } = row;
  const names = tags.map(({ name }) => name).join(', ');
  return [
    owner?.name ?? null,
    team?.name ?? null,
    rating,
    country,
    city,
    lastContact,
    next?.action ?? null,
    next?.due ?? null,
    names,
  ];
}
