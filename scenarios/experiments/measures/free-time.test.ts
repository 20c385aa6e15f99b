import { expect, it } from 'vitest';
import { placement, semester, type TraineeInput, trainee } from '../../../solver/testing/builders.ts';
import { freeDaysPerWeek, weekendsPerTrainee } from './free-time.ts';
import { outcome } from './testing/outcomes.ts';

const FRIDAY = '2027-03-05';
const SATURDAY = '2027-03-06';
const SUNDAY = '2027-03-07';
const NEXT_SUNDAY = '2027-03-14';

function planned(
  dates: readonly string[],
  busy: TraineeInput['busy'] = [],
  closures: { date: string }[] = [],
) {
  const world = semester({
    trainees: [trainee({ busy })],
    closures: closures.map(({ date }) => ({ from: date, to: date, name: 'Dicht', kind: 'other' })),
  });
  const days = dates.map((date) => ({ date, shift: date === FRIDAY ? 'night' : 'early' }));
  return outcome(world, [placement(world, {}, days)]);
}

it('Saturday and Sunday of one week are one weekend; a Friday night is none', () => {
  expect(weekendsPerTrainee.of(planned([SATURDAY, SUNDAY]))).toBe(1);
  expect(weekendsPerTrainee.of(planned([SUNDAY, NEXT_SUNDAY]))).toBe(2);
  expect(weekendsPerTrainee.of(planned([FRIDAY]))).toBe(0);
});

it('weekends are a mean over those who have a placement', () => {
  const world = semester({
    trainees: [trainee({ id: 'an' }), trainee({ id: 'bo' }), trainee({ id: 'cis' })],
  });
  const an = placement(world, { trainee: 'an' }, [{ date: SATURDAY }]);
  const bo = placement(world, { trainee: 'bo' }, [{ date: FRIDAY }]);
  expect(weekendsPerTrainee.of(outcome(world, [an, bo]))).toBe(0.5);
  expect(weekendsPerTrainee.of(outcome(world, []))).toBeNull();
});

it('a day is free without placement, class or work; family and other blocks leave it free', () => {
  expect(freeDaysPerWeek.of(planned([SATURDAY]))).toBe(6);
  const block = (kind: 'class' | 'work' | 'family' | 'other') =>
    planned([SATURDAY], [{ weekdays: [1, 2], start: '18:00', end: '21:00', kind }]);
  expect(freeDaysPerWeek.of(block('class'))).toBe(4);
  expect(freeDaysPerWeek.of(block('work'))).toBe(4);
  expect(freeDaysPerWeek.of(block('family'))).toBe(6);
  expect(freeDaysPerWeek.of(block('other'))).toBe(6);
});

it('a day with both placement and work is taken once; what ends after midnight takes the day it starts on', () => {
  const atNight = { weekdays: [6], start: '22:00', end: '02:00', kind: 'work' as const };
  expect(freeDaysPerWeek.of(planned([SATURDAY], [atNight]))).toBe(6);
  expect(freeDaysPerWeek.of(planned([SUNDAY], [atNight]))).toBe(5);
});

it('blocks recur between their dates, and in term only where they say so', () => {
  const monday = { weekdays: [1], start: '09:00', end: '12:00', kind: 'class' as const };
  expect(freeDaysPerWeek.of(planned([SATURDAY], [{ ...monday, to: '2027-03-01' }]))).toBe(5);
  expect(freeDaysPerWeek.of(planned([SATURDAY], [{ ...monday, to: '2027-02-28' }]))).toBe(6);
  const closed = [{ date: '2027-03-01' }];
  expect(freeDaysPerWeek.of(planned([SATURDAY], [{ ...monday, when: 'term' }], closed))).toBe(6);
  expect(freeDaysPerWeek.of(planned([SATURDAY], [monday], closed))).toBe(5);
});

it('only weeks with a day of placement are counted, each as one', () => {
  // Six free days in the week of 1 March, five in that of 8 March.
  expect(freeDaysPerWeek.of(planned([SATURDAY, '2027-03-08', NEXT_SUNDAY]))).toBe(5.5);
  expect(freeDaysPerWeek.of(outcome(semester(), []))).toBeNull();
});
