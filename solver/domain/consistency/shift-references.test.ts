import { describe, expect, it } from 'vitest';
import { mentor, SHIFTS, semesterInput, unit } from '../../testing/builders.ts';
import { errorLines, errorsWith, NO_PROBLEMS } from '../../testing/problem-lines.ts';

const NL = 'is geen dienst van afdeling "u1". Kies "early", "day", "late", "split" of "night".';
const EN = 'is not a shift of unit "u1". Choose "early", "day", "late", "split" or "night".';
const ON_MONDAYS = { weekdays: [1], shift: 'weekend' };
const PIN = { trainee: 't1', module: 'basis' };
const DAYS = [{ date: '2027-03-01', shift: 'weekend' }];

describe('a shift that the unit does not have', () => {
  it.each([
    ['units[0] (u1).offers[0].shift', { units: [unit({ offers: [{ ...ON_MONDAYS, places: 1 }] })] }],
    [
      'units[0] (u1).exceptions[0].shift',
      { units: [unit({ exceptions: [{ date: '2027-03-01', shift: 'weekend', places: 1 }] })] },
    ],
    [
      'units[0] (u1).weekendStaffing[0].shift',
      {
        units: [
          unit({ weekendStaffing: [{ shift: 'weekend', weekdays: [6 as const], planned: 3, minimum: 2 }] }),
        ],
      },
    ],
    ['units[0] (u1).firstDayShifts[1]', { units: [unit({ firstDayShifts: ['day', 'weekend'] })] }],
    ['mentors[0] (mentor1).roster[0].shift', { mentors: [mentor({ roster: [ON_MONDAYS] })] }],
    ['pins[0].days[0].shift', { pins: [{ ...PIN, unit: 'u1', days: DAYS }] }],
    ['pins[0].days[0].shift', { pins: [{ ...PIN, mentor: 'mentor1', days: DAYS }] }],
  ])('is named at %s', (path, over) => {
    expect(errorsWith(over)).toEqual({ nl: [`${path}: "weekend" ${NL}`], en: [`${path}: "weekend" ${EN}`] });
  });

  it('may be one of another unit', () => {
    const shift = { id: 'weekend', kind: 'day' as const, start: '07:30', end: '16:00', breakMinutes: 30 };
    const elsewhere = unit({ id: 'u2', shifts: [shift], offers: [], weekendStaffing: [] });
    const mentors = [mentor({ roster: [ON_MONDAYS] })];
    expect(errorsWith({ units: [unit(), elsewhere], mentors }).en).toEqual([
      `mentors[0] (mentor1).roster[0].shift: "weekend" ${EN}`,
    ]);
    expect(
      errorsWith({ units: [unit(), elsewhere], mentors: [{ ...mentor(), ...mentors[0], unit: 'u2' }] }),
    ).toEqual(NO_PROBLEMS);
  });

  it('cannot be any where the unit has no shifts', () => {
    const bare = unit({ shifts: [], offers: [], weekendStaffing: [], firstDayShifts: ['day'] });
    expect(errorsWith({ units: [bare], mentors: [] })).toEqual({
      nl: [
        'units[0] (u1).firstDayShifts[0]: "day" is geen dienst van afdeling "u1". Die heeft er nog geen: vul shifts aan.',
      ],
      en: [
        'units[0] (u1).firstDayShifts[0]: "day" is not a shift of unit "u1". It has none yet: complete shifts.',
      ],
    });
  });

  it('is not held against who names a shift whose id cannot be read', () => {
    const [early, ...others] = SHIFTS;
    const shifts = [{ ...early, id: undefined }, ...others];
    expect(errorLines({ ...semesterInput(), units: [{ ...unit(), shifts }] }).en).toEqual([
      'units[0] (u1).shifts[0].id: is missing, it must be an id (text on one line, without spaces at either end). Fill in this field.',
    ]);
  });

  it('is not looked for at a unit that is unknown, or one of two with the same id', () => {
    const lost = { mentors: [mentor({ unit: 'u9', roster: [ON_MONDAYS] })] };
    expect(errorsWith(lost).nl).toHaveLength(1);
    const twins = { units: [unit(), unit()], mentors: [mentor({ roster: [ON_MONDAYS] })] };
    expect(errorsWith(twins).nl).toHaveLength(1);
  });
});

describe('the days of a pin', () => {
  it('ask for a unit, whose shifts they are', () => {
    expect(errorsWith({ pins: [{ ...PIN, days: [{ date: '2027-03-01', shift: 'early' }] }] })).toEqual({
      nl: [
        'pins[0].unit: ontbreekt, hier hoort een afdeling: de diensten in days zijn die van één afdeling. Vul unit in, of laat days weg.',
      ],
      en: [
        'pins[0].unit: is missing, it must be a unit: the shifts in days are those of one unit. Fill in unit, or leave out days.',
      ],
    });
  });

  it('are those of the mentor’s unit where only a mentor is pinned', () => {
    const pin = { ...PIN, mentor: 'mentor1', days: [{ date: '2027-03-01', shift: 'early' }] };
    expect(errorsWith({ pins: [pin] })).toEqual(NO_PROBLEMS);
  });

  it('ask for nothing when there are none', () => {
    expect(errorsWith({ pins: [{ ...PIN, days: [] }] })).toEqual(NO_PROBLEMS);
  });
});
