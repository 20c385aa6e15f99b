import { describe, expect, it } from 'vitest';
import { holdsNationalNumber, isNationalNumberAsNumber } from './national-number.ts';

describe('a national register number', () => {
  it.each([
    '85073003328',
    '85.07.30-033.28',
    '85/07/30-033-28',
    '850730-033-28',
    '850730 033 28',
    '85.07.30 - 033.28',
    '85.07.30–033.28',
    '85.07.30\u2011033.28',
    '85.07.30\u00a0033.28',
    '85\u00a007\u00a030 033\u00a028',
    '85.7.30-033.28',
    'x,85073003328',
    '85073003328,86010112345',
    '86010112345,85073003328',
    '12 85 07 30 033 28',
    '85073003328.',
    // Born from 2001 to 2009, in a file of a spreadsheet.
    '5010100113',
    'An, 85.07.30-033.28, Leuven',
    // Born in 2000 or later.
    '05010100113',
    // A BIS number: its month is 40 more.
    '85473000347',
  ])('is known by its check digits: %s', (text) => {
    expect(holdsNationalNumber(text)).toBe(true);
  });

  it.each([
    '85073003329',
    '85.07.30-033.29',
    '8507300332',
    '850730033280',
    '50.85073003328',
    '50,85073003328',
    '202700009',
    '0475123456',
    '85133003370',
    '+32 475 12 34 56',
    'c-101',
  ])('is no other number: %s', (text) => {
    expect(holdsNationalNumber(text)).toBe(false);
  });

  it('is known as a number too, though a zero in front is gone', () => {
    expect(isNationalNumberAsNumber(85_073_003_328)).toBe(true);
    expect(isNationalNumberAsNumber(5_010_100_113)).toBe(true);
    expect(isNationalNumberAsNumber(85_473_000_347)).toBe(true);
    expect(isNationalNumberAsNumber(85_073_003_329)).toBe(false);
    expect(isNationalNumberAsNumber(3000)).toBe(false);
    expect(isNationalNumberAsNumber(50.85)).toBe(false);
  });

  it('is no plain number of a school, however its digits fall', () => {
    const numbers = Array.from({ length: 10_000 }, (_, i) => 202_700_000 + i);
    expect(numbers.filter(isNationalNumberAsNumber)).toEqual([]);
  });

  it('has a month and a day as a number', () => {
    const noMonth = 85_003_000_198;
    const noDay = 85_070_000_140;
    for (const unborn of [noMonth, noDay]) {
      const base = Math.floor(unborn / 100);
      const checked = base * 100 + (97 - (base % 97));
      expect(holdsNationalNumber(String(checked))).toBe(true);
      expect(isNationalNumberAsNumber(checked)).toBe(false);
    }
  });
});
