import { afterAll, describe, expect, it } from 'vitest';
import { ODD_SUM, TWO_WHOLE } from '../../solver/search/lp/testing/lp-problems.ts';
import { killableJavascript } from './killable.ts';

const { solver, close } = killableJavascript(1);
afterAll(close);

describe('javascript-lp-solver in a thread of its own', () => {
  it('answers while the caller waits', () => {
    const open = solver.open(TWO_WHOLE);
    expect(open.solveRelaxed()).toMatchObject({ status: 'optimal', objective: 21 });
    expect(open.solve()).toMatchObject({ status: 'optimal', objective: 20, bound: 20, proof: 'branching' });
  });

  it('is ended when it goes on for ever, with what was proven before', () => {
    expect(solver.open(ODD_SUM).solve()).toEqual({ status: 'stopped', bound: 0.5 });
    expect(solver.open(ODD_SUM).solve({ seconds: 0.2 })).toEqual({ status: 'stopped', bound: 0.5 });
  });

  it('answers the next question in a new thread', () => {
    expect(solver.open(TWO_WHOLE).solve()).toMatchObject({ status: 'optimal', objective: 20 });
  });

  it('may be closed at any time, and starts again when asked', () => {
    close();
    close();
    expect(solver.open(TWO_WHOLE).solve()).toMatchObject({ status: 'optimal', objective: 20 });
  });
});
