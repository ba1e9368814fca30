import { type MailForRelationships, relationships } from '../app/mail/relationships.ts';
import type { PeopleOfMail } from '../cli/kit.ts';
import { readMailFiles } from '../mail/read/read-files.ts';

/**
 * With whom the owner of mailbox files is in touch; reads one message at a time and changes nothing. Without an
 * address of ours the files are read twice: whoever stands in the most messages is their owner.
 */
export async function peopleOfMail(
  files: readonly string[],
  me: readonly string[],
  now: number,
): Promise<PeopleOfMail> {
  const ours = me.length > 0 ? me.map((address) => address.toLowerCase()) : await ownerOf(files);
  const found = relationships(new Set(ours));
  const problems: { file: string; problem: string }[] = [];
  let messages = 0;
  for await (const reading of readMailFiles(files)) {
    if ('problem' in reading) {
      problems.push(reading);
      continue;
    }
    messages += 1;
    found.add(reading.message);
  }
  return {
    me: ours,
    messages,
    leftOut: Object.fromEntries(found.leftOut),
    people: found.people(now),
    problems,
  };
}

async function ownerOf(files: readonly string[]): Promise<readonly string[]> {
  const counts = new Map<string, number>();
  for await (const reading of readMailFiles(files)) {
    if ('problem' in reading) continue;
    for (const address of addressesOf(reading.message)) counts.set(address, (counts.get(address) ?? 0) + 1);
  }
  const [owner] = [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  return owner === undefined ? [] : [owner[0]];
}

const addressesOf = ({ sender, toNamed, ccNamed }: MailForRelationships) =>
  new Set(
    [...(sender === null ? [] : [sender]), ...toNamed, ...ccNamed].map((it) => it.address.toLowerCase()),
  );
