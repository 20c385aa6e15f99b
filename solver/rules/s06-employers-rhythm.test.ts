import { expect, it } from 'vitest';
import { placement, semester, unit } from '../testing/builders.ts';
import { terms } from '../testing/rule-findings.ts';

function rhythm(
  preferredDaysPerWeek: number | undefined,
  dates: readonly string[],
  over: object = {},
): number {
  const preferred = preferredDaysPerWeek === undefined ? {} : { preferredDaysPerWeek };
  const world = semester({ units: [unit(preferred)], ...over });
  return terms(world, [
    placement(
      world,
      {},
      dates.map((date) => ({ date })),
    ),
  ]).S6;
}

/** One day in the weeks of 1, 8 and 22 March, none in that of 15 March. */
const DATES = ['2027-03-01', '2027-03-08', '2027-03-22'];

it('S6 is 15 for each day short, in the weeks strictly between the first and the last', () => {
  // Three days a week: two short in the week of 8 March, three in the empty one.
  expect(rhythm(3, DATES)).toBe(75);
  // One a week: only the empty week is short.
  expect(rhythm(1, DATES)).toBe(15);
  expect(rhythm(3, ['2027-03-01', '2027-03-08'])).toBe(0);
});

it('S6 does not make up for a short week with a full one', () => {
  const fullWeek = ['2027-03-08', '2027-03-09', '2027-03-10', '2027-03-11'];
  expect(rhythm(3, ['2027-03-01', ...fullWeek, '2027-03-22'])).toBe(45);
});

it('S6 is nothing where no rhythm is preferred', () => {
  expect(rhythm(undefined, DATES)).toBe(0);
});

it('S6 leaves out weeks that a closure touches', () => {
  const closures = [{ from: '2027-03-21', to: '2027-03-21', name: 'Dicht', kind: 'other' as const }];
  expect(rhythm(3, DATES, { closures })).toBe(30);
});

it('S6 counts a date once', () => {
  expect(rhythm(2, ['2027-03-01', '2027-03-08', '2027-03-08', '2027-03-15'])).toBe(15);
});
