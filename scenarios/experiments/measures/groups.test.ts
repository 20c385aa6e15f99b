import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LEUVEN, placement, semester, type TraineeInput, trainee } from '../../../solver/testing/builders.ts';
import type { GroupShare } from '../results.ts';
import { comparable, type GROUPINGS, groupsOf, shown } from './groups.ts';
import { outcome } from './testing/outcomes.ts';

const ON_FOOT = { mode: 'walk', maxMinutes: 30 } as const;
const BY_BUS = { mode: 'transit', maxMinutes: 60 } as const;

function groupsBy(grouping: keyof typeof GROUPINGS, trainees: readonly Partial<TraineeInput>[]) {
  const world = semester({ trainees: trainees.map((over, i) => trainee({ id: `t${i}`, ...over })) });
  const firstIsPlaced = [placement(world, { trainee: 't0' }, [{ date: '2027-03-01' }])];
  return groupsOf(outcome(world, firstIsPlaced))
    .filter((group) => group.grouping === grouping)
    .map(({ group, trainees: n, asked, placed }) => `${group}: ${n}, ${placed} of ${asked}`);
}

it('groups tell their trainees, what they are asked and what is placed', () => {
  expect(groupsBy('track', [{ track: 'evening' }, { track: 'day' }, { track: 'evening' }])).toEqual([
    'day: 1, 0 of 1',
    'evening: 2, 1 of 2',
  ]);
  expect(groupsBy('status', [{ status: 'vdab' }, { status: 'art60' }])).toEqual([
    'art60: 1, 0 of 1',
    'vdab: 1, 1 of 1',
  ]);
});

it('who is asked nothing is in no group', () => {
  const exempted = { modules: [{ module: 'basis', done: true }] };
  expect(groupsBy('track', [{}, exempted])).toEqual(['day: 1, 1 of 1']);
});

it('means of transport are the widest a trainee has', () => {
  expect(
    groupsBy('transport', [
      { modes: [ON_FOOT, BY_BUS, { mode: 'bike', maxMinutes: 30 }, { mode: 'car', maxMinutes: 30 }] },
      { modes: [BY_BUS, { mode: 'ebike', maxMinutes: 30 }] },
      { modes: [{ mode: 'bike', maxMinutes: 30 }] },
      { modes: [ON_FOOT, BY_BUS] },
      { modes: [ON_FOOT] },
      { modes: [] },
    ]),
  ).toEqual(['car: 1, 1 of 1', 'bike: 2, 0 of 2', 'transit: 1, 0 of 1', 'foot: 2, 0 of 2']);
});

it('childcare: with a child there, and without', () => {
  expect(groupsBy('childcare', [{ childcare: { ...LEUVEN, weekdays: [1] } }, {}])).toEqual([
    'yes: 1, 1 of 1',
    'no: 1, 0 of 1',
  ]);
});

it('a trainee stays in the group of before the lever', () => {
  const base = semester({ trainees: [trainee({ modes: [BY_BUS] })] });
  const changed = semester({ trainees: [trainee({ modes: [BY_BUS, { mode: 'car', maxMinutes: 60 }] })] });
  const groups = groupsOf(outcome(changed, [], { base })).filter(({ grouping }) => grouping === 'transport');
  expect(groups.map(({ group }) => group)).toEqual(['transit']);
});

function ofSizes(sizes: Readonly<Record<string, number>>, grouping = 'status'): GroupShare[] {
  return Object.entries(sizes).map(([group, trainees]) => ({
    grouping,
    group,
    trainees,
    asked: trainees,
    placed: 0,
  }));
}

const shownOf = (sizes: Readonly<Record<string, number>>) => shown(ofSizes(sizes)).map(({ group }) => group);

it('five trainees are shown, four are not', () => {
  expect(shownOf({ a: 5, b: 6 })).toEqual(['a', 'b']);
  expect(shownOf({ a: 4, b: 4, c: 9 })).toEqual(['c']);
});

it('one hidden group takes the next smallest along: it could be reckoned from the total', () => {
  expect(shownOf({ a: 20, b: 4, c: 7, d: 30 })).toEqual(['a', 'd']);
  expect(shownOf({ yes: 4, no: 96 })).toEqual([]);
});

it('hidden groups of fewer than five together take one more along', () => {
  expect(shownOf({ a: 1, b: 3, c: 7, d: 30 })).toEqual(['d']);
  expect(shownOf({ a: 2, b: 3, c: 7, d: 30 })).toEqual(['c', 'd']);
});

it('each grouping is hidden by itself', () => {
  const groups = [...ofSizes({ yes: 4, no: 96 }, 'childcare'), ...ofSizes({ day: 60, evening: 40 }, 'track')];
  expect(shown(groups).map(({ group }) => group)).toEqual(['day', 'evening']);
});

it('hidden groups are compared as one, with the rest of the people in it', () => {
  const sizes = (groups: readonly GroupShare[]) =>
    groups.map(({ group, trainees, asked, placed }) => `${group} ${trainees} ${asked} ${placed}`);
  const placed = ofSizes({ car: 60, bike: 38, transit: 2 }).map((group) => ({
    ...group,
    asked: 99,
    placed: 7,
  }));
  expect(sizes(comparable(placed))).toEqual(['car 60 99 7', 'others 40 198 14']);
  expect(sizes(comparable(ofSizes({ a: 5, b: 6 })))).toEqual(['a 5 5 0', 'b 6 6 0']);
  expect(sizes(comparable(ofSizes({ yes: 1, no: 4 })))).toEqual(['others 5 5 0']);
  expect(sizes(comparable(ofSizes({ yes: 1, no: 3 })))).toEqual([]);
});

it('no group under five is shown, nor can one be reckoned from what is', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 6 }), (sizes) => {
      const groups = ofSizes(Object.fromEntries(sizes.map((size, i) => [`g${i}`, size])));
      const visible = shown(groups);
      const hidden = groups.filter((group) => !visible.includes(group));
      expect(visible.every(({ trainees }) => trainees >= 5)).toBe(true);
      if (hidden.length === 0 || visible.length === 0) return;
      expect(hidden.length).toBeGreaterThan(1);
      expect(hidden.reduce((sum, { trainees }) => sum + trainees, 0)).toBeGreaterThanOrEqual(5);
    }),
  );
});
