/** What keeps one module from one unit, unit by unit, and what takes its dated shifts away there. */
import { RULE_IDS, type RuleId } from '../domain/rule-ids.ts';
import type { Demand } from '../prepare/demands.ts';
import type { Horizon } from '../prepare/horizon.ts';
import { mostMinutes } from '../prepare/most-minutes.ts';
import type { Prepared } from '../prepare/prepared.ts';
import { outByRule, type Slots } from '../prepare/slots.ts';
import type { SupplyUnit } from '../prepare/supply.ts';
import { REASONS, type Reason } from './reasons.ts';

type WaivableRule = 'H13' | 'H14' | 'H15' | 'H18';

/** What the plan found says about a demand that it leaves out; search answers. */
export interface PlanProbe {
  fitsAlone(demand: Demand, unit: number): boolean;
  fitsAloneWithout(rule: WaivableRule, demand: Demand, unit: number): boolean;
  ruleOfOwnModules(demand: Demand, unit: number): 'H4' | 'H13' | null;
  fitsBesideOthers(demand: Demand, unit: number): boolean;
  mixesSettings(demand: Demand, unit: number): boolean;
  takenBy(demand: Demand, unit: number, slot: number): 'H10' | 'H11' | 'H12' | null;
}

export interface UnitFinding {
  readonly unit: SupplyUnit;
  readonly reason: Reason;
  /** The rules that take at least one dated shift away here; none where the unit is out as a whole. */
  readonly takeAway: ReadonlySet<RuleId>;
}

/** In the order of the semester's units. */
export function unitFindings(prepared: Prepared, probe: PlanProbe, demand: Demand): UnitFinding[] {
  return prepared.supply.units.map((unit) => findingAt(prepared, probe, demand, unit));
}

function findingAt(prepared: Prepared, probe: PlanProbe, demand: Demand, unit: SupplyUnit): UnitFinding {
  const hurdle = prepared.hurdleAt(demand, unit.index);
  if (hurdle !== null) return { unit, reason: hurdleReason(hurdle, demand), takeAway: new Set() };
  const slots = prepared.slotsAt(demand, unit.index);
  const takeAway = new Set(RULE_IDS.filter((rule) => outByRule(slots, rule) > 0));
  return { unit, reason: reasonAt(prepared, probe, demand, unit, slots), takeAway };
}

function reasonAt(
  prepared: Prepared,
  probe: PlanProbe,
  demand: Demand,
  unit: SupplyUnit,
  slots: Slots,
): Reason {
  const { index } = unit;
  if (!probe.fitsAlone(demand, index)) return reasonAlone(prepared, probe, demand, unit, slots);
  const own = probe.ruleOfOwnModules(demand, index);
  if (own !== null) return own === 'H4' ? 'own modules' : 'H13';
  if (!probe.fitsBesideOthers(demand, index)) return takenReason(probe, demand, unit, slots);
  if (!probe.mixesSettings(demand, index)) return 'H19';
  return demand.priority === 0 ? 'no priority' : 'unfinished';
}

function hurdleReason(hurdle: RuleId, { module }: Demand): Reason {
  if (hurdle === 'H1') return 'not for this module';
  if (hurdle === 'H10') return 'nothing offered';
  if (hurdle === 'H16') return module.ownWorkplace === 'required' ? 'not own workplace' : 'own workplace';
  return asReason(hurdle);
}

/** What takes most of the dated shifts away, where too few are left; else what keeps the rest from adding up. */
function reasonAlone(
  prepared: Prepared,
  probe: PlanProbe,
  demand: Demand,
  unit: SupplyUnit,
  slots: Slots,
): Reason {
  const minutesIn = (daysPerWeek: number) => mostMinutes(prepared.horizon, unit, slots, daysPerWeek);
  if (minutesIn(demand.maxDaysPerWeek) >= demand.askedMinutes) {
    return waivedReason(probe, demand, unit) ?? 'H13';
  }
  if (minutesIn(DAYS_PER_WEEK) >= demand.askedMinutes) return 'most days a week';
  if (mostEver(prepared.horizon, unit, demand) < demand.askedMinutes) return 'most days a week';
  const worst = worstRule(slots);
  if (worst !== null) return worst;
  if (slots.count > 0) return 'H2';
  return outByRule(slots, 'H10') > 0 ? 'nothing offered' : 'dates';
}

const DAYS_PER_WEEK = 7;

/** Minutes that the whole semester holds if nothing at all stood in the way: more hours no mentor can mend. */
function mostEver({ weeks }: Horizon, unit: SupplyUnit, { maxDaysPerWeek }: Demand): number {
  const longest = Math.max(0, ...unit.shifts.map(({ times }) => times.stageMinutes));
  return weeks * Math.min(maxDaysPerWeek, DAYS_PER_WEEK) * longest;
}

/** The first rule on the placement as a whole without which it would fit. */
function waivedReason(probe: PlanProbe, demand: Demand, { index }: SupplyUnit): Reason | null {
  const { late, weekend } = demand.module.minDaysBy;
  if (late + weekend > 0 && probe.fitsAloneWithout('H18', demand, index)) return 'H18';
  if (probe.fitsAloneWithout('H15', demand, index)) return 'H15';
  if (probe.fitsAloneWithout('H14', demand, index)) return 'fewest days a week';
  return null;
}

/** A shift that is not on offer that date is no obstacle of this trainee's, nor is a date outside. */
function worstRule(slots: Slots): Reason | null {
  let worst: Reason | null = null;
  let most = 0;
  for (const rule of RULE_IDS) {
    if (rule === 'H1' || rule === 'H10' || outByRule(slots, rule) <= most) continue;
    most = outByRule(slots, rule);
    worst = asReason(rule);
  }
  return worst;
}

function takenReason(probe: PlanProbe, demand: Demand, unit: SupplyUnit, slots: Slots): Reason {
  const taken = { H10: 0, H11: 0, H12: 0 };
  for (let slot = 0; slot < slots.count; slot++) {
    const by = probe.takenBy(demand, unit.index, slot);
    if (by !== null) taken[by]++;
  }
  const { H10, H11, H12 } = taken;
  if (H12 > H10 && H12 > H11) return 'H12';
  return H11 > H10 ? 'guidance taken' : 'places taken';
}

function asReason(rule: RuleId): Reason {
  return REASONS.find((reason) => reason === rule) ?? 'H2';
}
