/** Values as GTFS writes them, read from the bytes of a field. */
import type { CsvRow } from './csv-rows.ts';

/** What no valid field says. */
export const INVALID = -1;

const ZERO = 0x30;
const COLON = 0x3a;

/** A whole number from 0 on, or INVALID; an empty field is INVALID too. */
export function wholeNumber(row: CsvRow, field: number): number {
  return digits(row.bytes, row.startOf(field), row.endOf(field));
}

function digits(bytes: Uint8Array, start: number, end: number): number {
  if (start === end || end - start > 9) return INVALID;
  let value = 0;
  for (let i = start; i < end; i++) {
    const digit = (bytes[i] ?? 0) - ZERO;
    if (digit < 0 || digit > 9) return INVALID;
    value = value * 10 + digit;
  }
  return value;
}

/** Seconds of `h:mm:ss` with one to three digits of hours, or INVALID. */
export function timeOfDay(row: CsvRow, field: number): number {
  const { bytes } = row;
  const start = row.startOf(field);
  const end = row.endOf(field);
  const minutesAt = end - 5;
  if (end - start < 7 || end - start > 9) return INVALID;
  if (bytes[minutesAt - 1] !== COLON || bytes[minutesAt + 2] !== COLON) return INVALID;
  const hours = digits(bytes, start, minutesAt - 1);
  const minutes = digits(bytes, minutesAt, minutesAt + 2);
  const seconds = digits(bytes, minutesAt + 3, end);
  if (hours < 0 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59) return INVALID;
  return hours * 3600 + minutes * 60 + seconds;
}

/** A decimal number; NaN for anything else, an empty field too. */
export function decimal(row: CsvRow, field: number): number {
  return row.isEmpty(field) ? Number.NaN : Number(row.text(field));
}
