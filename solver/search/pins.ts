/** Pins that cannot be kept, found before anything is planned (H17). */
import type { RuleId } from '../domain/rule-ids.ts';
import { RULE_IDS } from '../domain/rule-ids.ts';
import type { Demand } from '../prepare/demands.ts';
import { dayIndex } from '../prepare/horizon.ts';
import type { Prepared } from '../prepare/prepared.ts';
import { outByRule, type Slots } from '../prepare/slots.ts';
import { item } from '../prepare/typed-arrays.ts';
import type { OptionBook } from './option-book.ts';

export interface PinFault {
  readonly demand: Demand;
  readonly rule: RuleId;
  /** The pinned date that the rule forbids, when it is one date. */
  readonly date: string | null;
}

/** One fault for each pin that no plan could keep, even if this trainee were the only one. */
export function pinFaults(prepared: Prepared, book: OptionBook): PinFault[] {
  return prepared.demands.flatMap((demand) =>
    demand.pin === null ? [] : (faultOf(prepared, book, demand) ?? []),
  );
}

function faultOf(prepared: Prepared, book: OptionBook, demand: Demand): PinFault | null {
  const blocked = demand.after.some(
    (earlier) => book.unitsAlone(item(prepared.demands, earlier)).length === 0,
  );
  if (blocked) return { demand, rule: 'H4', date: null };
  if (book.unitsAlone(demand).length > 0) return null;
  const dates = (demand.pin?.days ?? []).map((day) => day.date);
  const twice = dates.find((date, i) => dates.indexOf(date) !== i);
  if (twice !== undefined) return { demand, rule: 'H5', date: twice };
  const pinned = prepared.supply.units.find(({ unit }) => unit.id === demand.pinnedUnit);
  if (pinned === undefined) return { demand, rule: 'H2', date: null };
  const hurdle = prepared.hurdleAt(demand, pinned.index);
  if (hurdle !== null) return { demand, rule: hurdle, date: null };
  const { slots } = book.optionAt(demand, pinned.index);
  for (const day of demand.pin?.days ?? []) {
    const d = dayIndex(prepared.horizon, day.date);
    if (isOpen(slots, d)) continue;
    return { demand, rule: ruleOn(prepared, demand, pinned.index, d), date: day.date };
  }
  return { demand, rule: demand.pin?.mentor === undefined ? 'H14' : 'H11', date: null };
}

function isOpen(slots: Slots, d: number): boolean {
  return slots.day.includes(d);
}

/** The rule that keeps one pinned date from being worked. */
function ruleOn(prepared: Prepared, demand: Demand, unit: number, d: number): RuleId {
  const frozen = d <= demand.frozenUntil;
  const days = (demand.pin?.days ?? []).filter((day) => dayIndex(prepared.horizon, day.date) === d);
  const only: Demand = {
    ...demand,
    pin: demand.pin === null ? null : { ...demand.pin, days },
    firstDay: Math.max(demand.firstDay, d),
    lastDay: Math.min(demand.lastDay, d),
    frozenUntil: frozen ? d : -1,
  };
  const slots = prepared.slotsAt(only, unit);
  const rule = RULE_IDS.find((id) => outByRule(slots, id) > 0);
  return rule ?? ((slots.day[0] ?? 0) === d && slots.count > 0 ? 'H13' : 'H1');
}
