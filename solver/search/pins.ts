/** Pins that cannot be kept, found before anything is planned (H17). */
import type { RuleId } from '../domain/rule-ids.ts';
import { RULE_IDS } from '../domain/rule-ids.ts';
import type { Demand } from '../prepare/demands.ts';
import { dayIndex } from '../prepare/horizon.ts';
import type { Prepared } from '../prepare/prepared.ts';
import { outByRule, SLOT_FORCED, type Slots } from '../prepare/slots.ts';
import { item } from '../prepare/typed-arrays.ts';
import { Fitter } from './fit/fit.ts';
import type { OptionBook } from './fit/option-book.ts';
import type { Option } from './fit/placed.ts';
import { Waivers } from './fit/waivers.ts';

const WHOLE_RULES = ['H14', 'H15', 'H18', 'H13'] as const;
const ALONE = {
  otherDays: [],
  occupancy: null,
  takenPenalty: null,
  placePrices: null,
  onlyPublished: false,
  thorough: true,
};

export interface PinFault {
  readonly demand: Demand;
  readonly rule: RuleId;
  /** The pinned date that the rule forbids, when it is one date. */
  readonly date: string | null;
  /** It could be kept alone: what it needs, another pin has. */
  readonly together: boolean;
}

/** One fault for each pin that no plan could keep, even if this trainee were the only one. */
export function pinFaults(prepared: Prepared, book: OptionBook): PinFault[] {
  return prepared.demands.flatMap((demand) =>
    demand.pin === null ? [] : (faultOf(prepared, book, demand) ?? []),
  );
}

function faultOf(prepared: Prepared, book: OptionBook, demand: Demand): PinFault | null {
  const gone = goneMentor(prepared, demand);
  if (gone !== null) return { demand, rule: 'H11', date: gone, together: false };
  const blocked = demand.after.some(
    (earlier) => book.unitsAlone(item(prepared.demands, earlier)).length === 0,
  );
  if (blocked) return { demand, rule: 'H4', date: null, together: false };
  if (book.unitsAlone(demand).length > 0) return null;
  const dates = (demand.pin?.days ?? []).map((day) => day.date);
  const twice = dates.find((date, i) => dates.indexOf(date) !== i);
  if (twice !== undefined) return { demand, rule: 'H5', date: twice, together: false };
  const pinned = prepared.supply.units.find(({ unit }) => unit.id === demand.pinnedUnit);
  if (pinned !== undefined) return faultAt(prepared, book, demand, pinned.index);
  const faults = prepared.supply.units.map(({ index }) => faultAt(prepared, book, demand, index));
  return mostCommon(faults) ?? { demand, rule: 'H1', date: null, together: false };
}

/** The first day of history whose mentor the semester does not have any more. */
function goneMentor(prepared: Prepared, demand: Demand): string | null {
  const past = (demand.published?.days ?? []).filter(
    (day) => dayIndex(prepared.horizon, day.date) <= demand.frozenUntil,
  );
  const known = new Set<string>(prepared.supply.mentors.map(({ id }) => id));
  return past.find((day) => !known.has(day.mentor))?.date ?? null;
}

function faultAt(prepared: Prepared, book: OptionBook, demand: Demand, unit: number): PinFault {
  const hurdle = prepared.hurdleAt(demand, unit);
  if (hurdle !== null) return { demand, rule: hurdle, date: null, together: false };
  const { slots } = book.optionAt(demand, unit);
  for (const day of demand.pin?.days ?? []) {
    const d = dayIndex(prepared.horizon, day.date);
    if (isOpen(slots, d)) continue;
    return { demand, rule: ruleOn(prepared, demand, unit, d), date: day.date, together: false };
  }
  return { demand, rule: ruleOfWhole(prepared, book.optionAt(demand, unit)), date: null, together: false };
}

/** Units that are not for the module (H1) do not count where another is. */
function mostCommon(faults: readonly PinFault[]): PinFault | undefined {
  const told = faults.filter(({ rule }) => rule !== 'H1');
  const times = (fault: PinFault) =>
    told.filter(({ rule, date }) => rule === fault.rule && date === fault.date).length;
  return told.toSorted((a, b) => times(b) - times(a))[0];
}

/** Every pinned day can be had, and yet no placement has them all: without which rule would one? */
function ruleOfWhole(prepared: Prepared, option: Option): RuleId {
  const { demand, slots, unit } = option;
  const minutesOf = (slot: number) => item(unit.shifts, slots.shift[slot] ?? 0).times.stageMinutes;
  const every = Array.from({ length: slots.count }, (_, slot) => slot);
  const forced = every.filter((slot) => ((slots.flags[slot] ?? 0) & SLOT_FORCED) !== 0).map(minutesOf);
  const sum = forced.reduce((total, m) => total + m, 0);
  if (forced.length > 0 && sum - Math.min(...forced) >= demand.askedMinutes) return 'H2';
  if (every.reduce((total, slot) => total + minutesOf(slot), 0) < demand.askedMinutes) return 'H2';
  const waivers = new Waivers(prepared, new Fitter(prepared));
  const terms = { ...ALONE, firstDay: demand.firstDay, lastDay: demand.lastDay };
  if (demand.pin?.mentor !== undefined) {
    const { mentor: _pinned, ...withoutMentor } = demand.pin;
    const freed = { ...option, demand: { ...demand, pin: withoutMentor } };
    if (new Fitter(prepared).fit(freed, terms) !== null) return 'H11';
  }
  return WHOLE_RULES.find((rule) => waivers.fitsWithout(rule, option, terms)) ?? 'H13';
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
