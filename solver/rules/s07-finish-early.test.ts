import { expect, it } from 'vitest';
import { moduleInput, placement, semester, trainee } from '../testing/builders.ts';
import { terms } from '../testing/rule-findings.ts';

/** The semester starts on Monday 1 February 2027. */
function finishing(dates: readonly string[], over: Parameters<typeof semester>[0] = {}): number {
  const world = semester(over);
  return terms(world, [
    placement(
      world,
      {},
      dates.map((date) => ({ date })),
    ),
  ]).S7;
}

it('S7 is 10 a week from the week of the start to that of the last day', () => {
  expect(finishing(['2027-02-01', '2027-02-07'])).toBe(0);
  expect(finishing(['2027-02-01', '2027-02-08'])).toBe(10);
  expect(finishing(['2027-03-01'])).toBe(40);
});

it('S7 counts weeks, not days', () => {
  expect(finishing(['2027-02-08'], { start: '2027-02-07' })).toBe(10);
});

it('S7 starts from the latest of semester, module and trainee', () => {
  const modules = [moduleInput({ from: '2027-02-22' })];
  expect(finishing(['2027-03-01'], { modules })).toBe(10);
  const trainees = [trainee({ availableFrom: '2027-02-15' })];
  expect(finishing(['2027-03-01'], { modules, trainees })).toBe(10);
  expect(finishing(['2027-03-01'], { trainees })).toBe(20);
  const before = [moduleInput({ from: '2026-09-01' })];
  expect(finishing(['2027-03-01'], { modules: before })).toBe(40);
});

it('S7 is never below 0, and nothing without days', () => {
  expect(finishing(['2027-02-02'], { modules: [moduleInput({ from: '2027-03-01' })] })).toBe(0);
  expect(finishing([])).toBe(0);
});

it('S7 runs over New Year without losing a week', () => {
  const autumn = { start: '2026-12-14', end: '2027-01-31' };
  // Weeks of 14, 21 and 28 December, then 4 January.
  expect(finishing(['2027-01-04'], autumn)).toBe(30);
  expect(finishing(['2027-01-03'], autumn)).toBe(20);
});
