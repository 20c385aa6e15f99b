import { expect, it } from 'vitest';
import { moduleInput, placement, semester, trainee, unit } from '../../../solver/testing/builders.ts';
import { daysPerWeek, employersRhythm } from './rhythm.ts';
import { outcome } from './testing/outcomes.ts';

const on = (...dates: readonly string[]) => dates.map((date) => ({ date }));
/** The week of 1 March, that of 8 March with one day or two, that of 15 March. */
const ONE_A_WEEK = on('2027-03-01', '2027-03-08', '2027-03-15');
const TWO_INSIDE = on('2027-03-01', '2027-03-08', '2027-03-09', '2027-03-15');

it('days a week are over weeks with a day, all modules of the trainee together', () => {
  const world = semester({
    modules: [moduleInput(), moduleInput({ id: 'slot' })],
    trainees: [trainee({ modules: [{ module: 'basis' }, { module: 'slot' }] })],
  });
  // Two dates in the week of 1 March, none in the next, one in the week of 15 March.
  const planned = outcome(world, [
    placement(world, {}, on('2027-03-01', '2027-03-15')),
    placement(world, { module: 'slot' }, on('2027-03-02')),
  ]);
  expect(daysPerWeek.of(planned)).toBe(1.5);
  expect(daysPerWeek.of(outcome(world, []))).toBeNull();
});

it('the rhythm of the employer is kept when no inner week falls short of it', () => {
  const world = semester({ units: [unit({ preferredDaysPerWeek: 2 })] });
  expect(employersRhythm.of(outcome(world, [placement(world, {}, TWO_INSIDE)]))).toBe(100);
  expect(employersRhythm.of(outcome(world, [placement(world, {}, ONE_A_WEEK)]))).toBe(0);
});

it('a unit without a preference has no say', () => {
  const world = semester({
    units: [unit({ preferredDaysPerWeek: 2 }), unit({ id: 'u2' })],
    trainees: [trainee(), trainee({ id: 't2' })],
  });
  const atOther = placement(world, { trainee: 't2', unit: 'u2' }, ONE_A_WEEK);
  expect(employersRhythm.of(outcome(world, [placement(world, {}, TWO_INSIDE), atOther]))).toBe(100);
  expect(employersRhythm.of(outcome(world, [atOther]))).toBeNull();
});

it('what a unit prefers is what it preferred before the lever', () => {
  const base = semester({ units: [unit({ preferredDaysPerWeek: 2 })] });
  const changed = semester({ units: [unit({ preferredDaysPerWeek: 1 })] });
  expect(employersRhythm.of(outcome(changed, [placement(changed, {}, ONE_A_WEEK)], { base }))).toBe(0);
  expect(employersRhythm.of(outcome(changed, [placement(changed, {}, ONE_A_WEEK)]))).toBe(100);
});
