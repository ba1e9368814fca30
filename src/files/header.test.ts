import { describe, expect, it } from 'vitest';
import { findHeader } from './header.ts';
import { distinctHeaders, headerKey } from './headers.ts';
import { splitRows } from './split-rows.ts';

function headerOf(text: string): number | undefined {
  const rows = splitRows(text, { delimiter: ',', quote: '"', escape: 'doubled', lineEnd: 'lf' });
  const { index } = findHeader(rows);
  return index === undefined ? undefined : rows[index]?.line;
}

describe('finding the header', () => {
  it.each([
    ['on the first line', 'Name,Email\nAnna,anna@example.com\n', 1],
    [
      'behind notes',
      'Notes:\n"One, two."\n\nFirst Name,Last Name,Connected On\nAnna,Muster,12 Mar 2024\n',
      4,
    ],
    [
      'behind notes of several lines in one cell',
      'Notes:\n"One\ntwo\nthree"\n\nFirst Name,Last Name,Connected On\nAnna,Muster,12 Mar 2024\n',
      6,
    ],
    [
      'behind a title padded with blanks',
      'Our customers,,\n,,\nName,Ort,Telefon\nAnna,Köln,0221 1234567\n',
      3,
    ],
    ['behind remarks', '# made by a program\n# v2\nh1,h2,h3\nx,1,2\n', 3],
    ['of words nobody knows', 'alpha,beta,gamma\nx,1,2.5\ny,2,3.5\n', 1],
    ['that holds a year', 'Name,Umsatz 2023,Umsatz 2024\nAcme,100,200\n', 1],
    ['when there are no rows', 'Name,Email,Phone\n', 1],
  ])('%s', (_case, text, line) => {
    expect(headerOf(text)).toBe(line);
  });

  it.each([
    [
      'addresses from the first row on',
      'Anna,anna@example.com,+49 30 123456\nBen,ben@example.com,+49 30 654321\n',
    ],
    ['numbers only', '1,2,3\n4,5,6\n'],
  ])('says that there is none: %s', (_case, text) => {
    expect(headerOf(text)).toBeUndefined();
  });
});

describe('names of columns', () => {
  it('keeps repeated ones apart and numbers blank ones', () => {
    expect(distinctHeaders(['Create Date', '', 'Create Date', ' Name '])).toEqual([
      'Create Date',
      'Column 2',
      'Create Date (2)',
      'Name',
    ]);
  });

  it.each([
    ['E-mail 1 - Value', 'email1value'],
    ['EMAIL ADDRESS', 'emailaddress'],
    ['☎ Contact', 'contact'],
    ['Prénom', 'prenom'],
    ['Straße', 'strasse'],
    ['الاسم', 'الاسم'],
  ])('%s is compared as %s', (header, key) => {
    expect(headerKey(header)).toBe(key);
  });
});
