import { expect, it } from 'vitest';
import { NORMAL_975, normalCdf, studentT975 } from './normal.ts';

it('the normal distribution is that of the tables', () => {
  expect(normalCdf(0)).toBeCloseTo(0.5, 6);
  expect(normalCdf(NORMAL_975)).toBeCloseTo(0.975, 6);
  expect(normalCdf(-NORMAL_975)).toBeCloseTo(0.025, 6);
  expect(normalCdf(-3.104)).toBeCloseTo(0.000955, 6);
  expect(normalCdf(1)).toBeCloseTo(0.841345, 6);
});

it.each([
  [4, 2.7764],
  [5, 2.5706],
  [9, 2.2622],
  [19, 2.093],
  [29, 2.0452],
  [1000, 1.9623],
])('Student’s t with %i degrees of freedom is that of the tables within 0.5 %%', (freedom, t) => {
  expect(Math.abs(studentT975(freedom) / t - 1)).toBeLessThan(0.005);
});
