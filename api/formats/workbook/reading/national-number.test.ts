import { describe, expect, it } from 'vitest';
import { holdsNationalNumber, isNationalNumberAsNumber } from './national-number.ts';

describe('a national register number', () => {
  it.each([
    '85073003328',
    '85.07.30-033.28',
    '85/07/30-033-28',
    '850730-033-28',
    '850730 033 28',
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
    '85133003370',
    '+32 475 12 34 56',
    'c-101',
  ])('is no other number: %s', (text) => {
    expect(holdsNationalNumber(text)).toBe(false);
  });

  it('is known as a number too, though its zeros in front are gone', () => {
    expect(isNationalNumberAsNumber(85_073_003_328)).toBe(true);
    expect(isNationalNumberAsNumber(5_010_100_113)).toBe(true);
    expect(isNationalNumberAsNumber(10_100_105)).toBe(true);
    expect(isNationalNumberAsNumber(85_073_003_329)).toBe(false);
    expect(isNationalNumberAsNumber(3000)).toBe(false);
    expect(isNationalNumberAsNumber(50.85)).toBe(false);
  });
});
