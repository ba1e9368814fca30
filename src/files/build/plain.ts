import { currencyOf } from '../amounts.ts';
import { given } from '../present.ts';
import type { CampaignRecord, ProductRecord, UserRecord } from '../records.ts';
import type { Cells } from './cells.ts';

/** A campaign; undefined when the row names none. */
export function buildCampaign(cells: Cells): CampaignRecord | undefined {
  const name = cells.text('campaign.name');
  if (name === undefined) return undefined;
  return {
    kind: 'campaign',
    line: cells.line,
    name,
    custom: {},
    ...given({
      externalId: cells.text('campaign.externalId'),
      campaignType: cells.text('campaign.type'),
      status: cells.text('campaign.status'),
      startsOn: cells.day('campaign.startsOn'),
      endsOn: cells.day('campaign.endsOn'),
      owner: cells.text('campaign.owner'),
      note: cells.text('campaign.note'),
    }),
  };
}

/** A product; undefined when the row names none. */
export function buildProduct(cells: Cells): ProductRecord | undefined {
  const name = cells.text('product.name');
  if (name === undefined) return undefined;
  const price = cells.amount('product.price');
  return {
    kind: 'product',
    line: cells.line,
    name,
    custom: {},
    ...given({
      externalId: cells.text('product.externalId'),
      series: cells.text('product.series'),
      price: price?.value,
      currency: currencyOf(cells.text('product.currency')) ?? price?.currency,
    }),
  };
}

/** A seller of ours; undefined when the row names none. */
export function buildUser(cells: Cells): UserRecord | undefined {
  const name = cells.text('user.name');
  if (name === undefined) return undefined;
  return {
    kind: 'user',
    line: cells.line,
    name,
    custom: {},
    ...given({
      email: cells.text('user.email'),
      manager: cells.text('user.manager'),
      team: cells.text('user.team'),
    }),
  };
}
