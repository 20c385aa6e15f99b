/** Which municipalities may be told by name: those from which enough trainees are not placed. */

import type { BaseSemester } from '../../../../scenarios/experiments/experiment.ts';
import { shown } from '../../../../scenarios/experiments/measures/groups.ts';
import type { BarrierCell, CaseResult } from '../../../../scenarios/experiments/results.ts';
import { groupBy } from '../../../../solver/domain/group-by.ts';

/** Stands for all places that are not told by name. */
export const OTHER_PLACES = '';

/**
 * The runs with the municipalities of too few trainees put together, by the rule for groups: none under five, and
 * nothing they could be reckoned from.
 *
 * @param unchanged the runs by which places are judged
 */
export function withShownPlaces(
  runs: readonly CaseResult[],
  unchanged: readonly CaseResult[],
  kind: BaseSemester['kind'],
): readonly CaseResult[] {
  const named = shownPlaces(unchanged, kind);
  const place = (cell: BarrierCell) => (named.has(cell.place) ? cell.place : OTHER_PLACES);
  return runs.map((run) => ({
    ...run,
    barriers: run.barriers.map((cell) => ({ ...cell, place: place(cell) })),
  }));
}

function shownPlaces(runs: readonly CaseResult[], kind: BaseSemester['kind']): ReadonlySet<string> {
  const counts = runs.map(({ barriers }) => traineesByPlace(barriers));
  const places = [...new Set(counts.flatMap((count) => [...count.keys()]))];
  const groups = places.map((group) => {
    const trainees = atLeast(
      counts.map((count) => count.get(group) ?? 0),
      kind,
    );
    return { grouping: 'place', group, trainees, asked: 0, placed: 0 };
  });
  return new Set(shown(groups).map(({ group }) => group));
}

/** Seeds of a file plan the same trainees again, each seed of a generator makes up others. */
function atLeast(counts: readonly number[], kind: BaseSemester['kind']): number {
  return kind === 'file' ? Math.max(0, ...counts) : counts.reduce((sum, count) => sum + count, 0);
}

/** At least so many: whoever lacks two modules is told in two cells, but in one only of each module. */
function traineesByPlace(cells: readonly BarrierCell[]): ReadonlyMap<string, number> {
  return new Map(
    [...groupBy(cells, ({ place }) => place)].map(([place, ofPlace]) => {
      const byModule = [...groupBy(ofPlace, ({ module }) => module).values()];
      const counts = byModule.map((list) => list.reduce((sum, { trainees }) => sum + trainees, 0));
      return [place, Math.max(...counts)];
    }),
  );
}
