import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../generate/random.ts';
import { signFlipP } from './sign-flip.ts';

const differences = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 10 });

/** Every pattern of signs, one after the other. */
function byCounting(values: readonly number[]): number {
  const found = Math.abs(values.reduce((sum, value) => sum + value, 0));
  const patterns = 2 ** values.length;
  let reaching = 0;
  for (let pattern = 0; pattern < patterns; pattern++) {
    const sum = values.reduce((all, value, i) => all + ((pattern >> i) & 1 ? value : -value), 0);
    if (Math.abs(sum) >= found) reaching += 1;
  }
  return reaching / patterns;
}

describe('the sign-flip test', () => {
  it('of 1, 2 and 3 leaves two of eight patterns as far from zero: all plus and all minus', () => {
    expect(signFlipP([1, 2, 3])).toBe(2 / 8);
  });

  it('of 1, 2 and −1 finds ±2 or more in six of eight: 4, 2, 2 and their mirrors', () => {
    expect(signFlipP([1, 2, -1])).toBe(6 / 8);
  });

  it('says nothing against chance where there is no difference at all', () => {
    expect(signFlipP([0, 0, 0, 0, 0])).toBe(1);
    expect(signFlipP([3, -3])).toBe(1);
  });

  it('takes figures that differ by rounding only for the same', () => {
    expect(signFlipP([0.1, 0.2, -0.3 + 1e-17])).toBe(1);
    expect(signFlipP([0.1, 0.2, 0.3])).toBe(signFlipP([1, 2, 3]));
  });

  it('counts what counting one by one gives', () => {
    fc.assert(fc.property(differences, (values) => signFlipP(values) === byCounting(values)));
  });

  it('does not mind the order, nor which side is called changed', () => {
    fc.assert(
      fc.property(differences, (values) => {
        const p = signFlipP(values);
        return signFlipP(values.toReversed()) === p && signFlipP(values.map((value) => -value)) === p;
      }),
    );
  });

  it('counts 2²⁰ patterns exactly, where every sign is the same', () => {
    expect(signFlipP(Array.from({ length: 20 }, (_, i) => i + 1))).toBe(2 ** -19);
  });

  it('flips more than 24 pairs in 24 groups', () => {
    const same = (pairs: number) => signFlipP(Array.from({ length: pairs }, () => 1.5));
    expect(same(24)).toBe(2 ** -23);
    expect(same(25)).toBe(2 ** -23);
    expect(same(100)).toBe(2 ** -23);
  });

  it('of a lever that does nothing is below any share about as often as that share', () => {
    const random = randomFrom(20);
    const ps = Array.from({ length: 2000 }, () => signFlipP(Array.from({ length: 12 }, () => random.bell())));
    for (const share of [0.05, 0.25, 0.5, 0.75]) {
      const below = ps.filter((p) => p <= share).length / ps.length;
      expect(Math.abs(below - share)).toBeLessThan(0.03);
    }
  });

  it('is as right in groups: 48 pairs of a lever that does nothing', () => {
    const random = randomFrom(21);
    const ps = Array.from({ length: 300 }, () => signFlipP(Array.from({ length: 48 }, () => random.bell())));
    const below = ps.filter((p) => p <= 0.25).length / ps.length;
    expect(below).toBeGreaterThan(0.18);
    expect(below).toBeLessThan(0.32);
  });
});
