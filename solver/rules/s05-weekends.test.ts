import { expect, it } from 'vitest';
import { placement, semester } from '../testing/builders.ts';
import { terms } from '../testing/rule-findings.ts';

function weekends(...dates: readonly string[]): number {
  const world = semester();
  return terms(world, [
    placement(
      world,
      {},
      dates.map((date) => ({ date })),
    ),
  ]).S5;
}

const FIRST_SUNDAY = '2027-03-07';
const SECOND_SATURDAY = '2027-03-13';
const THIRD_SATURDAY = '2027-03-20';

it('S5 is 60 for each week with a weekend beyond half of the weeks', () => {
  // Four weeks: two with a weekend are half.
  expect(weekends(FIRST_SUNDAY, SECOND_SATURDAY, '2027-03-17', '2027-03-22')).toBe(0);
  expect(weekends(FIRST_SUNDAY, SECOND_SATURDAY, THIRD_SATURDAY, '2027-03-22')).toBe(60);
});

it('S5 rounds half of the weeks up', () => {
  // Three weeks: two are allowed, three are one too many.
  expect(weekends(FIRST_SUNDAY, SECOND_SATURDAY, '2027-03-17')).toBe(0);
  expect(weekends(FIRST_SUNDAY, SECOND_SATURDAY, THIRD_SATURDAY)).toBe(60);
  expect(weekends(FIRST_SUNDAY)).toBe(0);
});

it('S5 counts the weeks from the first day to the last, with a day in them or without', () => {
  // Weeks of 1 and 22 March alone have a day, and the two between them count for half too.
  expect(weekends(FIRST_SUNDAY, '2027-03-27')).toBe(0);
});

it('S5 counts Saturday and Sunday of one week once', () => {
  expect(weekends('2027-03-06', FIRST_SUNDAY)).toBe(0);
});

it('S5 is nothing without days', () => {
  expect(weekends()).toBe(0);
});
