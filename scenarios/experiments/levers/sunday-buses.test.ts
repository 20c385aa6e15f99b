import { describe, expect, it } from 'vitest';
import { semester } from '../../../solver/testing/builders.ts';
import { sundayBuses } from './sunday-buses.ts';
import { pulled } from './testing/pulled.ts';
import { TWO_WEEKS, withoutRides } from './testing/two-weeks.ts';

describe('Sunday buses', () => {
  it('run as now, or on no Sunday but one on which a day is agreed', () => {
    expect(pulled(sundayBuses, TWO_WEEKS, 'as-now')).toBe(TWO_WEEKS);
    expect(withoutRides(pulled(sundayBuses, TWO_WEEKS, 'cut'))).toEqual(['2027-02-14']);
  });

  it('change nothing without a timetable', () => {
    const streets = semester();
    expect(pulled(sundayBuses, streets, 'cut')).toBe(streets);
  });

  it('know no other way', () => {
    expect(() => pulled(sundayBuses, TWO_WEEKS, 'hourly')).toThrow(RangeError);
  });
});
