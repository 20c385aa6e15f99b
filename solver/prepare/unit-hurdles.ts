/** Why a unit is out for a demand as a whole, before any date is looked at. */
import type { RuleId } from '../domain/rule-ids.ts';
import { DAY_CLASSES, type Travel } from '../travel/travel.ts';
import type { Demand } from './demands.ts';
import type { SupplyUnit } from './supply.ts';

/** The first rule in the way, or null when dates can be looked at. */
export function unitHurdle(
  demand: Demand,
  { unit, site, shifts }: SupplyUnit,
  travel: Travel,
): RuleId | null {
  const { module, trainee } = demand;
  if (!module.settings.includes(unit.setting) || !unit.accepts.includes(module.id)) return 'H1';
  if (module.ownWorkplace === 'forbidden' && site.employer === trainee.ownEmployer) return 'H16';
  if (module.ownWorkplace === 'required' && site.employer !== trainee.ownEmployer) return 'H16';
  const excludes: readonly string[] = trainee.excludes ?? [];
  if (excludes.includes(unit.id) || excludes.includes(site.id) || excludes.includes(site.employer))
    return 'H17';
  if (demand.pinnedUnit !== null && demand.pinnedUnit !== unit.id) return 'H17';
  if (demand.frozenUntil >= 0) return null;
  let hurdle: RuleId | null = 'H10';
  for (const shift of shifts) {
    for (const dayClass of DAY_CLASSES) {
      const { whyNot } = travel.tripsTo(trainee, unit, site, shift.times, dayClass);
      if (whyNot === null) return null;
      if (dayClass === 0 || whyNot !== 'H8') hurdle = whyNot;
    }
  }
  return hurdle;
}
