/**
 * One module at one unit with the same shifts on the same weekdays of every week, so that many half-made placements
 * have equally many hours and are weighed against each other.
 */
import fc from 'fast-check';
import { addDays, dayNumber, isoDateOf } from '../../../domain/calendar.ts';
import { type SemesterInput, semesterSchema } from '../../../domain/semester-schema.ts';
import { ALL_WEEK, mentor, moduleInput, semesterInput, trainee, unit } from '../../../testing/builders.ts';
import type { PricingCase } from './pricing-cases.ts';

const FIRST_DAY = dayNumber('2027-03-01');
/** Four, six, six and eight hours: two of them are as long as two others. */
const DENSE_SHIFTS = [
  { id: 'short', kind: 'early', start: '07:00', end: '11:00', breakMinutes: 0 },
  { id: 'early', kind: 'early', start: '08:00', end: '14:00', breakMinutes: 0 },
  { id: 'late', kind: 'late', start: '16:00', end: '22:00', breakMinutes: 0 },
  { id: 'long', kind: 'day', start: '09:00', end: '17:00', breakMinutes: 0 },
] satisfies SemesterInput['units'][number]['shifts'];
/** So many dates, and the fewer the more shifts they have: what can be tried in a moment. */
const MOST_SLOTS = 18;

const oneOf = <const T>(...values: T[]) => fc.constantFrom<T[]>(...values);

export const denseCase: fc.Arbitrary<PricingCase> = fc
  .record({
    weeks: oneOf(3, 4, 5),
    weekdays: fc.uniqueArray(oneOf(1, 2, 5, 6, 7, 6, 7), { minLength: 2, maxLength: 4 }),
    shifts: fc.subarray(
      DENSE_SHIFTS.map(({ id }) => id),
      { minLength: 1, maxLength: 2 },
    ),
    minutes: oneOf(700, 840, 960, 1080),
    late: oneOf(0, 0, 1, 2),
    weekend: oneOf(0, 0, 1, 2),
    minDaysPerWeek: oneOf(1, 1, 1, 2),
    maxDaysPerWeek: oneOf(5, 2, 1),
    preferredDaysPerWeek: oneOf(undefined, 1, 2),
    closedWeek: oneOf(null, null, 1, 2),
    rules: fc.record({
      maxGapWeeks: oneOf(2, 1, 0),
      maxSundaysPerFourWeeks: oneOf(2, 1),
      minRestMinutes: oneOf(660, 840),
      minWeeklyRestMinutes: oneOf(2100, 5000),
      weights: fc.record({
        S5: oneOf(0, 20, 60),
        S6: oneOf(0, 10),
        S7: oneOf(0, 3),
        S8: oneOf(0, 10, 40),
      }),
    }),
    priceSeed: fc.nat(1_000_000),
  })
  .map(({ weeks, weekdays, shifts, minutes, late, weekend, closedWeek, rules, priceSeed, ...rhythm }) => {
    const perWeek = Math.max(1, Math.floor(MOST_SLOTS / weeks / shifts.length));
    const closed = closedWeek === null ? null : isoDateOf(addDays(FIRST_DAY, closedWeek * 7 + 2));
    const input = semesterInput({
      start: isoDateOf(FIRST_DAY),
      end: isoDateOf(addDays(FIRST_DAY, weeks * 7 - 1)),
      closures: closed === null ? [] : [{ from: closed, to: closed, name: 'Vrij', kind: 'other' }],
      rules,
      modules: [
        moduleInput({ minutes, minDaysBy: { late, weekend }, maxDaysPerWeek: rhythm.maxDaysPerWeek }),
      ],
      units: [
        unit({
          shifts: DENSE_SHIFTS,
          offers: shifts.map((shift) => ({ weekdays: weekdays.slice(0, perWeek + 1), shift, places: 1 })),
          weekendStaffing: shifts.map((shift) => ({ shift, weekdays: [6, 7], planned: 4, minimum: 3 })),
          minDaysPerWeek: rhythm.minDaysPerWeek,
          preferredDaysPerWeek: rhythm.preferredDaysPerWeek,
        }),
      ],
      mentors: [mentor({ roster: DENSE_SHIFTS.map(({ id }) => ({ weekdays: ALL_WEEK, shift: id })) })],
      trainees: [trainee()],
    });
    return { semester: semesterSchema.parse(input), published: null, priceSeed };
  });
