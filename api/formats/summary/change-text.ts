/** What changes for one placement, in the middle of a sentence. */
import type { Names } from '../../../solver/domain/names.ts';
import type { PlacementChange } from './differences.ts';
import type { SummaryWords } from './words.ts';

export function changeText(change: PlacementChange, { change: words }: SummaryWords, names: Names): string {
  const before = change.from === undefined ? '' : names.unit(change.from);
  const now = change.to === undefined ? '' : names.unit(change.to);
  return {
    new: () => words.new(now),
    gone: () => words.gone(before),
    moved: () => words.moved(before, now),
    days: () => words.days(change),
    journeys: () => words.journeys(change.otherJourneys),
  }[change.kind]();
}
