import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clock, reads } from '../testing/table-lines.ts';
import type { FilledCell } from './cell-kind.ts';
import { factor, latitude, ratio, speed } from './decimal.ts';
import { hours } from './hours.ts';
import { minutes } from './minutes.ts';
import { wholeNumber } from './whole-number.ts';

describe('hours', () => {
  const kind = hours(1);

  it.each([
    ['80', 4800],
    ['7,6', 456],
    ['7.6', 456],
    ['7u36', 456],
    ['7:36', 456],
    ['7 u', 420],
    ['7,6 uur', 456],
    ['0,05', 3],
    ['7,30', 438],
    ['7.60', 456],
    ['80.00', 4800],
  ])('are read as whole minutes: %s', (typed, read) => {
    expect(reads(kind, typed)).toBe(read);
  });

  it('are read from numbers and times of a workbook', () => {
    expect(reads(kind, 7.6)).toBe(456);
    expect(reads(kind, 7.6 * 3)).toBe(1368);
    expect(reads(kind, clock('07:36'))).toBe(456);
    expect(reads(kind, 7.3)).toBe(438);
  });

  it('are read from a duration of a workbook, however long', () => {
    const duration = (hours: number, date: string | null, time: string): FilledCell => ({
      kind: 'moment',
      date,
      time,
      seconds: hours * 3600,
    });
    expect(reads(kind, duration(24, null, '00:00'))).toBe(1440);
    expect(reads(kind, duration(36, '1899-12-31', '12:00'))).toBe(2160);
  });

  it.each([
    ['7,33', '✗ Schrijf bijvoorbeeld 7u20.'],
    ['1.200', '✗ Schrijf 1200 zonder punt, of de uren als 7u36.'],
    ['7.30', '✗ Schrijf 7,3 of 7u30.'],
    ['7.45', '✗ Schrijf 7,45 of 7u45.'],
    ['7.05 uur', '✗ Schrijf 7,05 of 7u05.'],
    ['7u60', '✗ Schrijf bijvoorbeeld 7,6 of 7u36.'],
    ['0', '✗ Schrijf bijvoorbeeld 7,6 of 7u36.'],
    ['-1', '✗ Schrijf bijvoorbeeld 7,6 of 7u36.'],
    ['veel', '✗ Schrijf bijvoorbeeld 7,6 of 7u36.'],
  ])('are never rounded or guessed: %s', (typed, advice) => {
    expect(reads(kind, typed)).toBe(advice);
  });

  it('may be none where that makes sense', () => {
    expect(reads(hours(0), '0')).toBe(0);
  });

  it('are written so that they are read as the same minutes', () => {
    expect(kind.write(4800)).toBe(80);
    expect(kind.write(456)).toBe(7.6);
    expect(kind.write(100)).toBe('1u40');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (value) => {
        const written = kind.write(value);
        const typed = typeof written === 'number' ? String(written).replace('.', ',') : written;
        expect(reads(kind, typeof typed === 'string' ? typed : '')).toBe(value);
        if (typeof written === 'number') expect(reads(kind, written)).toBe(value);
      }),
    );
  });
});

describe('minutes', () => {
  it.each([
    ['90', 90],
    ['0', 0],
    ['90 min', 90],
    ["90'", 90],
  ])('are whole: %s', (typed, read) => {
    expect(reads(minutes, typed)).toBe(read);
  });

  it.each([
    ['1u30', '✗ Schrijf 90.'],
    ['1:30', '✗ Schrijf 90.'],
    ['-5', '✗ Schrijf bijvoorbeeld 90.'],
    ['7,33', '✗ Schrijf bijvoorbeeld 90.'],
    ['een uur', '✗ Schrijf bijvoorbeeld 90.'],
  ])('are not %s', (typed, advice) => {
    expect(reads(minutes, typed)).toBe(advice);
  });

  it('are asked for where a spreadsheet made a time of them', () => {
    expect(reads(minutes, clock('01:30'))).toBe('✗ Schrijf 90.');
    expect(reads(minutes, 45)).toBe(45);
    expect(minutes.write(45)).toBe(45);
  });
});

describe('a whole number', () => {
  it.each([
    ['3', 3],
    ['0', 0],
    ['3,0', 3],
    ['1.200', '✗ Schrijf 1200.'],
    ['2,5', '✗ Schrijf bijvoorbeeld 2.'],
    ['-1', '✗ Schrijf bijvoorbeeld 2.'],
    ['twee', '✗ Schrijf bijvoorbeeld 2.'],
  ])('is whole: %s', (typed, read) => {
    expect(reads(wholeNumber(0), typed)).toBe(read);
  });

  it('has a least value where that makes sense', () => {
    expect(reads(wholeNumber(1), 1)).toBe(1);
    expect(reads(wholeNumber(1), 0)).toBe('✗ Schrijf bijvoorbeeld 2.');
    expect(wholeNumber(1).write(4)).toBe(4);
  });
});

describe('a number with decimals', () => {
  it.each([
    ['50,8798', 50.8798],
    ['50.8798', 50.8798],
    ['90', 90],
    ['-90', -90],
    ['90,1', '✗ Schrijf bijvoorbeeld 50,8798.'],
    ['50,88 N', '✗ Schrijf bijvoorbeeld 50,8798.'],
  ])('as a latitude: %s', (typed, read) => {
    expect(reads(latitude, typed)).toBe(read);
  });

  it('keeps to what makes sense', () => {
    expect(reads(speed, '1')).toBe(1);
    expect(reads(speed, '0,9')).toBe('✗ Schrijf bijvoorbeeld 15.');
    expect(reads(factor, '0,1')).toBe(0.1);
    expect(reads(factor, '0')).toBe('✗ Schrijf bijvoorbeeld 1,3.');
    expect(reads(ratio, '0')).toBe(0);
    expect(reads(ratio, '-0,1')).toBe('✗ Schrijf bijvoorbeeld 1.');
  });

  it('is exact, in a workbook and in text', () => {
    const number = fc.double({ min: -90, max: 90, noNaN: true });
    fc.assert(
      fc.property(number, (value) => {
        expect(reads(latitude, Number(latitude.write(value)))).toBe(value);
        expect(Number(reads(latitude, String(value).replace('.', ',')))).toBe(Number(String(value)));
      }),
    );
  });
});
