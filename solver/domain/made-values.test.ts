import { describe, expect, it } from 'vitest';
import { madeClockTime, madeDate, madeMinutes, madeMode, madeShiftId, madeWeekday } from './made-values.ts';
import { clockTime, isoDate, minutes, mode, shiftId, weekday } from './values.ts';

const TEXTS = [
  '',
  ' ',
  'early',
  ' early',
  'x\u0007y',
  'bike',
  'Bike',
  '06:30',
  '24:00',
  '6:30',
  '2027-02-28',
];
const DATES = ['2027-02-30', '2027-2-3', '20270203', '2027-W05-1', '2027-02-03T10:00'];
const NUMBERS = [-1, 0, 1, 7, 8, 1.5, 600, Number.NaN, Number.POSITIVE_INFINITY];

function isMade(make: () => unknown): boolean {
  try {
    make();
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

describe('a value that is made', () => {
  it.each([...TEXTS, ...DATES])('is what the schemas take: %j', (text) => {
    expect(isMade(() => madeShiftId(text))).toBe(shiftId.safeParse(text).success);
    expect(isMade(() => madeClockTime(text))).toBe(clockTime.safeParse(text).success);
    expect(isMade(() => madeDate(text))).toBe(isoDate.safeParse(text).success);
    expect(isMade(() => madeMode(text))).toBe(mode.safeParse(text).success);
  });

  it.each(NUMBERS)('is what the schemas take: %d', (number) => {
    expect(isMade(() => madeMinutes(number))).toBe(minutes.safeParse(number).success);
    expect(isMade(() => madeWeekday(number))).toBe(weekday.safeParse(number).success);
  });

  it('says what is wrong', () => {
    expect(() => madeDate('2027-02-30')).toThrow('is not a date (YYYY-MM-DD)');
  });
});
