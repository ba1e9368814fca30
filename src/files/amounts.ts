const SYMBOLS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₽': 'RUB',
  '₺': 'TRY',
  '₩': 'KRW',
  '₪': 'ILS',
  zł: 'PLN',
  R$: 'BRL',
  Fr: 'CHF',
  $: 'USD',
};
const MULTIPLES: Readonly<Record<string, number>> = {
  k: 3,
  t: 3,
  m: 6,
  mio: 6,
  mn: 6,
  b: 9,
  bn: 9,
  mrd: 9,
  lakh: 5,
  l: 5,
  lac: 5,
  cr: 7,
  crore: 7,
};

/** An amount of money as a decimal string (`1234.5`), with its ISO 4217 currency where the text names one. */
export interface Amount {
  value: string;
  currency?: string;
}

/**
 * Reads an amount: `1,124,741.15`, `1.234,56 €`, `(2,610.12)`, `CHF 1'200`, `1.2 Cr`.
 *
 * @param decimal the decimal sign of the column where it is known; it decides about `1.234`
 */
export function readAmount(text: string, decimal?: '.' | ','): Amount | undefined {
  const match =
    /^(\(?)\s*([-+−]?)\s*(R\$|zł|Fr\.?|[A-Z]{3}|\p{Sc})?\s*([-+−]?)\s*(\d[\d.,'’\s]*|[.,]\d+)\s*([A-Za-z]{1,5}\.?)?\s*(R\$|zł|Fr\.?|\p{Sc})?\s*([-−]?)(\)?)$/u.exec(
      text.trim().replace(/,-+$/, ''),
    );
  if (!match) return undefined;
  const [, open, sign1, before, sign2, digits = '', word, after, sign3, close] = match;
  const currency =
    currencyOf(before) ?? currencyOf(after) ?? (word && /^[A-Z]{3}$/.test(word) ? word : undefined);
  const shift = word !== undefined && word !== currency ? MULTIPLES[word.replace('.', '').toLowerCase()] : 0;
  if (shift === undefined) return undefined;
  const plain = plainDecimal(digits.replace(/[\s'’]/g, ''), decimal);
  if (plain === undefined) return undefined;
  const negative =
    (open === '(' && close === ')') || [sign1, sign2, sign3].some((sign) => sign === '-' || sign === '−');
  const value = `${negative && !/^[0.]+$/.test(plain) ? '-' : ''}${shifted(plain, shift)}`;
  return currency === undefined ? { value } : { value, currency };
}

/** The ISO 4217 code for a code or sign, `€` or `eur`. */
export function currencyOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const trimmed = text.trim().replace(/\.$/, '');
  if (/^[A-Za-z]{3}$/.test(trimmed)) return trimmed.toUpperCase();
  return SYMBOLS[trimmed];
}

function plainDecimal(digits: string, decimal: '.' | ',' | undefined): string | undefined {
  const sign = decimalSign(digits, decimal);
  const thousands = sign === ',' ? '.' : ',';
  const [whole = '', part, ...rest] =
    sign === undefined ? [digits.replace(/[.,]/g, '')] : digits.replaceAll(thousands, '').split(sign);
  if (rest.length > 0 || !/^\d*$/.test(whole + (part ?? ''))) return undefined;
  const leading = whole.replace(/^0+(?=\d)/, '') || '0';
  const trailing = part?.replace(/0+$/, '') ?? '';
  return trailing === '' ? leading : `${leading}.${trailing}`;
}

/** Of two different signs the last is decimal; a sign that repeats, or a comma before three digits, separates thousands. */
function decimalSign(digits: string, decimal: '.' | ',' | undefined): '.' | ',' | undefined {
  const dot = digits.lastIndexOf('.');
  const comma = digits.lastIndexOf(',');
  if (dot >= 0 && comma >= 0) return dot > comma ? '.' : ',';
  if (dot === -1 && comma === -1) return undefined;
  const sign = dot >= 0 ? '.' : ',';
  if (digits.indexOf(sign) !== digits.lastIndexOf(sign)) return undefined;
  if (digits.length - Math.max(dot, comma) - 1 !== 3) return sign;
  if (decimal !== undefined) return sign === decimal ? sign : undefined;
  return sign === '.' ? '.' : undefined;
}

function shifted(plain: string, places: number): string {
  if (places === 0) return plain;
  const [whole = '0', part = ''] = plain.split('.');
  const digits = part.padEnd(places, '0');
  const moved = (whole + digits.slice(0, places)).replace(/^0+(?=\d)/, '');
  const rest = digits.slice(places).replace(/0+$/, '');
  return rest === '' ? moved : `${moved}.${rest}`;
}

/** The decimal sign that a column's cells give away, when any does. */
export function decimalEvidence(cells: readonly string[]): '.' | ',' | undefined {
  let dots = 0;
  let commas = 0;
  for (const cell of cells) {
    const sign = certainSign(/\d[\d.,]*/.exec(cell.replace(/[\s'’]/g, ''))?.[0] ?? '');
    if (sign === '.') dots += 1;
    if (sign === ',') commas += 1;
  }
  if (dots === commas) return undefined;
  return dots > commas ? '.' : ',';
}

/** The decimal sign where one number settles it: the last of two, the other of one that repeats, one not before three digits. */
function certainSign(digits: string): '.' | ',' | undefined {
  const dot = digits.lastIndexOf('.');
  const comma = digits.lastIndexOf(',');
  if (dot === -1 && comma === -1) return undefined;
  if (dot >= 0 && comma >= 0) return dot > comma ? '.' : ',';
  const [sign, other] = dot >= 0 ? (['.', ','] as const) : ([',', '.'] as const);
  if (digits.indexOf(sign) !== digits.lastIndexOf(sign)) return other;
  return digits.length - digits.lastIndexOf(sign) === 4 ? undefined : sign;
}
