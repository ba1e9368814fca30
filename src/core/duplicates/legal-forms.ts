import { fold } from './folding.ts';

/** Legal forms as folded words without points, of companies in many countries. */
const FORMS = new Set(
  `inc incorporated corp corporation co company companies cos ltd limited llc lllp llp lp plc pllc pc pty pte pvt private
   proprietary cic unlimited ulc gmbh ggmbh mbh ag kg kgaa ohg gbr ug ev eg se aktiengesellschaft
   kommanditgesellschaft partg partgmbb stiftung haftungsbeschrankt ek ekfm ab aktiebolag publ as asa aksjeselskap oy oyj ab aps
   hb kb ans da sf hf ehf nv bv bvba cvba cv vof vzw naamloze besloten vennootschap sprl srl sa sas sasu sarl eurl snc sci sca scs
   scrl asbl selarl societe anonyme sl slu sau sll scoop sociedad spa sapa sapa ss srls scarl soc lda ltda eireli mei sgps
   cia compania sro vos spol zrt kft nyrt rt bt doo dd jd ad ood eood jsc pjsc ojsc cjsc ooo oao zao pao ao tov
   tbk pt cv fze fzco fzc fzllc dmcc wll kk yk gk kabushiki kaisha gaisha bhd sdn oyj ou uab sia tas sp zoo spzoo spj spk
   spolka sti tic sanayi ticaret anonim sirketi saoc saog kscc bsc qsc est sc scop gie aisbl npo ngo nka nl aaktien jumpseat`
    .trim()
    .split(/\s+/)
    .filter((form) => form !== 'jumpseat' && form !== 'aaktien' && form !== 'nka' && form !== 'nl'),
);

/** Forms of several words, each with the points and spaces that people put or leave out. */
const LONG_FORMS: readonly RegExp[] = [
  /\b(?:aktien|kommandit)gesellschaft\b/g,
  /\bgesellschaft mit beschrankter haftung\b/g,
  /\bnaamloze vennootschap\b/g,
  /\bbesloten vennootschap\b/g,
  /\bsociet(?:e|a) (?:anonyme|par actions simplifiee|a responsabilite limitee|per azioni|a responsabilita limitata)\b/g,
  /\bsociedad (?:anonima|limitada)\b/g,
  /\bsociedade anonima\b/g,
  /\bpublic limited company\b/g,
  /\blimited liability (?:company|partnership)\b/g,
  /\bs[. ]*(?:de[. ]*)?r[. ]*l(?:[. ]*de[. ]*c[. ]*v)?\b/g,
  /\bs[. ]*a[. ]*(?:b[. ]*)?de[. ]*c[. ]*v\b/g,
  /\bs[. ]*p[. ]*a\b/g,
  /\bs[. ]*a[. ]*r[. ]*l\b/g,
  /\bsp(?:olka)?[. ]*z[. ]*o[. ]*o\b/g,
  /\bspol[. ]*s[. ]*r[. ]*o\b/g,
  /\bs[. ]*r[. ]*o\b/g,
  /\bd[. ]*o[. ]*o\b/g,
  /\ba[. ]*d\b(?=[. ]*$)/g,
  /\b(?:b|n)[. ]*v\b/g,
  /\bs[. ]*[ae]\b(?=[ .,;)]*(?:$|,))/g,
  /\ba[/. ]*[sb]\b(?=[ .,;)]*(?:$|,))/g,
  /^a[/. ]*[sb]\b/g,
  /\bk[. ]*k\b(?=[ .,;)]*$)/g,
  /\ba[. ]*g\b(?=[ .,;)]*(?:$|,))/g,
  /\bl[. ]*l[. ]*[cp]\b/g,
  /\bp[. ]*l[. ]*c\b/g,
  /\bgmbh ?& ?co\.? ?kg(?:aa)?\b/g,
  /\(publ\)/g,
];

/** A company's name taken apart. */
export interface CompanyWords {
  /** The words that name it, in their order. */
  readonly core: readonly string[];
  /** Words that stand behind the legal form, most often a place: `…, B.V., Delft, NL` → `delft`, `nl`. */
  readonly behind: readonly string[];
  /** It had a legal form: a sign that this is a company. */
  readonly hasForm: boolean;
}

/**
 * Takes the legal form off a company's name. A name that is nothing but forms keeps its words.
 * `Müller & Söhne GmbH & Co. KG` → core `muller and sohne`; `AB Volvo` → core `volvo`.
 */
export function companyWords(name: string): CompanyWords {
  let text = fold(name.replace(/\{[^}]*\}/g, '').replace(/['’‘`´]/g, ''))
    .replace(/\s+/g, ' ')
    .trim();
  text = text.replace(/^[*"\s]+/, '');
  const whole = plainWords(text);
  for (const form of LONG_FORMS) text = text.replace(form, ' ¤ ');
  text = text.replace(/(\p{L})(nv|bv)\b(?=[ .,;]*$)/u, (run, letter: string, form: string) =>
    /[a-z]{4}$/.test(text.slice(0, text.lastIndexOf(run) + 1)) ? `${letter} ¤ ` : `${letter}${form}`,
  );
  const isForm = (word: string | undefined): boolean =>
    word === '¤' || (word !== undefined && FORMS.has(word));
  const core: string[] = [];
  const behind: string[] = [];
  let hasForm = false;
  for (const segment of text.split(/,(?!\d)/)) {
    const words = segmentWords(segment);
    const own = words.filter(
      (word, at) => !isForm(word) || (word === 'co' && at === 0 && words.length > 1 && !hasForm),
    );
    const isPlace = hasForm && core.length > 0 && words.length <= 3;
    (isPlace ? behind : core).push(...own);
    hasForm ||= own.length < words.length;
  }
  if (core[0] === 'the' && core.length > 1) core.shift();
  while (core.at(-1) === 'and') core.pop();
  const tail = behind.filter((word) => word !== 'and' && word.length > 1);
  if (core.length === 0) return { core: whole, behind: [], hasForm };
  return { core, behind: tail, hasForm };
}

function segmentWords(segment: string): string[] {
  return segment
    .replace(/[&+]/g, ' and ')
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '')
    .split(/[^\p{L}\p{N}¤]+/u)
    .filter((word) => word !== '');
}

function plainWords(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
