import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lpColumns } from './columns.ts';
import { worthOf } from './lp-point.ts';
import type { LpAnswer, LpModel, LpSolver, MipAnswer, OpenLp } from './lp-solver.ts';
import { arbitraryLp, wholePoints } from './testing/arbitrary-lp.ts';
import { atMost, exactly, lpModel } from './testing/lp-model.ts';
import { PROBLEMS, TWO_WHOLE, WYNDOR } from './testing/lp-problems.ts';
import { highs, javascript } from './testing/solvers.ts';

function asking<T>(solver: LpSolver, model: LpModel, question: (open: OpenLp) => T): T {
  const open = solver.open(model);
  try {
    return question(open);
  } finally {
    open.dispose();
  }
}

const solved = (solver: LpSolver, model: LpModel) => asking(solver, model, (open) => open.solve());
const relaxed = (solver: LpSolver, model: LpModel) => asking(solver, model, (open) => open.solveRelaxed());

/** What an answer says of the best there is; never satisfied with an answer that says nothing. */
function bestOf(answer: LpAnswer | MipAnswer): number | string {
  return answer.status === 'optimal' ? Number(answer.objective.toFixed(6)) + 0 : answer.status;
}

function optimal(answer: LpAnswer) {
  if (answer.status !== 'optimal') throw new Error(`not optimal but ${JSON.stringify(answer)}`);
  return answer;
}

describe.each([highs, javascript])('$name', (solver) => {
  it.each(PROBLEMS)('$name', ({ model, best, relaxed: fractional }) => {
    expect(bestOf(solved(solver, model))).toBe(best);
    expect(bestOf(relaxed(solver, model))).toBe(fractional ?? best);
  });

  it('says what one unit more of a row is worth', () => {
    const { values, duals, reducedCosts, bound } = optimal(relaxed(solver, WYNDOR));
    expect(Array.from(values)).toEqual([expect.closeTo(2), expect.closeTo(6)]);
    expect(Array.from(duals)).toEqual([expect.closeTo(0), expect.closeTo(1.5), expect.closeTo(1)]);
    expect(Array.from(reducedCosts)).toEqual([expect.closeTo(0), expect.closeTo(0)]);
    expect(bound).toBeCloseTo(36);
  });

  it('gives duals of an equation in a minimum the sign of the objective', () => {
    const model = lpModel(
      'min',
      [exactly(10)],
      [
        { objective: 1, rows: [0], upper: 6 },
        { objective: 2, rows: [0] },
      ],
    );
    const { duals, reducedCosts } = optimal(relaxed(solver, model));
    expect(Array.from(duals)).toEqual([expect.closeTo(2)]);
    expect(Array.from(reducedCosts)).toEqual([expect.closeTo(-1), expect.closeTo(0)]);
  });

  it('finds the best whole point of all that there are, and a bound that none passes', () => {
    fc.assert(
      fc.property(arbitraryLp(true), (model) => {
        const worths = wholePoints(model).map((point) => worthOf(model, point).objective);
        const best = model.sense === 'max' ? Math.max(...worths) : Math.min(...worths);
        const answer = solved(solver, model);
        expect(bestOf(answer)).toBe(worths.length === 0 ? 'infeasible' : best + 0);
        if (answer.status !== 'optimal') return;
        const slack = (model.sense === 'max' ? 1 : -1) * (answer.bound - best);
        expect(slack).toBeGreaterThan(-1e-6);
      }),
      { numRuns: 60 },
    );
  });

  it('answers with columns added as it does with all at once', () => {
    fc.assert(
      fc.property(arbitraryLp(false), fc.nat(), (model, cut) => {
        const all = columnsOf(model);
        const first = all.slice(0, cut % (all.length + 1));
        const added = asking(solver, { ...model, columns: lpColumns(first) }, (open) => {
          open.solveRelaxed();
          open.addColumns(lpColumns(all.slice(first.length)));
          return open.solveRelaxed();
        });
        expect(bestOf(added)).toBe(bestOf(relaxed(solver, model)));
      }),
      { numRuns: 40 },
    );
  });

  it('asks for whole numbers in added columns too', () => {
    const answer = asking(solver, TWO_WHOLE, (open) => {
      open.addColumns(lpColumns([{ objective: 100, rows: [1], values: [4], whole: true }]));
      return open.solve();
    });
    expect(bestOf(answer)).toBe(110);
  });

  it('keeps to bounds that were changed, and to the first ones when put back', () => {
    const answers = asking(solver, TWO_WHOLE, (open) => {
      open.setColumnBounds(0, 0, 2);
      const narrow = bestOf(open.solve());
      open.setColumnBounds(0, 0, Number.POSITIVE_INFINITY);
      return [narrow, bestOf(open.solve())];
    });
    expect(answers).toEqual([18, 20]);
  });

  it('relaxes again after branching', () => {
    const answers = asking(solver, TWO_WHOLE, (open) =>
      [open.solveRelaxed(), open.solve(), open.solveRelaxed()].map(bestOf),
    );
    expect(answers).toEqual([21, 20, 21]);
  });

  it('takes a suggested point at the bound for an answer, and leaves one that is not feasible', () => {
    const knapsack = lpModel(
      'max',
      [atMost(2)],
      [
        { objective: 1, rows: [0], upper: 1, whole: true },
        { objective: 1, rows: [0], upper: 1.5, whole: true },
        { objective: 1, rows: [0], upper: 1.5, whole: true },
      ],
    );
    for (const suggestion of [
      [1, 1, 0],
      [1, 1, 1],
    ]) {
      const answer = asking(solver, knapsack, (open) => {
        open.suggest(Float64Array.from(suggestion));
        return open.solve();
      });
      expect(bestOf(answer)).toBe(2);
    }
  });

  it('answers nothing after it was disposed of', () => {
    const open = solver.open(TWO_WHOLE);
    open.dispose();
    open.dispose();
    expect(() => open.solveRelaxed()).toThrow('this model was disposed of');
    expect(() => open.solve()).toThrow('this model was disposed of');
  });

  it('refuses a model whose arrays do not fit', () => {
    const columns = { ...WYNDOR.columns, lower: new Float64Array(1) };
    expect(() => solver.open({ ...WYNDOR, columns })).toThrow(
      'columns: objective, bounds and whole differ in number',
    );
    const outside = { ...WYNDOR.columns, rows: Int32Array.of(0, 2, 1, 3) };
    expect(() => solver.open({ ...WYNDOR, columns: outside })).toThrow('entries: a row that is not there');
    const backwards = { ...WYNDOR.columns, starts: Int32Array.of(0, 5, 4) };
    expect(() => solver.open({ ...WYNDOR, columns: backwards })).toThrow('columns: starts go back');
    expect(() => solver.open({ ...WYNDOR, rowUpper: new Float64Array(2) })).toThrow(
      'rows: bounds differ in number',
    );
  });
});

describe('the two libraries', () => {
  it('agree on what the best fractions are worth', () => {
    fc.assert(
      fc.property(arbitraryLp(false), (model) => {
        expect(bestOf(solved(javascript, model))).toBe(bestOf(solved(highs, model)));
      }),
      { numRuns: 80 },
    );
  });

  it('differ in whether their word counts where our proof stops', () => {
    const asked = (solver: LpSolver) => asking(solver, TWO_WHOLE, (open) => open.solve({ proofNodes: 1 }));
    expect(asked(highs)).toMatchObject({ status: 'optimal', proof: 'word', objective: 20, bound: 21 });
    expect(asked(javascript)).toMatchObject({ status: 'feasible', proof: null, objective: 20, bound: 21 });
    const proven = asking(highs, TWO_WHOLE, (open) => open.solve({ proofNodes: 50 }));
    expect(proven).toMatchObject({ status: 'optimal', proof: 'branching', objective: 20, bound: 20 });
  });
});

function columnsOf({ columns }: LpModel) {
  return Array.from(columns.objective, (objective, column) => {
    const entries = [columns.starts[column] ?? 0, columns.starts[column + 1] ?? 0] as const;
    return {
      objective,
      lower: columns.lower[column] ?? 0,
      upper: columns.upper[column] ?? 0,
      rows: Array.from(columns.rows.subarray(...entries)),
      values: Array.from(columns.values.subarray(...entries)),
    };
  });
}
