/** A recurring busy block that leaves school holidays alone. */
import { addDays, dayNumber, isoDateOf } from '../../../solver/domain/calendar.ts';
import type { BusyBlock, Closure } from '../../../solver/domain/semester-schema.ts';
import type { IsoDate } from '../../../solver/domain/values.ts';

/** The block again for every stretch of its dates before, between and after the school holidays. */
export function outsideSchoolHolidays(block: BusyBlock, closures: readonly Closure[]): readonly BusyBlock[] {
  return closures
    .filter(({ kind }) => kind === 'school-holiday')
    .reduce<readonly BusyBlock[]>(
      (parts, holiday) => parts.flatMap((part) => without(part, holiday)),
      [block],
    );
}

/** What lies before the holiday and what lies after it. ISO dates sort as text. */
function without(part: BusyBlock, holiday: Closure): readonly BusyBlock[] {
  const eve = daysLater(holiday.from, -1);
  const morrow = daysLater(holiday.to, 1);
  const before = { ...part, to: part.to === undefined || eve < part.to ? eve : part.to };
  const after = { ...part, from: part.from === undefined || morrow > part.from ? morrow : part.from };
  return [before, after].filter(({ from, to }) => from === undefined || to === undefined || from <= to);
}

function daysLater(date: IsoDate, days: number): IsoDate {
  return isoDateOf(addDays(dayNumber(date), days));
}
