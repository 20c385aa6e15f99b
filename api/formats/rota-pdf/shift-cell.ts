/** A shift as it stands in a cell of a sheet: its name and when it starts and ends. */
import { minuteOfDay } from '../../../solver/domain/calendar.ts';
import type { Language } from '../../../solver/domain/problem.ts';
import type { Shift } from '../../../solver/domain/semester-schema.ts';
import { endAfter, shiftTimes } from '../../../solver/domain/shift-times.ts';
import { clockText } from '../../../solver/rules/sentence-parts.ts';
import type { Cell } from './tagged-table.ts';
import { ROTA_WORDS } from './words.ts';

/** `vroeg 07:00–14:30`; the second part of a split shift on a line of its own; `nacht 21:00–07:00 (de dag erna)`. */
export function shiftCell(shift: Shift, language: Language): Cell {
  const { startMinute, endMinute } = shiftTimes(shift);
  const end = clockText(endMinute, language);
  if (shift.secondStart === undefined) return [shift.id, ...pieces(`${shift.start}–${end}`)];
  const firstEnd = clockText(endAfter(startMinute, minuteOfDay(shift.end)), language);
  const second = `\n${ROTA_WORDS[language].and} ${shift.secondStart}–${end}`;
  return [shift.id, ...pieces(`${shift.start}–${firstEnd}`), ...pieces(second)];
}

/** Which day the end is on may stand on the next line, the times stay together. */
function pieces(times: string): readonly string[] {
  return times.split(/ (?=\()/);
}
