import { describe, expect, it } from 'vitest';
import { ALL_WEEK, mentor, semester, unit } from '../../../solver/testing/builders.ts';
import { oneDaySameMentor } from './one-day-same-mentor.ts';
import { pulled } from './testing/pulled.ts';
import { mentorOf, mentorsWith, unitsWith } from './testing/units.ts';

const early = (weekdays: number[], weeks = 1) => [
  { weekdays, shift: 'early', cycle: { weeks, index: weeks - 1 } },
];
const offering = (places: number) => [{ weekdays: ALL_WEEK, shift: 'early', places }];

const world = (mentors: Parameters<typeof mentor>[0][], places = 1) =>
  semester({
    units: [unit({ minDaysPerWeek: 2, offers: offering(places) })],
    mentors: mentors.map((one) => mentor({ capacity: 1, level: 'basic', ...one })),
  });
const guidingAfter = (before: ReturnType<typeof world>) =>
  mentorsWith(pulled(oneDaySameMentor, before, 100), ({ capacity }) => capacity > 0);

describe('one day a week with the same mentor', () => {
  it('asks nothing more of a unit with one mentor', () => {
    const alone = world([{ id: 'a' }]);
    const after = pulled(oneDaySameMentor, alone, 100);
    expect(after.units.map(({ minDaysPerWeek }) => minDaysPerWeek)).toEqual([1]);
    expect(after.mentors).toEqual(alone.mentors);
  });

  it('leaves guidance to the mentor who works most of the days on offer', () => {
    expect(
      guidingAfter(
        world([
          { id: 'a', roster: early([1, 2]) },
          { id: 'b', roster: early([3, 4, 5]) },
        ]),
      ),
    ).toEqual(['b']);
    // Three weekdays every other week are a day and a half a week.
    expect(
      guidingAfter(
        world([
          { id: 'a', roster: early([1, 2]) },
          { id: 'b', roster: early([3, 4, 5], 2) },
        ]),
      ),
    ).toEqual(['a']);
  });

  it('counts a mentor for two twice where there are two places, and once where there is one', () => {
    const mentors = [
      { id: 'three days, one trainee', roster: early([1, 2, 3]) },
      { id: 'two days, two trainees', roster: early([4, 5]), capacity: 2 },
    ];
    expect(guidingAfter(world(mentors, 1))).toEqual(['three days, one trainee']);
    expect(guidingAfter(world(mentors, 2))).toEqual(['two days, two trainees']);
  });

  it('of equal mentors takes the one with the deeper training, then the first', () => {
    const trained = { level: 'advanced' as const };
    expect(guidingAfter(world([{ id: 'a' }, { id: 'b', ...trained }, { id: 'c', ...trained }]))).toEqual([
      'b',
    ]);
    expect(guidingAfter(world([{ id: 'a' }, { id: 'b' }]))).toEqual(['a']);
  });

  it('leaves the others on the roster, with nobody to guide', () => {
    const before = world([{ id: 'a' }, { id: 'b' }]);
    const after = pulled(oneDaySameMentor, before, 100);
    expect(mentorOf(after, 'b')).toEqual({ ...mentorOf(before, 'b'), capacity: 0 });
  });

  it.each([
    [0, 0],
    [50, 2],
    [100, 3],
  ])('at %i %% is for %i of three units: not for one with an agreement', (percent, many) => {
    const four = semester({
      units: ['u1', 'u2', 'u3', 'agreed'].map((id) => unit({ id, minDaysPerWeek: 2 })),
      mentors: [],
      pins: [{ trainee: 't1', module: 'basis', unit: 'agreed' }],
    });
    const after = pulled(oneDaySameMentor, four, percent);
    const accepting = unitsWith(after, ({ minDaysPerWeek }) => minDaysPerWeek === 1);
    expect(accepting).toHaveLength(many);
    expect(accepting).not.toContain('agreed');
  });
});
