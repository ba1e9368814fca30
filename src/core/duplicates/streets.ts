import { fold } from './folding.ts';

const KINDS: Readonly<Record<string, string>> = Object.fromEntries(
  `street street|str street|strasse street|strase street|straat street|st street|avenue avenue|ave avenue|av avenue|avda avenue
   avenida avenue|boulevard boulevard|blvd boulevard|blv boulevard|bd boulevard|bvd boulevard|bld boulevard|road road|rd road
   drive drive|dr drive|lane lane|ln lane|court court|ct court|crt court|place place|pl place|platz place|plaza place|plza place
   square square|sq square|crescent crescent|cres crescent|cr crescent|circuit circuit|cct circuit|circle circle|cir circle
   close close|cl close|terrace terrace|tce terrace|ter terrace|terr terrace|parkway parkway|pkwy parkway|pky parkway
   highway highway|hwy highway|weg way|way way|wy way|gasse lane|allee avenue|rue street|via street|calle street|c street
   piazza place|pza place|rua street|laan lane|grove grove|gr grove|gve grove|parade parade|pde parade|esplanade esplanade
   trail trail|trl trail|expressway expressway|expy expressway|turnpike turnpike|tpke turnpike|freeway freeway|fwy freeway
   mews mews|rise rise|loop loop|alley alley|aly alley|broadway broadway|bway broadway|cove cove|mall mall|row row|ul street`
    .split(/[|\n]/)
    .map((entry) => entry.trim().split(' ')),
);

const DIRECTIONS: Readonly<Record<string, string>> = Object.fromEntries(
  `n north|s south|e east|w west|ne northeast|nw northwest|se southeast|sw southwest|no north|so south`
    .split('|')
    .map((entry) => entry.split(' ')),
);

const ORDINALS: Readonly<Record<string, string>> = Object.fromEntries(
  `first 1|second 2|third 3|fourth 4|fifth 5|sixth 6|seventh 7|eighth 8|ninth 9|tenth 10|eleventh 11|twelfth 12`
    .split('|')
    .map((entry) => entry.split(' ')),
);

const UNITS =
  /\b(?:suite|ste|unit|apt|apmnt|apartment|floor|fl|room|rm|flat|level|box|lot|bldg|building)\.? *#?[\w-]+|#\s*\w+/g;

/** A street address as it is compared; null where it has neither. */
export interface StreetParts {
  /** The first number, without letters: `12a` → `12`, `516-18` → `516`. */
  readonly number: string | null;
  /** Words of the street without its kind and direction. */
  readonly name: string;
  readonly kind: string | null;
  readonly direction: string | null;
}

/**
 * Takes a street address apart, whichever way round it is written: `435 S. La Cienega Blvd.` and
 * `Hauptstraße 7a`; words behind a comma (`between 5th and 6th`, the town) are left out.
 */
export function streetParts(street: string, number?: string): StreetParts | null {
  const whole = fold(street).replace(/['’]/g, '');
  const text = (whole.split(/[,;\n]| between | near | at (?=\w)/)[0] ?? '').replace(UNITS, ' ');
  const words = text
    .replace(/(\p{L}{3,})str(?:asse|\.|\b)/gu, '$1 strasse')
    .replace(/(\p{L}{3,})(weg|platz|gasse|allee|straat|laan)\b/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  let houseNumber = number === undefined ? null : (/\d+/.exec(number)?.[0] ?? null);
  let kind: string | null = null;
  let direction: string | null = null;
  const name: string[] = [];
  for (const [at, word] of words.entries()) {
    const isLast = at === words.length - 1;
    if (houseNumber === null && /^\d+[a-z]?$/.test(word) && (at === 0 || isLast)) {
      houseNumber = /\d+/.exec(word)?.[0] ?? null;
    } else if (at === 1 && /^\d+$/.test(word) && /^\d+$/.test(words[0] ?? '')) continue;
    else if (word in DIRECTIONS || Object.values(DIRECTIONS).includes(word))
      direction ??= DIRECTIONS[word] ?? word;
    else if (KINDS[word] !== undefined && (name.length > 0 || at === 0)) kind = KINDS[word] ?? null;
    else name.push(ORDINALS[word] ?? word.replace(/^(\d+)(?:st|nd|rd|th)$/, '$1'));
  }
  if (name.length === 0 && kind !== null) name.push(kind);
  if (name.length === 0 && houseNumber === null) return null;
  return { number: houseNumber, name: name.join(' '), kind, direction };
}
