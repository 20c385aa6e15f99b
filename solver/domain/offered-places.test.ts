import { describe, expect, it } from 'vitest';
import { ALL_WEEK, semester, type UnitInput, unit } from '../testing/builders.ts';
import { dayNumber } from './calendar.ts';
import { offeredPlaces } from './offered-places.ts';

const MONDAY = '2027-03-01';
const TUESDAY = '2027-03-02';

function places(over: Partial<UnitInput>, shift: string, date: string): number {
  const [built] = semester({ units: [unit(over)] }).units;
  const found = built?.shifts.find((s) => s.id === shift);
  if (built === undefined || found === undefined) throw new Error(`no shift ${shift}`);
  return offeredPlaces(built, found.id, dayNumber(date));
}

const MONDAYS = { weekdays: [1], shift: 'early', places: 2 };

describe('the places of a unit on a date and shift', () => {
  it('are those of the offer for that weekday and shift', () => {
    expect(places({ offers: [MONDAYS] }, 'early', MONDAY)).toBe(2);
    expect(places({ offers: [MONDAYS] }, 'early', TUESDAY)).toBe(0);
    expect(places({ offers: [MONDAYS] }, 'late', MONDAY)).toBe(0);
  });

  it('add up over offers, each less its reserved places and never below 0', () => {
    const offers = [{ ...MONDAYS, reserved: 1 }, MONDAYS, { ...MONDAYS, places: 1, reserved: 3 }];
    expect(places({ offers }, 'early', MONDAY)).toBe(3);
  });

  it('count from and to of an offer, both included', () => {
    const offers = [{ ...MONDAYS, from: '2027-03-08', to: '2027-03-15' }];
    expect(places({ offers }, 'early', '2027-03-01')).toBe(0);
    expect(places({ offers }, 'early', '2027-03-08')).toBe(2);
    expect(places({ offers }, 'early', '2027-03-15')).toBe(2);
    expect(places({ offers }, 'early', '2027-03-22')).toBe(0);
  });

  it('are what an exception says for that shift, offered or not, reserved or not', () => {
    const exceptions = [{ date: MONDAY, shift: 'early', places: 5 }];
    expect(places({ offers: [{ ...MONDAYS, reserved: 1 }], exceptions }, 'early', MONDAY)).toBe(5);
    expect(places({ offers: [], exceptions }, 'early', MONDAY)).toBe(5);
    expect(places({ offers: [MONDAYS], exceptions }, 'early', '2027-03-08')).toBe(2);
  });

  it('are what an exception for the whole date says, for the shifts offered that date', () => {
    const exceptions = [{ date: MONDAY, places: 1 }];
    const offers = [MONDAYS, { weekdays: ALL_WEEK, shift: 'late', places: 4, reserved: 4 }];
    expect(places({ offers, exceptions }, 'early', MONDAY)).toBe(1);
    expect(places({ offers, exceptions }, 'late', MONDAY)).toBe(1);
    expect(places({ offers, exceptions }, 'day', MONDAY)).toBe(0);
  });

  it('follow the exception for the shift before the one for the date', () => {
    const exceptions = [
      { date: MONDAY, places: 1 },
      { date: MONDAY, shift: 'early', places: 0 },
    ];
    const offers = [MONDAYS, { ...MONDAYS, shift: 'late' }];
    expect(places({ offers, exceptions }, 'early', MONDAY)).toBe(0);
    expect(places({ offers, exceptions }, 'late', MONDAY)).toBe(1);
  });
});
