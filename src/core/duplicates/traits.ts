/** What is known of a record that may stand twice. Everything may be missing; a missing field says nothing. */
export interface Traits {
  /** The whole name, of a person or a company. */
  readonly name?: string | undefined;
  readonly given?: string | undefined;
  readonly family?: string | undefined;
  /** `YYYY-MM-DD`, `YYYYMMDD`, or what is known of it. */
  readonly birthday?: string | undefined;
  readonly mails?: readonly string[] | undefined;
  /** As written or in E.164. */
  readonly phones?: readonly string[] | undefined;
  /** The company of a person. */
  readonly company?: string | undefined;
  readonly title?: string | undefined;
  /** Of a company: its domain or web address. */
  readonly website?: string | undefined;
  /** Numbers that an authority gave: social security, tax, register. */
  readonly numbers?: readonly string[] | undefined;
  readonly street?: string | undefined;
  readonly houseNumber?: string | undefined;
  /** A second line: the building, the estate. */
  readonly extra?: string | undefined;
  readonly postalCode?: string | undefined;
  readonly city?: string | undefined;
  readonly region?: string | undefined;
}

export type Kind = 'people' | 'companies';

/** What comparing one field says. */
export interface Evidence {
  /** Which field; evidence of one field is counted once. */
  readonly field: Field;
  /** In bits: the base-2 logarithm of how much likelier this is for one and the same than for two. */
  readonly bits: number;
  /** In plain words, for the person who decides. */
  readonly words: string;
  /** The given names are of two people: what a household or an office shares then tells little. */
  readonly twoPeople?: boolean;
}

export type Field =
  | 'name'
  | 'birthday'
  | 'mail'
  | 'phone'
  | 'company'
  | 'title'
  | 'website'
  | 'number'
  | 'street'
  | 'extra'
  | 'postal code'
  | 'city'
  | 'region';
