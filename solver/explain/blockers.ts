/** Why a module is not placed: which rule stands in the way, at how many units. */
import type { Blocker } from '../domain/plan-schema.ts';
import { RULE_IDS, type RuleId } from '../domain/rule-ids.ts';
import type { Demand } from '../prepare/demands.ts';
import type { Prepared } from '../prepare/prepared.ts';
import { outByRule, type Slots } from '../prepare/slots.ts';
import type { SupplyUnit } from '../prepare/supply.ts';
import { at, item } from '../prepare/typed-arrays.ts';
import { blockerSentence } from './blocker-sentences.ts';

/** What the plan found says about a demand that it leaves out; search answers. */
export interface PlanProbe {
  fitsAlone(demand: Demand, unit: number): boolean;
  fitsBesideOthers(demand: Demand, unit: number): boolean;
  takenBy(demand: Demand, unit: number, slot: number): 'H10' | 'H11' | 'H12' | null;
}

/** Most units first. Never empty: a module that nothing stands in the way of would have been placed. */
export function blockersOf(
  prepared: Prepared,
  probe: PlanProbe,
  demand: Demand,
  unplaced: ReadonlySet<number>,
): Blocker[] {
  const waitsFor = demand.after.filter((earlier) => unplaced.has(earlier));
  const first = waitsFor.map((earlier): Blocker => {
    const other = item(prepared.demands, earlier).module;
    return { rule: 'H4', units: 0, text: blockerSentence('H4', 0, prepared, demand, other.name) };
  });
  if (first.length > 0) return first;

  const units = new Map<RuleId, number>();
  for (const unit of prepared.supply.units) {
    const rule = ruleInTheWay(prepared, probe, demand, unit);
    if (rule !== null) units.set(rule, (units.get(rule) ?? 0) + 1);
  }
  // Units that are not for this module say nothing, unless none is.
  if (units.size > 1) units.delete('H1');
  return [...units]
    .sort(([a, m], [b, n]) => n - m || RULE_IDS.indexOf(a) - RULE_IDS.indexOf(b))
    .map(([rule, count]) => ({
      rule,
      units: count,
      text: blockerSentence(rule, count, prepared, demand, ''),
    }));
}

function ruleInTheWay(prepared: Prepared, probe: PlanProbe, demand: Demand, unit: SupplyUnit): RuleId | null {
  const hurdle = prepared.hurdleAt(demand, unit.index);
  if (hurdle !== null) return hurdle;
  const slots = prepared.slotsAt(demand, unit.index);
  if (!probe.fitsAlone(demand, unit.index)) return ruleWhenAlone(prepared, demand, unit, slots);
  return probe.fitsBesideOthers(demand, unit.index) ? 'H19' : takenRule(probe, demand, unit, slots);
}

/** What takes most of the dated shifts away, where too few are left; else what keeps the rest from adding up. */
function ruleWhenAlone(prepared: Prepared, demand: Demand, unit: SupplyUnit, slots: Slots): RuleId {
  if (mostMinutes(prepared, demand, unit, slots) >= demand.askedMinutes) {
    const minDays = Math.max(demand.minDaysPerWeek, unit.unit.minDaysPerWeek);
    return minDays > 1 ? 'H14' : 'H13';
  }
  let worst: RuleId = 'H2';
  let most = 0;
  for (const rule of RULE_IDS) {
    // A shift that the unit does not offer on that date is no obstacle of this trainee's, nor is a date outside.
    if (rule === 'H1' || rule === 'H10') continue;
    if (outByRule(slots, rule) <= most) continue;
    most = outByRule(slots, rule);
    worst = rule;
  }
  if (most > 0) return worst;
  return outByRule(slots, 'H10') > 0 ? 'H10' : 'H2';
}

/** Minutes that the open dates of every week give, with no more days a week than allowed. */
function mostMinutes(prepared: Prepared, demand: Demand, unit: SupplyUnit, slots: Slots): number {
  let sum = 0;
  for (let week = 0; week < prepared.horizon.weeks; week++) {
    const longest = new Map<number, number>();
    for (let i = at(slots.firstOfWeek, week); i < at(slots.firstOfWeek, week + 1); i++) {
      const minutes = item(unit.shifts, at(slots.shift, i)).times.stageMinutes;
      longest.set(at(slots.day, i), Math.max(longest.get(at(slots.day, i)) ?? 0, minutes));
    }
    const days = [...longest.values()].sort((a, b) => b - a).slice(0, demand.maxDaysPerWeek);
    sum += days.reduce((total, minutes) => total + minutes, 0);
  }
  return sum;
}

function takenRule(probe: PlanProbe, demand: Demand, unit: SupplyUnit, slots: Slots): RuleId {
  const taken = { H10: 0, H11: 0, H12: 0 };
  for (let slot = 0; slot < slots.count; slot++) {
    const by = probe.takenBy(demand, unit.index, slot);
    if (by !== null) taken[by]++;
  }
  const { H10, H11, H12 } = taken;
  if (H10 + H11 + H12 === 0) return 'H13';
  if (H12 > H10 && H12 > H11) return 'H12';
  return H11 > H10 ? 'H11' : 'H10';
}
