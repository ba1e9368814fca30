import { describe, expect, it } from 'vitest';
import { clusters } from './clusters.ts';
import { fold, soundOf } from './folding.ts';
import { areFormsOfOneName } from './given-names.ts';
import { companyWords } from './legal-forms.ts';
import { streetParts } from './streets.ts';
import { jaroWinkler, slipsBetween } from './string-distance.ts';
import { kindOfTable, traitsOfColumns, traitsOfRow, traitsOfValues } from './table-columns.ts';

describe('the legal form of a company', () => {
  it.each([
    ['Müller & Söhne GmbH & Co. KG', 'muller and sohne'],
    ['AB Volvo', 'volvo'],
    ['A/S Dampskibsselskabet Torm', 'dampskibsselskabet torm'],
    ['Norra Rör Aktiebolag (publ)', 'norra ror'],
    ['Construcciones Vega, S.A. de C.V.', 'construcciones vega'],
    ['Bella Cucina S.p.A.', 'bella cucina'],
    ['Kowalski Sp. z o.o.', 'kowalski'],
    ['Pražské Sklo spol. s r.o.', 'prazske sklo'],
    ['Les Vignes Réunies SARL', 'les vignes reunies'],
    ['NAAMLOZE VENNOOTSCHAP NUTRICIA', 'nutricia'],
    ['The Ashford Trading Company, Inc.', 'ashford trading'],
    ['Sakura Kabushiki Kaisha', 'sakura'],
    ['Outback Tools Pty. Ltd.', 'outback tools'],
    ['ООО Ромашка', 'romashka'],
    ['UNILEVERNV', 'unilever'],
    ['GmbH', 'gmbh'],
    ['', ''],
  ])('is taken off %s', (name, core) => {
    expect(companyWords(name).core.join(' ')).toBe(core);
  });

  it('leaves a place that follows it apart', () => {
    expect(companyWords('GIST-BROCADES B.V., DELFT, NL')).toEqual({
      core: ['gist', 'brocades'],
      behind: ['delft', 'nl'],
      hasForm: true,
    });
  });
});

describe('a street address', () => {
  it.each([
    ['435 S. La Cienega Blvd.', { number: '435', name: 'la cienega', kind: 'boulevard', direction: 'south' }],
    ['Hauptstraße 7a', { number: '7', name: 'haupt', kind: 'street', direction: null }],
    ['Hauptstr. 7', { number: '7', name: 'haupt', kind: 'street', direction: null }],
    ['8 Sixth St.', { number: '8', name: '6', kind: 'street', direction: null }],
    ['516-18 E. 43rd St', { number: '516', name: '43', kind: 'street', direction: 'east' }],
    [
      '6969 N Ravenswood Avenue Suite A',
      { number: '6969', name: 'ravenswood', kind: 'avenue', direction: 'north' },
    ],
  ])('%s is taken apart', (street, parts) => {
    expect(streetParts(street)).toEqual(parts);
  });

  it('takes a house number of its own, and is null without any word', () => {
    expect(streetParts('tullaroop street', '6')?.number).toBe('6');
    expect(streetParts(' , ')).toBeNull();
  });
});

describe('words', () => {
  it.each([
    ['teh', 'the', 1],
    ['schmidt', 'schmitt', 1],
    ['anna', 'hannah', 2],
    ['kitten', 'sitting', 3],
    ['', 'ab', 2],
  ])('%s and %s are %i slips apart', (a, b, slips) => {
    expect(slipsBetween(a, b, 5)).toBe(slips);
  });

  it('compares by Jaro and Winkler as in their own examples', () => {
    expect(jaroWinkler('martha', 'marhta')).toBeCloseTo(0.961, 3);
    expect(jaroWinkler('dwayne', 'duane')).toBeCloseTo(0.84, 2);
    expect(jaroWinkler('abc', 'xyz')).toBe(0);
  });

  it('folds accents and alphabets, and knows how names sound', () => {
    expect(fold('Łukasz Ørsted Юлия Αθηνά')).toBe('lukasz orsted yuliya athina');
    expect(soundOf('schmidt')).toBe(soundOf('schmitt'));
    expect(soundOf('mueller')).toBe(soundOf('muller'));
  });

  it.each([
    ['bill', 'william', true],
    ['hans', 'john', true],
    ['gosia', 'margaret', true],
    ['anna', 'peter', false],
  ])('%s and %s as forms of one name: %s', (a, b, forms) => {
    expect(areFormsOfOneName(a, b)).toBe(forms);
  });
});

describe('groups', () => {
  const link = (a: number, b: number, bits: number) => ({ a, b, bits });

  it('are joined by their links', () => {
    expect(clusters(5, [link(0, 1, 4), link(1, 2, 4)], () => 1)).toEqual([[0, 1, 2]]);
  });

  it('stay apart when most of their members contradict', () => {
    const family = (at: number) => (at < 3 ? 0 : 1);
    const links = [link(0, 1, 9), link(1, 2, 9), link(3, 4, 9), link(4, 5, 9), link(2, 3, 1)];
    const between = (a: number, b: number) => (family(a) === family(b) ? 9 : a === 2 && b === 3 ? 1 : -8);
    expect(clusters(6, links, between)).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
  });
});

describe('the columns of a table', () => {
  const columns = (...headers: string[]) => headers.map((header) => ({ header }));

  it('are known by their headers; ids and classes are left out', () => {
    expect(
      traitsOfColumns(columns('rec_id', 'Given_Name', 'SURNAME', 'street number', 'soc_sec_id', 'class')),
    ).toEqual([null, 'given', 'family', 'houseNumber', 'number', null]);
  });

  it('make a birthday of three parts', () => {
    const traits = traitsOfColumns(columns('fname_c1', 'lname_c1', 'by', 'bm', 'bd'));
    expect(traitsOfRow(traits, ['CARSTEN', 'MEIER', '1949', '7', '22'])).toEqual({
      given: 'CARSTEN',
      family: 'MEIER',
      birthday: '1949-7-22',
    });
  });

  it('tell people from companies', () => {
    const kind = (headers: string[], ...rows: string[][]) =>
      kindOfTable(columns(...headers), traitsOfColumns(columns(...headers)), rows);
    expect(kind(['id', 'first name', 'surname'], ['1', 'Eva', 'Lang'])).toBe('people');
    expect(kind(['name', 'addr', 'phone'], ["art's deli", '12 High St', '555-1234'])).toBe('companies');
    expect(kind(['id', 'name'], ['1', 'Nordwind B.V.'], ['2', 'NUTRICIA NV'])).toBe('companies');
    expect(kind(['name', 'email'], ['Eva Lang', 'eva@lang.example'])).toBe('people');
    expect(kind(['id', 'colour'], ['1', 'red'])).toBeNull();
  });

  it('are told by their values where there is no header', () => {
    expect(
      traitsOfValues([
        ['Nordwind Ltd.', 'Canada', 'a@nordwind.example'],
        ['Volvo AB', 'Sweden', 'b@volvo.example'],
      ]),
    ).toEqual(['name', null, 'mail']);
  });
});
