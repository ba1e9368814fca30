/** The parts of a name as separate columns give them. */
export interface NameParts {
  name?: string | undefined;
  prefix?: string | undefined;
  given?: string | undefined;
  middle?: string | undefined;
  family?: string | undefined;
  suffix?: string | undefined;
}

const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー]+$/u;
const FAMILY_PARTICLE =
  /^(?:van|von|vom|zu|zum|zur|de|del|della|di|da|do|dos|das|der|den|du|la|le|el|al|bin|ibn|ben|bint|ter|ten|af|av|st\.?|mac|o)$/i;
const PREFIX =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|sir|dame|herr|frau|hr|fr|m|mme|mlle|sr|sra|srta|dott|ing|dipl|rev|hon)\.?$/i;
const SUFFIX = /^(?:jr|sr|ii|iii|iv|v|phd|md|mba|esq|cpa|dds|ph\.d|m\.d|ret)\.?$/i;

/** The name as its language writes it: Chinese, Japanese and Korean put the family first and no space between. */
export function composeName(parts: NameParts): string {
  if (parts.name) return parts.name;
  const { given = '', middle = '', family = '', suffix = '' } = parts;
  if (given !== '' && family !== '' && EAST_ASIAN.test(given) && EAST_ASIAN.test(family))
    return family + given;
  return [given, middle, family, suffix].filter((part) => part !== '').join(' ');
}

/**
 * Given and family name of a name in one piece, only where that is safe: `Doe, John`; two words in a
 * script that writes the given name first; a family name that opens with a particle. Single names,
 * three plain words, companies and formulas stay whole.
 */
export function splitName(name: string): { given?: string; family?: string; name: string } {
  if (!/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\s.,'’-]+$/u.test(name)) return { name };
  const [family = '', given = '', ...more] = name.split(',').map((part) => part.trim());
  if (given !== '' && family !== '' && more.length === 0) {
    if (SUFFIX.test(given) || COMPANY.test(given)) return { name };
    return { name: `${given} ${family}`, given, family };
  }
  const words = name.split(/\s+/).filter((word) => !PREFIX.test(word) && !SUFFIX.test(word));
  const [first = '', second = ''] = words;
  if (COMPANY.test(words.at(-1) ?? '')) return { name };
  if (words.length === 2 && !FAMILY_PARTICLE.test(first)) return { name, given: first, family: second };
  if (words.length > 2 && FAMILY_PARTICLE.test(second))
    return { name, given: first, family: words.slice(1).join(' ') };
  return { name };
}

const COMPANY =
  /^(?:inc|llc|ltd|gmbh|ag|kg|ug|se|corp|co|company|limited|plc|bv|nv|sa|sas|sarl|srl|spa|oy|ab|as|aps)\.?$/i;

/** A name with its spaces in order; text of any other kind (a formula, HTML) is left as it is. */
export function tidyName(text: string): string {
  return text.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim();
}
