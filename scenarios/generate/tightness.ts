/**
 * How much there is to be had: units are opened where trainees live until the places on offer are a given
 * share of the days that their modules take.
 *
 * A unit-shift-day counts when the unit has a place and a mentor then, and staff to spare at weekends. Not all
 * of those can be filled: they meet class days, childcare hours, rest rules and the rhythm of a week. Tightness 1
 * means that what can be filled equals what is asked.
 */
import type { Setting } from '../../solver/domain/values.ts';
import type { Demand } from './demand.ts';
import type { CatalogueSite } from './employers.ts';
import { unitDays, workplaceOf } from './placing/workplace.ts';
import type { Random } from './random.ts';
import { shortages } from './shortage.ts';
import { type StaffedUnit, staffedUnit, type UnitHabits } from './units.ts';

/**
 * What the planner filled where about twice as much was asked as could be had: 0.60 to 0.76 of the unit-shift-days,
 * over four generated semesters of 100 and 150 trainees.
 */
const USABLE_SHARE = 0.7;

/** Unit-shift-days on offer for every day of stage that is asked. */
export function unitDaysPerDay(tightness: number): number {
  return tightness / USABLE_SHARE;
}

/** Units at sites of the catalogue, opened one by one where the shortage is largest. */
export function openUnits(
  demands: readonly Demand[],
  sites: readonly CatalogueSite[],
  tightness: number,
  habits: UnitHabits,
  random: Random,
): StaffedUnit[] {
  const settings = [...new Set(demands.map((demand) => demand.setting))];
  return settings.flatMap((setting) =>
    unitsOfSetting(setting, demands, sites, unitDaysPerDay(tightness), habits, random.fork(setting)),
  );
}

function unitsOfSetting(
  setting: Setting,
  demands: readonly Demand[],
  sites: readonly CatalogueSite[],
  perDay: number,
  habits: UnitHabits,
  random: Random,
): StaffedUnit[] {
  const short = shortages(
    demands.filter((demand) => demand.setting === setting),
    sites.filter((site) => site.setting === setting),
    perDay,
  );
  const opened: StaffedUnit[] = [];
  const unitsAt = new Map<CatalogueSite, number>();
  while (short.reduce((sum, shortage) => sum + shortage.days(), 0) > 0) {
    const worst = short.reduce((most, one) => (one.days() > most.days() ? one : most));
    const site = random.weighted(worst.sites, ({ size }) => size);
    const number = (unitsAt.get(site) ?? 0) + 1;
    unitsAt.set(site, number);
    const staffed = staffedUnit(site, number, habits, random, worst.mostWanted());
    worst.meet(staffed.unit.accepts, unitDays(workplaceOf(staffed)));
    opened.push(staffed);
  }
  return opened;
}
