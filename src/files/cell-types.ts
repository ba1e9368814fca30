/** What the text of a cell looks like. */
export type CellType =
  | 'empty'
  | 'number'
  | 'money'
  | 'date'
  | 'time'
  | 'email'
  | 'url'
  | 'phone'
  | 'uuid'
  | 'boolean'
  | 'json'
  | 'text'
  /** Words with commas or semicolons as people set them, before a space. */
  | 'prose'
  | 'unknown';

const PATTERNS: ReadonlyArray<readonly [CellType, RegExp]> = [
  ['number', /^[+-]?(?:\d+(?:[.,]\d+)?|\d{1,3}(?:[,. ']\d{3})+(?:[.,]\d+)?|[.,]\d+)(?:e[+-]?\d+)?$/i],
  ['boolean', /^(?:true|false|yes|no|ja|nein|oui|non|si|sí)$/i],
  ['money', /^\(?-?(?:[$€£¥₹]|[A-Z]{3})\s?\d[\d,. ']*\)?$|^-?\d[\d,. ']*\s?(?:[$€£¥₹%]|[A-Z]{3})$/],
  [
    'date',
    /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\.?(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s?(?:[ap]\.?m\.?)?\s?(?:Z|[+-]\d{2}:?\d{0,2})?)?$/i,
  ],
  ['date', /^(?:\d{1,2}[. -]{0,2})?\p{L}{3,9}[. ,-]{1,2}(?:\d{1,2},? )?\d{2,4}$/u],
  ['time', /^\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s?(?:[ap]\.?m\.?)?(?:Z|[+-]\d{2}:?\d{2})?$/i],
  ['email', /^[^\s@,;|<>"]+@[^\s@,;|<>"]+\.[^\s@,;|<>"]+$/],
  ['url', /^(?:https?:\/\/|www\.)[^\s,;|]+$/i],
  ['phone', /^\+?[\d\s().\-/]{6,22}(?:\s?(?:x|ext\.?)\s?\d{1,6})?$/i],
  ['uuid', /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i],
  ['json', /^\s*[[{].*[\]}]\s*$/s],
];

/** Text that a person would write into one cell: no stray delimiters or unbalanced marks at its ends. */
const PLAIN_TEXT = /^[^,;|\t~^]*$/;

/** The type of one cell, by its looks. */
export function cellType(cell: string): CellType {
  const text = cell.trim();
  if (text === '') return 'empty';
  if (text.length < 120) for (const [type, pattern] of PATTERNS) if (pattern.test(text)) return type;
  if (text.length >= 120 && /^[[{]/.test(text) && /[\]}]$/.test(text)) return 'json';
  if (!balanced(text)) return 'unknown';
  const open = withoutBrackets(text);
  if (PLAIN_TEXT.test(open) || isList(text)) return 'text';
  return PLAIN_TEXT.test(open.replace(/[,;] /g, ' ')) ? 'prose' : 'unknown';
}

function balanced(text: string): boolean {
  let depth = 0;
  for (const char of text) {
    if (char === '(') depth += 1;
    else if (char === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** `POINT(9.18, 48.77)`, `Smith (Jr., retired)`: what stands in brackets belongs together. */
function withoutBrackets(text: string): string {
  return text.replace(/\([^()]*\)/g, '');
}

/** Three or more values of one look that share a cell: `red|green|blue`. */
function isList(text: string): boolean {
  for (const separator of ['|', ';', ',', '~']) {
    const parts = text.split(separator);
    if (parts.length < 3) continue;
    const types = new Set(parts.map((part) => (/[,;|\t~^"]/.test(part) ? 'unknown' : cellType(part))));
    if (types.size === 1 && !types.has('unknown') && !types.has('empty')) return true;
  }
  return false;
}
