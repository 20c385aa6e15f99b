/** Dates on which no bus or train runs. */
import type { Semester } from '../../../solver/domain/semester-schema.ts';
import type { IsoDate } from '../../../solver/domain/values.ts';

/** Nothing changes in a semester without timetables. */
export function withoutService(semester: Semester, dates: readonly IsoDate[]): Semester {
  const { transit } = semester;
  if (transit === undefined || dates.length === 0) return semester;
  return {
    ...semester,
    transit: { ...transit, noService: [...(transit.noService ?? []), { dates: dates.toSorted() }] },
  };
}
