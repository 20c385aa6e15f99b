import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayNumber, isoDateOf, MINUTES_PER_DAY } from '../../domain/calendar.ts';
import { type Semester, semesterSchema } from '../../domain/semester-schema.ts';
import { dayIndex } from '../../prepare/horizon.ts';
import { workingDayEnd, workingDayStart } from '../../prepare/slots.ts';
import { item } from '../../prepare/typed-arrays.ts';
import { HARD_RULES, readPlan } from '../../rules/index.ts';
import { type DayOptions, placement, plan, SHIFTS, semesterInput, trainee } from '../../testing/builders.ts';
import { preparedFor } from '../../testing/prepared-for.ts';
import { keepsRest } from './rest.ts';
import type { StageDay } from './stage-days.ts';

/** Starts on a Wednesday, so that its first week is half outside. */
const START = '2027-03-03';
const END = '2027-04-18';
const DAYS = dayNumber(END) - dayNumber(START) + 1;

const oneOf = <const T>(...values: T[]) => fc.constantFrom<T[]>(...values);

const busy = fc.record({
  weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
  start: oneOf('08:00', '18:00', '22:00', '00:00'),
  end: oneOf('12:00', '21:30', '06:00', '00:00'),
  kind: oneOf('work', 'class', 'family'),
});

const rules = fc.record({
  minRestMinutes: oneOf(660, 0, 1080),
  minWeeklyRestMinutes: oneOf(2100, 1440, 4320),
  maxStageMinutesPerDay: oneOf(540, 420),
  maxStageMinutesPerWeek: oneOf(2400, 1260),
  maxStageAndWorkMinutesPerWeek: oneOf(3000, 2400),
  maxSundaysPerFourWeeks: oneOf(2, 1, 0),
});

/** One day a date at most, as search has them. */
const days = fc
  .uniqueArray(
    fc.record({
      offset: fc.oneof(fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: DAYS - 1 })),
      shift: fc.constantFrom(...SHIFTS.map(({ id }) => id)),
    }),
    { selector: ({ offset }) => offset, minLength: 1, maxLength: 9 },
  )
  .map((list): DayOptions[] =>
    list
      .sort((a, b) => a.offset - b.offset)
      .map(({ offset, shift }) => ({ date: isoDateOf(addDays(dayNumber(START), offset)), shift })),
  );

function stageDays(world: Semester, planned: readonly DayOptions[], frozenUntil: string): StageDay[] {
  const prepared = preparedFor(world, null);
  const own = prepared.daysOf(0);
  const { shifts } = item(prepared.supply.units, 0);
  return planned.map(({ date, shift: id }) => {
    const day = dayIndex(prepared.horizon, date);
    const shift = item(
      shifts,
      shifts.findIndex((s) => s.shift.id === id),
    );
    return {
      day,
      start: day * MINUTES_PER_DAY + shift.times.startMinute,
      end: day * MINUTES_PER_DAY + shift.times.endMinute,
      workingStart: workingDayStart(own, day, shift),
      workingEnd: workingDayEnd(own, day, shift),
      minutes: shift.times.stageMinutes,
      frozen: date <= frozenUntil,
    };
  });
}

describe('rest, as search keeps it', () => {
  it('is rule H13 on any days of a trainee, with work, class, nights and frozen days', () => {
    const seen = { kept: 0, broken: 0 };
    const world = fc.record({
      rules,
      busy: fc.array(busy, { maxLength: 2 }),
      maxStageMinutesPerWeek: fc.option(oneOf(420, 1260), { nil: undefined, freq: 2 }),
      frozenUntil: oneOf('2027-01-01', '2027-01-01', '2027-03-05', '2027-03-12'),
    });
    fc.assert(
      fc.property(world, days, ({ rules: limits, frozenUntil, ...person }, planned) => {
        const semester = semesterSchema.parse(
          semesterInput({
            start: START,
            end: END,
            rules: limits,
            trainees: [trainee(person)],
            pins: [{ trainee: 't1', module: 'basis', frozenUntil }],
          }),
        );
        const reading = readPlan(semester, plan(semester, [placement(semester, {}, planned)]));
        const breaches = HARD_RULES.H13.breaches(reading);
        const prepared = preparedFor(semester, null);
        const keeps = keepsRest(
          stageDays(semester, planned, frozenUntil),
          item(semester.trainees, 0),
          prepared.daysOf(0),
          prepared.horizon,
          semester.rules,
        );
        if (keeps) seen.kept++;
        else seen.broken++;
        expect({ keeps, breaches }).toEqual({ keeps: breaches.length === 0, breaches });
      }),
      { numRuns: 500 },
    );
    expect(Math.min(seen.kept, seen.broken)).toBeGreaterThan(40);
  });
});
