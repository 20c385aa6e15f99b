import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadHighs, solveColumns } from '../../solver/columns.ts';
import { reducedValue } from '../../solver/search/columns/pricing.ts';
import { Random } from '../../solver/search/random.ts';
import { checkSchedule } from './check-schedule.ts';
import { StudentProblem } from './student-problem.ts';
import { everySchedule, type FullSchedule } from './testing/every-schedule.ts';
import { smallInstance } from './testing/small-instance.ts';

/** Prices of both signs, by the seed of their draw. */
const priceSeed = fc.nat();
function pricesFrom(seed: number, problem: StudentProblem): Float64Array {
  const random = new Random(seed);
  return Float64Array.from(problem.resources, () => (random.below(17) - 8) / 2);
}

/** Value less price by the schedule's own words: `prices` of places as the problem numbers them. */
function reducedOf(
  problem: StudentProblem,
  at: Float64Array,
  schedule: FullSchedule,
  student: number,
): number {
  return reducedValue(problem.columnOf(student, schedule.attendances), at);
}

describe('pricing one student', () => {
  it('is as good as trying every schedule, at any prices', () => {
    fc.assert(
      fc.property(smallInstance(1), priceSeed, (instance, seed) => {
        const all = everySchedule(instance, 0);
        fc.pre(all.length > 0);
        const problem = new StudentProblem(instance);
        const at = pricesFrom(seed, problem);

        const { bestValue, columns } = problem.at(at).best(0, 3);
        const values = all.map((schedule) => reducedOf(problem, at, schedule, 0)).sort((a, b) => b - a);

        expect(bestValue).toBeCloseTo(values[0] ?? 0, 6);
        columns.forEach((column, place) => {
          expect(reducedValue(column, at)).toBeCloseTo(values[place] ?? 0, 6);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('scores a column as the checker does', () => {
    fc.assert(
      fc.property(smallInstance(1), (instance) => {
        const all = everySchedule(instance, 0);
        fc.pre(all.length > 0);
        const problem = new StudentProblem(instance);
        for (const { attendances, score } of all) expect(problem.columnOf(0, attendances).value).toBe(score);
      }),
      { numRuns: 25 },
    );
  });
});

describe('two students together', () => {
  it('get the best that trying every pair finds, and a bound that is not below it', async () => {
    const solver = await loadHighs();
    fc.assert(
      fc.property(smallInstance(2), (instance) => {
        const [first, second] = [everySchedule(instance, 0), everySchedule(instance, 1)];
        fc.pre(first.length > 0 && second.length > 0 && first.length * second.length < 3000);
        let best = Number.NEGATIVE_INFINITY;
        for (const one of first)
          for (const other of second) {
            const { breaches, score } = checkSchedule(instance, [...one.attendances, ...other.attendances]);
            if (breaches.length === 0) best = Math.max(best, score);
          }

        const answer = solveColumns(new StudentProblem(instance), solver, {
          shouldStop: () => false,
          seed: 1,
          maxNeighbourhoods: 3,
          nodes: 100,
          secondsPerProgram: 10,
        });

        if (Number.isFinite(best)) {
          expect(answer.bound).toBeGreaterThanOrEqual(best);
          expect(answer.value).toBe(best);
        } else expect(answer.columns).toBeNull();
      }),
      { numRuns: 15 },
    );
  });
});
