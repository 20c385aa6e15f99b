import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dualProof } from './dual-bound.ts';
import { worthOf } from './lp-point.ts';
import { arbitraryLp, wholePoints } from './testing/arbitrary-lp.ts';
import { atLeast, atMost, exactly, lpModel, NONE } from './testing/lp-model.ts';
import { WYNDOR } from './testing/lp-problems.ts';

const bound = (model: Parameters<typeof dualProof>[0], ...duals: number[]) =>
  dualProof(model, Float64Array.from(duals)).bound;

describe('what duals prove', () => {
  it('is the optimum at the best duals, and less at others', () => {
    expect(bound(WYNDOR, 0, 1.5, 1)).toBe(36);
    expect(bound(WYNDOR, 0, 1, 1.5)).toBe(39);
    expect(bound(WYNDOR, 3, 2.5, 0)).toBe(42);
  });

  it('is never passed by any point, whatever the duals', () => {
    const duals = fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(arbitraryLp(false), duals, (model, prices) => {
        const proven = bound(model, ...prices);
        for (const point of wholePoints(model)) {
          const { objective } = worthOf(model, point);
          if (model.sense === 'max') expect(objective).toBeLessThanOrEqual(proven + 1e-9);
          else expect(objective).toBeGreaterThanOrEqual(proven - 1e-9);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('leaves out a price on the side of a row that has no bound', () => {
    expect(dualProof(WYNDOR, Float64Array.of(-1, 1.5, 1)).duals).toEqual(Float64Array.of(0, 1.5, 1));
    expect(bound(WYNDOR, Number.NaN, 1.5, 1)).toBe(36);
  });

  it('rests on the bounds that rows imply where a column has none', () => {
    const convex = lpModel(
      'max',
      [exactly(1)],
      [
        { objective: 5, rows: [0] },
        { objective: 4, rows: [0] },
      ],
    );
    expect(bound(convex, 4)).toBe(5);
    const negative = lpModel(
      'min',
      [atLeast(-6)],
      [{ objective: 1, rows: [0], values: [2], lower: -NONE, upper: 3 }],
    );
    expect(bound(negative, 0)).toBe(-3);
    const opposed = lpModel('max', [atLeast(-6)], [{ objective: 1, rows: [0], values: [-2] }]);
    expect(bound(opposed, 0)).toBe(3);
  });

  it('is nothing where a column has no bound at all', () => {
    const loose = lpModel(
      'max',
      [atMost(1)],
      [
        { objective: 5, rows: [0] },
        { objective: 0, rows: [0], values: [-1] },
      ],
    );
    expect(bound(loose, 4)).toBe(Number.POSITIVE_INFINITY);
    expect(bound(lpModel('min', [], [{ objective: 1, rows: [], lower: -NONE }]))).toBe(
      Number.NEGATIVE_INFINITY,
    );
  });
});
