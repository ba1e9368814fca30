import { MONTHS, WEEKDAYS } from './date-names.ts';

/** A date as a text says it. */
export interface SaidDate {
  readonly start: number;
  readonly end: number;
  readonly year: number | null;
  readonly month: number | null;
  /** Null with `lastOfMonth`, and where a weekday is all that is said. */
  readonly day: number | null;
  /** 1 is Monday. */
  readonly weekday: number | null;
  /** Days after the message: "tomorrow". */
  readonly inDays: number | null;
  readonly lastOfMonth: boolean;
  /** Both readings of `05/06`: the other month, where day and month may be the other way round. */
  readonly swappable: boolean;
}

const NOTHING = {
  year: null,
  month: null,
  day: null,
  weekday: null,
  inDays: null,
  lastOfMonth: false,
  swappable: false,
};

const MONTH = [...MONTHS.keys()]
  .toSorted((a, b) => b.length - a.length)
  .map((name) => name.replaceAll('.', '\\.'))
  .join('|');
const WEEKDAY = [...WEEKDAYS.keys()].toSorted((a, b) => b.length - a.length).join('|');
const ORDINAL = '(?:st|nd|rd|th|er|º|ª|°|\\.|e|:e|-го|-е|-ого)?';
const OF = "(?:\\s*(?:de|di|of|d['’]|del|den|da|do)?\\s*)";

const PATTERNS: readonly (readonly [
  RegExp,
  (groups: readonly (string | undefined)[]) => Omit<SaidDate, 'start' | 'end'> | null,
])[] = [
  [
    /(?<!\d)(20\d{2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})(?!\d)/giu,
    ([, y, m, d]) => ({ ...NOTHING, year: Number(y), month: Number(m), day: Number(d) }),
  ],
  [
    /(?:(20\d{2})\s*[年년]\s*)?(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일号號]/gu,
    ([, y, m, d]) => ({
      ...NOTHING,
      year: y === undefined ? null : Number(y),
      month: Number(m),
      day: Number(d),
    }),
  ],
  [
    new RegExp(
      `(?<![\\p{L}\\d])(?:the\\s+)?(\\d{1,2})${ORDINAL}${OF}(${MONTH})(?![\\p{L}])(?:\\.(?=,?\\s*20\\d))?(?:,?\\s*(?:de\\s+|del\\s+)?(20\\d{2})(?![\\d:]))?`,
      'giu',
    ),
    ([, d, m, y]) => named(d, m, y),
  ],
  [
    new RegExp(
      `(?<![\\p{L}\\d])(${MONTH})\\.?\\s+(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])(?:,?\\s*(20\\d{2})(?![\\d:]))?`,
      'giu',
    ),
    ([, m, d, y]) => named(d, m, y),
  ],
  [
    new RegExp(
      `(?<=(?:${MONTH})\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?\\s*(?:[-–—]|to|through|until)\\s*)(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:/\\p{L}]|\\.\\d)(?:,?\\s*(20\\d{2})(?![\\d:]))?`,
      'giu',
    ),
    ([, d, y]) => ({ ...NOTHING, day: Number(d), year: y === undefined ? null : Number(y) }),
  ],
  [
    /(?<![\d.:/])(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(20\d{2}|\d{2})(?![\d:])/gu,
    ([, a, , b, y]) => numeric(a, b, y),
  ],
  [
    /(?<![\d.:/,€$])(\d{1,2})\.\s?(\d{1,2})\.(?!\s?\d{2,4}(?!\d)|\d)/gu,
    ([, a, b]) => ({ ...NOTHING, day: Number(a), month: Number(b) }),
  ],
  [/(?<![\d.:/,€$-])(\d{1,2})\/(\d{1,2})(?![\d/:])/gu, ([, a, b]) => numeric(a, b, undefined)],
  [
    new RegExp(
      `(?<![\\p{L}\\d])(?:the\\s+)?(?:end of|ende|ende des|fin|la fin de|fin de|finales de|fine|fine di|final de|fim de|eind|einde|koniec|końca|slutet av|slutningen af|slutten av|конца)\\s+(${MONTH})(?![\\p{L}])(?:\\s*,?\\s*(20\\d{2}))?`,
      'giu',
    ),
    ([, m, y]) => ({
      ...NOTHING,
      month: MONTHS.get((m ?? '').toLowerCase()) ?? null,
      year: y === undefined ? null : Number(y),
      lastOfMonth: true,
    }),
  ],
  [
    new RegExp(`(?<![\\p{L}\\d])(${WEEKDAY})(?:-feira)?(?![\\p{L}])`, 'giu'),
    ([, w]) => ({ ...NOTHING, weekday: WEEKDAYS.get((w ?? '').toLowerCase()) ?? null }),
  ],
  [
    /(月|火|水|木|金|土|日)曜日?/gu,
    ([, w]) => ({ ...NOTHING, weekday: '月火水木金土日'.indexOf(w ?? '') + 1 }),
  ],
  [
    /(?:下|本|这)?(?:周|星期|週|礼拜)([一二三四五六日天])/gu,
    ([, w]) => ({ ...NOTHING, weekday: w === '天' ? 7 : '一二三四五六日'.indexOf(w ?? '') + 1 }),
  ],
  [
    /(월|화|수|목|금|토|일)요일/gu,
    ([, w]) => ({ ...NOTHING, weekday: '월화수목금토일'.indexOf(w ?? '') + 1 }),
  ],
  [
    /(?<![\p{L}\d])(?:tomorrow|morgen(?!s)|demain|mañana|domani|amanhã|jutro|jutra|imorgon|i morgen|завтра|明日|明天|내일)(?![\p{L}])/giu,
    () => ({ ...NOTHING, inDays: 1 }),
  ],
  [
    /(?<![\p{L}\d])(?:the|am|le|el|il|dia|den|de)\s+(\d{1,2})(?:st|nd|rd|th|er|\.)?(?!\s*(?:[:.h/-]?\d|%|hours|days|weeks|uhr|am\b|pm\b|[\p{L}]))/giu,
    ([, d]) => dayOnly(d),
  ],
  [/(?<![\p{L}\d.:/])(\d{1,2})(?:st|nd|rd|th)(?![\p{L}])/giu, ([, d]) => dayOnly(d)],
];

function named(day: string | undefined, month: string | undefined, year: string | undefined) {
  const index = MONTHS.get((month ?? '').toLowerCase());
  if (index === undefined) return null;
  return { ...NOTHING, day: Number(day), month: index, year: year === undefined ? null : Number(year) };
}

/** Day first, unless that cannot be. */
function numeric(a: string | undefined, b: string | undefined, y: string | undefined) {
  const [first, second] = [Number(a), Number(b)];
  const year = y === undefined ? null : y.length === 2 ? 2000 + Number(y) : Number(y);
  if (second > 12 && first <= 12) return { ...NOTHING, day: second, month: first, year };
  return {
    ...NOTHING,
    day: first,
    month: second,
    year,
    swappable: first <= 12 && second <= 12 && first !== second,
  };
}

const dayOnly = (day: string | undefined) => ({ ...NOTHING, day: Number(day) });

/** All dates of a text, in order, none inside another. */
export function findDates(text: string): readonly SaidDate[] {
  const found: SaidDate[] = [];
  for (const [pattern, read] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && end > other.start)) continue;
      const said = read([...match]);
      if (said && isPossible(said)) found.push({ ...said, start, end });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

function isPossible({ month, day, year }: Omit<SaidDate, 'start' | 'end'>): boolean {
  if (month !== null && (month < 1 || month > 12)) return false;
  if (year !== null && (year < 1990 || year > 2099)) return false;
  return day === null || (day >= 1 && day <= 31);
}
