import type { getAccount } from '../../app/accounts/get-account.ts';
import type { OutputOf } from '../client/endpoint.ts';

export type AccountAnswer = OutputOf<typeof getAccount>;

/** A text among the account's own fields, or null. */
export function textIn(answer: AccountAnswer | undefined, field: string): string | null {
  const value = answer?.account[field];
  return typeof value === 'string' && value !== '' ? value : null;
}
