/** When a shift is, in a cell. */
import type { Shift } from '../../../../solver/domain/semester-schema.ts';

/** `07:00–14:30`; both parts of a split shift. */
export function shiftClock({ start, end, secondStart, secondEnd }: Shift): string {
  const second = secondStart === undefined ? '' : ` + ${secondStart}–${secondEnd}`;
  return `${start}–${end}${second}`;
}
