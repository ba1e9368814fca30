/** ISO 3166-1: alpha-2 and alpha-3 of every country, and Kosovo's user-assigned code. */
export const COUNTRY_CODES = `
AD AND AE ARE AF AFG AG ATG AI AIA AL ALB AM ARM AO AGO AQ ATA AR ARG AS ASM AT AUT AU AUS AW ABW AX ALA AZ AZE
BA BIH BB BRB BD BGD BE BEL BF BFA BG BGR BH BHR BI BDI BJ BEN BL BLM BM BMU BN BRN BO BOL BQ BES BR BRA BS BHS
BT BTN BV BVT BW BWA BY BLR BZ BLZ CA CAN CC CCK CD COD CF CAF CG COG CH CHE CI CIV CK COK CL CHL CM CMR CN CHN
CO COL CR CRI CU CUB CV CPV CW CUW CX CXR CY CYP CZ CZE DE DEU DJ DJI DK DNK DM DMA DO DOM DZ DZA EC ECU EE EST
EG EGY EH ESH ER ERI ES ESP ET ETH FI FIN FJ FJI FK FLK FM FSM FO FRO FR FRA GA GAB GB GBR GD GRD GE GEO GF GUF
GG GGY GH GHA GI GIB GL GRL GM GMB GN GIN GP GLP GQ GNQ GR GRC GS SGS GT GTM GU GUM GW GNB GY GUY HK HKG HM HMD
HN HND HR HRV HT HTI HU HUN ID IDN IE IRL IL ISR IM IMN IN IND IO IOT IQ IRQ IR IRN IS ISL IT ITA JE JEY JM JAM
JO JOR JP JPN KE KEN KG KGZ KH KHM KI KIR KM COM KN KNA KP PRK KR KOR KW KWT KY CYM KZ KAZ LA LAO LB LBN LC LCA
LI LIE LK LKA LR LBR LS LSO LT LTU LU LUX LV LVA LY LBY MA MAR MC MCO MD MDA ME MNE MF MAF MG MDG MH MHL MK MKD
ML MLI MM MMR MN MNG MO MAC MP MNP MQ MTQ MR MRT MS MSR MT MLT MU MUS MV MDV MW MWI MX MEX MY MYS MZ MOZ NA NAM
NC NCL NE NER NF NFK NG NGA NI NIC NL NLD NO NOR NP NPL NR NRU NU NIU NZ NZL OM OMN PA PAN PE PER PF PYF PG PNG
PH PHL PK PAK PL POL PM SPM PN PCN PR PRI PS PSE PT PRT PW PLW PY PRY QA QAT RE REU RO ROU RS SRB RU RUS RW RWA
SA SAU SB SLB SC SYC SD SDN SE SWE SG SGP SH SHN SI SVN SJ SJM SK SVK SL SLE SM SMR SN SEN SO SOM SR SUR SS SSD
ST STP SV SLV SX SXM SY SYR SZ SWZ TC TCA TD TCD TF ATF TG TGO TH THA TJ TJK TK TKL TL TLS TM TKM TN TUN TO TON
TR TUR TT TTO TV TUV TW TWN TZ TZA UA UKR UG UGA UM UMI US USA UY URY UZ UZB VA VAT VC VCT VE VEN VG VGB VI VIR
VN VNM VU VUT WF WLF WS WSM XK XKX YE YEM YT MYT ZA ZAF ZM ZMB ZW ZWE
`;

/** Names and abbreviations in use beside those of `Intl.DisplayNames`; `|` between names. */
export const OTHER_COUNTRY_NAMES: Readonly<Record<string, string>> = {
  AE: 'UAE|Emirates|United Arab Emirates|VAE|EAU|Dubai|Abu Dhabi',
  BA: 'Bosnia|Bosnien',
  BO: 'Plurinational State of Bolivia',
  BY: 'Belorussia|Weissrussland|White Russia',
  CD: 'DRC|DR Congo|Democratic Republic of the Congo|Congo Kinshasa|Demokratische Republik Kongo',
  CG: 'Congo|Congo Brazzaville|Republic of the Congo',
  CH: 'Swiss Confederation|Helvetia|Schweizerische Eidgenossenschaft',
  CI: "Ivory Coast|Cote d'Ivoire|Elfenbeinküste",
  CN: "PRC|Mainland China|People's Republic of China|VR China",
  CV: 'Cape Verde|Kap Verde',
  CZ: 'Czech Republic|Tschechische Republik|République tchèque',
  DE: 'BRD|Federal Republic of Germany|Bundesrepublik Deutschland|Allemagne',
  FM: 'Federated States of Micronesia',
  GB: 'UK|Great Britain|Britain|England|Scotland|Wales|Northern Ireland|Großbritannien|Grossbritannien|GBR|United Kingdom of Great Britain and Northern Ireland|Angleterre|Grande-Bretagne|Schottland|Inglaterra|Gran Bretaña|Gran Bretagna|Inghilterra|Engeland|Groot-Brittannië',
  GR: 'EL|Hellas|Hellenic Republic',
  HK: 'Hong Kong|Hongkong|Hong Kong SAR|HKSAR',
  IE: 'Eire|Republic of Ireland|Irish Republic|ROI',
  IR: 'Islamic Republic of Iran|Persia',
  KP: "DPRK|Democratic People's Republic of Korea",
  KR: 'ROK|Korea|Republic of Korea|Korea (South)|South Korea',
  LA: "Lao|Lao People's Democratic Republic",
  MD: 'Republic of Moldova',
  MK: 'Macedonia|FYROM|Republic of North Macedonia|Mazedonien',
  MM: 'Burma|Birma',
  MO: 'Macau|Macao|Macau SAR',
  NL: 'Holland|The Netherlands|Kingdom of the Netherlands',
  PS: 'Palestine|State of Palestine|West Bank|Gaza',
  RU: 'Russian Federation|Russische Föderation',
  SA: 'KSA|Kingdom of Saudi Arabia',
  SK: 'Slovak Republic',
  SY: 'Syrian Arab Republic',
  SZ: 'Swaziland',
  TL: 'East Timor|Timor-Leste',
  TR: 'Turkey|Turkiye',
  TW: 'ROC|Taiwan|Republic of China',
  TZ: 'United Republic of Tanzania',
  US: 'USA|US of A|United States of America|America|Vereinigte Staaten von Amerika|EE UU|EEUU|EUA|Stati Uniti d America|VS|Amerika',
  VA: 'Vatican|Holy See|Vatikan',
  VE: 'Bolivarian Republic of Venezuela',
  VN: 'Viet Nam',
  VI: 'US Virgin Islands|USVI',
  VG: 'British Virgin Islands|BVI',
  XK: 'XKX|Kosova',
  ZA: 'RSA|Republic of South Africa',
};
