import { sql } from 'kysely';
import type { OpportunitiesFilter, OpportunityRow, Page, Walk } from '../../app/ports/lists.ts';
import type { Id } from '../../core/facts.ts';
import type { Tx } from '../database.ts';
import { all, equal, having, NONE, seen, tagged, tagsOf } from './conditions.ts';
import { foundByText, taggedIds } from './sources.ts';
import { type ListOrder, walk } from './walk.ts';

/** Opportunities by the day on which they are expected to close, those without one last; filtered. */
export function opportunityList(
  tx: Tx,
  org: Id,
  filter: OpportunitiesFilter,
  page: Page,
): Promise<Walk<OpportunityRow>> {
  const close = sql`coalesce(o.expected_close, 'infinity'::date)`;
  const order: ListOrder = {
    table: 'app.opportunities',
    alias: 'o',
    org,
    base: sql`o.org_id = ${org}`,
    beyond:
      page.after === null
        ? NONE
        : [sql`(${close}, o.id) > (${page.after.key}::date, ${page.after.id}::uuid)`],
    key: close,
    keyText: sql`${close}::text`,
  };
  const conditions = [
    ...seen(filter.sight, 'o.owner_id'),
    ...equal('o.account_id', filter.account),
    ...equal('o.status', filter.status),
    ...equal('o.stage', filter.stage),
    ...(filter.owner === undefined
      ? NONE
      : [sql`coalesce(o.owner_id, a.owner_id) IS NOT DISTINCT FROM ${filter.owner}`]),
    ...equal('a.team_id', filter.team),
    ...equal('a.country', filter.country),
    ...(filter.noStep
      ? [
          sql`NOT EXISTS (SELECT FROM app.next_steps n WHERE n.org_id = o.org_id AND n.account_id = o.account_id
            AND n.opportunity_id = o.id OFFSET 0)`,
        ]
      : NONE),
    ...tagged('opportunity', 'o', filter.tag),
    ...having('o', filter.custom),
  ];
  const within =
    filter.account === undefined
      ? foundByText('opportunity', filter.text)
      : sql<{ id: Id }>`SELECT id FROM app.opportunities
          WHERE org_id = ${org} AND account_id = ${filter.account}`;
  const candidates = [...taggedIds(org, 'opportunity', filter.tag)];
  return walk<OpportunityRow>(
    tx,
    order,
    page,
    { within, candidates, filtered: within !== undefined || candidates.length + conditions.length > 0 },
    (source) => sql`
      SELECT o.id, o.name, o.account_id AS account, o.account_name AS "accountName", o.owner_id AS owner,
             u.name AS "ownerName", o.stage, o.status, o.amount, o.currency,
             o.expected_close AS "expectedClose", o.closed_on AS "closedOn",
             coalesce(o.opened_on, o.created_at::date) AS since, n.kind AS "nextAction", n.due AS "nextDue",
             n.person AS "nextPerson", ${tagsOf('opportunity', 'o')} AS tags, o.custom,
             ${close}::text AS key
      FROM (
        SELECT o.*, a.name AS account_name FROM ${source} o
        CROSS JOIN LATERAL (SELECT * FROM app.accounts a WHERE a.org_id = o.org_id AND a.id = o.account_id LIMIT 1) a
        WHERE ${all(conditions)}
        ORDER BY ${close}, o.id LIMIT ${page.limit}) o
      LEFT JOIN app.users u ON u.org_id = o.org_id AND u.id = o.owner_id
      LEFT JOIN LATERAL (
        SELECT s.step_kind AS kind, s.due, p.name AS person
        FROM app.next_steps s LEFT JOIN app.people p ON p.org_id = s.org_id AND p.id = s.person_id
        WHERE s.org_id = o.org_id AND s.account_id = o.account_id AND o.status = 'open'
        ORDER BY s.opportunity_id = o.id DESC NULLS LAST, EXISTS (
          SELECT FROM app.opportunity_people op
          WHERE op.org_id = o.org_id AND op.opportunity_id = o.id AND op.person_id = s.person_id) DESC, s.due, s.number
        LIMIT 1) n ON true
      ORDER BY ${close}, o.id`,
  );
}
