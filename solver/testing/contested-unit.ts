/**
 * A week in which trainees compete: one unit with early shifts on Monday and Tuesday, which a module of two days
 * takes both of.
 */
import type { Semester, SemesterInput } from '../domain/semester-schema.ts';
import { item } from '../prepare/typed-arrays.ts';
import type { Placed } from '../search/fit/placed.ts';
import type { StepTools } from '../search/steps/step.ts';
import { moduleInput, semester, trainee, type UnitInput, unit } from './builders.ts';
import { termsAlone } from './search-tools.ts';

export const TWO_DAYS = moduleInput({ minutes: 840 });

/** The unit with that many places on both days. */
export function contestedUnit(places: number, over: Partial<UnitInput> = {}): UnitInput {
  return unit({ offers: [{ weekdays: [1, 2], shift: 'early', places }], ...over });
}

/** Three trainees ask the two days, unless told otherwise. */
export function contest(places: number, over: Partial<SemesterInput> = {}): Semester {
  return semester({
    start: '2027-03-01',
    end: '2027-03-07',
    modules: [TWO_DAYS],
    units: [contestedUnit(places)],
    trainees: ['t1', 't2', 't3'].map((id) => trainee({ id })),
    ...over,
  });
}

/** The demand's placement at the unit as if nobody else were placed. */
export function fitAlone({ prepared, book, fitter }: StepTools, demand: number, unitIndex = 0): Placed {
  const wanted = item(prepared.demands, demand);
  const placed = fitter.fit(book.optionAt(wanted, unitIndex), termsAlone(wanted));
  if (placed === null) throw new Error('no placement even alone');
  return placed;
}

/** Places these demands at the unit, each as if it were the only one. */
export function placeAlone(tools: StepTools, demands: readonly number[], unitIndex = 0): void {
  for (const demand of demands) tools.state.place(demand, fitAlone(tools, demand, unitIndex));
}
