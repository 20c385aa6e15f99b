import { describe, expect, it } from 'vitest';
import { namesOf } from '../../../../solver/domain/names.ts';
import { isoDate } from '../../../../solver/domain/values.ts';
import { placementDays } from '../../placement-days.ts';
import { clockChangePlan } from '../../testing/clock-change.ts';
import { isoWeekOf } from './iso-week.ts';
import { shiftClock } from './shift-words.ts';
import { traineeRosters } from './trainee-rosters.ts';
import { unitRosters } from './unit-rosters.ts';
import { datesOfWeek, dayMonth, type WeekRow, weeksBetween } from './week-grid.ts';

const checked = clockChangePlan();
const days = placementDays(checked);
const names = namesOf(checked.semester, { pseudonymous: false });

/** The shifts of a week, Monday first. */
function shifts(row: WeekRow): readonly (string | null)[] {
  return row.map((placed) => placed?.shift.id ?? null);
}

describe('the roster of a unit', () => {
  const [roster] = unitRosters(days, names);

  it('has one row per trainee who is there that week, by name, Monday to Sunday', () => {
    const weeks = roster?.weeks.map(({ monday, rows }) => ({
      monday,
      rows: rows.map((row) => [row.trainee.id, shifts(row.days)]),
    }));
    expect(weeks).toEqual([
      {
        monday: '2027-03-22',
        rows: [
          ['T2/ouder', [null, null, null, 'split', null, null, null]],
          ['t3', [null, null, null, null, null, 'night', null]],
          ['t1', [null, null, null, null, null, 'early', 'early']],
        ],
      },
      {
        monday: '2027-03-29',
        rows: [
          ['T2/ouder', [null, 'day', null, null, null, null, null]],
          ['t3', [null, 'night', null, null, null, null, null]],
          ['t1', ['early', null, null, null, null, null, null]],
        ],
      },
    ]);
  });

  it('tells the shifts that are worked, and how many days and trainees there are', () => {
    expect(roster?.shifts.map(({ id }) => id)).toEqual(['early', 'day', 'split', 'night']);
    expect([roster?.days, roster?.trainees]).toEqual([7, 3]);
  });
});

describe('the roster of a trainee', () => {
  it('has one row per week with its minutes', () => {
    const roster = traineeRosters(days, names).find(({ trainee }) => trainee.id === 'T2/ouder');
    expect(roster?.minutes).toBe(450 + 456);
    expect(roster?.placements).toHaveLength(1);
    expect(roster?.placements[0]?.weeks.map(({ monday, rows }) => [monday, rows.minutes])).toEqual([
      ['2027-03-22', 450],
      ['2027-03-29', 456],
    ]);
  });

  it('is there for who has a placement, by name', () => {
    expect(traineeRosters(days, names).map(({ trainee }) => names.trainee(trainee.id))).toEqual([
      'T2/ouder',
      't3',
      'Zoë De Smedt',
    ]);
  });
});

describe('weeks and dates in a table', () => {
  it('run from Monday to Sunday, over the end of a month', () => {
    expect(datesOfWeek(isoDate.parse('2027-03-29')).map(dayMonth)).toEqual([
      '29/3',
      '30/3',
      '31/3',
      '1/4',
      '2/4',
      '3/4',
      '4/4',
    ]);
  });

  it('are those of the calendar, also where the year turns', () => {
    expect(isoWeekOf(isoDate.parse('2027-01-03'))).toBe(53);
    expect(isoWeekOf(isoDate.parse('2027-01-04'))).toBe(1);
    expect(weeksBetween(isoDate.parse('2027-01-03'), isoDate.parse('2027-01-11'))).toHaveLength(3);
  });

  it('show both parts of a split shift', () => {
    const shift = checked.semester.units[0]?.shifts;
    expect(shift?.map(shiftClock)).toEqual([
      '07:00–14:30',
      '08:30–16:36',
      '14:00–21:30',
      '07:30–12:30 + 17:00–20:00',
      '21:00–07:00',
    ]);
  });
});
