/**
 * Territories that people write as a region of the country they belong to, while they have an ISO 3166-1 code,
 * zones and holidays of their own. By country: code of the territory, its names as a region.
 */
export const DEPENDENT_TERRITORIES: Readonly<
  Record<string, readonly (readonly [code: string, names: string])[]>
> = {
  US: [
    ['PR', 'PR|Puerto Rico'],
    ['VI', 'VI|US Virgin Islands|Virgin Islands'],
    ['GU', 'GU|Guam'],
    ['AS', 'AS|American Samoa'],
    ['MP', 'MP|Northern Mariana Islands'],
  ],
  FR: [
    ['GP', 'GP|971|Guadeloupe'],
    ['MQ', 'MQ|972|Martinique'],
    ['GF', 'GF|973|Guyane|Guyane française|French Guiana'],
    ['RE', 'RE|974|Réunion|La Réunion'],
    ['PM', 'PM|975|Saint-Pierre-et-Miquelon'],
    ['YT', 'YT|976|Mayotte'],
    ['BL', 'BL|977|Saint-Barthélemy'],
    ['MF', 'MF|978|Saint-Martin'],
    ['WF', 'WF|986|Wallis-et-Futuna'],
    ['PF', 'PF|987|Polynésie française|French Polynesia|Tahiti'],
    ['NC', 'NC|988|Nouvelle-Calédonie|New Caledonia'],
  ],
  GB: [
    ['JE', 'Jersey'],
    ['GG', 'Guernsey'],
    ['IM', 'IOM|Isle of Man'],
    ['GI', 'Gibraltar'],
  ],
  CN: [
    ['HK', 'HK|Hong Kong|Hongkong'],
    ['MO', 'MO|Macao|Macau'],
    ['TW', 'TW|Taiwan'],
  ],
  DK: [
    ['FO', 'Faroe Islands|Færøerne|Føroyar'],
    ['GL', 'Greenland|Grønland|Kalaallit Nunaat'],
  ],
  FI: [['AX', '01|Åland|Åland Islands|Ahvenanmaa']],
  NO: [['SJ', '21|22|Svalbard|Jan Mayen']],
  NL: [
    ['AW', 'AW|Aruba'],
    ['CW', 'CW|Curaçao'],
    ['SX', 'SX|Sint Maarten'],
    ['BQ', 'BQ1|BQ2|BQ3|Bonaire|Saba|Sint Eustatius|Caribisch Nederland'],
  ],
  AU: [
    ['NF', 'Norfolk Island'],
    ['CX', 'Christmas Island'],
    ['CC', 'Cocos Islands'],
  ],
};
