import { expect, it } from 'vitest';
import { mean, standardDeviation } from './moments.ts';

it('2, 4, 4, 4, 5, 5, 7, 9 have mean 5 and, as a sample, standard deviation √(32 ÷ 7)', () => {
  const values = [2, 4, 4, 4, 5, 5, 7, 9];
  expect(mean(values)).toBe(5);
  expect(standardDeviation(values)).toBeCloseTo(Math.sqrt(32 / 7), 12);
});

it('what does not vary has no deviation, also where rounding makes it seem so', () => {
  expect(standardDeviation([7])).toBeNull();
  expect(standardDeviation([3, 3, 3])).toBeNull();
  expect(standardDeviation([0.1 + 0.2, 0.3, 0.3])).toBeNull();
});
