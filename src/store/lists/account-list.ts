import { sql } from 'kysely';
import type { AccountRow, AccountsFilter, Page, Walk } from '../../app/ports/lists.ts';
import type { Id } from '../../core/facts.ts';
import type { Tx } from '../database.ts';
import { all, beyond, type Condition, equal, having, NONE, seen, tagged, tagsOf } from './conditions.ts';
import { nearDay } from './people-list.ts';
import { foundByText, taggedIds } from './sources.ts';
import { type ListOrder, walk } from './walk.ts';

const DAY = 86_400_000;

/** Accounts by name, filtered. What is said of an account's contacts is what is known of its people. */
export function accountList(tx: Tx, org: Id, filter: AccountsFilter, page: Page): Promise<Walk<AccountRow>> {
  const order: ListOrder = {
    table: 'app.accounts',
    alias: 'a',
    org,
    base: sql`a.org_id = ${org} AND a.merged_into IS NULL`,
    beyond: beyond('a.sort_name', 'a.id', page),
    key: sql`a.sort_name`,
    keyText: sql`a.sort_name`,
  };
  const candidates = [
    ...taggedIds(org, 'account', filter.tag),
    ...(['owner_id', 'rating'] as const).flatMap((column) => {
      const value = column === 'owner_id' ? filter.owner : filter.rating;
      if (value === undefined) return [];
      const fits = all(equal(`a.${column}`, value));
      return [
        sql<{ id: Id }>`SELECT a.id FROM app.accounts a
          WHERE a.org_id = ${org} AND a.merged_into IS NULL AND ${fits}`,
      ];
    }),
  ];
  const conditions = conditionsOf(filter);
  const filtered = filter.text !== undefined || candidates.length + conditions.length > 0;
  return walk<AccountRow>(
    tx,
    order,
    page,
    { within: foundByText('account', filter.text), candidates, filtered },
    (source) => sql`
      SELECT a.id, a.name, a.owner_id AS owner, u.name AS "ownerName", a.team_id AS team, t.name AS "teamName",
             a.rating, a.domain, a.city, a.country, a.custom, ${tagsOf('account', 'a')} AS tags,
             (SELECT max(s.last_contact_at) FROM app.person_states s
              WHERE s.org_id = a.org_id AND s.account_id = a.id) AS "lastContactAt",
             n.step_kind AS "nextAction", n.due AS "nextDue", a.sort_name AS key
      FROM (SELECT a.* FROM ${source} a WHERE ${all(conditions)}
            ORDER BY a.sort_name, a.id LIMIT ${page.limit}) a
      LEFT JOIN app.users u ON u.org_id = a.org_id AND u.id = a.owner_id
      LEFT JOIN app.teams t ON t.org_id = a.org_id AND t.id = a.team_id
      LEFT JOIN LATERAL (SELECT n.step_kind, n.due FROM app.next_steps n
        WHERE n.org_id = a.org_id AND n.account_id = a.id ORDER BY n.due, n.number LIMIT 1) n ON true
      ORDER BY a.sort_name, a.id`,
  );
}

function conditionsOf(filter: AccountsFilter): readonly Condition[] {
  const { silentForDays, now } = filter;
  return [
    ...seen(filter.sight, null),
    ...equal('a.owner_id', filter.owner),
    ...equal('a.rating', filter.rating),
    ...equal('a.team_id', filter.team),
    ...equal('a.country', filter.country),
    ...(silentForDays === undefined
      ? NONE
      : [nobody(sql`s.last_contact_at >= ${new Date(now - silentForDays * DAY)}`)]),
    ...(filter.nearLongest ? [sql`NOT ${nobody(sql`s.longest_day <= ${nearDay(now)}`)}`] : NONE),
    ...(filter.noStep
      ? [
          sql`NOT EXISTS (SELECT FROM app.next_steps n WHERE n.org_id = a.org_id AND n.account_id = a.id OFFSET 0)`,
        ]
      : NONE),
    ...tagged('account', 'a', filter.tag),
    ...having('a', filter.custom),
  ];
}

/** Nobody of the account's people is so. The offset keeps the look-up one of each account. */
const nobody = (condition: Condition): Condition =>
  sql`NOT EXISTS (SELECT FROM app.person_states s
    WHERE s.org_id = a.org_id AND s.account_id = a.id AND ${condition} OFFSET 0)`;
