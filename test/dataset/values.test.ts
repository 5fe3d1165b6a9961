// cspell:ignore INTPA
import { describe, expect, test } from 'vitest';
import { codeFault, isCvr, readIdentifier } from '../../src/dataset/identifiers.js';
import { numberCell, readValue } from '../../src/dataset/values.js';
import { integer, number, period, url, yesNo } from '../../src/graph/vocabulary/properties.js';

describe('Numbers', () => {
  const amount = number('An amount.', { min: 0 });

  test.each([
    ['75000', 75_000],
    ['2,5', 2.5],
    ['2.5', 2.5],
    ['0,125', 0.125],
    ['1234.5678', 1234.5678],
  ])('%s is read with a point or a Danish comma', (cell, value) => {
    expect(readValue(cell, amount)).toEqual({ value });
  });

  test.each(['75.000', '75,000', '1.234.567', '75 000', '7,5E+05', '-1', 'many', '1.2.3'])('%s is refused', (cell) => {
    expect(readValue(cell, amount)).toHaveProperty('wrong');
  });

  test.each([3.667, 75_000, 1.5, 0.125, 12.001, 1e6])('%d is written so that it is read as the same', (value) => {
    expect(readValue(numberCell(value), amount)).toEqual({ value });
  });

  test('bounds hold', () => {
    const rating = number('A rating.', { min: 1, max: 5 });
    expect(readValue('5', rating)).toEqual({ value: 5 });
    expect(readValue('6', rating)).toEqual({ wrong: 'write a number from 1 to 5, such as 75000 or 2.5' });
    expect(readValue('1.5', integer('A rank.', { min: 1 }))).toHaveProperty('wrong');
  });
});

describe('Other values', () => {
  test.each(['yes', 'Ja', 'TRUE', 'SAND'])('%s is yes', (cell) => {
    expect(readValue(cell, yesNo('Whether.'))).toEqual({ value: true });
  });

  test.each(['2014', '2014-12', '2014-12-05', '2018/..', '../2021', '2018/', '2022~/2023~', '2014/2016-03'])(
    '%s is a period',
    (cell) => {
      expect(readValue(cell, period('When.'))).toEqual({ value: cell });
    },
  );

  test.each(['2016/2014', 'c. 2014', '05-12-2014', '2014-13', 'not stated'])('%s is none', (cell) => {
    expect(readValue(cell, period('When.'))).toHaveProperty('wrong');
  });

  test.each(['www.example.org', 'javascript:alert(1)', 'https://', 'https://example.org/a b'])(
    '%s is no web address',
    (cell) => {
      expect(readValue(cell, url('Where.'))).toHaveProperty('wrong');
    },
  );

  test('CVR numbers have a check digit of modulus 11', () => {
    expect(['35429867', '19348407', '12006004', '36980214'].every(isCvr)).toBe(true);
    expect(['35429868', '3542986', '35 42 98 67', 'DK35429867'].some(isCvr)).toBe(false);
  });
});

describe('Identifiers', () => {
  test.each([
    '26487013',
    'DK26487013',
    'DK 26 48 70 13',
    '26 48 70 13',
    '26\u{A0}48\u{A0}70\u{A0}13',
    '26487013.0',
    '26487013,00',
    'DK-CVR-26487013',
    'CVR-nr. 26487013',
    'CVR: 26.48.70.13',
    'cvr nr 26487013',
  ])('%s can only be one CVR number', (value) => {
    expect(readIdentifier('DK-CVR', value)).toEqual({ value: '26487013' });
  });

  test.each([
    ['CVR', '26487013', 'scheme', 'write DK-CVR, as org-id.guide calls the register'],
    ['DK CVR', '26487013', 'scheme', 'write DK-CVR, as org-id.guide calls the register'],
    ['cvr-nr.', '26487013', 'scheme', 'write DK-CVR, as org-id.guide calls the register'],
    ['DK-CRV', '26487013', 'scheme', 'did you mean DK-CVR?'],
    ['XM_DAC', '3-1', 'scheme', 'write XM-DAC, as org-id.guide calls the register'],
    [
      'Erhvervsstyrelsen',
      '26487013',
      'scheme',
      'write the register as org-id.guide has it: country, hyphen, register, such as DK-CVR, GB-CHC or XM-DAC',
    ],
    [
      'DK-CVR',
      '26487014',
      'value',
      'write the eight digits of the CVR number; these do not have its check digit (modulus 11)',
    ],
    [
      'DK-CVR',
      '2648701',
      'value',
      'write the eight digits of the CVR number; these do not have its check digit (modulus 11)',
    ],
    [
      'DK-CVR',
      '5831237',
      'value',
      'did the spreadsheet drop a zero in front? Then write 05831237, in a column that it keeps as text',
    ],
    [
      'XM-DAC',
      '03-01-2026',
      'value',
      'a spreadsheet took it for a date: write it anew, such as 3-1, in a column that it keeps as text',
    ],
    [
      'XM-DAC',
      '03-jan',
      'value',
      'a spreadsheet took it for a date: write it anew, such as 3-1, in a column that it keeps as text',
    ],
    ['XM-DAC', 'Danida', 'value', 'write the numbers of the donor and its agency with a hyphen between, such as 3-1'],
    [
      'GB-COH',
      '1,23E+15',
      'value',
      'a spreadsheet shortened it: write all its digits anew, in a column that it keeps as text',
    ],
    ['GB-COH', 'SC 1', 'value', 'write up to 200 characters without a space'],
  ])('%s %s is answered in %s: %s', (scheme, value, column, wrong) => {
    expect(readIdentifier(scheme, value)).toEqual({ column, wrong });
  });

  test.each([
    ['DK-CVR', '35429867'],
    ['dk-cvr', '35429867'],
    ['XM-DAC', '3-1'],
    ['GB-CHC', '1234567'],
    ['XX-EXAMPLE', '1001'],
    ['US-EIN', '13-1760110'],
    ['XI-IATI', 'EC_INTPA'],
  ])('%s %s stands', (scheme, value) => {
    expect(readIdentifier(scheme, value)).toEqual({ value });
  });

  test.each(['DK-CVR-36980214-AA-1', 'XM-DAC-3-1-280123', '46000-D-2017', '2017-05', 'DK-1-1234'])(
    '%s can be the number of an activity',
    (value) => {
      expect(codeFault(value)).toBeNull();
    },
  );
});
