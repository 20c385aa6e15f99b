import { expect, it } from 'vitest';
import { mean, percentage, quantile } from './averages.ts';

it('a quantile lies between the two nearest values in proportion', () => {
  expect(quantile([4, 1, 2], 0.5)).toBe(2);
  expect(quantile([4, 1, 2, 8], 0.5)).toBe(3);
  // Eleven values 0 … 10: nine tenths of the way is the tenth of them.
  expect(quantile([10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0], 0.9)).toBe(9);
  expect(quantile([10, 20], 0.9)).toBe(19);
  expect(quantile([7], 0.9)).toBe(7);
});

it('nothing is said over nobody', () => {
  expect(mean([])).toBeNull();
  expect(quantile([], 0.5)).toBeNull();
  expect(percentage([], () => true)).toBeNull();
});

it('a percentage counts those that are so among all', () => {
  expect(percentage([1, 2, 3, 4], (n) => n > 3)).toBe(25);
  expect(mean([1, 2, 6])).toBe(3);
});
