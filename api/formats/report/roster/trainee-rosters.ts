/** Where each trainee is on which days, placement by placement and week by week. */

import { groupBy } from '../../../../solver/domain/group-by.ts';
import type { Names } from '../../../../solver/domain/names.ts';
import type { Placement } from '../../../../solver/domain/plan-schema.ts';
import type { Site, Trainee, Unit } from '../../../../solver/domain/semester-schema.ts';
import type { PlacedDay } from '../../placement-days.ts';
import { byName } from '../by-name.ts';
import { type Week, type WeekRow, weekRow, weeksOf } from './week-grid.ts';

export interface TraineeRoster {
  readonly trainee: Trainee;
  readonly days: number;
  readonly minutes: number;
  /** By their first day. */
  readonly placements: readonly PlacementRoster[];
}

export interface PlacementRoster {
  readonly placement: Placement;
  readonly unit: Unit;
  readonly site: Site;
  readonly weeks: readonly Week<PlacementWeek>[];
}

export interface PlacementWeek {
  readonly days: WeekRow;
  readonly minutes: number;
}

/** The trainees with a placement, by name. */
export function traineeRosters(days: readonly PlacedDay[], names: Names): readonly TraineeRoster[] {
  const rosters = [...groupBy(days, ({ trainee }) => trainee).entries()].map(([trainee, own]) => ({
    trainee,
    days: own.length,
    minutes: stageMinutes(own),
    placements: placementRosters(own),
  }));
  return byName(
    rosters,
    ({ trainee }) => names.trainee(trainee.id),
    ({ trainee }) => trainee.id,
  );
}

function placementRosters(days: readonly PlacedDay[]): readonly PlacementRoster[] {
  const inOrder = [...days].sort((a, b) => (a.day.date < b.day.date ? -1 : 1));
  return [...groupBy(inOrder, ({ placement }) => placement).values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const { placement, unit, site } = first;
    const weeks = weeksOf(own, (ofWeek) => ({ days: weekRow(ofWeek), minutes: stageMinutes(ofWeek) }));
    return [{ placement, unit, site, weeks }];
  });
}

function stageMinutes(days: readonly PlacedDay[]): number {
  return days.reduce((sum, { day }) => sum + day.minutes, 0);
}
