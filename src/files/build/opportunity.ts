import { currencyOf } from '../amounts.ts';
import { given } from '../present.ts';
import type { AccountRecord, OpportunityRecord, PersonRecord } from '../records.ts';
import type { Cells } from './cells.ts';

const WON =
  /\bwon\b|closedwon|gewonnen|gagn|ganad|ganh[oa]|vinto|vinta|chiuso vinto|wygran|выигра|vunn|kazan|^sale.?done|^sold\b|赢|受注|فاز|ربح/i;
const LOST =
  /\blost\b|closedlost|verloren|perdu|perdid|perso\b|persa\b|przegran|проигра|förlor|tapt|kaybed|abandoned|disqualified|输|失注|خسر/i;

/** The possible sale that a row describes; undefined when it has neither name nor id, account nor stage. */
export function buildOpportunity(
  cells: Cells,
  account: AccountRecord | undefined,
  person: PersonRecord | undefined,
): OpportunityRecord | undefined {
  const externalId = cells.text('opportunity.externalId');
  const accountName = cells.text('opportunity.account') ?? account?.name;
  const product = cells.text('opportunity.product');
  const named = cells.text('opportunity.name');
  const stage = cells.text('opportunity.stage');
  if (named === undefined && externalId === undefined && accountName === undefined && stage === undefined)
    return undefined;
  const amount = cells.amount('opportunity.amount');
  const written = cells.text('opportunity.status');
  const status = readStatus(cells, stage, written);
  const wonOn = cells.day('opportunity.wonOn');
  const lostOn = cells.day('opportunity.lostOn');
  const closeDate = cells.day('opportunity.closeDate');
  const ids = cells.all('opportunity.contactExternalId').flatMap((cell) => cell.text.split(/[;,\s]+/));
  const contacts = cells.all('opportunity.contact').flatMap((cell) => cell.text.split(/\s*;\s*/));
  if (contacts.length === 0 && person?.name) contacts.push(person.name);
  return {
    kind: 'opportunity',
    line: cells.line,
    name:
      named ??
      ([product, accountName].filter((part) => part !== undefined).join(' – ') || (externalId ?? '')),
    contactExternalIds: ids.filter((id) => id !== ''),
    contacts,
    stage: stage ?? written ?? '',
    status,
    custom: {},
    ...given({
      externalId,
      account: accountName,
      accountExternalId: cells.text('opportunity.accountExternalId') ?? account?.externalId,
      owner: cells.text('opportunity.owner'),
      product,
      pipeline: cells.text('opportunity.pipeline'),
      amount: amount?.value,
      currency: currencyOf(cells.text('opportunity.currency')) ?? amount?.currency,
      openedOn: cells.day('opportunity.openedOn'),
      expectedClose: cells.day('opportunity.expectedClose') ?? (status === 'open' ? closeDate : undefined),
      closedOn: status === 'open' ? undefined : ((status === 'won' ? wonOn : lostOn) ?? closeDate),
      lastContact: cells.date('opportunity.lastContact'),
      nextStep: cells.text('opportunity.nextStep'),
      note: cells.text('opportunity.note'),
    }),
  };
}

/** Flags of the program first, then the words of status and stage. */
function readStatus(
  cells: Cells,
  stage: string | undefined,
  written: string | undefined,
): OpportunityRecord['status'] {
  if (cells.flag('opportunity.isWon')) return 'won';
  for (const text of [written, stage]) {
    if (text === undefined) continue;
    if (LOST.test(text)) return 'lost';
    if (WON.test(text)) return 'won';
  }
  return cells.flag('opportunity.isClosed') ? 'lost' : 'open';
}
