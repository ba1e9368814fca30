/** Old names that the runtime still lists, and the names that the IANA database has given them since. */
const RENAMED_ZONES: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** The present name of a zone that the runtime lists. */
export function presentName(zone: string): string {
  return RENAMED_ZONES[zone] ?? zone;
}

/** Of several zones with the same rules the one that most people know; first comes first. */
export const PRINCIPAL_ZONES: readonly string[] = [
  'Europe/Berlin',
  'Europe/Madrid',
  'Europe/Lisbon',
  'Europe/Kyiv',
  'Europe/Moscow',
  'Europe/Samara',
  'Asia/Novosibirsk',
  'Asia/Yakutsk',
  'Asia/Magadan',
  'Asia/Vladivostok',
  'Asia/Kamchatka',
  'Asia/Nicosia',
  'Asia/Almaty',
  'Asia/Tashkent',
  'Asia/Kuala_Lumpur',
  'Asia/Jakarta',
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Anchorage',
  'America/Toronto',
  'America/Winnipeg',
  'America/Edmonton',
  'America/Vancouver',
  'America/Halifax',
  'America/Mexico_City',
  'America/Tijuana',
  'America/Hermosillo',
  'America/Sao_Paulo',
  'America/Manaus',
  'America/Rio_Branco',
  'America/Argentina/Buenos_Aires',
  'America/Santiago',
  'America/Punta_Arenas',
  'America/Nuuk',
  'Australia/Sydney',
  'Australia/Brisbane',
  'Australia/Adelaide',
  'Pacific/Majuro',
];

/**
 * Zones that the database counts to a country but that nobody there can be assumed to keep: an unofficial clock, an
 * occupied territory, places of a few thousand people. Regions name the ones that matter. (Of the United States
 * all count: the law there is about the hour at which the telephone rings.)
 */
export const NOT_ASSUMED: Readonly<Record<string, readonly string[]>> = {
  AU: ['Australia/Eucla', 'Australia/Lord_Howe'],
  BR: ['America/Noronha'],
  CA: ['America/Atikokan', 'America/Blanc-Sablon'],
  CN: ['Asia/Urumqi'],
  UA: ['Europe/Simferopol'],
};
