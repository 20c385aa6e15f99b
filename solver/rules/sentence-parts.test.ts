import { expect, it } from 'vitest';
import { isoDate } from '../domain/values.ts';
import { clockText, countText, dateText, durationText } from './sentence-parts.ts';

it('writes a date as people read it', () => {
  const date = isoDate.parse('2027-03-06');
  expect(dateText(date, 'nl')).toBe('za 6 maart 2027');
  expect(dateText(date, 'en')).toBe('Sat 6 March 2027');
});

it.each([
  [0, '0 min', '0 min'],
  [59, '59 min', '59 min'],
  [60, '1 uur', '1 h'],
  [61, '1 uur 1 min', '1 h 1 min'],
  [2100, '35 uur', '35 h'],
  [-5, '0 min', '0 min'],
])('writes %i minutes as %s and as %s', (minutes, nl, en) => {
  expect(durationText(minutes, 'nl')).toBe(nl);
  expect(durationText(minutes, 'en')).toBe(en);
});

it.each([
  [450, '07:30', '07:30'],
  [1439, '23:59', '23:59'],
  [1440, '00:00 (de dag erna)', '00:00 (the day after)'],
  [-1, '23:59 (de dag ervoor)', '23:59 (the day before)'],
])('writes minute %i of the day as %s and as %s', (minute, nl, en) => {
  expect(clockText(minute, 'nl')).toBe(nl);
  expect(clockText(minute, 'en')).toBe(en);
});

it('has one and many', () => {
  expect([0, 1, 2].map((n) => countText(n, 'trainee', 'nl'))).toEqual([
    '0 stagiairs',
    '1 stagiair',
    '2 stagiairs',
  ]);
  expect(countText(1, 'trainee', 'en')).toBe('1 trainee');
});
