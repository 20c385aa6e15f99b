/** H19 of what is placed in the making: the one reading of it that search has. */
import type { Semester, Trainee } from '../../domain/semester-schema.ts';
import type { Placed } from '../fit/placed.ts';
import { keepsMix } from '../pricing/setting-mix.ts';
import { isHistory } from '../state/search-state.ts';

/**
 * Judged once all that the trainee is asked is placed, and not where all of that is history.
 *
 * @param asked how many modules the trainee is asked
 * @param placed those of them that are placed
 */
export function keepsMixOfPlaced(
  semester: Semester,
  trainee: Trainee,
  asked: number,
  placed: readonly Placed[],
): boolean {
  if (!trainee.finishes || placed.length < asked || placed.every(isHistory)) return true;
  const minutes = placed.map((one) => ({ setting: one.option.unit.unit.setting, minutes: one.minutes }));
  return keepsMix(semester, trainee, minutes);
}
