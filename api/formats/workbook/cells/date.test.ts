import { describe, expect, it } from 'vitest';
import { clock, day, reads } from '../testing/table-lines.ts';
import { date } from './date.ts';
import { dateList } from './date-list.ts';

const EXAMPLE = '✗ Schrijf dag, maand en jaar, bijvoorbeeld 1/3/2027.';
const WITH_YEAR = '✗ Schrijf het jaar erbij: 1/3/2027.';
const LONG_YEAR = '✗ Schrijf het jaar met vier cijfers: 1/3/2027.';
const OTHER_DAY = '✗ Die datum valt op een andere weekdag: verbeter een van de twee.';

describe('a date', () => {
  it.each([
    '1/3/2027',
    '01/03/2027',
    '1-3-27',
    '1.3.2027',
    "1 maart '27",
    '1 maart 2027',
    '1 mrt. 2027',
    '1e maart 2027',
    'maandag 1 maart 2027',
    'ma 1/3/2027',
    'Mon 1 March 2027',
    '2027-03-01',
    '2027/3/1',
    '20270301',
    ' 1/3/2027 ',
    '1/3/2027 00:00',
    '2027-03-01T00:00:00',
  ])('is read as people type it: %s', (typed) => {
    expect(reads(date, typed)).toBe('2027-03-01');
  });

  it('is read from a cell that the spreadsheet knows to be a date', () => {
    expect(reads(date, day('2027-03-01'))).toBe('2027-03-01');
    expect(reads(date, { kind: 'moment', date: '2027-03-01', time: '00:00' })).toBe('2027-03-01');
    expect(reads(date, 20270301)).toBe('2027-03-01');
  });

  it.each([
    ['31/2/2027', EXAMPLE],
    ['5/13/2027', EXAMPLE],
    ['1-3/2027', EXAMPLE],
    ['volgende week', EXAMPLE],
    ['1 foo 2027', EXAMPLE],
    ['1/3', WITH_YEAR],
    ['1 maart', WITH_YEAR],
    ['1/2/3', LONG_YEAR],
    ['1/3/19', LONG_YEAR],
    ['1/3/50', LONG_YEAR],
    ['dinsdag 1 maart 2027', OTHER_DAY],
  ])('is never a guess: %s', (typed, advice) => {
    expect(reads(date, typed)).toBe(advice);
  });

  it.each([
    ['1/3/20', '2020-03-01'],
    ['1/3/49', '2049-03-01'],
    ['29/2/2028', '2028-02-29'],
  ])('has its bounds: %s', (typed, read) => {
    expect(reads(date, typed)).toBe(read);
  });

  it('is no time, no moment, no number of days', () => {
    const advice = '✗ Schrijf bijvoorbeeld 1/3/2027.';
    expect(reads(date, clock('07:30'))).toBe(advice);
    expect(reads(date, { kind: 'moment', date: '2027-03-01', time: '07:30' })).toBe(advice);
    expect(reads(date, { kind: 'boolean', value: true })).toBe(advice);
    expect(reads(date, 46_447)).toBe(EXAMPLE);
  });

  it('is written as a date', () => {
    expect(date.write('2027-03-01')).toEqual({ date: '2027-03-01' });
  });
});

describe('several dates', () => {
  it('are parted by commas', () => {
    expect(reads(dateList, '10/3/2027, 11 maart 2027;12-3-27')).toEqual([
      '2027-03-10',
      '2027-03-11',
      '2027-03-12',
    ]);
    expect(reads(dateList, day('2027-03-10'))).toEqual(['2027-03-10']);
    expect(reads(dateList, 'geen')).toEqual([]);
    expect(reads(dateList, '10/3/2027, 11/3')).toBe(WITH_YEAR);
  });

  it('are written as text', () => {
    expect(dateList.write(['2027-03-10', '2027-03-11'])).toBe('10/3/2027, 11/3/2027');
    expect(dateList.write([])).toBe('geen');
  });
});
