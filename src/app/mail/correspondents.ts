import type { Id } from '../../core/facts.ts';
import { companyDomain } from '../imports/mail-domains.ts';
import type { IncomingMessage } from '../ports/mail.ts';
import type { StoreTransaction } from '../ports/store.ts';

/** Who in the book stands behind the addresses of some messages; looked up once for all of them. */
export interface Correspondents {
  isOurs(address: string): boolean;
  /** Somebody's person and home account; several people may share one address. */
  peopleAt(address: string): readonly { readonly person: Id; readonly account: Id }[];
  /** The one account whose domain this is; null for none, several, and the domains of mail providers. */
  accountOf(address: string): Id | null;
}

/** @param named addresses in lower case; doubles and empty ones may be among them */
export async function correspondentsOf(
  tx: StoreTransaction,
  own: string,
  named: Iterable<string>,
): Promise<Correspondents> {
  const addresses = [...new Set(named)].filter((address) => address !== '');
  const domains = [...new Set(addresses.map(companyDomain))].filter((domain) => domain !== null);
  const [ours, people, accounts] = await Promise.all([
    tx.messages.ourAddresses(addresses),
    tx.matching.peopleAt('mail', addresses),
    tx.matching.domains(domains),
  ]);
  const homes = await tx.planning.homes([...new Set([...people.values()].flat())]);
  return {
    isOurs: (address) => address === own || ours.has(address),
    peopleAt: (address) =>
      (people.get(address) ?? []).flatMap((person) => {
        const account = homes.get(person);
        return account === undefined ? [] : [{ person, account }];
      }),
    accountOf(address) {
      const domain = companyDomain(address);
      const [account, ...others] = domain === null ? [] : (accounts.get(domain) ?? []);
      return account !== undefined && others.length === 0 ? account : null;
    },
  };
}

/** Every address that a message names. */
export function addressesIn({ from, recipients, failures }: IncomingMessage): readonly string[] {
  return [from?.address ?? '', ...recipients.map((it) => it.address), ...failures.map((it) => it.address)];
}
