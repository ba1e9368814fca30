/** What people of a dozen trades care about, where it hurts, and what they ask; the stuff that notes are made of. */
export interface Trade {
  /** As it stands in the account. */
  readonly industry: string;
  /** Where something is measured. */
  readonly spots: readonly string[];
  /** What went wrong, as a clause: "two pallets came back at 9 °C". */
  readonly troubles: readonly string[];
  /** What they want to hear about. */
  readonly interests: readonly string[];
  /** Titles worth their time. */
  readonly articles: readonly string[];
  /** Questions as they put them. */
  readonly questions: readonly string[];
  /** Who asks them for proof. */
  readonly inspectors: readonly string[];
}

export const TRADES = {
  fruit: {
    industry: 'Fruit and vegetables',
    spots: [
      'the pre-cooling tunnel',
      'packing line 2',
      'ripening room 3',
      'the export dock',
      'hall B',
      'the reefer yard',
    ],
    troubles: [
      'two pallets of raspberries came back from the retailer at 9 °C',
      'a container of grapes sat eleven hours without power at the port',
      'the night shift left the tunnel door open and nobody noticed until six',
      'one grower delivers warm and the next batch pays for it',
      'they threw away 3.4 tonnes of peaches in August and could not say why',
    ],
    interests: ['retailer claims', 'pre-cooling', 'ripening', 'export papers'],
    articles: [
      'What an hour at the dock costs a raspberry',
      'Retailer claims: five logs that end the discussion',
      'Pre-cooling tunnels: where the warm spots are',
      'Ethylene and doors that stay open',
    ],
    questions: [
      'Do the probes survive the wash-down?',
      'Can a grower see his own batches and nobody else’s?',
      'How long does the battery last at 2 °C?',
      'Who gets woken up when the tunnel fails?',
    ],
    inspectors: ['their largest retailer', 'the export inspector', 'GlobalG.A.P.'],
  },
  dairy: {
    industry: 'Dairy',
    spots: [
      'the brine room',
      'the tank yard',
      'ripening cellar 2',
      'the cream line',
      'the despatch ramp',
      'the yoghurt incubator',
    ],
    troubles: [
      'a tanker waited forty minutes at the ramp and 8,000 litres went to feed',
      'cellar 2 drifts by two degrees every time the compressor defrosts',
      'the paper log of the incubator had the same value nine nights in a row',
      'the auditor found three days without readings in March',
      'a wheel of the spring batch cracked, and the humidity curve was missing',
    ],
    interests: ['audits', 'ripening', 'energy bills', 'milk at the ramp'],
    articles: [
      'What milk loses at the ramp',
      'Defrost cycles that spoil a ripening cellar',
      'The audit in one afternoon: logs that auditors like',
      'Humidity in cheese cellars, measured',
    ],
    questions: [
      'Does it measure humidity above 95 %?',
      'Can the veterinary office read the logs directly?',
      'What happens to the data when the line is down?',
      'Do we need an electrician?',
    ],
    inspectors: ['the veterinary office', 'the IFS auditor', 'their dairy union'],
  },
  seafood: {
    industry: 'Seafood',
    spots: [
      'the blast freezer',
      'the ice store',
      'the auction hall',
      'holding tank 4',
      'the glazing line',
      'the landing dock',
    ],
    troubles: [
      'a truck of prawns arrived in Bologna at minus 11',
      'the ice machine failed on a Sunday and the first to see it was the cleaner',
      'oxygen in tank 4 fell at night and they lost a third of the lobsters',
      'the importer asked for six months of logs and they had four',
      'the blast freezer takes 50 minutes longer than it did last year',
    ],
    interests: ['export certificates', 'freezing times', 'live tanks', 'insurance'],
    articles: [
      'Minus 18 is a promise: proving it door to door',
      'Freezing curves and drip loss',
      'What importers ask for after a claim',
      'Alarms that reach the person on the quay',
    ],
    questions: [
      'Will it work behind steel at minus 40?',
      'Can the importer see it live?',
      'Is salt water a problem?',
      'Who changes the batteries on the boat?',
    ],
    inspectors: ['the importer', 'the port veterinarian', 'MSC'],
  },
  flowers: {
    industry: 'Cut flowers',
    spots: [
      'the bunching hall',
      'the vacuum cooler',
      'cold room A',
      'the airport shed',
      'the auction trolley lane',
    ],
    troubles: [
      'a shipment of roses stood on the apron for five hours at 31 °C',
      'vase life was down to four days in the complaints of May',
      'the vacuum cooler was run with half loads all of Valentine’s week',
      'the freight agent says it was cold, the roses say it was not',
      'cold room A warms up every time the trolleys go out',
    ],
    interests: ['vase life', 'air freight', 'claims against carriers'],
    articles: [
      'Five hours on the apron: what a rose remembers',
      'Vase life starts in the bunching hall',
      'Claims against carriers that were paid',
    ],
    questions: [
      'Can a logger travel in the box and come back?',
      'Do the airlines allow it?',
      'How small is it?',
      'Can the buyer scan it?',
    ],
    inspectors: ['the auction', 'the freight agent', 'the supermarket chain'],
  },
  pharma: {
    industry: 'Pharmaceutical wholesale',
    spots: [
      'the 2–8 °C room',
      'the narcotics cage',
      'the despatch cage',
      'the van fleet',
      'the quarantine shelf',
    ],
    troubles: [
      'an excursion of forty minutes cost them a batch of insulin',
      'the mapping study is three years old and the racks were moved since',
      'one van has no record for the whole of Thursday',
      'the responsible person signs 140 pages of curves a month by hand',
      'the inspector wrote a major finding about alarm response',
    ],
    interests: ['GDP inspections', 'validation papers', 'alarm response', 'van fleets'],
    articles: [
      'Alarm response times that inspectors accept',
      'Mapping a 2–8 °C room in two days',
      'Signing curves: what Part 11 asks for',
      'Excursions: from deviation to decision in an hour',
    ],
    questions: [
      'Do you deliver the validation papers?',
      'Where is the data kept?',
      'Can the responsible person sign in the system?',
      'How is a probe calibrated without taking it out?',
    ],
    inspectors: ['the GDP inspector', 'the health ministry', 'the manufacturer’s auditor'],
  },
  coffee: {
    industry: 'Coffee and spices',
    spots: ['bay 7', 'the green store', 'the drying patio', 'the roastery silo', 'the port warehouse'],
    troubles: [
      'they threw away eleven bags and nobody could say why',
      'bay 7 stood at 71 % humidity for most of October',
      'a container sweated on the way to Antwerp and the buyer took 12 % off',
      'moisture is written down once a shift, by three people in three ways',
      'the coast warehouse has no network in the yard',
    ],
    interests: ['humidity', 'container rain', 'cup scores', 'warehouses without network'],
    articles: [
      'Container rain and how to prove it',
      'Humidity and the cup score: 40 lots compared',
      'Paper logs: what they cost per shift',
    ],
    questions: [
      'Does it work without Wi-Fi?',
      'Can we see all four warehouses on one page?',
      'What does it do in a power cut?',
      'Is there an installer near us?',
    ],
    inspectors: ['the buyer in Antwerp', 'the exporters’ federation', 'the organic certifier'],
  },
  chocolate: {
    industry: 'Chocolate and confectionery',
    spots: [
      'the conching room',
      'the praline line',
      'the tempering room',
      'the summer store',
      'the parcel room',
    ],
    troubles: [
      'the Easter stock bloomed in the week before it was due',
      'parcels went out at 29 °C in July and every tenth came back',
      'the praline room and the corridor fight over the same air conditioner',
      'tempering drifts in the afternoon and they stop the line twice a week',
    ],
    interests: ['fat bloom', 'summer parcels', 'energy bills'],
    articles: [
      'Bloom: the two degrees that matter',
      'Summer parcels: when to stop sending',
      'Small factories and the price of cooling at noon',
    ],
    questions: [
      'Is there a probe for a parcel?',
      'What do others of our size pay?',
      'Does it warn before it is too late?',
    ],
    inspectors: ['the department stores', 'the food inspector', 'the IFS auditor'],
  },
  meat: {
    industry: 'Meat and ready meals',
    spots: [
      'the deboning room',
      'chiller 5',
      'the cook-chill line',
      'the smoking chamber',
      'the loading bay',
    ],
    troubles: [
      'chiller 5 took six hours to come down after the holiday',
      'the cook-chill curve was missing for two of eleven batches',
      'a driver switched the unit off to save diesel',
      'they answered nine customer complaints in June without a single curve',
      'the veterinary officer wants readings every ten minutes from January',
    ],
    interests: ['cook-chill proof', 'veterinary rules', 'drivers and doors'],
    articles: [
      'Cook-chill: ninety minutes and how to prove them',
      'Drivers who switch off the unit',
      'Complaints answered with a curve',
    ],
    questions: [
      'Can it stand 70 °C and foam?',
      'Does the driver need a phone?',
      'How many probes for twelve chillers?',
      'Can it stop the line?',
    ],
    inspectors: ['the veterinary officer', 'the airline', 'the BRC auditor'],
  },
  wine: {
    industry: 'Wine',
    spots: [
      'the barrel cellar',
      'fermentation tank 9',
      'the bottling store',
      'the tasting room',
      'the export pallet',
    ],
    troubles: [
      'tank 9 ran away to 31 °C on a Saturday night',
      'the insurer asks for a cellar log before it renews',
      'a pallet to Osaka cooked on the quay and they replaced 60 cases',
      'the cellar master gets up at two to read a thermometer',
    ],
    interests: ['fermentation', 'insurance', 'export pallets'],
    articles: [
      'A Saturday night in tank 9',
      'What insurers want to see from a cellar',
      'Wine on the quay: logs that win a claim',
    ],
    questions: [
      'Can it close a valve?',
      'Does it look ugly in the tasting room?',
      'What about harvest, when nobody reads mail?',
    ],
    inspectors: ['the insurer', 'the appellation', 'the importer in Osaka'],
  },
  coldStore: {
    industry: 'Cold stores and chilled transport',
    spots: [
      'dock 3',
      'chamber 11',
      'the ammonia plant room',
      'the cross-dock',
      'the trailer park',
      'the high bay',
    ],
    troubles: [
      'dock 3 stays open nine minutes per truck, twice what they plan with',
      'the energy bill of both halls rose by 22 % and nobody knows which hall',
      'a customer moved 900 pallets away after a disputed temperature',
      'three suppliers of sensors, three log-ins, no single page',
      'the trailers report at random hours or not at all',
    ],
    interests: ['door times', 'energy bills', 'disputed temperatures', 'one page for everything'],
    articles: [
      'Nine minutes a truck: what doors cost',
      'Energy by chamber, not by hall',
      'Disputed temperatures: who pays and why',
      'Three log-ins become one',
    ],
    questions: [
      'Can our customers see their own pallets?',
      'Does it read the sensors we have?',
      'What does a door contact cost?',
      'Who answers at three in the morning?',
    ],
    inspectors: ['their largest depositor', 'the insurer', 'the energy auditor'],
  },
  bakery: {
    industry: 'Bakeries and frozen dough',
    spots: [
      'the proving room',
      'the dough freezer',
      'the shop counters',
      'the cake room',
      'the night despatch',
    ],
    troubles: [
      'forty shops, forty paper lists, and nobody reads them',
      'a frozen dough line lost a night because a fan stopped',
      'cream cakes were taken back from seven shops in one hot week',
      'the shops switch the counters off on Sunday to save money',
    ],
    interests: ['paper lists in shops', 'frozen dough', 'hot weeks'],
    articles: [
      'Forty shops without paper',
      'Frozen dough and the fan that stopped',
      'Counters on Sundays: saving at the wrong end',
    ],
    questions: [
      'Can a shop do it without training?',
      'What does it cost per shop and month?',
      'Does it replace the lists for the inspector?',
    ],
    inspectors: ['the food inspector', 'the franchise holder', 'their flour supplier’s auditor'],
  },
  laboratory: {
    industry: 'Hospitals, blood banks and laboratories',
    spots: [
      'freezer room minus 80',
      'the platelet agitators',
      'the vaccine fridge',
      'the incubator hall',
      'the courier boxes',
    ],
    troubles: [
      'a minus-80 freezer died over Easter and with it four years of samples',
      'platelets are checked by hand every four hours, nights too',
      'ward fridges are read by whoever is free, or by nobody',
      'courier boxes come back without their loggers',
      'the accreditation body gave them until spring',
    ],
    interests: ['accreditation', 'sample safety', 'night shifts', 'courier boxes'],
    articles: [
      'Over Easter: what a dead freezer teaches',
      'Platelets at night without a walk',
      'Ward fridges: from forty lists to one',
    ],
    questions: [
      'Does it go through our IT security?',
      'Who is called, and who after that?',
      'Can the auditor have a read-only view?',
      'Is it certified for blood products?',
    ],
    inspectors: ['the accreditation body', 'the transfusion board', 'hospital hygiene'],
  },
} as const satisfies Record<string, Trade>;

export type TradeKey = keyof typeof TRADES;

/** Who works there. The first ones decide more often. */
export const TITLES = [
  'Managing director',
  'Operations director',
  'Head of quality',
  'Plant manager',
  'Head of logistics',
  'Finance director',
  'Quality manager',
  'Technical director',
  'Purchasing manager',
  'Warehouse manager',
  'Compliance officer',
  'IT security',
  'Maintenance lead',
  'Assistant to the board',
] as const;
