import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, reads } from '../testing/table-lines.ts';
import { weekdays } from './weekdays.ts';

const kind = weekdays({ withHolidays: false });
const atWeekends = weekdays({ withHolidays: true });
const WEEKEND_EXAMPLE = '✗ Schrijf bijvoorbeeld za, zo of za, zo, feestdag.';
const EXAMPLE = '✗ Schrijf bijvoorbeeld ma-vr of ma, wo, za.';

describe('weekdays', () => {
  it.each([
    ['ma-vr', [1, 2, 3, 4, 5]],
    ['ma – vr', [1, 2, 3, 4, 5]],
    ['maandag t/m vrijdag', [1, 2, 3, 4, 5]],
    ['maandag tot en met vrijdag', [1, 2, 3, 4, 5]],
    ['maandag t.e.m. vrijdag', [1, 2, 3, 4, 5]],
    ['ma tem vr', [1, 2, 3, 4, 5]],
    ['1-5', [1, 2, 3, 4, 5]],
    ['elke woensdag', [3]],
    ['Elke woensdag en zaterdag', [3, 6]],
    ['iedere zaterdag', [6]],
    ['iedere dag', [1, 2, 3, 4, 5, 6, 7]],
    ['elke werkdag', [1, 2, 3, 4, 5]],
    ['elke weekdag', [1, 2, 3, 4, 5]],
    ['alle weekdagen', [1, 2, 3, 4, 5]],
    ['elk weekend', [6, 7]],
    ['ma di wo', [1, 2, 3]],
    ['ma, wo', [1, 3]],
    ['Ma. en Wo.', [1, 3]],
    ['za+zo', [6, 7]],
    ['weekend', [6, 7]],
    ['ma, weekend', [1, 6, 7]],
    ['elke dag', [1, 2, 3, 4, 5, 6, 7]],
    ['werkdagen', [1, 2, 3, 4, 5]],
    ['vr-ma', [5, 6, 7, 1]],
    ['wo, ma', [3, 1]],
    ['donderdagen', [4]],
    ['geen', []],
  ])('are read as people type them: %s', (typed, read) => {
    expect(reads(kind, typed)).toEqual(read);
  });

  it('are read from a number of a workbook', () => {
    expect(reads(kind, 3)).toEqual([3]);
  });

  it.each([
    'ma-vrr',
    '135',
    '9',
    'ma-',
    '-',
    'ma-di-wo',
    'ma-ma',
    '0',
    'soms',
    'elke week',
    'elke tweede woensdag',
  ])('are never a guess: %s', (typed) => {
    expect(reads(kind, typed)).toBe(EXAMPLE);
  });

  it('say what happened to 1-5 in a spreadsheet', () => {
    expect(reads(kind, day('2027-05-01'))).toBe(
      '✗ Uw rekenblad maakte er een datum van: zet de cel op Tekst en schrijf bijvoorbeeld ma-vr.',
    );
    expect(reads(kind, { kind: 'boolean', value: true })).toBe(EXAMPLE);
  });

  it('have public holidays only where these count apart', () => {
    expect(reads(atWeekends, 'za, zo, feestdag')).toEqual([6, 7, 8]);
    expect(reads(atWeekends, '8')).toEqual([8]);
    expect(reads(atWeekends, 'za-feestdag')).toBe(WEEKEND_EXAMPLE);
    expect(reads(kind, 'feestdag')).toBe(
      '✗ Een feestdag telt als zijn gewone weekdag; over feestdagen gaat het blad Weekendbezetting.',
    );
  });

  it('are no working days where weekends alone are meant', () => {
    for (const typed of ['vr', 'vr, za', 'vr-zo', 'elke dag']) {
      expect(reads(atWeekends, typed)).toBe(WEEKEND_EXAMPLE);
    }
  });

  it.each([
    [[1, 2, 3, 4, 5], 'ma-vr'],
    [[6, 7], 'za, zo'],
    [[6, 7, 8], 'za, zo, feestdag'],
    [[3, 1], 'wo, ma'],
    [[], 'geen'],
  ])('are written shortly: %j', (days, written) => {
    expect(atWeekends.write(days)).toBe(written);
  });

  it('are written so that they are read as the same days, in the same order', () => {
    for (const [weekdaysKind, min, max] of [
      [kind, 1, 7],
      [atWeekends, 6, 8],
    ] as const) {
      fc.assert(
        fc.property(fc.array(fc.integer({ min, max }), { maxLength: 9 }), (days) => {
          expect(reads(weekdaysKind, String(weekdaysKind.write(days)))).toEqual(days);
        }),
      );
    }
  });
});
