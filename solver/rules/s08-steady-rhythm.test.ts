import { expect, it } from 'vitest';
import { placement, semester } from '../testing/builders.ts';
import { terms } from '../testing/rule-findings.ts';

function changes(dates: readonly string[], over: Parameters<typeof semester>[0] = {}): number {
  const world = semester(over);
  return terms(world, [
    placement(
      world,
      {},
      dates.map((date) => ({ date })),
    ),
  ]).S8;
}

const FIRST = '2027-03-01';
const LAST = '2027-04-05';

it('S8 is 10 for each week with other weekdays than the week before', () => {
  const mondays = ['2027-03-08', '2027-03-15', '2027-03-22', '2027-03-29'];
  expect(changes([FIRST, ...mondays, LAST])).toBe(0);
  // Monday, Monday and Wednesday, Monday, Monday: two changes.
  expect(changes([FIRST, ...mondays, '2027-03-17', LAST])).toBe(20);
});

it('S8 leaves the first and the last week out', () => {
  expect(changes(['2027-03-03', '2027-03-08', '2027-03-15', '2027-03-25'])).toBe(0);
});

it('S8 counts a week without a day as one with other weekdays', () => {
  // Monday, none, Monday, Monday.
  expect(changes([FIRST, '2027-03-08', '2027-03-22', '2027-03-29', LAST])).toBe(20);
});

it('S8 leaves out weeks that a closure touches, and compares what stands before and after', () => {
  const closures = [{ from: '2027-03-15', to: '2027-03-16', name: 'Dicht', kind: 'other' as const }];
  // Monday, (Friday in the closed week), Monday, Tuesday: one change.
  const dates = [FIRST, '2027-03-08', '2027-03-19', '2027-03-22', '2027-03-30', LAST];
  expect(changes(dates, { closures })).toBe(10);
  expect(changes(dates)).toBe(30);
});

it('S8 looks at weekdays, not at shifts, and counts a date once', () => {
  const world = semester();
  const days = [
    { date: FIRST },
    { date: '2027-03-08' },
    { date: '2027-03-15', shift: 'late' },
    { date: '2027-03-22' },
    { date: '2027-03-22', shift: 'late' },
    { date: '2027-03-29' },
  ];
  expect(terms(world, [placement(world, {}, days)]).S8).toBe(0);
});
