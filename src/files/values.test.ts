import { describe, expect, it } from 'vitest';
import { domainOf, isEmail, readEmails } from './addresses.ts';
import { decimalEvidence, readAmount } from './amounts.ts';
import { countryCode } from './countries.ts';
import { composeName, splitName } from './names.ts';
import { readPhones } from './phones.ts';

describe('e-mail addresses', () => {
  it.each([
    ['a@x.com; b@y.com', ['a@x.com', 'b@y.com'], []],
    ['a@x.com ::: b@y.com', ['a@x.com', 'b@y.com'], []],
    ['Anna Muster <anna@example.com>', ['anna@example.com'], []],
    ['mailto:anna@example.com', ['anna@example.com'], []],
    ['anna@example.com, ANNA@example.com', ['anna@example.com'], []],
    ['contact1@invalid', ['contact1@invalid'], []],
    ['jörg@müller.de', ['jörg@müller.de'], []],
    ['not an address', [], ['not an address']],
    ['anna@', [], ['anna@']],
    ['good@example.com; bad', ['good@example.com'], ['bad']],
  ])('%s', (cell, emails, others) => {
    expect(readEmails(cell)).toEqual({ emails, others });
  });

  it.each([
    'a..b@example.com',
    '.a@example.com',
    'a@-example.com',
    'a@example..com',
    'a b@example.com',
    `${'x'.repeat(65)}@example.com`,
  ])('refuses %s', (text) => {
    expect(isEmail(text)).toBe(false);
  });

  it.each([
    ['https://www.example.com/path', 'example.com'],
    ['example.co.uk', 'example.co.uk'],
    ['not a site', undefined],
    ['10.0.0.1', undefined],
  ])('the domain of %s', (website, domain) => {
    expect(domainOf(website)).toBe(domain);
  });
});

describe('phone numbers', () => {
  it.each([
    ['030 1234567', 'DE', '+49301234567'],
    ['+1 (415) 293-3313', undefined, '+14152933313'],
    ['1-955-371-0847 x371', undefined, undefined],
    ['٠٥٠١٢٣٤٥٦٧', 'AE', '+971501234567'],
    ['5550500', undefined, undefined],
  ] as const)('%s in %s', (text, country, e164) => {
    expect(readPhones(text, country)).toEqual({
      phones: [e164 === undefined ? { value: text } : { value: text, e164 }],
      others: [],
    });
  });

  it('tells two numbers at a slash from one number with a slash', () => {
    const values = (cell: string): string[] => readPhones(cell, undefined).phones.map(({ value }) => value);
    expect(values('98765 43210/98765 43211')).toEqual(['98765 43210', '98765 43211']);
    expect(values('030/1234567')).toEqual(['030/1234567']);
  });

  it('takes several out of one cell, and gives back what is none', () => {
    expect(readPhones('+49 30 123456 ::: ask reception; 040-765432', undefined)).toEqual({
      phones: [{ value: '+49 30 123456', e164: '+4930123456' }, { value: '040-765432' }],
      others: ['ask reception'],
    });
  });
});

describe('names', () => {
  it.each([
    [{ given: 'Anna', family: 'Muster' }, 'Anna Muster'],
    [{ given: 'Anna', middle: 'M.', family: 'Muster', suffix: 'Jr.' }, 'Anna M. Muster Jr.'],
    [{ given: '小明', family: '王' }, '王小明'],
    [{ given: 'Cher' }, 'Cher'],
    [{ name: 'Dr. Anna Muster', given: 'Anna', family: 'Muster' }, 'Dr. Anna Muster'],
  ])('%j is written %s', (parts, name) => {
    expect(composeName(parts)).toBe(name);
  });

  it.each([
    ['Anna Muster', { name: 'Anna Muster', given: 'Anna', family: 'Muster' }],
    ['Muster, Anna', { name: 'Anna Muster', given: 'Anna', family: 'Muster' }],
    ['Ludwig van Beethoven', { name: 'Ludwig van Beethoven', given: 'Ludwig', family: 'van Beethoven' }],
    ['Dr. Anna Muster', { name: 'Dr. Anna Muster', given: 'Anna', family: 'Muster' }],
    ['Anna Maria Muster', { name: 'Anna Maria Muster' }],
    ['John Smith, Jr.', { name: 'John Smith, Jr.' }],
    ['Acme GmbH', { name: 'Acme GmbH' }],
    ['Cher', { name: 'Cher' }],
    ['محمد أحمد', { name: 'محمد أحمد' }],
    ['王小明', { name: '王小明' }],
    ['=SUM(A1:A10)', { name: '=SUM(A1:A10)' }],
  ])('%s', (name, expected) => {
    expect(splitName(name)).toEqual(expected);
  });
});

describe('amounts', () => {
  it.each([
    ['1,124,741.15', undefined, { value: '1124741.15' }],
    ['1.234,56 €', undefined, { value: '1234.56', currency: 'EUR' }],
    ['$75,307.72', undefined, { value: '75307.72', currency: 'USD' }],
    ['CHF 1’200', undefined, { value: '1200', currency: 'CHF' }],
    ['(2,610.12)', undefined, { value: '-2610.12' }],
    ['1.234', ',', { value: '1234' }],
    ['1.234', '.', { value: '1.234' }],
    ['1,234', undefined, { value: '1234' }],
    ['33,33', undefined, { value: '33.33' }],
    ['1.2 Cr', undefined, { value: '12000000' }],
    ['$500M', undefined, { value: '500000000', currency: 'USD' }],
    ['0', undefined, { value: '0' }],
    ['much', undefined, undefined],
  ] as const)('%s', (text, decimal, amount) => {
    expect(readAmount(text, decimal)).toEqual(amount);
  });

  it('learns the decimal sign from the whole column', () => {
    expect(decimalEvidence(['1.234', '2.500', '17,5'])).toBe(',');
    expect(decimalEvidence(['1,234', '2.5'])).toBe('.');
    expect(decimalEvidence(['12', '13'])).toBeUndefined();
  });
});

describe('countries', () => {
  it.each([
    ['DE', 'DE'],
    ['Germany', 'DE'],
    ['Deutschland', 'DE'],
    ['États-Unis', 'US'],
    ['U.S.A.', 'US'],
    ['España', 'ES'],
    ['Atlantis', undefined],
  ])('%s', (text, code) => {
    expect(countryCode(text)).toBe(code);
  });
});
