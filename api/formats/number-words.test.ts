import { expect, it } from 'vitest';
import { fileSize, percentOf, wholeNumber } from './number-words.ts';

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

it.each([
  [0, '0 kB', '0 kB'],
  [1, '1 kB', '1 kB'],
  [999_999, '1000 kB', '1000 kB'],
  [1_000_000, '1,0 MB', '1.0 MB'],
  [9_940_000, '9,9 MB', '9.9 MB'],
  [10_000_000, '10 MB', '10 MB'],
  [1_234_000_000, '1.234 MB', '1,234 MB'],
])('a file of %i bytes is as large as a file manager says', (bytes, nl, en) => {
  expect(fileSize(bytes, 'nl')).toBe(nl);
  expect(fileSize(bytes, 'en')).toBe(en);
});
