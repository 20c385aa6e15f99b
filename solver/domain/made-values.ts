/**
 * Values that planning makes itself, or reads back from what it wrote, held to what the schemas of `values.ts` ask.
 * Without their library: a planning thread loads none.
 */
import { dayNumber, isoDateOf } from './calendar.ts';
import { MODES } from './lists.ts';
import { CLOCK_TIME, ID } from './patterns.ts';
import type { ClockTime, IsoDate, Mode, minutes, ShiftId, Weekday } from './values.ts';

type Minutes = ReturnType<typeof minutes.parse>;

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

function unlessWrong<Made>(value: string | number, isRight: boolean, what: string): Made {
  if (!isRight) throw new RangeError(`${JSON.stringify(value)} is not ${what}`);
  return value as Made;
}

/** @throws RangeError as all here do, for what is not one */
export function madeMinutes(value: number): Minutes {
  return unlessWrong(value, Number.isSafeInteger(value) && value >= 0, 'a whole number of minutes');
}

export function madeWeekday(value: number): Weekday {
  return unlessWrong(value, Number.isInteger(value) && value >= 1 && value <= 7, 'a weekday (1 to 7)');
}

export function madeShiftId(value: string): ShiftId {
  return unlessWrong(value, ID.test(value), 'an id');
}

export function madeClockTime(value: string): ClockTime {
  return unlessWrong(value, CLOCK_TIME.test(value), 'a time (HH:MM)');
}

export function madeDate(value: string | null): IsoDate {
  const text = value ?? '';
  return unlessWrong(text, ISO_DATE.test(text) && isoDateOf(dayNumber(text)) === text, 'a date (YYYY-MM-DD)');
}

export function madeMode(value: string | undefined): Mode {
  const mode = MODES.find((one) => one === value);
  return mode ?? unlessWrong(String(value), false, `one of ${MODES.join(', ')}`);
}
