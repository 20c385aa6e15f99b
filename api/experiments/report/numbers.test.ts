import { describe, expect, it } from 'vitest';
import { numbersIn } from './numbers.ts';

describe('a figure in a study', () => {
  const nl = numbersIn('nl');
  const en = numbersIn('en');

  it('is written as the language does, with the decimals asked', () => {
    expect(nl.plain(1234.56, 1)).toBe('1.234,6');
    expect(en.plain(1234.56, 1)).toBe('1,234.6');
    expect(nl.plain(1234.56, 0)).toBe('1.235');
  });

  it('of a change has its sign, but for what rounds to nothing', () => {
    expect(nl.signed(0.06, 1)).toBe('+0,1');
    expect(nl.signed(-0.06, 1)).toBe('−0,1');
    expect(nl.signed(0.04, 1)).toBe('0,0');
    expect(nl.signed(-0.04, 1)).toBe('0,0');
  });

  it('of an interval names both ends', () => {
    expect(nl.interval({ low: -1.24, high: 3 }, 1)).toBe('−1,2 tot +3,0');
    expect(en.interval({ low: -1.24, high: 3 }, 1)).toBe('−1.2 to +3.0');
  });

  it('of a probability is never nought', () => {
    expect(nl.probability(0.0123)).toBe('0,012');
    expect(nl.probability(0.001)).toBe('0,001');
    expect(nl.probability(0.00099)).toBe('< 0,001');
    expect(nl.probability(0)).toBe('< 0,001');
  });
});
