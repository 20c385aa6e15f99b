/** Why a module is not placed: what stands in the way, at how many units. */
import type { Blocker } from '../domain/plan-schema.ts';
import { RULE_IDS } from '../domain/rule-ids.ts';
import type { Demand } from '../prepare/demands.ts';
import type { Prepared } from '../prepare/prepared.ts';
import { outByRule, type Slots } from '../prepare/slots.ts';
import type { SupplyUnit } from '../prepare/supply.ts';
import { at, item } from '../prepare/typed-arrays.ts';
import { blockerSentence } from './blocker-sentences.ts';
import { REASONS, type Reason, ruleOf } from './reasons.ts';

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

/** Most units first. Never empty. */
export function blockersOf(
  prepared: Prepared,
  probe: PlanProbe,
  demand: Demand,
  unplaced: ReadonlySet<number>,
): Blocker[] {
  const waitsFor = demand.after.filter((earlier) => unplaced.has(earlier));
  if (waitsFor.length > 0) {
    return waitsFor.map((earlier) => {
      const { name } = item(prepared.demands, earlier).module;
      return blocker('earlier module', 0, prepared, demand, name);
    });
  }
  const units = new Map<Reason, number>();
  for (const unit of prepared.supply.units) {
    const reason = reasonAt(prepared, probe, demand, unit);
    units.set(reason, (units.get(reason) ?? 0) + 1);
  }
  // Units that are not for this module say nothing, unless none is.
  if (units.size > 1) units.delete('not for this module');
  if (units.size === 0) units.set('not for this module', 0);
  return [...units]
    .sort(([a, m], [b, n]) => n - m || REASONS.indexOf(a) - REASONS.indexOf(b))
    .map(([reason, count]) => blocker(reason, count, prepared, demand, ''));
}

function blocker(
  reason: Reason,
  units: number,
  prepared: Prepared,
  demand: Demand,
  earlier: string,
): Blocker {
  const text = blockerSentence(reason, units, { semester: prepared.semester, demand, earlier });
  return { rule: ruleOf(reason), units, text };
}

function reasonAt(prepared: Prepared, probe: PlanProbe, demand: Demand, unit: SupplyUnit): Reason {
  const { index } = unit;
  const hurdle = prepared.hurdleAt(demand, index);
  if (hurdle !== null) return hurdleReason(hurdle, demand);
  const slots = prepared.slotsAt(demand, index);
  if (!probe.fitsAlone(demand, index)) return reasonAlone(prepared, probe, demand, unit, slots);
  const own = probe.ruleOfOwnModules(demand, index);
  if (own !== null) return own === 'H4' ? 'own modules' : 'H13';
  if (!probe.fitsBesideOthers(demand, index)) return takenReason(probe, demand, unit, slots);
  if (!probe.mixesSettings(demand, index)) return 'H19';
  return demand.priority === 0 ? 'no priority' : 'unfinished';
}

function hurdleReason(hurdle: (typeof RULE_IDS)[number], { module }: Demand): Reason {
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
  const minutesIn = (daysPerWeek: number) => mostMinutes(prepared, unit, slots, daysPerWeek);
  if (minutesIn(demand.maxDaysPerWeek) >= demand.askedMinutes) {
    return waivedReason(probe, demand, unit) ?? 'H13';
  }
  if (minutesIn(DAYS_PER_WEEK) >= demand.askedMinutes) return 'most days a week';
  const worst = worstRule(slots);
  if (worst !== null) return worst;
  if (slots.count > 0) return 'H2';
  return outByRule(slots, 'H10') > 0 ? 'nothing offered' : 'dates';
}

const DAYS_PER_WEEK = 7;

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

/** Minutes that the open dates of every week give, with no more days a week than that. */
function mostMinutes(prepared: Prepared, unit: SupplyUnit, slots: Slots, daysPerWeek: number): number {
  let sum = 0;
  for (let week = 0; week < prepared.horizon.weeks; week++) {
    const longest = new Map<number, number>();
    for (let i = at(slots.firstOfWeek, week); i < at(slots.firstOfWeek, week + 1); i++) {
      const minutes = item(unit.shifts, at(slots.shift, i)).times.stageMinutes;
      longest.set(at(slots.day, i), Math.max(longest.get(at(slots.day, i)) ?? 0, minutes));
    }
    const days = [...longest.values()].sort((a, b) => b - a).slice(0, daysPerWeek);
    sum += days.reduce((total, minutes) => total + minutes, 0);
  }
  return sum;
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

function asReason(rule: (typeof RULE_IDS)[number]): Reason {
  return REASONS.find((reason) => reason === rule) ?? 'H2';
}
