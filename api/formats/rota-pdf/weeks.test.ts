import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayNumber, isoDateOf } from '../../../solver/domain/calendar.ts';
import { semester } from '../../../solver/testing/builders.ts';
import { byWeek, closuresOf } from './weeks.ts';

const dates = (...texts: readonly string[]) => texts.map((text) => isoDateOf(dayNumber(text)));
const weeksOf = (...texts: readonly string[]) => byWeek(dates(...texts), (date) => date);

describe('weeks with days', () => {
  it('run from Monday to Sunday', () => {
    expect(weeksOf('2027-03-01', '2027-03-07', '2027-03-08')).toEqual([
      { kind: 'week', monday: '2027-03-01', items: ['2027-03-01', '2027-03-07'] },
      { kind: 'week', monday: '2027-03-08', items: ['2027-03-08'] },
    ]);
  });

  it('are told of with the weeks between them, together where they follow each other', () => {
    expect(weeksOf('2027-03-07', '2027-03-15', '2027-04-05')).toMatchObject([
      { monday: '2027-03-01' },
      { kind: 'empty', first: '2027-03-08', last: '2027-03-08' },
      { monday: '2027-03-15' },
      { kind: 'empty', first: '2027-03-22', last: '2027-03-29' },
      { monday: '2027-04-05' },
    ]);
  });

  it('go on over the new year', () => {
    expect(weeksOf('2026-12-28', '2027-01-04')).toMatchObject([
      { monday: '2026-12-28' },
      { monday: '2027-01-04' },
    ]);
  });

  it('hold every day once, in order, and leave no week out', () => {
    const start = dayNumber('2027-02-01');
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(200)), (offsets) => {
        const days = [...offsets].sort((a, b) => a - b).map((offset) => isoDateOf(addDays(start, offset)));
        const parts = byWeek(days, (date) => date);
        expect(parts.flatMap((part) => (part.kind === 'week' ? part.items : []))).toEqual(days);
        const ends = parts.map((part) =>
          part.kind === 'week' ? [part.monday, part.monday] : [part.first, part.last],
        );
        for (const [i, [first = '']] of ends.entries()) {
          const before = ends[i - 1]?.[1];
          if (before !== undefined) expect(dayNumber(first) - dayNumber(before)).toBe(7);
        }
      }),
    );
  });
});

describe('what closes the weeks from 29 March to 11 April', () => {
  const [first, last] = [isoDateOf(dayNumber('2027-03-29')), isoDateOf(dayNumber('2027-04-05'))];
  const named = (from: string, to: string) => {
    const world = semester({ closures: [{ from, to, name: 'Paasvakantie', kind: 'school-holiday' }] });
    return closuresOf({ first, last }, world.closures).length > 0;
  };

  it('is named where it takes one of them from Monday to Friday', () => {
    expect(named('2027-03-29', '2027-04-02')).toBe(true);
    expect(named('2027-04-01', '2027-04-09')).toBe(true);
  });

  it('is not named where a weekday of each is left, or where it closes other weeks', () => {
    expect(named('2027-03-30', '2027-04-08')).toBe(false);
    expect(named('2027-03-29', '2027-03-29')).toBe(false);
    expect(named('2027-03-22', '2027-03-28')).toBe(false);
    expect(named('2027-04-12', '2027-04-16')).toBe(false);
  });
});
