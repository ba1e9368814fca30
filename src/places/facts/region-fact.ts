/**
 * A part of a country: its ISO 3166-2 code without the country, its names as people write them (`|` between),
 * and its IANA zones (a space between) where they are not simply those of the country.
 */
export type RegionFact = readonly [code: string, names: string, zones?: string];

/** Regions by ISO 3166-1 code of their country. */
export type RegionFacts = Readonly<Record<string, readonly RegionFact[]>>;
