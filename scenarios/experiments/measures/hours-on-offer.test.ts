import { expect, it } from 'vitest';
import {
  ALL_WEEK,
  LEUVEN,
  type MentorInput,
  mentor,
  semester,
  type TraineeInput,
  trainee,
} from '../../../solver/testing/builders.ts';
import { childcareHours, guidanceHours, mentorHours } from './hours-on-offer.ts';
import type { Measure } from './measure.ts';
import { outcome } from './testing/outcomes.ts';

/** Four weeks, Monday 1 to Sunday 28 February. */
const FEBRUARY = { start: '2027-02-01', end: '2027-02-28' };
const MONDAYS = [{ weekdays: [1], shift: 'early' }];

function rostered(measure: Measure, over: Partial<MentorInput>) {
  return measure.of(outcome(semester({ ...FEBRUARY, mentors: [mentor({ capacity: 1, ...over })] }), []));
}

it('mentor hours are those of the roster, breaks left out', () => {
  // Four Mondays of 7 hours; with the late shift on Tuesdays 7 hours more a week.
  expect(rostered(mentorHours, { roster: MONDAYS })).toBe(28);
  expect(rostered(mentorHours, { roster: [...MONDAYS, { weekdays: [2], shift: 'late' }] })).toBe(56);
  expect(rostered(mentorHours, { roster: [] })).toBe(0);
});

it('a shift that two lines of the roster name is worked once', () => {
  expect(rostered(mentorHours, { roster: [...MONDAYS, { weekdays: [1, 2], shift: 'early' }] })).toBe(56);
});

it('a cycle counts its own weeks only', () => {
  const everyOther = [{ weekdays: [1], shift: 'early', cycle: { weeks: 2, index: 1 } }];
  expect(rostered(mentorHours, { roster: everyOther })).toBe(14);
});

it('absences are taken off, both ends included', () => {
  const away = (from: string, to: string) =>
    rostered(mentorHours, { roster: MONDAYS, absences: [{ from, to }] });
  expect(away('2027-02-01', '2027-02-08')).toBe(14);
  expect(away('2027-02-02', '2027-02-07')).toBe(28);
});

it('deeper training adds guidance, no mentor hours', () => {
  expect(rostered(mentorHours, { roster: MONDAYS, capacity: 2 })).toBe(28);
  expect(rostered(guidanceHours, { roster: MONDAYS, capacity: 1 })).toBe(28);
  expect(rostered(guidanceHours, { roster: MONDAYS, capacity: 2 })).toBe(56);
});

function caredFor(childcare: Partial<NonNullable<TraineeInput['childcare']>>, over: object = {}) {
  const child = { ...LEUVEN, weekdays: [1, 2, 3, 4, 5], ...childcare };
  return childcareHours.of(
    outcome(
      semester({
        ...FEBRUARY,
        childcare: { opens: '07:00', closes: '19:00', weekdays: [1, 2, 3, 4, 5] },
        trainees: [trainee(), trainee({ id: 't2', childcare: child })],
        ...over,
      }),
      [],
    ),
  );
}

it('childcare hours are the opening hours on the days of the child, for children only', () => {
  // Twelve hours on each of 20 weekdays; on two days a week 8 days.
  expect(caredFor({})).toBe(240);
  expect(caredFor({ weekdays: [1, 2] })).toBe(96);
  expect(caredFor({}, { trainees: [trainee()] })).toBe(0);
});

it('the own hours of a child go before; midnight is the end of the day', () => {
  expect(caredFor({ opens: '06:00' })).toBe(260);
  expect(caredFor({ closes: '00:00' })).toBe(340);
});

it('when childcare is shut there are no hours, unless there is weekend care', () => {
  // Eight weekend days, and a public holiday on a Monday.
  expect(caredFor({ weekdays: ALL_WEEK })).toBe(240);
  expect(caredFor({ weekdays: ALL_WEEK, weekendCare: true })).toBe(240 + 96);
  const holiday = [{ from: '2027-02-15', to: '2027-02-15', name: 'Feest', kind: 'public-holiday' }];
  expect(caredFor({}, { closures: holiday })).toBe(228);
  const school = [{ from: '2027-02-08', to: '2027-02-14', name: 'Krokus', kind: 'school-holiday' }];
  expect(caredFor({}, { closures: school })).toBe(240);
});
