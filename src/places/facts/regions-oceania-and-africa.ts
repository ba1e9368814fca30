import type { RegionFacts } from './region-fact.ts';

/**
 * Australia, New Zealand, Pacific island states, DR Congo. Source of the zones: the IANA time zone database.
 * Left out: zones of a few thousand people inside a state (Broken Hill, Eucla, Lord Howe).
 */
export const OCEANIA_AND_AFRICA: RegionFacts = {
  AU: [
    ['ACT', 'Australian Capital Territory|Canberra', 'Australia/Sydney'],
    ['NSW', 'New South Wales', 'Australia/Sydney'],
    ['NT', 'Northern Territory', 'Australia/Darwin'],
    ['QLD', 'Queensland', 'Australia/Brisbane'],
    ['SA', 'South Australia', 'Australia/Adelaide'],
    ['TAS', 'Tasmania', 'Australia/Hobart'],
    ['VIC', 'Victoria', 'Australia/Melbourne'],
    ['WA', 'Western Australia', 'Australia/Perth'],
  ],
  NZ: [
    ['CIT', 'Chatham Islands|Chatham', 'Pacific/Chatham'],
    ['AUK', 'Auckland', 'Pacific/Auckland'],
    ['BOP', 'Bay of Plenty', 'Pacific/Auckland'],
    ['CAN', 'Canterbury|Christchurch', 'Pacific/Auckland'],
    ['GIS', 'Gisborne', 'Pacific/Auckland'],
    ['HKB', "Hawke's Bay", 'Pacific/Auckland'],
    ['MBH', 'Marlborough', 'Pacific/Auckland'],
    ['MWT', 'Manawatu-Wanganui|Manawatū-Whanganui', 'Pacific/Auckland'],
    ['NSN', 'Nelson', 'Pacific/Auckland'],
    ['NTL', 'Northland', 'Pacific/Auckland'],
    ['OTA', 'Otago', 'Pacific/Auckland'],
    ['STL', 'Southland', 'Pacific/Auckland'],
    ['TAS', 'Tasman', 'Pacific/Auckland'],
    ['TKI', 'Taranaki', 'Pacific/Auckland'],
    ['WGN', 'Wellington', 'Pacific/Auckland'],
    ['WKO', 'Waikato', 'Pacific/Auckland'],
    ['WTC', 'West Coast|Westland', 'Pacific/Auckland'],
  ],
  PF: [
    ['V', 'Îles du Vent|Windward Islands|Tahiti', 'Pacific/Tahiti'],
    ['M', 'Îles Marquises|Marquesas', 'Pacific/Marquesas'],
    ['G', 'Gambier', 'Pacific/Gambier'],
  ],
  KI: [
    ['G', 'Gilbert Islands|Tarawa', 'Pacific/Tarawa'],
    ['L', 'Line Islands|Kiritimati', 'Pacific/Kiritimati'],
    ['P', 'Phoenix Islands', 'Pacific/Kanton'],
  ],
  FM: [
    ['KSA', 'Kosrae', 'Pacific/Kosrae'],
    ['PNI', 'Pohnpei', 'Pacific/Pohnpei'],
    ['TRK', 'Chuuk', 'Pacific/Chuuk'],
    ['YAP', 'Yap', 'Pacific/Chuuk'],
  ],
  PG: [
    ['NSB', 'Bougainville', 'Pacific/Bougainville'],
    ['NCD', 'National Capital District|Port Moresby', 'Pacific/Port_Moresby'],
  ],
  CD: [
    ['KN', 'Kinshasa', 'Africa/Kinshasa'],
    ['BC', 'Kongo Central|Bas-Congo', 'Africa/Kinshasa'],
    ['HK', 'Haut-Katanga|Lubumbashi', 'Africa/Lubumbashi'],
    ['LU', 'Lualaba|Kolwezi', 'Africa/Lubumbashi'],
    ['NK', 'Nord-Kivu|North Kivu|Goma', 'Africa/Lubumbashi'],
    ['SK', 'Sud-Kivu|South Kivu|Bukavu', 'Africa/Lubumbashi'],
    ['KE', 'Kasaï-Oriental|Mbuji-Mayi', 'Africa/Lubumbashi'],
    ['TO', 'Tshopo|Kisangani', 'Africa/Lubumbashi'],
  ],
};
