import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../generate/random.ts';
import { correctedTogether } from './max-t.ts';
import { signFlipP } from './sign-flip.ts';

const named = (values: readonly number[]) => ({
  byReplication: new Map(values.map((value, i) => [`seed ${i}`, value])),
});
const together = (...comparisons: readonly (readonly number[])[]) =>
  correctedTogether(comparisons.map((values) => named(values)));
const figures = (ps: readonly (number | null)[]) => ps.map((p) => p ?? Number.NaN);
const values = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 6, maxLength: 6 });

describe('comparisons corrected together', () => {
  it('are what the sign-flip test says, where there is one: 2 of 8 patterns for 1, 2 and 3', () => {
    expect(together([1, 2, 3])).toEqual([2 / 8]);
    fc.assert(
      fc.property(values, (one) => {
        expect(together(one)[0]).toBeCloseTo(signFlipP(one), 12);
      }),
    );
  });

  it('cost nothing where all say the same: a measure in hours and one in minutes are one lottery ticket', () => {
    const hours = [1, 2, 3, 1, 2, 4];
    const minutes = hours.map((value) => 60 * value);
    expect(together(hours, minutes, hours)).toEqual([2 / 64, 2 / 64, 2 / 64]);
  });

  /**
   * Of 1, 1, 1 the figure is 3 ÷ √3 = 1.73 and of 1, 1, −1 it is 0.58. The four patterns (mirrors left out): + + + gives
   * 1.73 and 0.58, + − + 0.58 and 0.58, + + − 0.58 and 1.73, − + + 0.58 and 0.58. 1.73 is reached by either in two of
   * four; 0.58 by the second in all.
   */
  it('count a pattern for the most striking one when any of them is as striking in it', () => {
    expect(together([1, 1, 1], [1, 1, -1])).toEqual([2 / 4, 1]);
  });

  it('leave out the most striking one when the next is judged: of nothing there is nothing', () => {
    expect(together([5, 6, 7, 5, 6, 7], [0, 0, 0, 0, 0, 0])).toEqual([2 / 64, 1]);
  });

  it('are never smaller than one by one, and keep that order', () => {
    fc.assert(
      fc.property(fc.array(values, { minLength: 1, maxLength: 8 }), (all) => {
        const corrected = figures(together(...all));
        all.forEach((one, i) => {
          expect(corrected[i] ?? 0).toBeGreaterThanOrEqual(signFlipP(one) - 1e-12);
        });
      }),
    );
  });

  it('do not mind the order of comparisons, nor which side is called changed', () => {
    fc.assert(
      fc.property(fc.array(values, { minLength: 2, maxLength: 6 }), (all) => {
        const corrected = figures(together(...all));
        expect(figures(together(...all.toReversed())).toReversed()).toEqual(corrected);
        expect(figures(together(...all.map((one) => one.map((value) => -value))))).toEqual(corrected);
      }),
    );
  });

  it('say nothing of what was not tested', () => {
    expect(correctedTogether([{ byReplication: null }, named([1, 1, 1, 1, 1, 1])])).toEqual([null, 2 / 64]);
    expect(correctedTogether([])).toEqual([]);
  });

  it('find one of a thousand with ten seeds, where Holm’s correction never could: 1000 × 2 ÷ 1024 is above 1', () => {
    const random = randomFrom(4);
    const idle = Array.from({ length: 999 }, () => Array.from({ length: 10 }, () => random.bell()));
    const real = Array.from({ length: 10 }, () => 20 + random.bell());
    const [p] = together(real, ...idle);
    expect(p).toBe(2 / 1024);
  });

  it('draw the signs of more than twelve replications, and find what is there as well', () => {
    const random = randomFrom(5);
    const idle = Array.from({ length: 30 }, () => Array.from({ length: 20 }, () => random.bell()));
    const [real, ...rest] = figures(
      together(
        Array.from({ length: 20 }, () => 3 + random.bell()),
        ...idle,
      ),
    );
    expect(real).toBeLessThan(0.01);
    expect(Math.min(...rest)).toBeGreaterThan(0.01);
  });

  it('of levers that do nothing tell any effect in about one study of twenty', () => {
    const random = randomFrom(6);
    const studies = Array.from({ length: 200 }, () =>
      together(...Array.from({ length: 8 }, () => Array.from({ length: 9 }, () => random.bell()))),
    );
    const wrong = studies.filter((ps) => Math.min(...figures(ps)) <= 0.05).length / studies.length;
    expect(wrong).toBeGreaterThan(0.01);
    expect(wrong).toBeLessThan(0.1);
  });
});
