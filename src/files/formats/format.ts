import { headerKey } from '../headers.ts';
import type { FieldId, Subject } from '../mapping.ts';

/** How the export of one program is known and understood. */
export interface Format {
  readonly id: string;
  readonly subject: Subject;
  /** Headers that must all be there. */
  readonly requires: readonly string[];
  /** Headers of which one at least must be there. */
  readonly any?: readonly string[];
  /** Headers that must not be there. */
  readonly none?: readonly string[];
  /** What each header fills; `ignore` for what only the exporting program needs. */
  readonly columns: Readonly<Record<string, FieldId | 'ignore' | 'custom' | readonly [FieldId, string]>>;
  /** Understands headers that follow a pattern (`E-mail 2 - Value`). */
  readonly pattern?: (
    header: string,
  ) => FieldId | 'ignore' | 'custom' | readonly [FieldId, string] | undefined;
  /** Whether columns not named here are looked up among the general names; else they stay custom. */
  readonly generalNames?: boolean;
}

/** How well a header row fits a format: 0 when it does not, else the more the better. */
export function fit(format: Format, keys: ReadonlySet<string>): number {
  if (!format.requires.every((header) => keys.has(headerKey(header)))) return 0;
  if (format.any && !format.any.some((header) => keys.has(headerKey(header)))) return 0;
  if (format.none?.some((header) => keys.has(headerKey(header)))) return 0;
  return format.requires.length + (format.any ? 1 : 0);
}
