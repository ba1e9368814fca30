import type {
  CampaignRecord as FileCampaign,
  ProductRecord as FileProduct,
  UserRecord as FileUser,
} from '../../ports/import-records.ts';
import type { CampaignRecord, ProductRecord } from '../../ports/imports.ts';
import type { Run } from '../run.ts';
import type { Book } from './book.ts';
import { change, made, outcomeOf } from './entry.ts';
import type { RowResult, RowWork } from './row-work.ts';

export function resolveProduct(run: Run, book: Book, said: FileProduct, row: RowWork): RowResult {
  const values: Omit<ProductRecord, 'id'> = {
    name: said.name,
    series: said.series ?? null,
    price: said.price ?? null,
    currency: said.currency ?? (said.price === undefined ? null : run.currency),
  };
  const known = book.products.get(said.name.toLowerCase());
  const entry = known ?? made<ProductRecord>({ id: run.newId(), ...values });
  if (known) change(entry, 'product', values, row, entry.line !== null);
  else {
    book.products.set(said.name.toLowerCase(), entry);
    row.made('product', entry.record.id);
  }
  return { outcome: outcomeOf(run, entry, row), type: 'product', id: entry.record.id };
}

export function resolveCampaign(run: Run, book: Book, said: FileCampaign, row: RowWork): RowResult {
  const values: Omit<CampaignRecord, 'id'> = {
    name: said.name,
    type: said.campaignType ?? null,
    status: said.status ?? null,
    startsOn: said.startsOn ?? null,
    endsOn: said.endsOn ?? null,
    note: said.note ?? null,
  };
  const key = said.externalId ?? said.name;
  const known = book.campaigns.get(book.campaignByExternalId.get(key) ?? '');
  const entry = known ?? made<CampaignRecord>({ id: run.newId(), ...values });
  if (known) change(entry, 'campaign', values, row, entry.line !== null);
  else {
    book.campaigns.set(entry.record.id, entry);
    book.campaignByExternalId.set(key, entry.record.id);
    book.newExternalIds.push({
      source: run.source,
      externalId: key,
      subjectType: 'campaign',
      subjectId: entry.record.id,
    });
    row.named('campaign', key);
    row.made('campaign', entry.record.id);
  }
  return { outcome: outcomeOf(run, entry, row), type: 'campaign', id: entry.record.id };
}

/** A seller of ours. Teams are named after the region and, where there is one, the person who leads them. */
export function resolveUser(run: Run, book: Book, said: FileUser, row: RowWork): RowResult {
  const team = [said.team, said.manager].filter((part) => part !== undefined && part !== '').join(' – ');
  const entry = book.sellers.take(said.name, said.email, team === '' ? null : team, row);
  return { outcome: outcomeOf(run, entry, row), type: 'user', id: entry.record.id };
}
