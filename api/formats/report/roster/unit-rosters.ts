/** Who is where on which days, unit by unit and week by week. */

import { groupBy } from '../../../../solver/domain/group-by.ts';
import type { Names } from '../../../../solver/domain/names.ts';
import type { Shift, Site, Trainee, Unit } from '../../../../solver/domain/semester-schema.ts';
import type { PlacedDay } from '../../placement-days.ts';
import { byName } from '../by-name.ts';
import { type Week, type WeekRow, weekRow, weeksOf } from './week-grid.ts';

export interface UnitRoster {
  readonly unit: Unit;
  readonly site: Site;
  /** The shifts that trainees work here, in the order of the unit. */
  readonly shifts: readonly Shift[];
  readonly trainees: number;
  readonly days: number;
  readonly weeks: readonly Week<readonly TraineeWeek[]>[];
}

/** One trainee's days at the unit in one week. */
export interface TraineeWeek {
  readonly trainee: Trainee;
  readonly days: WeekRow;
}

/** The units with trainees, by name. */
export function unitRosters(days: readonly PlacedDay[], names: Names): readonly UnitRoster[] {
  const rosters = [...groupBy(days, ({ unit }) => unit.id).values()].flatMap((own) => {
    const [first] = own;
    return first === undefined ? [] : [unitRoster(first, own, names)];
  });
  return byName(
    rosters,
    ({ unit }) => names.unit(unit.id),
    ({ unit }) => unit.id,
  );
}

function unitRoster({ unit, site }: PlacedDay, days: readonly PlacedDay[], names: Names): UnitRoster {
  const worked = new Set(days.map(({ shift }) => shift.id));
  return {
    unit,
    site,
    shifts: unit.shifts.filter(({ id }) => worked.has(id)),
    trainees: new Set(days.map(({ trainee }) => trainee.id)).size,
    days: days.length,
    weeks: weeksOf(days, (ofWeek) => traineeWeeks(ofWeek, names)),
  };
}

function traineeWeeks(days: readonly PlacedDay[], names: Names): readonly TraineeWeek[] {
  const weeks = [...groupBy(days, ({ trainee }) => trainee).entries()].map(([trainee, own]) => ({
    trainee,
    days: weekRow(own),
  }));
  return byName(
    weeks,
    ({ trainee }) => names.trainee(trainee.id),
    ({ trainee }) => trainee.id,
  );
}
