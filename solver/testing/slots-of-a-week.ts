/** One week of slots at one unit, for tests of what prepare offers and of what it leaves out. */
import { addDays, isoDateOf } from '../domain/calendar.ts';
import type { Placement } from '../domain/plan-schema.ts';
import { RULE_IDS } from '../domain/rule-ids.ts';
import { outByRule } from '../prepare/slots.ts';
import { at, item } from '../prepare/typed-arrays.ts';
import { ALL_WEEK, mentor, plan, SHIFTS, semester, type UnitInput, unit } from './builders.ts';
import { preparedFor } from './prepared-for.ts';

export type World = NonNullable<Parameters<typeof semester>[0]>;

/** One week, from Monday 1 to Sunday 7 March 2027. */
const WEEK = { start: '2027-03-01', end: '2027-03-07' };
export const DATES = ['01', '02', '03', '04', '05', '06', '07'].map((day) => `2027-03-${day}`);
export const [
  MONDAY = '',
  TUESDAY = '',
  WEDNESDAY = '',
  THURSDAY = '',
  FRIDAY = '',
  SATURDAY = '',
  SUNDAY = '',
] = DATES;

/** A unit with these of the builders' shifts and no other. */
export function only(...ids: string[]): UnitInput {
  const shifts = SHIFTS.filter(({ id }) => ids.includes(id));
  const own = unit();
  return {
    ...own,
    shifts,
    offers: own.offers.filter(({ shift }) => ids.includes(shift)),
    weekendStaffing: (own.weekendStaffing ?? []).filter(({ shift }) => ids.includes(shift)),
  };
}

/** In the week, one unit with an early shift, and a mentor who is always there. */
export function weekWith(over: World = {}) {
  return semester({
    ...WEEK,
    units: [only('early')],
    mentors: [mentor({ roster: [{ weekdays: ALL_WEEK, shift: 'early' }] })],
    ...over,
  });
}

/** The slots of the first demand at the first unit, with what each is, and how many dated shifts each rule puts out. */
export function slotsIn(over: World = {}, published: readonly Placement[] = []) {
  const made = weekWith(over);
  const prepared = preparedFor(made, published.length === 0 ? null : plan(made, published));
  const { horizon } = prepared;
  const unit1 = item(prepared.supply.units, 0);
  const slots = prepared.slotsAt(item(prepared.demands, 0), 0);
  const offered = Array.from({ length: slots.count }, (_, i) => ({
    date: String(isoDateOf(addDays(horizon.firstDay, at(slots.day, i)))),
    shift: String(item(unit1.shifts, at(slots.shift, i)).shift.id),
    flags: at(slots.flags, i),
    way: item(slots.ways, at(slots.way, i)),
    cost: at(slots.wayCost, at(slots.way, i)),
  }));
  const out = Object.fromEntries(
    RULE_IDS.flatMap((rule) => (outByRule(slots, rule) > 0 ? [[rule, outByRule(slots, rule)]] : [])),
  );
  return { slots, offered, out };
}
