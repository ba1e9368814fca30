/** One field of a form. Whatever it holds is text while it is typed. */
export interface FieldSpec {
  readonly name: string;
  readonly label: string;
  /** `words`: several, parted by commas. `lines`: several, one a line. */
  readonly kind?: 'text' | 'long' | 'day' | 'number' | 'amount' | 'choice' | 'words' | 'lines';
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** Stands behind “more”. */
  readonly more?: boolean;
  readonly required?: boolean;
  readonly placeholder?: string;
  readonly hint?: string;
}

export type Values = Readonly<Record<string, string>>;

/** Changed fields as the server takes them. */
export type Patch = Readonly<Record<string, unknown>>;

/** The text of a stored value, as the field of that kind shows it. */
export function textOf(value: unknown, kind: FieldSpec['kind']): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.join(kind === 'lines' ? '\n' : ', ');
  return String(value);
}

/** What a typed text means to the server: null takes a value away. */
export function valueOf(text: string, kind: FieldSpec['kind']): string | number | string[] | null {
  const said = text.trim();
  if (kind === 'words') return partsOf(said, /[,;\n]/);
  if (kind === 'lines') return partsOf(said, /\n/);
  if (said === '') return null;
  if (kind === 'number') return Number(said.replace(',', '.'));
  if (kind === 'amount') return plainAmount(said);
  return said;
}

/** `92.400,50` and `92,400.50` are both 92400.50: the last sign before one or two digits parts the cents. */
export function plainAmount(text: string): string {
  const digits = text.replaceAll(/[\s\u00a0'’€$£]/g, '');
  const cents = /[.,](\d{1,2})$/.exec(digits);
  const whole = (cents ? digits.slice(0, cents.index) : digits).replaceAll(/[.,]/g, '');
  return cents ? `${whole}.${cents[1]}` : whole;
}

function partsOf(text: string, at: RegExp): string[] {
  return text
    .split(at)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The fields whose text differs from what it was. */
export function changedIn(before: Values, now: Values): readonly string[] {
  return Object.keys(now).filter((name) => (now[name] ?? '').trim() !== (before[name] ?? '').trim());
}

/** The changed fields as the server takes them; custom fields (`custom.key`) together in one. */
export function patchOf(fields: readonly FieldSpec[], names: readonly string[], values: Values): Patch {
  const patch: Record<string, unknown> = {};
  const custom: Record<string, unknown> = {};
  for (const name of names) {
    const field = fields.find((each) => each.name === name);
    if (!field) continue;
    const value = valueOf(values[name] ?? '', field.kind);
    if (name.startsWith('custom.')) custom[name.slice('custom.'.length)] = yesOrNo(value);
    else patch[name] = value;
  }
  return Object.keys(custom).length === 0 ? patch : { ...patch, custom };
}

const yesOrNo = (value: unknown) => (value === 'true' ? true : value === 'false' ? false : value);
