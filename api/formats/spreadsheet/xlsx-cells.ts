/** The cells of a workbook as exceljs reads them, as cells of a grid. */
import type { CellValue } from 'exceljs';
import { DateTime } from 'luxon';
import { type Cell, EMPTY_CELL } from '../workbook/grid.ts';

const SECONDS_PER_DAY = 86_400;
/** From here on a number may mean a date; below it, a year after day 0, only a time of day or a duration does. */
const FIRST_DATE = 366 * SECONDS_PER_DAY;
const LAST_DAY = Date.UTC(9999, 11, 31) / 1000;
/** What a spreadsheet shows for a date before its first one. */
const NO_DATE: Cell = { kind: 'error', text: '####' };
/** A formula that no spreadsheet has calculated yet, or a number that is none. */
const NO_NUMBER: Cell = { kind: 'error', text: '#N/A' };

/**
 * Day 0 of a workbook, in milliseconds since 1970: Excel for Windows counts days from the end of 1899 (its first two
 * months are a day off, on purpose and of no matter here), older ones for the Mac from 1904.
 */
export function dayZero(date1904: boolean): number {
  return date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
}

/** `zero` is the workbook's `dayZero`. Formulas and links are no more in the workbook that is read: see `leanParts`. */
export function cellOf(value: CellValue, zero: number): Cell {
  if (value === null || value === undefined) return EMPTY_CELL;
  if (typeof value === 'string') return textCell(value);
  if (typeof value === 'number') return Number.isNaN(value) ? NO_NUMBER : { kind: 'number', number: value };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (value instanceof Date) return momentCell(value, zero);
  if ('richText' in value) return textCell(value.richText.map(({ text }) => text).join(''));
  if ('error' in value) return { kind: 'error', text: value.error };
  return EMPTY_CELL;
}

function textCell(text: string): Cell {
  return text === '' ? EMPTY_CELL : { kind: 'text', text };
}

/** Whole seconds make a time of day of the fraction that a spreadsheet keeps; at most a day is a time and no date. */
function momentCell(serial: Date, zero: number): Cell {
  if (Number.isNaN(serial.getTime())) return NO_NUMBER;
  const seconds = Math.round((serial.getTime() - zero) / 1000);
  if (seconds < 0 || zero / 1000 + seconds >= LAST_DAY + SECONDS_PER_DAY) return NO_DATE;
  const written = DateTime.fromMillis(zero + seconds * 1000, { zone: 'utc' });
  const time = written.toFormat('HH:mm');
  if (seconds <= SECONDS_PER_DAY) return { kind: 'moment', date: null, time, seconds };
  const date = written.toISODate();
  const moment = { kind: 'moment', date, time: seconds % SECONDS_PER_DAY === 0 ? null : time } as const;
  return seconds < FIRST_DATE ? { ...moment, seconds } : moment;
}
