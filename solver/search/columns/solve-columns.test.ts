import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadHighs } from '../lp/highs.ts';
import type { LpSolver } from '../lp/lp-solver.ts';
import { withFixedBlocks } from './fixed-blocks.ts';
import { priceAll } from './lagrangian.ts';
import type { Column, Resource } from './pricing.ts';
import { type ColumnLimits, solveColumns } from './solve-columns.ts';
import { bestByTrying, listedProblem } from './testing/listed-problem.ts';

const RESOURCES = 3;
const UNTIL_DONE: ColumnLimits = {
  shouldStop: () => false,
  seed: 1,
  maxNeighbourhoods: 10,
  nodes: 1000,
  secondsPerProgram: 10,
};

const column = (block: number): fc.Arbitrary<Column> =>
  fc
    .record({
      value: fc.integer({ min: -5, max: 20 }),
      uses: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: RESOURCES, maxLength: RESOURCES }),
    })
    .map(({ value, uses }) => ({ block, value, uses, resources: uses.map((_, place) => place) }));

const columns = fc
  .tuple(...[0, 1, 2, 3].map((block) => fc.array(column(block), { minLength: 1, maxLength: 4 })))
  .map((blocks) => blocks.flat());

const resources: fc.Arbitrary<readonly Resource[]> = fc.array(
  fc
    .record({ atLeast: fc.integer({ min: 0, max: 2 }), room: fc.integer({ min: 0, max: 4 }) })
    .map(({ atLeast, room }) => ({ atLeast, atMost: atLeast + room })),
  { minLength: RESOURCES, maxLength: RESOURCES },
);

const prices = fc
  .array(fc.integer({ min: -20, max: 20 }), { minLength: RESOURCES, maxLength: RESOURCES })
  .map((whole) => Float64Array.from(whole, (price) => price / 4));

let solver: LpSolver;
beforeAll(async () => {
  solver = await loadHighs();
});

describe('the bound of any prices', () => {
  it('is not below the best choice', () => {
    fc.assert(
      fc.property(columns, resources, prices, (all, limits, at) => {
        const best = bestByTrying(all, limits);
        expect(priceAll(listedProblem(all, limits), at, 1).bound).toBeGreaterThanOrEqual(best - 1e-9);
      }),
    );
  });

  it('takes no price for a limit that is not there', () => {
    const problem = listedProblem(
      [{ block: 0, value: 7, resources: [0], uses: [1] }],
      [{ atLeast: 0, atMost: Number.POSITIVE_INFINITY }],
    );

    expect(priceAll(problem, Float64Array.of(5), 1).bound).toBe(7);
  });
});

describe('column planning', () => {
  it('finds what trying every combination finds, and a bound that is not below it', () => {
    fc.assert(
      fc.property(columns, resources, (all, limits) => {
        const best = bestByTrying(all, limits);

        const answer = solveColumns(listedProblem(all, limits), solver, UNTIL_DONE);

        expect(answer.bound).toBeGreaterThanOrEqual(best - 1e-9);
        if (answer.value !== null) expect(answer.value).toBeLessThanOrEqual(best);
        if (Number.isFinite(best)) expect(answer.value).toBe(best);
        else expect(answer.columns).toBeNull();
      }),
      { numRuns: 40 },
    );
  });

  it('finds the choice that keeps every limit where not keeping one is no dearer', () => {
    const nothing = [0, 1, 3].map((block): Column => ({ block, value: 0, resources: [], uses: [] }));
    const keeps: Column = { block: 2, value: -1, resources: [], uses: [] };
    const breaks: Column = { block: 2, value: 0, resources: [0], uses: [2] };
    const problem = listedProblem([...nothing, keeps, breaks], [{ atLeast: 0, atMost: 0 }]);

    expect(solveColumns(problem, solver, UNTIL_DONE).value).toBe(-1);
  });

  it('keeps a valid bound when it is stopped at once', () => {
    fc.assert(
      fc.property(columns, resources, (all, limits) => {
        const answer = solveColumns(listedProblem(all, limits), solver, {
          ...UNTIL_DONE,
          shouldStop: () => true,
        });

        expect(answer.bound).toBeGreaterThanOrEqual(bestByTrying(all, limits) - 1e-9);
      }),
      { numRuns: 30 },
    );
  });

  it('says that nothing is possible when a block has no column', () => {
    const problem = listedProblem([{ block: 1, value: 3, resources: [], uses: [] }], []);

    const answer = solveColumns(problem, solver, UNTIL_DONE);

    expect(answer.columns).toBeNull();
    expect(answer.bound).toBe(Number.NEGATIVE_INFINITY);
  });

  it('weighs the worst block once more where a shared quantity asks for it', () => {
    const value = (block: number, worth: number, room: number): Column => ({
      block,
      value: worth,
      resources: room === 0 ? [1 + block] : [0, 1 + block],
      uses: room === 0 ? [worth] : [room, worth],
    });
    const endless = { atLeast: 0, atMost: Number.POSITIVE_INFINITY };
    const worst = {
      atLeast: -100,
      atMost: 100,
      valuePerUnit: 1,
      resources: [1, 2],
      uses: [-1, -1],
    };
    const problem = listedProblem(
      [value(0, 10, 2), value(0, 6, 1), value(1, 9, 2), value(1, 6, 1), value(1, 1, 0)],
      [{ atLeast: 0, atMost: 2 }, endless, endless],
      [worst],
    );

    const answer = solveColumns(problem, solver, UNTIL_DONE);

    expect(answer.value).toBe(6 + 6 + 6);
    expect(answer.bound).toBeGreaterThanOrEqual(18);
  });
});

describe('a problem with a fixed block', () => {
  it('offers that one column for it, and all others as before', () => {
    const kept: Column = { block: 0, value: 1, resources: [0], uses: [1] };
    const better: Column = { block: 0, value: 9, resources: [], uses: [] };
    const other: Column = { block: 1, value: 4, resources: [], uses: [] };
    const problem = listedProblem([kept, better, other], [{ atLeast: 0, atMost: 1 }]);

    const at = withFixedBlocks(problem, new Map([[0, kept]])).at(Float64Array.of(0.5));

    expect(at.best(0, 5)).toEqual({ bestValue: 0.5, columns: [kept] });
    expect(at.best(1, 5).columns).toEqual([other]);
  });
});
