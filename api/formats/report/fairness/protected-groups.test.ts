import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { traineeId } from '../../../../solver/domain/values.ts';
import { type Division, FEWEST_SHOWN, mergedGroups, shownDivisions, singlesOut } from './protected-groups.ts';

/** Groups of these people, numbered. */
function division(groups: Readonly<Record<string, readonly number[]>>): Division<string> {
  return Object.entries(groups).map(([key, people]) => ({
    keys: [key],
    members: new Set(people.map((n) => traineeId.parse(`t${n}`))),
  }));
}

function from(first: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => first + i);
}

/** `{ 'a': 5, 'b+c': 6 }`: how many people each row is about. */
function sizes(groups: Division<string>): Readonly<Record<string, number>> {
  return Object.fromEntries(groups.map(({ keys, members }) => [keys.join('+'), members.size]));
}

describe('groups that are shown', () => {
  it('shows a group of five, and puts one of four together with the next smallest', () => {
    expect(sizes(mergedGroups(division({ a: from(0, 5), b: from(5, 6) })))).toEqual({ a: 5, b: 6 });
    expect(sizes(mergedGroups(division({ a: from(0, 4), b: from(4, 7), c: from(11, 6) })))).toEqual({
      b: 7,
      'a+c': 10,
    });
  });

  it('puts small groups together without a third where they are five already', () => {
    const groups = division({ a: from(0, 2), b: from(2, 3), c: from(5, 5) });
    expect(sizes(mergedGroups(groups))).toEqual({ c: 5, 'a+b': 5 });
  });

  it('shows nothing where one row would be left', () => {
    expect(mergedGroups(division({ a: from(0, 4), b: from(4, 9) }))).toEqual([]);
    expect(mergedGroups(division({ a: from(0, 9), b: [] }))).toEqual([]);
  });
});

describe('two divisions side by side', () => {
  const track = division({ day: from(0, 10), evening: from(10, 10) });

  it('single people out where one group lies in another and leaves fewer than five', () => {
    const fourLeft = division({ employed: from(10, 6), other: [...from(0, 10), ...from(16, 4)] });
    const fiveLeft = division({ employed: from(10, 5), other: [...from(0, 10), ...from(15, 5)] });
    expect(singlesOut(track, fourLeft)).toBe(true);
    expect(singlesOut(track, fiveLeft)).toBe(false);
  });

  it('single people out by groups added up, through two divisions', () => {
    const cohorts = division({ a: from(0, 5), b: from(5, 7), c: from(12, 8) });
    expect(singlesOut(track, cohorts)).toBe(true);
    const crossing = division({ a: [...from(0, 5), ...from(10, 5)], b: [...from(5, 5), ...from(15, 5)] });
    expect(singlesOut(track, crossing)).toBe(false);
  });

  it('are not shown together: the later one is left out', () => {
    const car = division({ car: from(0, 8), none: from(8, 12) });
    const shown = shownDivisions([
      { name: 'track', groups: track },
      { name: 'car', groups: car },
    ]);
    expect(shown.map(({ name }) => name)).toEqual(['track']);
  });
});

/** Forty people, each in one group of two divisions. */
const anyDivisions = fc
  .array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 3 })), { minLength: 1, maxLength: 40 })
  .map((people) => {
    const by = (which: 0 | 1) =>
      division(
        Object.fromEntries(
          [0, 1, 2, 3, 4].map((group) => [
            `${which}-${group}`,
            people.flatMap((groups, i) => (groups[which] === group ? [i] : [])),
          ]),
        ),
      );
    return { everybody: people.length, divisions: [by(0), by(1)] as const };
  });

describe('whatever the groups', () => {
  it('every row is about five people or more, and rows of a division add up to everybody', () => {
    fc.assert(
      fc.property(anyDivisions, ({ everybody, divisions }) => {
        for (const groups of divisions) {
          const shown = mergedGroups(groups);
          for (const { members } of shown) expect(members.size).toBeGreaterThanOrEqual(FEWEST_SHOWN);
          const total = shown.reduce((sum, { members }) => sum + members.size, 0);
          expect([0, everybody]).toContain(total);
        }
      }),
    );
  });

  it('a group that lies within another one shown leaves none or at least five', () => {
    fc.assert(
      fc.property(anyDivisions, ({ divisions: [one, other] }) => {
        const shown = shownDivisions([
          { name: 'one', groups: one },
          { name: 'other', groups: other },
        ]);
        const rows = shown.flatMap(({ groups }) => groups.map(({ members }) => members));
        for (const a of rows) {
          for (const b of rows.filter((inside) => [...inside].every((id) => a.has(id)))) {
            expect([1, 2, 3, 4]).not.toContain(a.size - b.size);
          }
        }
      }),
    );
  });
});
