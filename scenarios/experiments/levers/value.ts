/** How far a lever is pulled, as levers read it. */
import type { LeverDomain, LeverValue } from './lever.ts';

/** Of a list, in whole per cents. */
export const PERCENT: LeverDomain = { kind: 'number', min: 0, max: 100, whole: true };

/** @throws RangeError for a named way, where the lever counts. */
export function figureOf(value: LeverValue): number {
  if (typeof value === 'number') return value;
  throw new RangeError(`"${value}" is not a number`);
}

/** @throws RangeError for a value that is none of the lever's named ways. */
export function optionOf<T extends string>(value: LeverValue, options: readonly T[]): T {
  const found = options.find((option) => option === value);
  if (found === undefined) throw new RangeError(`${value} is none of ${options.join(', ')}`);
  return found;
}
