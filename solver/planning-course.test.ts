import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { courseRecorder } from './planning-course.ts';
import type { SearchProgress } from './search/search.ts';

const UNPROVEN = { priorityPlaced: null, cost: null, costFrom: null };
const END = { seconds: 60, steps: 900, placed: 5, priorityPlaced: 5, cost: 1, bound: UNPROVEN };

type Told = Partial<Omit<SearchProgress, 'best'>> & Partial<SearchProgress['best']>;

function told({ priorityPlaced = 5, cost = 100, ...over }: Told): SearchProgress {
  return {
    phase: 'improve',
    best: { priorityPlaced, cost },
    placed: priorityPlaced,
    steps: 0,
    moves: 0,
    bound: UNPROVEN,
    plan: [],
    ...over,
  };
}

function courseOf(all: readonly SearchProgress[], timed = true) {
  const recorder = courseRecorder();
  for (const [second, progress] of all.entries()) recorder.note(progress, second);
  return recorder.course(END, timed);
}

describe('the course of a search', () => {
  it('tells what changed and when, and how it ended', () => {
    const proven = { priorityPlaced: 6, cost: 90, costFrom: 5 };
    const course = courseOf([
      told({ phase: 'construct', priorityPlaced: 4 }),
      told({}),
      told({ steps: 1 }),
      told({ steps: 2, cost: 95 }),
      told({ phase: 'prove', steps: 2, cost: 95, bound: proven }),
    ]);
    expect(course.map(({ seconds, phase, cost, bound }) => [seconds, phase, cost, bound.cost])).toEqual([
      [0, 'construct', 100, null],
      [1, 'improve', 100, null],
      [3, 'improve', 95, null],
      [4, 'prove', 95, 90],
      [60, 'prove', 1, null],
    ]);
  });

  it('leaves out a bound on cost that does not hold for a plan that places so little', () => {
    const [first] = courseOf([told({ bound: { priorityPlaced: 9, cost: 90, costFrom: 6 } })]);
    expect(first?.bound).toEqual({ priorityPlaced: 9, cost: null, costFrom: null });
  });

  it('has no seconds where steps limited the run', () => {
    const course = courseOf([told({}), told({ cost: 9, steps: 3 })], false);
    expect(course.map(({ seconds, steps }) => [seconds, steps])).toEqual([
      [0, 0],
      [0, 3],
      [0, 900],
    ]);
  });

  it('is short, and has the first point, the last and every time that more was placed', () => {
    const changes = fc.array(fc.record({ more: fc.integer({ min: 0, max: 40 }) }), {
      minLength: 1,
      maxLength: 1500,
    });
    fc.assert(
      fc.property(changes, (all) => {
        let priorityPlaced = 0;
        const search = all.map(({ more }, step) => {
          if (more === 0) priorityPlaced++;
          return told({ priorityPlaced, cost: 9000 - step, steps: step });
        });
        const course = courseOf(search);
        const rises = search.filter((one, i) => {
          const before = search[i - 1];
          return before !== undefined && before.best.priorityPlaced < one.best.priorityPlaced;
        });
        expect(course.length).toBeLessThanOrEqual(182 + rises.length);
        expect(course[0]?.steps).toBe(0);
        expect(course.at(-1)).toEqual({ phase: 'improve', ...END });
        const steps = course.map((point) => point.steps);
        expect(rises.map((one) => one.steps).filter((step) => !steps.includes(step))).toEqual([]);
        expect(steps).toEqual([...steps].sort((a, b) => a - b));
      }),
      { numRuns: 40 },
    );
  });

  it('has some of the building of the first plan, and all that is placed more after it', () => {
    const built = Array.from({ length: 3000 }, (_, i) => told({ phase: 'construct', priorityPlaced: i }));
    const more = [3000, 3001, 3002].map((priorityPlaced) => told({ priorityPlaced }));
    const phases = courseOf([...built, ...more]).map(({ phase }) => phase);
    const building = phases.filter((phase) => phase === 'construct').length;
    expect(building).toBeGreaterThanOrEqual(10);
    expect(building).toBeLessThanOrEqual(20);
    expect(phases.length - building).toBe(4);
  });

  it('is thinned evenly: a long one keeps some of its beginning, middle and end', () => {
    const search = Array.from({ length: 5000 }, (_, step) => told({ cost: 9000 - step, steps: step }));
    const steps = courseOf(search).map((point) => point.steps);
    expect(steps.length).toBeGreaterThan(90);
    const thirds = [0, 1, 2].map((third) => steps.filter((step) => Math.floor((3 * step) / 5000) === third));
    expect(thirds.every((part) => part.length > 25)).toBe(true);
  });
});
