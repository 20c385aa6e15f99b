import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holm } from './holm.ts';

const ps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });

function figures(corrected: readonly (number | null)[]): number[] {
  return corrected.map((p) => p ?? Number.NaN);
}

describe('Holm’s correction', () => {
  it('multiplies the smallest by how many there are, the next by one fewer: 4 × 0.01, 3 × 0.02, 2 × 0.03, 1 × 0.04', () => {
    const corrected = figures(holm([0.04, 0.01, 0.03, 0.02]));
    const byHand = [0.06, 0.04, 0.06, 0.06];
    for (const [index, p] of byHand.entries()) expect(corrected[index]).toBeCloseTo(p, 12);
  });

  it('never lets a larger p become smaller than a smaller one: 1 × 0.05 stays behind 2 × 0.04', () => {
    expect(figures(holm([0.05, 0.04]))).toEqual([0.08, 0.08]);
  });

  it('stops at 1, and does not count what was not tested', () => {
    expect(holm([0.9, null, 0.6])).toEqual([1, null, 1]);
    expect(holm([null, 0.03])).toEqual([null, 0.03]);
    expect(holm([])).toEqual([]);
  });

  it('keeps the order, corrects upwards, and no further than Bonferroni', () => {
    fc.assert(
      fc.property(ps, (given) => {
        const corrected = figures(holm(given));
        const ranked = given.map((p, i) => ({ p, corrected: corrected[i] ?? Number.NaN }));
        ranked.sort((a, b) => a.p - b.p);
        return ranked.every(
          (one, i) =>
            one.corrected >= one.p &&
            one.corrected <= Math.min(1, one.p * given.length) &&
            one.corrected >= (ranked[i - 1]?.corrected ?? 0),
        );
      }),
    );
  });
});
