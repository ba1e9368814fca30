const en = {
  find: 'Find by name',
  groups: {
    agreement: 'Agreed date',
    hold: 'On hold',
    absence: 'Away',
    release: 'Released',
    permission: 'Opted out',
  },
  all: 'All',
  everybody: 'Also of others',
  ends: {
    agreement: 'Ends when they contact you, or on the day.',
    hold: 'Ends when they contact you, or on the day.',
    absence: 'Ends when they write, or the day after they are back.',
    release: 'Ends on the day, or when you take them back; a dated one also when they contact you.',
    permission: 'Ends only when they ask for it themselves.',
  },
  end: {
    agreement: 'Take the date out',
    hold: 'End the hold',
    absence: 'They are back',
    release: 'Take back into the plan',
  },
  ended: (name: string) => `${name} may be contacted again.`,
  reason: 'Ended by hand',
  none: 'Nobody of these.',
};

const de: typeof en = {
  find: 'Nach Namen suchen',
  groups: {
    agreement: 'Verabredet',
    hold: 'Zurückgestellt',
    absence: 'Abwesend',
    release: 'Freigestellt',
    permission: 'Abgelehnt',
  },
  all: 'Alle',
  everybody: 'Auch die der anderen',
  ends: {
    agreement: 'Endet, wenn sie sich melden, oder an dem Tag.',
    hold: 'Endet, wenn sie sich melden, oder an dem Tag.',
    absence: 'Endet, wenn sie schreiben, oder am Tag nach der Rückkehr.',
    release: 'Endet an dem Tag, oder wenn Sie es zurücknehmen; befristet auch, wenn sie sich melden.',
    permission: 'Endet nur, wenn sie selbst darum bitten.',
  },
  end: {
    agreement: 'Verabredung streichen',
    hold: 'Zurückstellung beenden',
    absence: 'Sie sind zurück',
    release: 'Zurück in den Plan',
  },
  ended: (name: string) => `${name} darf wieder angesprochen werden.`,
  reason: 'Von Hand beendet',
  none: 'Niemand davon.',
};

export const aloneWords = { en, de };
