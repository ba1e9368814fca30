import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { mailServerError } from './imap/errors.ts';

/** Addresses that lead back into this machine or its network (RFC 1122, 1918, 3927, 4193, 4291, 6598). */
const INSIDE = new BlockList();
for (const [address, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  INSIDE.addSubnet(address, prefix, 'ipv4');
for (const [address, prefix] of [
  ['::', 127],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  INSIDE.addSubnet(address, prefix, 'ipv6');

/**
 * The address to connect to for a host that a user named: resolved once, so that it can not become another one
 * between the check and the connection. Throws `mail-server-inside` for one inside this network that whoever runs
 * the server did not permit by name.
 */
export async function reachableAddress(
  { host, port }: { readonly host: string; readonly port: number },
  inside: readonly string[],
): Promise<string> {
  const found = isIP(host) === 0 ? (await lookup(host)).address : host;
  const family = isIP(found) === 6 ? 'ipv6' : 'ipv4';
  if (INSIDE.check(found, family) && !inside.includes(host.toLowerCase()))
    throw mailServerError('mail-server-inside', { host, port });
  return found;
}
