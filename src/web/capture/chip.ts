import { addDays, type Dates, dayIn } from '../words/dates.ts';
import type { Words } from '../words/en.ts';
import type { Correction, Somebody } from './corrections.ts';
import type { CaptureWords } from './words.ts';

/** How a chip is said otherwise. */
export type Choice =
  | { readonly is: 'options'; readonly options: readonly Option[] }
  | { readonly is: 'person'; readonly now: string; readonly to: (somebody: Somebody | null) => Correction }
  | {
      readonly is: 'minutes';
      readonly now: number | null;
      readonly to: (minutes: number | null) => Correction;
    }
  | {
      readonly is: 'day';
      readonly now: string | null;
      /** An hour of day belongs to it: "10:00", or empty where none was said. */
      readonly time?: string;
      readonly near: readonly { readonly label: string; readonly day: string }[];
      readonly to: (day: string, time: string) => Correction;
    }
  | { readonly is: 'words'; readonly now: string; readonly to: (words: string) => Correction };

export interface Option {
  readonly label: string;
  readonly chosen: boolean;
  readonly to: Correction;
}

export interface Chip {
  /** Stays the same while more is typed. */
  readonly key: string;
  /** What it tells of, for those who hear it: "Duration". */
  readonly name: string;
  readonly text: string;
  readonly strong?: boolean;
  readonly sure: boolean;
  /** What is asked for is not known: said more quietly. */
  readonly faint?: boolean;
  readonly choice?: Choice;
  readonly out?: Correction;
}

export type RowKind = keyof Words['capture']['kinds'];

/** What the line is understood to mean in one respect. */
export interface ChipRow {
  readonly key: string;
  readonly kind: RowKind;
  readonly chips: readonly Chip[];
}

/** What saying it takes: the reader's words, days and zone, and who is who. */
export interface Telling {
  readonly words: CaptureWords;
  readonly dates: Dates;
  readonly zone: string;
  /** The present, in milliseconds. */
  readonly now: number;
  readonly ratings: readonly { readonly key: string; readonly label: string }[];
  readonly nameOf: (person: string) => string;
}

/** A chip that says what was understood, and is sure of it. */
export const plain = (key: string, name: string, text: string) => ({ key, name, text, sure: true });

/** The day of the present, where the reader is. */
export const today = ({ now, zone }: Telling) => dayIn(now, zone);

/** Days that are said often, as a count from today. */
export const nearDays = (days: readonly (readonly [string, number])[], telling: Telling) =>
  days.map(([label, ahead]) => ({ label, day: addDays(today(telling), ahead) }));
