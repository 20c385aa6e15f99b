import { describe, expect, it } from 'vitest';
import { moduleInput, semesterInput, trainee, type UnitInput, unit } from '../../testing/builders.ts';
import { errorLines, errorsWith, NO_PROBLEMS } from '../../testing/problem-lines.ts';

const DATE = '2027-03-06';

function exceptions(...list: NonNullable<UnitInput['exceptions']>) {
  return errorsWith({ units: [unit({ exceptions: list })] });
}

describe('an exception', () => {
  it('is for a date and a shift that no other is for', () => {
    expect(
      exceptions({ date: DATE, shift: 'early', places: 1 }, { date: DATE, shift: 'early', places: 2 }),
    ).toEqual({
      nl: [
        'units[0] (u1).exceptions[1].date: "2027-03-06" is niet uniek: exceptions[0] geldt al voor die datum en dienst. Schrap één van beide.',
      ],
      en: [
        'units[0] (u1).exceptions[1].date: "2027-03-06" is not unique: exceptions[0] is already for that date and shift. Remove one of the two.',
      ],
    });
    expect(exceptions({ date: DATE, places: 1 }, { date: DATE, places: 1 }).nl).toHaveLength(1);
  });

  it('for all shifts goes with one for a single shift', () => {
    expect(exceptions({ date: DATE, places: 1 }, { date: DATE, shift: 'early', places: 2 })).toEqual(
      NO_PROBLEMS,
    );
  });

  it('with a malformed shift is not one for all shifts', () => {
    const list = [
      { date: DATE, places: 1 },
      { date: DATE, shift: 7, places: 2 },
    ];
    expect(errorLines({ ...semesterInput(), units: [{ ...unit(), exceptions: list }] }).nl).toHaveLength(1);
  });
});

describe('weekend staffing', () => {
  const figure = { shift: 'early', weekdays: [6 as const, 7 as const], planned: 5, minimum: 3 };

  it('is given once for a shift and day', () => {
    const other = { ...figure, weekdays: [8 as const, 7 as const] };
    expect(errorsWith({ units: [unit({ weekendStaffing: [figure, other] })] })).toEqual({
      nl: [
        'units[0] (u1).weekendStaffing[1].weekdays[1]: 7 is niet uniek: weekendStaffing[0] geeft al cijfers voor die dienst op die dag. Schrap één van beide.',
      ],
      en: [
        'units[0] (u1).weekendStaffing[1].weekdays[1]: 7 is not unique: weekendStaffing[0] already has figures for that shift on that day. Remove one of the two.',
      ],
    });
  });

  it('is given apart for other shifts and other days', () => {
    const late = { ...figure, shift: 'late' };
    const holidays = { ...figure, weekdays: [8 as const] };
    expect(errorsWith({ units: [unit({ weekendStaffing: [figure, late, holidays] })] })).toEqual(NO_PROBLEMS);
  });
});

describe('a trainee', () => {
  it('is asked a module once', () => {
    const modules = [{ module: 'basis' }, { module: 'thuis' }, { module: 'basis', done: true }];
    const over = { modules: [moduleInput(), moduleInput({ id: 'thuis' })], trainees: [trainee({ modules })] };
    expect(errorsWith(over)).toEqual({
      nl: [
        'trainees[0] (t1).modules[2].module: "basis" is niet uniek: modules[0] is dezelfde module. Schrap één van beide.',
      ],
      en: [
        'trainees[0] (t1).modules[2].module: "basis" is not unique: modules[0] is the same module. Remove one of the two.',
      ],
    });
  });

  it('a timetable named twice', () => {
    const gtfs = [{ path: 'delijn.zip' }, { path: 'nmbs.zip' }, { path: 'delijn.zip' }];
    expect(errorsWith({ transit: { gtfs } }).nl).toEqual([
      'transit.gtfs[2].path: "delijn.zip" is niet uniek: gtfs[0] is dezelfde dienstregeling. Schrap één van beide.',
    ]);
    expect(errorsWith({ transit: { gtfs: gtfs.slice(0, 2) } }).nl).toEqual([]);
  });

  it('has each means of transport once', () => {
    const modes = [
      { mode: 'bike' as const, maxMinutes: 30 },
      { mode: 'bike' as const, maxMinutes: 60 },
    ];
    expect(errorsWith({ trainees: [trainee({ modes })] })).toEqual({
      nl: [
        'trainees[0] (t1).modes[1].mode: "bike" is niet uniek: modes[0] is hetzelfde vervoermiddel. Schrap één van beide.',
      ],
      en: [
        'trainees[0] (t1).modes[1].mode: "bike" is not unique: modes[0] is the same means of transport. Remove one of the two.',
      ],
    });
  });
});
