/** What lists of promises say. */
const en = {
  title: 'Promises',
  none: 'Nothing was promised.',
  kept: 'Kept',
  broken: 'Not kept',
  released: 'Released',
  told: { kept: 'kept', broken: 'not kept', released: 'released' },
  give: 'asked for by them',
  move: 'Another day',
  settled: (count: number) => `${count} settled`,
  addTheirs: 'Theirs',
  addOurs: 'Ours',
  keysOfRow: 'Settle the promise: k kept, b not kept, l released',
};
const de: typeof en = {
  title: 'Zusagen',
  none: 'Nichts wurde zugesagt.',
  kept: 'Gehalten',
  broken: 'Nicht gehalten',
  released: 'Erlassen',
  told: { kept: 'gehalten', broken: 'nicht gehalten', released: 'erlassen' },
  give: 'von ihnen erbeten',
  move: 'Anderer Tag',
  settled: (count) => `${count} erledigt`,
  addTheirs: 'Ihre',
  addOurs: 'Unsere',
  keysOfRow: 'Die Zusage erledigen: k gehalten, b nicht gehalten, l erlassen',
};
export const promiseWords = { en, de };
