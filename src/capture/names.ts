/** Names as people type them: without accents, in lower case, by parts, with a slip of one letter. */

/** The keys under which a name is found: "Müller" is muller and mueller, "Groß" is gros and gross. */
export function nameKeys(name: string): readonly string[] {
  const lower = name
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd')
    .replaceAll('æ', 'ae');
  const plain = strip(lower);
  const german = strip(lower.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue'));
  return plain === german ? [plain] : [plain, german];
}

function strip(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** True when one insertion, deletion, replacement or swap of neighbours makes the one of the other. */
export function oneSlipApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end++;
  const restA = a.slice(start, a.length - end);
  const restB = b.slice(start, b.length - end);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}

const LEGAL_FORM =
  /[ ,]+(?:gmbh(?: & co\.? kg)?|ag|kg|ug|se|e\.? ?v\.?|ltd\.?|limited|llc|inc\.?|corp\.?|plc|ab|as|a\/s|oy|sa|s\.a\.|sl|s\.l\.|srl|s\.r\.l\.|spa|s\.p\.a\.|bv|b\.v\.|nv|sarl|sas|sp\. z o\.o\.|group|co\.?)$/iu;

/** A company's name without its legal form: "Hafenlogistik GmbH" is Hafenlogistik. */
export function shortAccountName(name: string): string {
  const short = name.replace(LEGAL_FORM, '').trim();
  return short === '' ? name : short;
}
