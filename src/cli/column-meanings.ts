import { refuseCommand } from './errors.ts';

/** `Kunde=company` → what a column holds, by its header. The last sign of equality parts the two. */
export function columnMeanings(said: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    said.map((each) => {
      const at = each.lastIndexOf('=');
      if (at < 1 || at === each.length - 1) throw refuseCommand('no-column-meaning', { said: each });
      return [each.slice(0, at).trim(), each.slice(at + 1).trim()];
    }),
  );
}
