/** How far a placement is from what its trainee asked for (docs/rules.md, S3). */

import { groupBy } from '../../../../solver/domain/group-by.ts';
import type { Trainee } from '../../../../solver/domain/semester-schema.ts';
import type { TraineeId } from '../../../../solver/domain/values.ts';
import type { PlacedDay } from '../../placement-days.ts';

/**
 * Per trainee with wishes and a placement, one number per placement: places down the lists of settings, sites and
 * units, added up. 0 is the first wish of every list; what is not listed counts as the length of the list.
 */
export function wishDistances(days: readonly PlacedDay[]): ReadonlyMap<TraineeId, readonly number[]> {
  const firstDays = [...groupBy(days, ({ placement }) => placement).values()].flatMap((own) =>
    own.slice(0, 1),
  );
  const wishing = firstDays.filter(({ trainee }) => hasWishes(trainee));
  return new Map(
    [...groupBy(wishing, ({ trainee }) => trainee.id)].map(([id, own]) => [id, own.map(distance)] as const),
  );
}

function hasWishes({ wishes }: Trainee): boolean {
  return [wishes?.settings, wishes?.sites, wishes?.units].some(
    (list) => list !== undefined && list.length > 0,
  );
}

function distance({ trainee, unit, site }: PlacedDay): number {
  const { settings, sites, units } = trainee.wishes ?? {};
  return placesDown(unit.setting, settings) + placesDown(site.id, sites) + placesDown(unit.id, units);
}

function placesDown<T>(wanted: T, list: readonly T[] = []): number {
  const index = list.indexOf(wanted);
  return index === -1 ? list.length : index;
}
