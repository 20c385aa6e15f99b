import { describe, expect, it } from 'vitest';
import type { Shift } from '../../../solver/domain/semester-schema.ts';
import { semester, unit } from '../../../solver/testing/builders.ts';
import { shiftCell } from './shift-cell.ts';

const [place] = semester().units;

function shiftOf(id: string): Shift {
  const found = place?.shifts.find((shift) => shift.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

describe('a shift in a cell', () => {
  it('is named with its times', () => {
    expect(shiftCell(shiftOf('early'), 'nl')).toEqual(['early', '07:00–14:30']);
  });

  it('has its second part on a line of its own', () => {
    expect(shiftCell(shiftOf('split'), 'nl')).toEqual(['split', '07:30–12:30', '\nen 17:00–20:00']);
    expect(shiftCell(shiftOf('split'), 'en')).toEqual(['split', '07:30–12:30', '\nand 17:00–20:00']);
  });

  it('says that it ends on the next day', () => {
    expect(shiftCell(shiftOf('night'), 'nl')).toEqual(['night', '21:00–07:00', '(de dag erna)']);
    expect(shiftCell(shiftOf('night'), 'en')).toEqual(['night', '21:00–07:00', '(the day after)']);
  });

  it('says so of the second part alone where that is the one that does', () => {
    const [late] = semester({
      units: [
        unit({
          shifts: [
            {
              id: 'laat',
              kind: 'split',
              start: '16:00',
              end: '19:00',
              breakMinutes: 0,
              secondStart: '21:00',
              secondEnd: '00:00',
            },
          ],
          offers: [],
          weekendStaffing: [],
        }),
      ],
      mentors: [],
    }).units;
    const [shift] = late?.shifts ?? [];
    expect(shift && shiftCell(shift, 'nl')).toEqual([
      'laat',
      '16:00–19:00',
      '\nen 21:00–00:00',
      '(de dag erna)',
    ]);
  });
});
