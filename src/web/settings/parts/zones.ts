import type { Option } from './rows.tsx';

/** All time zones of this browser, and the one that is set even if it does not know it. */
export function zoneOptions(set: string): readonly Option[] {
  const known = Intl.supportedValuesOf('timeZone');
  const all = known.includes(set) ? known : [set, ...known];
  return all.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
}
