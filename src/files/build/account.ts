import { domainOf } from '../addresses.ts';
import { currencyOf } from '../amounts.ts';
import type { Subject } from '../mapping.ts';
import { given } from '../present.ts';
import type { AccountRecord } from '../records.ts';
import type { Cells } from './cells.ts';

/**
 * The company that a row describes. In a list of people or opportunities only where the row says more
 * about it than its name: the name alone stands in the person or opportunity.
 */
export function buildAccount(cells: Cells, subject: Subject): AccountRecord | undefined {
  if (!cells.has('account')) return undefined;
  const named = cells.text('account.name');
  const name =
    named ??
    (subject === 'account'
      ? undefined
      : (cells.all('person.organization')[0]?.text ?? cells.all('opportunity.account')[0]?.text));
  const website = cells.text('account.website');
  const domain = domainOf(cells.text('account.domain') ?? website ?? '');
  const externalId = cells.text('account.externalId');
  if (name === undefined && (subject !== 'account' || (domain === undefined && externalId === undefined))) {
    if (website !== undefined) cells.keep('Website', website);
    return undefined;
  }
  const revenue = cells.amount('account.revenue');
  return {
    kind: 'account',
    line: cells.line,
    name: name ?? domain ?? '',
    tags: cells
      .all('account.tags')
      .flatMap((cell) => cell.text.split(/[;,|]/).map((tag) => tag.trim()))
      .filter((tag) => tag !== ''),
    custom: {},
    ...given({
      externalId,
      domain,
      website,
      phone: cells.text('account.phone'),
      industry: cells.text('account.industry'),
      employees: cells.text('account.employees'),
      revenue: revenue?.value,
      currency: currencyOf(cells.text('account.currency')) ?? revenue?.currency,
      street: cells.text('account.street'),
      postalCode: cells.text('account.postalCode'),
      city: cells.text('account.city'),
      region: cells.text('account.region'),
      country: cells.text('account.country'),
      parent: cells.text('account.parent'),
      parentExternalId: cells.text('account.parentExternalId'),
      owner: cells.text('account.owner'),
      rating: cells.text('account.rating'),
      note: cells.text('account.note'),
      createdOn: cells.date('account.createdOn'),
      lastContact: cells.date('account.lastContact'),
    }),
  };
}
