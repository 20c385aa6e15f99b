import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadHighs } from '../lp/highs.ts';
import type { LpSolver } from '../lp/lp-solver.ts';
import { generateColumns } from './generate.ts';
import type { Column, Resource } from './pricing.ts';
import { RestrictedMaster } from './restricted-master.ts';
import { bestByTrying, listedProblem } from './testing/listed-problem.ts';
import { volumeBound } from './volume.ts';

const LIMITS = { rounds: 300, target: 0, shouldStop: () => false };

/** Six trainees want the one place of each of three weeks, for one or for two of them. */
function threePlaces(): { columns: Column[]; resources: Resource[] } {
  const wanted = [[0], [1], [2], [0, 1], [1, 2], [0, 2]];
  const columns = wanted.flatMap((weeks, block) => [
    { block, value: 0, resources: [], uses: [] },
    { block, value: 1, resources: weeks, uses: weeks.map(() => 1) },
  ]);
  return { columns, resources: [0, 1, 2].map(() => ({ atLeast: 0, atMost: 1 })) };
}

let solver: LpSolver;
beforeAll(async () => {
  solver = await loadHighs();
});

describe('prices by the volume algorithm', () => {
  it('settle where only those pay who want one place', () => {
    const { columns, resources } = threePlaces();
    const { bound, prices } = volumeBound(listedProblem(columns, resources), new Float64Array(3), {
      ...LIMITS,
      target: 2,
    });
    expect(bound).toBeCloseTo(3, 1);
    // Two places are dearer than what they bring from a half each; one is not up to 1.
    for (const price of prices) {
      expect(price).toBeGreaterThan(0.45);
      expect(price).toBeLessThan(1.05);
    }
  });

  it('prove what all could have for nothing where they begin, and never more than that afterwards', () => {
    const { columns, resources } = threePlaces();
    const told: number[] = [];
    const problem = listedProblem(columns, resources);
    volumeBound(problem, new Float64Array(3), {
      ...LIMITS,
      rounds: 20,
      onRound: (bound) => told.push(bound),
    });
    expect(volumeBound(problem, new Float64Array(3), { ...LIMITS, rounds: 0 }).bound).toBe(6);
    expect(told).toEqual(told.toSorted((a, b) => b - a));
    expect(told[0]).toBeLessThanOrEqual(6);
  });

  it('stop when told to', () => {
    const { columns, resources } = threePlaces();
    let rounds = 0;
    volumeBound(listedProblem(columns, resources), new Float64Array(3), {
      ...LIMITS,
      shouldStop: () => rounds === 4,
      onRound: () => rounds++,
    });
    expect(rounds).toBe(4);
  });

  it('never prove less than the best choice is worth, and come near what column generation proves', () => {
    const column = (block: number) =>
      fc
        .record({ value: fc.integer({ min: 0, max: 20 }), uses: fc.tuple(...[0, 1, 2].map(() => fc.nat(2))) })
        .map(({ value, uses }): Column => ({ block, value, uses, resources: [0, 1, 2] }));
    const blocks = fc
      .tuple(...[0, 1, 2, 3].map((block) => fc.array(column(block), { minLength: 1, maxLength: 4 })))
      .map((all) => all.flat());
    const room = fc.array(fc.integer({ min: 2, max: 6 }), { minLength: 3, maxLength: 3 });
    let far = 0;
    fc.assert(
      fc.property(blocks, room, (listed, rooms) => {
        const idle = [0, 1, 2, 3].map((block) => ({ block, value: 0, resources: [], uses: [] }));
        const columns = [...listed, ...idle];
        const resources = rooms.map((atMost) => ({ atLeast: 0, atMost }));
        const problem = listedProblem(columns, resources);
        const best = bestByTrying(columns, resources);
        const { bound } = volumeBound(problem, new Float64Array(3), { ...LIMITS, target: best });
        expect(bound).toBeGreaterThanOrEqual(best - 1e-9);
        const master = new RestrictedMaster(problem, solver, 1000);
        const exact = generateColumns(
          problem,
          master,
          {
            shouldStop: () => false,
            maxRounds: 100,
            columnsPerBlock: 4,
            smoothing: 0,
            tolerance: 1e-9,
            secondsPerLp: 5,
          },
          new Float64Array(3),
        );
        master.dispose();
        expect(bound).toBeGreaterThanOrEqual(exact.best.bound - 1e-6);
        if (bound > exact.best.bound + 0.05 * Math.max(1, exact.best.bound)) far++;
      }),
      { numRuns: 100, seed: 20_270_201 },
    );
    expect(far).toBeLessThanOrEqual(5);
  });

  it('take a minimum that has to be used for what it costs', () => {
    // Somebody has to take the dear one: 2 and 5 less, and no price can hide it.
    const columns: Column[] = [
      { block: 0, value: 2, resources: [], uses: [] },
      { block: 0, value: -5, resources: [0], uses: [1] },
      { block: 1, value: 2, resources: [], uses: [] },
      { block: 1, value: -3, resources: [0], uses: [1] },
    ];
    const problem = listedProblem(columns, [{ atLeast: 1, atMost: 2 }]);
    const { bound, prices } = volumeBound(problem, new Float64Array(1), { ...LIMITS, target: -10 });
    expect(bound).toBeCloseTo(-1, 1);
    expect(prices[0]).toBeLessThan(0);
  });
});
