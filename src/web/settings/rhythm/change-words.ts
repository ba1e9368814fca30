import type { listPolicies } from '../../../app/policy/list-policies.ts';
import type { OutputOf } from '../../client/endpoint.ts';
import { clockOf, spanOf } from './spans.ts';
import type { RhythmWords } from './words.ts';

type Version = OutputOf<typeof listPolicies>['versions'][number];
type Change = Version['changes'][number];

/** One change in words: "A, every: 4 weeks (was 6 weeks)". */
export function changeInWords({ field, before, after }: Change, words: RhythmWords): string {
  const [group, key = '', inner] = field.split('.');
  if (group === 'ratings' && key === '') return words.reordered;
  if (group === 'ratings' && inner === undefined) {
    return after === null ? words.went(String(before)) : words.came(String(after));
  }
  const name = group === 'ratings' ? `${key}, ${nameOf(inner ?? '', words)}` : nameOf(field, words);
  if (before === null || after === null) return after === null ? words.went(name) : words.came(name);
  return words.changed(name, valueOf(field, before, words), valueOf(field, after, words));
}

function nameOf(field: string, words: RhythmWords): string {
  const [group = '', inner = ''] = field.split('.');
  const known: Readonly<Record<string, string>> = {
    label: words.label,
    criteria: words.criteria,
    idealDays: words.ideal,
    longestDays: words.longest,
    kinds: words.kinds,
    occasionally: words.occasionally,
    longShot: words.longShot,
    commitmentLadder: words.ladder,
    'hours.call': `${words.hours}: ${words.calls}`,
    'hours.mail': `${words.hours}: ${words.mail}`,
    stricterCallHours: `${words.stricter}: ${inner}`,
  };
  const own: unknown = words[(inner === '' ? group : inner) as keyof RhythmWords];
  return known[field] ?? known[group] ?? (typeof own === 'string' ? own : field);
}

function valueOf(field: string, value: unknown, words: RhythmWords): string {
  if (/\.(idealDays|longestDays)$/.test(field) && typeof value === 'number') return spanOf(value, words);
  if (field === 'opensBefore' && typeof value === 'number') return `${Math.round(value * 100)}\u00a0%`;
  if (Array.isArray(value)) {
    const kinds: Readonly<Record<string, string>> = words.kindNames;
    return value.map((each) => kinds[String(each)] ?? String(each)).join(', ') || words.occasionallyNone;
  }
  if (isHours(value)) return `${clockOf(value.from)}–${clockOf(value.to)}`;
  if (typeof value === 'boolean') return value ? '✓' : '–';
  return `“${String(value)}”`.replace(/^“(\d+)”$/, '$1');
}

function isHours(value: unknown): value is { from: number; to: number } {
  return typeof value === 'object' && value !== null && 'from' in value && 'to' in value;
}
