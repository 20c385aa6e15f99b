import { describe, expect, it } from 'vitest';
import { ALL_WEEK, mentor, moduleInput, type TraineeInput, trainee } from '../../testing/builders.ts';
import {
  type Asked,
  answered,
  type Dated,
  DEAR,
  twoModules,
  unitOn,
  type World,
} from './testing/answered.ts';

/** The days of the one module asked; a date with a price is dearer by that. */
function daysOf(dated: Dated, minutes: number, over: World = {}, dates: Asked['dates'] = {}): string[] {
  const world = { ...twoModules(dated, [], [minutes, 420]), trainees: [trainee()], ...over };
  const { days, found } = answered(world, { dates });
  if (days.length === 0) return [];
  // It is found as well when it is hardly worth it: then nothing is looked at that cannot pay.
  const tight = answered(world, { dates, terms: { worth: () => found + DEAR + 0.5 } });
  expect(tight.days).toEqual(days);
  expect(tight.found).toBeCloseTo(-0.5, 6);
  return days[0] ?? [];
}

const early = (...days: string[]): Dated => days.map((day) => [`2027-${day}`, 'early']);
const hours = (id: string, end: string) => ({
  id,
  kind: 'day' as const,
  start: '07:00',
  end,
  breakMinutes: 0,
});
const inClass = (weekdays: number[], over: object = {}): TraineeInput['busy'][number] => ({
  weekdays,
  start: '08:00',
  end: '20:00',
  kind: 'class',
  ...over,
});

describe('the cheaper of two half-made placements', () => {
  it('is not the better one when its weekdays are not those of the next week', () => {
    const dated = early('03-01', '03-09', '03-11', '03-18', '03-22');
    const over: World = {
      rules: { weights: { S8: 10 } },
      modules: [moduleInput({ minutes: 1680, maxDaysPerWeek: 1 })],
    };
    const days = (price: number) => daysOf(dated, 1680, over, { '2027-03-11': price });
    expect(days(9)).toEqual(['03-01', '03-11', '03-18', '03-22']);
    expect(days(11)).toEqual(['03-01', '03-09', '03-18', '03-22']);
  });

  it('is compared with the last week that counts, also over a week with a closure', () => {
    const dated = early('03-01', '03-09', '03-17', '03-23', '03-25', '03-29');
    const over: World = {
      rules: { weights: { S8: 10 } },
      modules: [moduleInput({ minutes: 2100, maxDaysPerWeek: 1 })],
      closures: [{ from: '2027-03-19', to: '2027-03-19', name: 'Vrij', kind: 'other' }],
    };
    const days = (price: number) => daysOf(dated, 2100, over, { '2027-03-23': price });
    expect(days(9)).toEqual(['03-01', '03-09', '03-17', '03-23', '03-29']);
    expect(days(11)).toEqual(['03-01', '03-09', '03-17', '03-25', '03-29']);
  });

  it('is not the better one when its gap is longer', () => {
    const dated = early('03-01', '03-03', '03-08', '03-22');
    const pins = [
      { trainee: 't1', module: 'basis', unit: 'u1', days: [{ date: '2027-03-22', shift: 'early' }] },
    ];
    const dates = { '2027-03-03': 1, '2027-03-08': 5 };
    const days = (maxGapWeeks: number) => daysOf(dated, 1260, { rules: { maxGapWeeks }, pins }, dates);
    expect(days(1)).toEqual(['03-01', '03-08', '03-22']);
    expect(days(2)).toEqual(['03-01', '03-03', '03-22']);
  });

  it('is not the better one when it ends too late for Monday', () => {
    const dated: Dated = [
      ['2027-03-07', 'early'],
      ['2027-03-07', 'late'],
      ['2027-03-08', 'early'],
    ];
    const shifts = (minRestMinutes: number) => {
      const world: World = {
        ...twoModules(dated, [], [840, 420]),
        trainees: [trainee()],
        rules: { minRestMinutes },
      };
      const { placements } = answered(world, { guidance: { 'm1 2027-03-07 early': 5 } });
      return placements.flatMap(({ option, slots }) =>
        Array.from(slots, (slot) => option.unit.shifts[option.slots.shift[slot] ?? 0]?.shift.id),
      );
    };
    expect(shifts(570)).toEqual(['late', 'early']);
    expect(shifts(571)).toEqual(['early', 'early']);
  });

  it('is not the better one when its weekly rest is still to come', () => {
    const dated: Dated = [
      ['2027-03-06', 'late'],
      ['2027-03-07', 'early'],
      ['2027-03-08', 'early'],
    ];
    const until = { to: '2027-03-07' };
    const busy = [inClass([1, 2, 3, 4], until), inClass([5], { ...until, end: '12:00' })];
    const days = (minWeeklyRestMinutes: number) =>
      daysOf(
        dated,
        840,
        { rules: { minWeeklyRestMinutes, weights: { S7: 0 } }, trainees: [trainee({ busy })] },
        { '2027-03-07': 5 },
      );
    // From Saturday 21:30 to Monday 07:00 are 33 hours and a half.
    expect(days(2010)).toEqual(['03-06', '03-08']);
    expect(days(2011)).toEqual(['03-07', '03-08']);
  });

  it('is not the better one when its shortest day could be left out', () => {
    const shifts = [hours('four', '11:00'), hours('six', '13:00'), hours('eight', '15:00')];
    const dated: Dated = [
      ['2027-03-01', 'six'],
      ['2027-03-10', 'eight'],
      ['2027-03-10', 'six'],
      ['2027-03-11', 'four'],
      ['2027-03-11', 'six'],
      ['2027-03-15', 'eight'],
    ];
    const shiftsOf = (asked: number) => {
      const { placements } = answered(
        {
          ...twoModules(dated, [], [asked, 420]),
          units: [unitOn('u1', 'basis', dated, { shifts, weekendStaffing: [] })],
          mentors: [
            mentor({ id: 'm1', roster: shifts.map(({ id }) => ({ weekdays: ALL_WEEK, shift: id })) }),
          ],
          modules: [moduleInput({ minutes: asked, minDaysPerWeek: 2 })],
          trainees: [trainee()],
          pins: [
            { trainee: 't1', module: 'basis', unit: 'u1', days: [{ date: '2027-03-01', shift: 'six' }] },
          ],
        },
        { guidance: { 'm1 2027-03-11 four': 1, 'm1 2027-03-10 six': 5 } },
      );
      return placements.flatMap(({ option, slots }) =>
        Array.from(slots, (slot) => option.unit.shifts[option.slots.shift[slot] ?? 0]?.shift.id),
      );
    };
    // 26 hours are as many with four and eight as with six and six in the second week, but 22 remain without the four.
    expect(shiftsOf(1320)).toEqual(['six', 'six', 'six', 'eight']);
    expect(shiftsOf(1321)).toEqual(['six', 'eight', 'six', 'eight']);
  });
});

describe('a placement over weeks', () => {
  it('counts its shortest day, however long ago', () => {
    const shifts = [hours('four', '11:00'), hours('eight', '15:00')];
    const dated: Dated = [
      ['2027-03-01', 'four'],
      ['2027-03-08', 'eight'],
      ['2027-03-15', 'eight'],
    ];
    const days = (asked: number) =>
      daysOf(dated, asked, {
        units: [unitOn('u1', 'basis', dated, { shifts, weekendStaffing: [] })],
        mentors: [mentor({ id: 'm1', roster: shifts.map(({ id }) => ({ weekdays: ALL_WEEK, shift: id })) })],
      });
    expect(days(961)).toEqual(['03-01', '03-08', '03-15']);
    expect(days(960)).toEqual(['03-08', '03-15']);
  });

  it('may leave out weeks again after a week with days', () => {
    const dated = early('03-01', '03-15', '03-29');
    const days = (maxGapWeeks: number) => daysOf(dated, 1260, { rules: { maxGapWeeks } });
    expect(days(1)).toEqual(['03-01', '03-15', '03-29']);
    expect(days(0)).toEqual([]);
  });

  it('has the days a week that the module asks and the unit does not', () => {
    const dated = early('03-01', '03-09', '03-11', '03-15');
    const days = (minDaysPerWeek: number, minutes: number) =>
      daysOf(dated, minutes, { modules: [moduleInput({ minutes, minDaysPerWeek })] }, { '2027-03-11': 500 });
    expect(days(1, 1260)).toEqual(['03-01', '03-09', '03-15']);
    expect(days(2, 1260)).toEqual(['03-01', '03-09', '03-11']);
  });

  it('is expected to cost no more than it does: hours are counted to the minute', () => {
    const dated: Dated = [
      ['2027-03-02', 'day'],
      ['2027-03-09', 'day'],
    ];
    expect(daysOf(dated, 912)).toEqual(['03-02', '03-09']);
    expect(daysOf(dated, 913)).toEqual([]);
  });

  it('is expected to cost no more than it does: a week with a closure has no rhythm to keep', () => {
    const dated = early('03-01', '03-09', '03-15');
    const over: World = {
      rules: { weights: { S6: 40 } },
      closures: [{ from: '2027-03-12', to: '2027-03-12', name: 'Vrij', kind: 'other' }],
      units: [unitOn('u1', 'basis', dated, { preferredDaysPerWeek: 3 })],
    };
    expect(daysOf(dated, 1260, over)).toEqual(['03-01', '03-09', '03-15']);
  });

  it('is proven the best only when all that matters was looked at', () => {
    const dated = early('03-01', '03-09', '03-11', '03-18', '03-22');
    const world = {
      ...twoModules(dated, [], [1680, 420]),
      modules: [moduleInput({ minutes: 1680, maxDaysPerWeek: 1 })],
      trainees: [trainee()],
      rules: { weights: { S8: 10 } },
    };
    const dates = { '2027-03-11': 9, '2027-03-01': 30 };
    const proven = answered(world, { dates });
    expect(proven.least).toBe(proven.found);
    const given = answered(world, { dates, terms: { effort: 1 } });
    expect(given.found).toBe(proven.found);
    expect(given.least).toBeLessThan(given.found);
  });
});

describe('the settings of modules that follow each other', () => {
  it('are kept in mind: the cheaper first module is of no use when both have to be somewhere else', () => {
    const first: Dated = [['2027-03-02', 'early']];
    const settings = (minSettings: number) => {
      const made = twoModules(first, [['2027-03-04', 'early']], [420, 420]);
      const { placements } = answered({
        ...made,
        programmes: [{ id: 'zorg', name: 'Zorg', minSettings, minMinutesPerSetting: 400 }],
        modules: (made.modules ?? []).map((module) => ({ ...module, settings: ['wzc', 'ziekenhuis'] })),
        units: [...(made.units ?? []), unitOn('u3', 'basis', first, { setting: 'ziekenhuis' })],
        mentors: [
          ...(made.mentors ?? []),
          mentor({ id: 'm3', unit: 'u3', roster: [{ weekdays: ALL_WEEK, shift: 'early' }] }),
        ],
        trainees: [
          trainee({
            finishes: true,
            wishes: { units: ['u1'] },
            modules: [{ module: 'basis' }, { module: 'vervolg' }],
          }),
        ],
      });
      return placements.map(({ option }) => option.unit.unit.setting);
    };
    expect(settings(1)).toEqual(['wzc', 'wzc']);
    expect(settings(2)).toEqual(['ziekenhuis', 'wzc']);
  });
});
