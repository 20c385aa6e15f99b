/** Wrong answers that the libraries really give, found by random search; each must be caught or avoided. */
import highsLoader from 'highs';
import library from 'javascript-lp-solver';
import { describe, expect, it } from 'vitest';
import { highsBackend } from './highs-backend.ts';
import type { LpBackend } from './lp-backend.ts';
import type { LpModel } from './lp-solver.ts';
import { atLeast, atMost, exactly, lpModel, NONE } from './testing/lp-model.ts';
import { highs, javascript } from './testing/solvers.ts';

const backend = highsBackend(await highsLoader());

function claimed(asked: LpBackend, model: LpModel) {
  const open = asked.open(model);
  try {
    return open.solve({ relaxed: false, seconds: 5, nodes: 1e6, relativeGap: 0, start: null });
  } finally {
    open.dispose();
  }
}

describe('javascript-lp-solver', () => {
  it('calls 0 the best where -5.4 can be had: so it gets no free variables', () => {
    const raw = new library.Model().minimize();
    const x = raw.addVariable(9, 'x', false, true);
    raw.smallerThan(3).addTerm(-5, x);
    raw.greaterThan(0).addTerm(-5, x);
    expect(raw.solve()).toMatchObject({ feasible: true, bounded: true, evaluation: 0 });

    const model = lpModel('min', [[0, 3]], [{ objective: 9, rows: [0], values: [-5], lower: -NONE }]);
    expect(javascript.open(model).solve()).toMatchObject({
      status: 'optimal',
      objective: expect.closeTo(-5.4),
    });
  });

  it('calls 0 the best of a whole number where -1 is worth 3', () => {
    const model = lpModel(
      'max',
      [atLeast(-10), atMost(4), atMost(0)],
      [{ objective: -3, rows: [0, 1, 2], values: [8, 1, 1], lower: -NONE, whole: true }],
    );
    expect(javascript.open(model).solve()).toEqual({
      status: 'wrong',
      by: 'javascript',
      why: { kind: 'better exists', claimed: 0, found: 3 },
    });
    expect(highs.open(model).solve()).toMatchObject({ status: 'optimal', objective: 3 });
  });

  it('gives a point that breaks a row where there is none', () => {
    const model = lpModel(
      'min',
      [
        [0, 17],
        [-6, -6],
      ],
      [
        { objective: -8, rows: [1], values: [9], lower: -4, upper: 4, whole: true },
        { objective: 4, rows: [0, 1], values: [9, 1], lower: -NONE, whole: true },
      ],
    );
    expect(javascript.open(model).solve()).toMatchObject({
      status: 'wrong',
      why: { kind: 'row outside its bounds', row: 0, excess: 378 },
    });
    expect(highs.open(model).solve({ proofNodes: 100 })).toEqual({
      status: 'infeasible',
      proof: 'branching',
    });
  });
});

describe('HiGHS', () => {
  const half = lpModel(
    'max',
    [atMost(2)],
    [
      { objective: 1, rows: [0], upper: 1, whole: true },
      { objective: 1, rows: [0], upper: 1.5, whole: true },
      { objective: 1, rows: [0], upper: 1.5, whole: true },
    ],
  );

  it('calls a model solved at 1.5, without a point, where 2 can be had: so it gets no bounds between whole numbers', () => {
    expect(claimed(backend, half)).toMatchObject({ status: 'optimal', values: null, bound: 1.5 });
    expect(highs.open(half).solve()).toMatchObject({ status: 'optimal', objective: 2, bound: 2 });
  });

  it('out of time has a bound of its own that nobody proved; ours holds', () => {
    const odd = lpModel(
      'min',
      [exactly(-5)],
      [
        { objective: -8, rows: [0], values: [8], lower: -NONE, upper: 0, whole: true },
        { objective: -5, rows: [0], values: [6], lower: -1, whole: true },
      ],
    );
    const open = highs.open(odd);
    expect(open.solve({ seconds: 0.2 })).toEqual({ status: 'stopped', bound: 5 });
    open.dispose();
  });
});
