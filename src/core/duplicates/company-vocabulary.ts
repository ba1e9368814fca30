/** Words of company names that are written short, and what they mean; plurals and languages fall together. */
const SHORT: Readonly<Record<string, string>> = Object.fromEntries(
  `intl international|int international|internatl international|internationale international|internacional international
   internazionale international|internationaux international|natl national|nat national|nationale national|mfg manufacturing
   mfrs manufacturers|tech technology|technologies technology|technol technology|technologie technology|tecnologia technology
   technik technology|svc service|svcs service|services service|serv service|assoc association|assn association|ass association
   associates association|bros brothers|gebr brothers|gebruder brothers|gebroeders brothers|sons sohne|soehne sohne|fils sohne|hijos sohne|figli sohne|filhos sohne|sys system|systems system
   systeme system|dept department|univ university|universitat university|universite university|universidad university
   inst institute|institut institute|ctr center|centre center|cntr center|centro center|zentrum center|mgmt management
   mgt management|engrg engineering|eng engineering|ind industry|inds industry|industries industry|industrie industry
   industria industry|indus industry|labs laboratory|lab laboratory|laboratories laboratory|laboratoires laboratory|grp group
   groupe group|gruppe group|grupo group|gruppo group|holdings holding|hldg holding|hldgs holding|solutions solution
   products product|prods product|produkte product|partners partner|communications communication|comm communication
   hosp hospital|pharma pharmaceutical|pharmaceuticals pharmaceutical|chem chemical|chemicals chemical|chemie chemical|elec electric
   electrical electric|elektronik electronic|electronics electronic|amer america|american america|europa europe|european europe
   netherland netherlands|nederland netherlands|holland netherlands|deutschland germany|espana spain|italia italy|osterreich austria
   schweiz switzerland|suisse switzerland|gov government|dev development|ent enterprise|enterprises enterprise|st saint|ste saint
   sankt saint|mt mount|und and|et and|y and|e and|en and|og and|och and|restaurant restaurant|rest restaurant|ristorante restaurant
   delicatessen deli|delis deli|cafes cafe|caffe cafe|co company|sch school|acad academy|cpc center|dc center|edu education`
    .split(/[|\n]/)
    .map((entry) => entry.trim().split(' '))
    .filter(([short, long]) => short !== undefined && long !== undefined),
);

/** Said by very many companies: they tell little. */
const COMMON = new Set(
  `and of the for de la le les el los las du des der die das di da del van von und in at a an to on und fur
   international national global world worldwide group holding company europe america asia africa north south east west central
   northern southern eastern western netherlands germany france spain italy austria switzerland canada india china japan uk usa us
   service system solution product partner center management consulting technology software trading industry enterprise
   development research association foundation institute university school academy education bank insurance energy media marketing
   digital data communication network engineering construction design electric electronic chemical pharmaceutical medical health
   hospital food restaurant cafe deli grill bar kitchen house hotel shop store market club inn pizza pizzeria bistro brasserie
   day care child children early learning head start family community program site new city saint first general american
   united public services financial capital investment real estate properties logistics transport auto motors steel oil gas power
   brothers sohne investments resources ventures sales works laboratory hygiene intellectual property standards marketing`
    .trim()
    .split(/\s+/),
);

/** A word of a company's name in its full and common form. */
export function fullWord(word: string): string {
  return SHORT[word] ?? word;
}

export function isCommonWord(word: string): boolean {
  return COMMON.has(word);
}
