import type { Places } from '../../app/ports/places.ts';
import type { LoadedAccount } from '../../app/ports/planning.ts';
import type { AccountFacts, Id, OpportunityFact } from '../../core/facts.ts';
import { dayFromIso } from '../../core/time/day.ts';
import type { Tx } from '../database.ts';
import {
  queryAbsences,
  queryAccounts,
  queryAgreements,
  queryCommitments,
  queryDeferrals,
  queryHolds,
  queryHome,
  queryInteractions,
  queryLeavesAndCover,
  queryMeetings,
  queryOpportunities,
  queryPeople,
  queryPermissions,
  queryPlacements,
  queryReleases,
  querySellers,
  querySignals,
} from './fact-queries.ts';
import {
  agreementFact,
  dayOrNull,
  deferralFact,
  holdFact,
  interactionFact,
  personFact,
  placementFact,
  type ScopedRow,
  sellerFact,
} from './fact-rows.ts';

/** The facts of these accounts, in the order of their ids, in a fixed number of queries sent in three bundles. */
export async function loadFacts(
  tx: Tx,
  places: Places,
  org: Id,
  accounts: readonly Id[],
): Promise<LoadedAccount[]> {
  const [[home], accountRows, peopleRows, signals, deferrals, placements] = await Promise.all([
    queryHome(tx, org),
    queryAccounts(tx, org, accounts),
    queryPeople(tx, org, accounts),
    querySignals(tx, org, accounts),
    queryDeferrals(tx, org, accounts),
    queryPlacements(tx, org, accounts),
  ]);
  if (accounts.length === 0 || !home) return [];
  const people = peopleRows.map(({ id }) => id);
  const homeOf = new Map(peopleRows.map(({ id, account }) => [id, account]));
  const owners = [...new Set([...accountRows, ...peopleRows].flatMap(({ owner }) => owner ?? []))];
  const [
    opportunities,
    leaveRows,
    permissionRows,
    releaseRows,
    interactions,
    absences,
    commitments,
    meetings,
  ] = await Promise.all([
    queryOpportunities(tx, org, accounts, people),
    queryLeavesAndCover(tx, org, owners),
    queryPermissions(tx, org, people),
    queryReleases(tx, org, people),
    queryInteractions(tx, org, accounts, people),
    queryAbsences(tx, org, people),
    queryCommitments(tx, org, people),
    queryMeetings(tx, org, people),
  ]);
  const opportunityIds = opportunities.map(({ id }) => id);
  const leaves = Map.groupBy(leaveRows, ({ seller }) => seller);
  const deputies = leaveRows.flatMap(({ deputy }) => deputy ?? []);
  const [sellerRows, agreements, holds] = await Promise.all([
    querySellers(tx, org, [...new Set([...owners, ...deputies])]),
    queryAgreements(tx, org, accounts, people, opportunityIds),
    queryHolds(tx, org, accounts, people, opportunityIds),
  ]);
  const sellers = sellerRows.map((row) => sellerFact(row, leaves.get(row.id) ?? [], places));

  const sellersOf = (owned: readonly { readonly owner: Id | null }[]) => {
    const doing = new Set(owned.map(({ owner }) => owner));
    // Deputies of deputies too: a set is walked together with what is added on the way.
    for (const owner of doing) for (const { deputy } of leaves.get(owner ?? '') ?? []) doing.add(deputy);
    return sellers.filter(({ id }) => doing.has(id));
  };
  const homesOf = (ids: readonly Id[]) => ids.flatMap((id) => homeOf.get(id) ?? []);
  const reach = (row: ScopedRow) => {
    const team = opportunities.find(({ id }) => id === row.opportunity)?.people ?? [];
    return [
      ...homesOf([row.person]),
      ...(row.scope === 'account' ? [row.account] : []),
      ...(row.scope === 'opportunity' ? homesOf(team) : []),
    ];
  };
  const peopleAt = Map.groupBy(peopleRows, ({ account }) => account);
  const permissions = Map.groupBy(permissionRows, ({ person }) => person);
  const releases = Map.groupBy(releaseRows, ({ person }) => person);
  const interactionsAt = groupByHomes(interactions, (row) =>
    row.people.length === 0 ? [row.account] : homesOf(row.people),
  );
  const opportunitiesAt = groupByHomes(opportunities, (row) => [row.account, ...homesOf(row.people)]);
  const agreementsAt = groupByHomes(agreements, reach);
  const holdsAt = groupByHomes(holds, reach);
  const absencesAt = groupByHomes(absences, ({ person }) => homesOf([person]));
  const meetingsAt = groupByHomes(meetings, (row) => homesOf(row.people));
  const commitmentsAt = groupByHomes(commitments, ({ person }) => homesOf([person]));
  const signalsAt = Map.groupBy(signals, ({ account }) => account);
  const deferralsAt = Map.groupBy(deferrals, ({ account }) => account);
  const placementsAt = Map.groupBy(placements, ({ account }) => account);

  return accountRows.map((account) => {
    const here = peopleAt.get(account.id) ?? [];
    const hereIds = here.map(({ id }) => id);
    const opportunitiesHere = (opportunitiesAt.get(account.id) ?? []).map(
      (row): OpportunityFact => ({ ...row, closedOn: dayOrNull(row.closedOn) }),
    );
    const covers = (row: ScopedRow) => coveredBy(row, account.id, hereIds, opportunitiesHere);
    const facts: AccountFacts = {
      account: {
        id: account.id,
        name: account.name,
        owner: account.owner,
        rating: account.rating,
        ratedAt: account.ratedAt,
        excluded:
          account.excludedAt === null
            ? null
            : { at: account.excludedAt, reason: account.excludedReason ?? '' },
      },
      people: here.map((person) =>
        personFact(
          person,
          account,
          home,
          places,
          permissions.get(person.id) ?? [],
          releases.get(person.id) ?? [],
        ),
      ),
      opportunities: opportunitiesHere,
      interactions: (interactionsAt.get(account.id) ?? []).map(interactionFact),
      agreements: (agreementsAt.get(account.id) ?? []).map((row) => agreementFact(row, covers(row))),
      holds: (holdsAt.get(account.id) ?? []).map((row) => holdFact(row, covers(row))),
      meetings: meetingsAt.get(account.id) ?? [],
      absences: (absencesAt.get(account.id) ?? []).map((row) => ({ ...row, backOn: dayFromIso(row.backOn) })),
      commitments: (commitmentsAt.get(account.id) ?? []).map((row) => ({ ...row, due: dayFromIso(row.due) })),
      signals: (signalsAt.get(account.id) ?? []).map(({ account: _, ...row }) => ({
        ...row,
        foreseen: dayOrNull(row.foreseen),
      })),
      deferrals: (deferralsAt.get(account.id) ?? []).map(deferralFact),
      placements: (placementsAt.get(account.id) ?? []).map(placementFact),
      sellers: sellersOf([account, ...here]),
    };
    return { facts, team: account.team };
  });
}

/** Who at home in an account is reached by an agreement or hold. */
function coveredBy(
  row: ScopedRow,
  account: Id,
  here: readonly Id[],
  opportunities: readonly OpportunityFact[],
): Id[] {
  const team =
    row.scope === 'opportunity' ? (opportunities.find(({ id }) => id === row.opportunity)?.people ?? []) : [];
  const everybody = row.scope === 'account' && row.account === account;
  return here.filter((person) => everybody || person === row.person || team.includes(person));
}

function groupByHomes<Row>(rows: readonly Row[], homes: (row: Row) => readonly Id[]): Map<Id, Row[]> {
  const groups = new Map<Id, Row[]>();
  for (const row of rows) {
    for (const home of new Set(homes(row))) {
      const group = groups.get(home);
      if (group) group.push(row);
      else groups.set(home, [row]);
    }
  }
  return groups;
}
