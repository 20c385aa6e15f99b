import { describe, expect, it } from 'vitest';
import { clock, day, reads } from '../testing/table-lines.ts';
import { time } from './time.ts';

const EXAMPLE = '✗ Schrijf bijvoorbeeld 07:30.';

describe('a time of day', () => {
  it.each([
    '7u30',
    '7:30',
    '07.30',
    '07:30',
    '0730',
    '730',
    '7h30',
    '7 u 30',
    '7.30u',
    '7:30 uur',
    '07:30:00',
  ])('is read as people type it: %s', (typed) => {
    expect(reads(time, typed)).toBe('07:30');
  });

  it.each([
    ['7u', '07:00'],
    ['7 uur', '07:00'],
    ['24:00', '00:00'],
    ['24u', '00:00'],
    ['0u00', '00:00'],
    ['23:59', '23:59'],
  ])('of a whole hour, at the ends of the day: %s', (typed, read) => {
    expect(reads(time, typed)).toBe(read);
  });

  it('is read from a cell that the spreadsheet knows to be a time', () => {
    expect(reads(time, clock('07:30'))).toBe('07:30');
    expect(reads(time, 730)).toBe('07:30');
  });

  it.each(['7', '24:01', '25u', '7:60', '7:', '7.', 'vroeg', '7u3', '12345'])(
    'is never a guess: %s',
    (typed) => {
      expect(reads(time, typed)).toBe(EXAMPLE);
    },
  );

  it('is no date and no part of a day as a number', () => {
    expect(reads(time, day('2027-03-01'))).toBe(EXAMPLE);
    expect(reads(time, 7.3)).toBe(EXAMPLE);
    expect(reads(time, 0.3125)).toBe(EXAMPLE);
    expect(reads(time, { kind: 'boolean', value: true })).toBe(EXAMPLE);
  });

  it('is written as a time', () => {
    expect(time.write('07:30')).toEqual({ time: '07:30' });
  });
});
