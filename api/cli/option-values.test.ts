import { describe, expect, it } from 'vitest';
import { InputError } from './input-faults.ts';
import { optionValues } from './option-values.ts';

const RANGE = { min: 1, max: 64, example: 2 };

describe('the values of options', () => {
  it.each([
    ['1', 1],
    ['64', 64],
    ['007', 7],
  ])('%s is a whole number from 1 to 64', (given, value) => {
    expect(optionValues().whole('--n', given, RANGE)).toBe(value);
  });

  it.each(['0', '65', '-1', '1.5', '1e1', '0x10', ' 1', '', 'één'])('%j is none', (given) => {
    const values = optionValues();
    expect(values.whole('--n', given, RANGE)).toBeUndefined();
    expect(values.mustBeRight).toThrow(InputError);
  });

  it('take decimals with a point, not with a comma', () => {
    expect(optionValues().decimal('--n', '1.5', RANGE)).toBe(1.5);
    expect(optionValues().decimal('--n', '1,5', RANGE)).toBeUndefined();
  });

  it('take a moment with its zone only', () => {
    expect(optionValues().moment('--at', '2027-01-15T10:00+01:00')?.toISO()).toBe('2027-01-15T09:00:00.000Z');
    expect(optionValues().moment('--at', '2027-01-15T10:00')).toBeUndefined();
    expect(optionValues().moment('--at', '2027-02-30T10:00Z')).toBeUndefined();
  });

  it('take a text of the shape asked for', () => {
    const values = optionValues();
    const short = (text: string) => text.length < 4;
    const expected = { nl: 'een korte naam', en: 'a short name' };
    expect(values.matching('--n', 'bus', short, expected, 'tram')).toBe('bus');
    expect(values.matching('--n', undefined, short, expected, 'tram')).toBeUndefined();
    expect(values.mustBeRight).not.toThrow();
    expect(values.matching('--n', 'trein', short, expected, 'tram')).toBeUndefined();
    expect(values.mustBeRight).toThrow(InputError);
  });

  it('are right when nothing was given', () => {
    const values = optionValues();
    expect(values.whole('--n', undefined, RANGE)).toBeUndefined();
    expect(values.choice('--c', undefined, ['a'])).toBeUndefined();
    expect(values.mustBeRight).not.toThrow();
  });
});
