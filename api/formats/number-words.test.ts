import { expect, it } from 'vitest';
import { percentOf, wholeNumber } from './number-words.ts';

it.each([
  [132, 149, '88,6 %', '88.6 %'],
  [1, 2, '50 %', '50 %'],
  [9999, 10_000, '99,9 %', '99.9 %'],
  [10_000, 10_000, '100 %', '100 %'],
  [0, 0, '100 %', '100 %'],
  [0, 7, '0 %', '0 %'],
])('%i of %i is a share that is only whole when nothing is missing', (part, whole, nl, en) => {
  expect(percentOf(part, whole, 'nl')).toBe(nl);
  expect(percentOf(part, whole, 'en')).toBe(en);
});

it('parts thousands as each language does', () => {
  expect([wholeNumber(1_234_567, 'nl'), wholeNumber(1_234_567, 'en'), wholeNumber(999, 'nl')]).toEqual([
    '1.234.567',
    '1,234,567',
    '999',
  ]);
});
