import { describe, expect, it } from 'vitest';
import { type MentorInput, mentor, semester } from '../testing/builders.ts';
import { dayNumber } from './calendar.ts';
import { guidanceLoad, hasLevelFor, isOnShift } from './mentor-roster.ts';

/** On shift in a semester that starts on Wednesday 3 February 2027. */
function onShift(over: Partial<MentorInput>, shift: string, date: string): boolean {
  const world = semester({ start: '2027-02-03', mentors: [mentor(over)] });
  const [built] = world.mentors;
  const found = world.units[0]?.shifts.find((s) => s.id === shift);
  if (built === undefined || found === undefined) throw new Error(`no shift ${shift}`);
  return isOnShift(built, found.id, dayNumber(date), dayNumber(world.start));
}

const MONDAY_EARLY = { weekdays: [1], shift: 'early' };

describe('a mentor is on shift', () => {
  it('on the weekdays and shifts of the roster', () => {
    expect(onShift({ roster: [MONDAY_EARLY] }, 'early', '2027-03-01')).toBe(true);
    expect(onShift({ roster: [MONDAY_EARLY] }, 'early', '2027-03-02')).toBe(false);
    expect(onShift({ roster: [MONDAY_EARLY] }, 'late', '2027-03-01')).toBe(false);
  });

  it('in the weeks of a cycle, counted from the week of the semester start', () => {
    const roster = [{ ...MONDAY_EARLY, cycle: { weeks: 3, index: 1 } }];
    expect(onShift({ roster }, 'early', '2027-02-01')).toBe(false);
    expect(onShift({ roster }, 'early', '2027-02-08')).toBe(true);
    expect(onShift({ roster }, 'early', '2027-02-15')).toBe(false);
    expect(onShift({ roster }, 'early', '2027-03-01')).toBe(true);
  });

  it('in the weeks of a cycle before the semester too', () => {
    const roster = [{ ...MONDAY_EARLY, cycle: { weeks: 3, index: 1 } }];
    expect(onShift({ roster }, 'early', '2027-01-25')).toBe(false);
    expect(onShift({ roster }, 'early', '2027-01-18')).toBe(true);
  });

  it('in a cycle that runs over New Year without a break', () => {
    const roster = [{ ...MONDAY_EARLY, cycle: { weeks: 2, index: 0 } }];
    const autumn = semester({ start: '2026-09-01', end: '2027-01-31', mentors: [mentor({ roster })] });
    const [built] = autumn.mentors;
    const early = autumn.units[0]?.shifts[0];
    const weeks = ['2026-12-21', '2026-12-28', '2027-01-04'].map(
      (date) => built && early && isOnShift(built, early.id, dayNumber(date), dayNumber(autumn.start)),
    );
    // 31 August 2026 is week 0, so 21 December is week 16.
    expect(weeks).toEqual([true, false, true]);
  });

  it('except on the days of an absence, both ends included', () => {
    const absences = [{ from: '2027-03-08', to: '2027-03-15' }];
    const dates = ['2027-03-01', '2027-03-08', '2027-03-15', '2027-03-22'];
    expect(dates.map((date) => onShift({ absences }, 'early', date))).toEqual([true, false, false, true]);
  });
});

describe('guidance', () => {
  it('weighs double when intensive, unless the unit has a buddy', () => {
    expect(guidanceLoad({ guidance: 'standard' }, { buddy: false })).toBe(1);
    expect(guidanceLoad({ guidance: 'intensive' }, { buddy: false })).toBe(2);
    expect(guidanceLoad({ guidance: 'intensive' }, { buddy: true })).toBe(1);
    expect(guidanceLoad({ guidance: 'standard' }, { buddy: true })).toBe(1);
  });

  it('asks a mentor with the deeper training when intensive', () => {
    expect(hasLevelFor({ level: 'basic' }, { guidance: 'standard' })).toBe(true);
    expect(hasLevelFor({ level: 'basic' }, { guidance: 'intensive' })).toBe(false);
    expect(hasLevelFor({ level: 'advanced' }, { guidance: 'intensive' })).toBe(true);
  });
});
