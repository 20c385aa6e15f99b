import { describe, expect, it } from 'vitest';
import { EARLIEST, type ModuleEnd, ModuleEnds } from './module-ends.ts';
import { RESTED } from './weekly-rest.ts';

/** In week 2, on day 16, for 100. */
function end(over: Partial<ModuleEnd> = {}): ModuleEnd {
  return {
    cost: 100,
    week: 2,
    lastDay: 16,
    workingEnd: 24_000,
    tail: RESTED,
    sundays: 0,
    weekMinutes: 420,
    stage: [{ start: 23_500, end: 24_000 }],
    underWay: 0,
    ...over,
  };
}

/** Which of the two are kept, whichever comes first. */
function kept(a: ModuleEnd, b: ModuleEnd): ModuleEnd[] {
  const both = [
    [a, b],
    [b, a],
  ].map((added) => {
    const ends = new ModuleEnds();
    for (const one of added) ends.add(one);
    return Array.from({ length: ends.count }, (_, i) => ends.at(i));
  });
  const [first = [], second = []] = both;
  expect(new Set(first)).toEqual(new Set(second));
  return first;
}

describe('the ends of a module', () => {
  it.each<[string, Partial<ModuleEnd>]>([
    ['cheaper', { cost: 99 }],
    ['a week earlier, when it has rested', { week: 1, lastDay: 9, workingEnd: 14_000, stage: [] }],
    ['a day earlier', { lastDay: 15 }],
    ['ready earlier', { workingEnd: 23_900 }],
    ['with less in its week', { weekMinutes: 400 }],
    ['with less of the day', { stage: [{ start: 23_600, end: 24_000 }] }],
  ])('need only the one that is %s', (_why, better) => {
    expect(kept(end(better), end())).toEqual([end(better)]);
  });

  it('need only the one that has rested, or may begin its rest sooner', () => {
    const restless = end({ tail: 24_100 });
    expect(kept(end(), restless)).toEqual([end()]);
    expect(kept(end({ tail: 24_000 }), restless)).toEqual([end({ tail: 24_000 })]);
  });

  it('need only the one with fewer Sundays', () => {
    expect(kept(end(), end({ sundays: 0b1000 }))).toEqual([end()]);
    expect(kept(end({ sundays: 0b10 }), end({ sundays: 0b11 }))).toEqual([end({ sundays: 0b10 })]);
  });

  it.each<[string, Partial<ModuleEnd>]>([
    ['a later week', { week: 3, lastDay: 21, workingEnd: 30_700 }],
    ['a later day', { lastDay: 17 }],
    ['a later hour', { workingEnd: 24_001 }],
    ['a rest still open', { tail: 24_000 }],
    ['a Sunday', { sundays: 0b1 }],
    ['a Sunday three weeks before', { sundays: 0b1000 }],
    ['more minutes in the week', { weekMinutes: 421 }],
    ['other stage in the week', { stage: [{ start: 23_499, end: 24_000 }] }],
  ])('are both needed when the cheaper one has %s', (_what, worse) => {
    expect(kept(end({ cost: 50, ...worse }), end())).toHaveLength(2);
  });

  it('of a week before count Sundays as they then lie', () => {
    const before = { week: 1, lastDay: 9, workingEnd: 14_000, stage: [] };
    expect(kept(end({ ...before, sundays: 0b1 }), end({ sundays: 0b10 }))).toHaveLength(1);
    expect(kept(end({ ...before, sundays: 0b1 }), end({ sundays: 0b1 }))).toHaveLength(2);
    expect(kept(end({ ...before, sundays: 0b100 }), end())).toHaveLength(2);
    expect(kept(end({ ...before, sundays: 0b1000 }), end())).toHaveLength(1);
  });

  it('of the week before are needed as long as that week goes on into the next', () => {
    const before = { week: 1, lastDay: 13, workingEnd: 20_600, stage: [] };
    expect(kept(end(before), end())).toHaveLength(1);
    expect(kept(end({ ...before, tail: 19_000 }), end())).toHaveLength(2);
    expect(kept(end({ ...before, underWay: 20_600 }), end())).toHaveLength(2);
    expect(kept(end({ ...before, week: 0, tail: 9_000, underWay: 10_500 }), end())).toHaveLength(1);
  });
});

describe('the ends that a module may go on from', () => {
  it('are none but the beginning where nothing came before', () => {
    const none = ModuleEnds.none();
    expect(none.openIn(0).map((index) => none.at(index))).toEqual([EARLIEST]);
  });

  it('are those of its own week and the three before, and of the older ones the cheapest', () => {
    const ends = new ModuleEnds();
    const added = [0, 1, 2, 5, 6].map((week) =>
      end({ week, cost: 100 - week, lastDay: week * 7 + 2, workingEnd: week * 10_080 + 4000 }),
    );
    for (const one of added) ends.add(one);
    const open = (week: number) =>
      ends
        .openIn(week)
        .map((index) => ends.at(index).week)
        .sort();
    expect(open(0)).toEqual([0]);
    expect(open(3)).toEqual([0, 1, 2]);
    expect(open(4)).toEqual([0, 1, 2]);
    expect(open(5)).toEqual([1, 2, 5]);
    expect(open(8)).toEqual([2, 5, 6]);
    expect(open(20)).toEqual([6]);
  });

  it('are looked up anew after one is added', () => {
    const ends = new ModuleEnds();
    ends.add(end());
    expect(ends.openIn(3)).toHaveLength(1);
    ends.add(end({ week: 3, lastDay: 22, workingEnd: 32_000, cost: 10 }));
    expect(ends.openIn(3)).toHaveLength(2);
  });

  it('cost at the least what the cheapest costs', () => {
    const ends = new ModuleEnds();
    expect(ends.leastCost()).toBe(Number.POSITIVE_INFINITY);
    ends.add(end());
    ends.add(end({ week: 3, lastDay: 22, cost: 10 }));
    expect(ends.leastCost()).toBe(10);
  });
});
