/** Why a unit is out for a demand as a whole, before any date is looked at. */
import type { RuleId } from '../domain/rule-ids.ts';
import type { Module } from '../domain/semester-schema.ts';
import type { DayClass, Travel } from '../travel/travel.ts';
import type { Demand } from './demands.ts';
import type { SupplyUnit, UnitShift } from './supply.ts';

/** The first rule in the way, or null when dates can be looked at. */
export function unitHurdle(
  demand: Demand,
  { unit, site, shifts }: SupplyUnit,
  travel: Travel,
): RuleId | null {
  const { module, trainee } = demand;
  const judged = !isAllHistory(demand, shifts);
  const fits = module.settings.includes(unit.setting) && unit.accepts.includes(module.id);
  if (judged && !fits) return 'H1';
  if (judged && isWrongWorkplace(module, site.employer === trainee.ownEmployer)) return 'H16';
  const excludes: readonly string[] = trainee.excludes ?? [];
  if (excludes.includes(unit.id) || excludes.includes(site.id) || excludes.includes(site.employer))
    return 'H17';
  if (demand.pinnedUnit !== null && demand.pinnedUnit !== unit.id) return 'H17';
  if (demand.frozenUntil >= 0) return null;
  if (travel.isOutOfReach(trainee, site)) return shifts.length === 0 ? 'H10' : 'H7';
  const whyNot = (shift: UnitShift, dayClass: DayClass) =>
    travel.tripsTo(trainee, unit, site, shift.times, dayClass).whyNot;
  const classes = (shift: UnitShift) => travel.dayClasses(trainee, shift.times);
  if (shifts.some((shift) => classes(shift).some((dayClass) => whyNot(shift, dayClass) === null)))
    return null;
  // The straight way says most: a call at childcare only adds to it, and is asked on some dates at most.
  const [shift] = shifts;
  if (shift === undefined) return 'H10';
  const [straight = 0] = classes(shift);
  return whyNot(shift, straight);
}

function isWrongWorkplace({ ownWorkplace }: Module, isOwn: boolean): boolean {
  return isOwn ? ownWorkplace === 'forbidden' : ownWorkplace === 'required';
}

/** The days that have happened are enough: no day is left for the rules on the whole placement to judge (H17). */
function isAllHistory({ pin, askedMinutes }: Demand, shifts: readonly UnitShift[]): boolean {
  const until = pin?.frozenUntil;
  if (pin?.days === undefined || until === undefined) return false;
  const happened = pin.days
    .filter(({ date }) => date <= until)
    .map((day) => shifts.find(({ shift }) => shift.id === day.shift)?.times.stageMinutes ?? 0);
  return happened.reduce((sum, minutes) => sum + minutes, 0) >= askedMinutes;
}
