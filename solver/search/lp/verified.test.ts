import { describe, expect, it } from 'vitest';
import type { LpFault } from './faults.ts';
import { bareClaim, type LpClaim } from './lp-backend.ts';
import type { LpAnswer, LpModel, MipAnswer } from './lp-solver.ts';
import { liar, liarInWholeNumbers } from './testing/liar.ts';
import { atLeast, atMost, lpModel } from './testing/lp-model.ts';
import { TWO_WHOLE, WYNDOR } from './testing/lp-problems.ts';
import { verified } from './verified.ts';

/** The first claim about a model is changed; what is asked to prove it is answered honestly. */
function relaxedWith(lie: (honest: LpClaim) => LpClaim, model: LpModel): LpAnswer {
  const backend = liar((honest, _, asked) => {
    const isTheModel = asked.columns.objective.length === model.columns.objective.length;
    return isTheModel && asked.sense === model.sense ? lie(honest) : honest;
  });
  return verified(backend).open(model).solveRelaxed();
}

function wrong(answer: LpAnswer | MipAnswer): LpFault | string {
  return answer.status === 'wrong' ? answer.why : answer.status;
}

const point = (...values: number[]) => Float64Array.from(values);

describe('a relaxation', () => {
  it('passes when nothing is wrong with it', () => {
    expect(relaxedWith((honest) => honest, WYNDOR)).toMatchObject({ status: 'optimal', objective: 36 });
  });

  it('is wrong when a better point remains, however well its duals look', () => {
    const answer = relaxedWith((honest) => ({ ...honest, values: point(2, 5), objective: 31 }), WYNDOR);
    expect(wrong(answer)).toEqual({ kind: 'optimum not proven', claimed: 31, found: 36 });
  });

  it('is wrong when its duals do not prove it, even at the best point', () => {
    const answer = relaxedWith((honest) => ({ ...honest, duals: point(0, 2, 1) }), WYNDOR);
    expect(wrong(answer)).toEqual({ kind: 'optimum not proven', claimed: 36, found: 42 });
  });

  it('is wrong when duals are of the sign that no bound carries', () => {
    const answer = relaxedWith((honest) => ({ ...honest, duals: point(0, 1.5, -1) }), WYNDOR);
    expect(wrong(answer)).toEqual({ kind: 'optimum not proven', claimed: 36, found: 42 });
  });

  it('is wrong a hair outside of a row, and right a hair within what counts as kept', () => {
    const outside = (excess: number) =>
      relaxedWith(
        (honest) => ({ ...honest, values: point(2, 6 + excess / 2), objective: 36 + 2.5 * excess }),
        WYNDOR,
      );
    expect(wrong(outside(1e-4))).toEqual({
      kind: 'row outside its bounds',
      row: 1,
      excess: expect.closeTo(1e-4),
    });
    expect(wrong(outside(1e-6))).toBe('optimal');
  });

  it('is wrong outside of a column', () => {
    const answer = relaxedWith((honest) => ({ ...honest, values: point(-1, 6), objective: 27 }), WYNDOR);
    expect(wrong(answer)).toEqual({ kind: 'column outside its bounds', column: 0, excess: 1 });
  });

  it('is wrong when its point is no number at all', () => {
    const answer = relaxedWith((honest) => ({ ...honest, values: point(Number.NaN, 6) }), WYNDOR);
    expect(wrong(answer)).toMatchObject({ kind: 'column outside its bounds', column: 0 });
  });

  it('is wrong when it says another objective than its point has', () => {
    expect(wrong(relaxedWith((honest) => ({ ...honest, objective: 40 }), WYNDOR))).toEqual({
      kind: 'other objective',
      claimed: 40,
      found: 36,
    });
  });

  it('is wrong without a point, or with a point of another model', () => {
    expect(wrong(relaxedWith((honest) => ({ ...honest, values: null }), WYNDOR))).toEqual({
      kind: 'no point',
    });
    expect(wrong(relaxedWith((honest) => ({ ...honest, values: point(2) }), WYNDOR))).toEqual({
      kind: 'no point',
    });
  });

  it.each(['infeasible', 'unbounded', 'infeasible or unbounded'] as const)(
    'is wrong when %s and is not',
    (status) => {
      const kind = status === 'unbounded' ? 'unbounded not proven' : 'infeasible not proven';
      expect(wrong(relaxedWith(() => bareClaim(status, 0), WYNDOR))).toEqual({ kind });
    },
  );

  it('is wrong when infeasible is called unbounded', () => {
    const none = lpModel('max', [atMost(1), atLeast(2)], [{ objective: 1, rows: [0, 1] }]);
    expect(wrong(relaxedWith(() => bareClaim('unbounded', 0), none))).toEqual({
      kind: 'unbounded not proven',
    });
    expect(wrong(relaxedWith(() => bareClaim('infeasible or unbounded', 0), none))).toBe('infeasible');
  });

  it('is wrong of a library that lies in its proofs too', () => {
    const always = verified(liar(() => bareClaim('infeasible', 0)));
    expect(wrong(always.open(WYNDOR).solveRelaxed())).toEqual({ kind: 'infeasible not proven' });
  });

  it('is told when the library breaks off', () => {
    const answer = relaxedWith(() => bareClaim('crashed', 0, 'out of memory'), WYNDOR);
    expect(wrong(answer)).toEqual({ kind: 'crashed', message: 'out of memory' });
  });

  it('is no answer when time is up', () => {
    expect(wrong(relaxedWith(() => bareClaim('stopped', 1), WYNDOR))).toBe('stopped');
  });
});

describe('an answer in whole numbers', () => {
  const solvedWith = (lie: Partial<LpClaim>, trusted = false) =>
    verified(liarInWholeNumbers(lie, trusted)).open(TWO_WHOLE).solve();

  it('is wrong when branching finds a better one', () => {
    const answer = wrong(solvedWith({ values: point(2, 2), objective: 18 }));
    expect(answer).toEqual({ kind: 'better exists', claimed: 18, found: 19 });
  });

  it('is wrong with fractions, and exact with what is a whole number but for rounding', () => {
    expect(wrong(solvedWith({ values: point(3, 1.5), objective: 21 }))).toEqual({
      kind: 'not whole',
      column: 1,
      value: 1.5,
    });
    const nearly = solvedWith({ values: point(4 - 1e-7, 0), objective: 20 - 5e-7 });
    expect(nearly).toMatchObject({ status: 'optimal', objective: 20, values: point(4, 0) });
  });

  it('is wrong when its own point passes the bound it states', () => {
    const answer = solvedWith({ values: point(4, 0), objective: 20, bound: 19 }, true);
    expect(wrong(answer)).toEqual({ kind: 'bound crossed', claimed: 19, found: 20 });
  });

  it('is wrong when a point that was suggested passes its bound, or its optimum', () => {
    const suggested = (lie: Partial<LpClaim>) => {
      const open = verified(liarInWholeNumbers(lie, true)).open(TWO_WHOLE);
      open.suggest(point(4, 0));
      return wrong(open.solve());
    };
    const worse = { values: point(2, 2), objective: 18 };
    expect(suggested({ ...worse, bound: 19 })).toEqual({ kind: 'bound crossed', claimed: 19, found: 20 });
    expect(suggested({ ...worse, bound: 21 })).toEqual({ kind: 'better exists', claimed: 18, found: 20 });
    expect(suggested(bareClaim('infeasible', 0))).toEqual({ kind: 'not infeasible' });
  });

  it('is wrong when it sees none and branching does', () => {
    expect(wrong(solvedWith(bareClaim('infeasible', 0)))).toEqual({ kind: 'not infeasible' });
  });

  it('is wrong when unbounded, for its relaxation is not', () => {
    expect(wrong(solvedWith(bareClaim('unbounded', 0)))).toEqual({ kind: 'unbounded not proven' });
  });

  it('of a library at its limit keeps the point, and not the bound that means nothing', () => {
    const stopped = { status: 'stopped', values: point(2, 2), objective: 18 } as const;
    expect(solvedWith({ ...stopped, bound: Number.POSITIVE_INFINITY }, true)).toMatchObject({
      status: 'feasible',
      objective: 18,
      bound: 21,
      claimedBound: null,
      proof: null,
    });
    expect(wrong(solvedWith({ ...stopped, values: point(9, 9), objective: 81 }, true))).toMatchObject({
      kind: 'row outside its bounds',
    });
    expect(solvedWith(bareClaim('stopped', 0), true)).toEqual({ status: 'stopped', bound: 21 });
  });

  it('is no optimum on the word of a library whose bound is still open', () => {
    const open = { values: point(4, 0), objective: 20 };
    expect(solvedWith({ ...open, bound: 20 }, true)).toMatchObject({
      status: 'optimal',
      proof: 'word',
      bound: 21,
    });
    expect(solvedWith({ ...open, bound: 20.5 }, true)).toMatchObject({ status: 'feasible', proof: null });
  });

  it('that is good enough for the gap asked for is called feasible, and is not wrong', () => {
    const lie = { values: point(2, 2), objective: 18, bound: 21 };
    const answer = verified(liarInWholeNumbers(lie, true)).open(TWO_WHOLE).solve({ relativeGap: 0.2 });
    expect(answer).toMatchObject({ status: 'feasible', objective: 18, bound: 21, claimedBound: 21 });
  });

  it('is not asked for proof with 0 nodes, and has no bound then', () => {
    const solver = verified(liarInWholeNumbers({ bound: 20 }, true));
    expect(solver.open(TWO_WHOLE).solve({ proofNodes: 0 })).toMatchObject({
      status: 'optimal',
      proof: 'word',
      objective: 20,
      bound: Number.POSITIVE_INFINITY,
    });
  });
});
