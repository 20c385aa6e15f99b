/**
 * The dated shifts that a trainee could work at a unit for one module, and for each that is out, the rule that
 * says so. Everything here depends on that trainee and that unit alone: what others take is search's matter.
 */
import { addDays, MINUTES_PER_DAY } from '../domain/calendar.ts';
import type { PlacementDay } from '../domain/plan-schema.ts';
import { RULE_IDS, type RuleId } from '../domain/rule-ids.ts';
import type { Semester } from '../domain/semester-schema.ts';
import { type DayTrip, journeyCost, tripCost } from '../travel/day-trip.ts';
import { keptForLast } from '../travel/kept-for-last.ts';
import type { DayClass, Travel, TripChoice } from '../travel/travel.ts';
import type { Demand } from './demands.ts';
import type { Horizon } from './horizon.ts';
import { leavesRest } from './lone-day-rest.ts';
import { type SettledDays, settledDays } from './settled-days.ts';
import type { Supply, SupplyUnit, UnitShift } from './supply.ts';
import { EDGE_DAYS, isBusyBetween, NO_WORK, type TraineeDays } from './trainee-days.ts';
import { item } from './typed-arrays.ts';
import { OPEN, UnitDays } from './unit-days.ts';

/** Bits of `Slots.flags`. */
export const SLOT_FORCED = 1;
export const SLOT_FROZEN = 2;
/** Working this slot keeps a day of the plan in force (S9). */
export const SLOT_KEEPS_PUBLISHED = 4;

/** What a slot's day is made of: a trip to be dated, or the day as history has it. */
export type Way = { readonly trip: DayTrip } | { readonly history: PlacementDay };

/** Slots in date order; on one date by order of the unit's shifts. */
export interface Slots {
  readonly count: number;
  readonly day: Int16Array;
  /** Index into the unit's `shifts`. */
  readonly shift: Uint8Array;
  /** Index into `ways` and `wayCost`. */
  readonly way: Uint16Array;
  readonly flags: Uint8Array;
  readonly ways: readonly Way[];
  /** S1 and S2 of the day, weighted. */
  readonly wayCost: Int32Array;
  /** Who guides a frozen day, by slot: as history has it, else the pinned mentor, else the first one there. */
  readonly frozenMentor: ReadonlyMap<number, number>;
  /** First slot of each week index, and the count at the end. */
  readonly firstOfWeek: Int32Array;
  /**
   * Dated shifts inside the demand's window that are out, by the position of the first rule in the way in
   * RULE_IDS. What a pin leaves no choice about (frozen dates, other shifts on a pinned date) is not counted.
   */
  readonly outBy: Uint32Array;
}

export interface SlotContext {
  readonly semester: Semester;
  readonly horizon: Horizon;
  readonly supply: Supply;
  readonly travel: Travel;
}

export type SlotsOf = (demand: Demand, unit: SupplyUnit, own: TraineeDays) => Slots;

export function slotsIn(context: SlotContext): SlotsOf {
  const { horizon, supply, travel } = context;
  const unitDays = new UnitDays(horizon, supply);
  const dates = Array.from({ length: horizon.days }, (_, d) => addDays(horizon.firstDay, d));
  const classesKept = keptForLast<'by day', readonly DayClass[]>();
  return (demand, unit, own) => {
    const { trainee } = demand;
    const dayClasses = classesKept(trainee, 'by day', () =>
      dates.map((day) => travel.dayClass(trainee, day)),
    );
    const maker = new SlotMaker(context, demand, unit, own, unitDays.of(unit, demand), dayClasses);
    for (let d = 0; d < horizon.days; d++) maker.addDay(d);
    return maker.finish();
  };
}

export function outByRule(slots: Slots, rule: RuleId): number {
  return slots.outBy[RULE_IDS.indexOf(rule)] ?? 0;
}

interface Choice {
  readonly choice: TripChoice;
  /** The way index of each trip once it is used. */
  readonly wayIndex: number[];
}

/** Collects the slots of one demand at one unit, date by date. */
class SlotMaker {
  private readonly days: number[] = [];
  private readonly shifts: number[] = [];
  private readonly wayOfSlot: number[] = [];
  private readonly flags: number[] = [];
  private readonly ways: Way[] = [];
  private readonly wayCost: number[] = [];
  private readonly frozenMentor = new Map<number, number>();
  private readonly outBy = new Uint32Array(RULE_IDS.length);
  private readonly firstOfWeek: Int32Array;
  private week = -1;
  /** By shift, and by day class once it is met. */
  private readonly choices: readonly Map<DayClass, Choice>[];
  private readonly settled: SettledDays;

  /**
   * @param hurdles as `UnitDays` lays them out
   * @param dayClasses of the trainee, by day
   */
  constructor(
    private readonly context: SlotContext,
    private readonly demand: Demand,
    private readonly unit: SupplyUnit,
    private readonly own: TraineeDays,
    private readonly hurdles: Uint8Array,
    private readonly dayClasses: readonly DayClass[],
  ) {
    const { horizon } = context;
    this.firstOfWeek = new Int32Array(horizon.weeks + 1);
    this.choices = unit.shifts.map(() => new Map());
    this.settled = settledDays(demand, unit.unit.id, horizon);
  }

  addDay(d: number): void {
    const week = this.context.horizon.weekOfDay[d] ?? 0;
    while (this.week < week) this.firstOfWeek[++this.week] = this.days.length;
    const forced = this.settled.pinned.get(d);
    const frozen = d <= this.demand.frozenUntil;
    if (frozen && forced === undefined) return;
    this.unit.shifts.forEach((shift, local) => {
      if (forced !== undefined && !forced.has(shift.shift.id)) return;
      if (forced !== undefined && forced.size > 1) this.out('H5');
      else if (frozen) this.addFrozen(shift, local, d);
      else this.addJudged(shift, local, d, forced !== undefined);
    });
  }

  /** History is taken as it was; a frozen day that was never published still needs its journeys (H17). */
  private addFrozen(shift: UnitShift, local: number, d: number): void {
    const past = this.settled.history.get(d);
    const way = past === undefined ? this.findFrozenWay(local, d) : this.addHistory(shift, past);
    if (typeof way === 'string') {
      this.out(way);
      return;
    }
    this.frozenMentor.set(this.days.length, this.mentorOfFrozen(shift, d, past?.mentor));
    this.push(local, d, way, SLOT_FORCED | SLOT_FROZEN);
  }

  private findFrozenWay(local: number, d: number): number | RuleId {
    return this.unit.mentors.length === 0 ? 'H11' : this.findWay(local, d);
  }

  /** History that the pin contradicts cannot be copied. */
  private addHistory(shift: UnitShift, past: PlacementDay): number | RuleId {
    if (past.shift !== shift.shift.id || this.demand.published?.unit !== this.unit.unit.id) return 'H17';
    const { rules } = this.context.semester;
    this.ways.push({ history: past });
    this.wayCost.push(journeyCost(past.out.minutes, rules) + journeyCost(past.back.minutes, rules));
    return this.ways.length - 1;
  }

  private mentorOfFrozen(shift: UnitShift, d: number, past: string | undefined): number {
    const { horizon, supply } = this.context;
    const wanted = past ?? this.demand.pin?.mentor;
    if (wanted !== undefined) return supply.mentors.findIndex((mentor) => mentor.id === wanted);
    const there = shift.guides.find((guide) => (supply.guidance[guide * horizon.days + d] ?? 0) > 0);
    return there === undefined ? item(this.unit.mentors, 0) : item(supply.guides, there).mentor;
  }

  private addJudged(shift: UnitShift, local: number, d: number, forced: boolean): void {
    if (d < this.demand.firstDay || d > this.demand.lastDay) return;
    const hurdle = this.hurdles[local * this.context.horizon.days + d] ?? OPEN;
    if (hurdle !== OPEN) {
      this.outBy[hurdle - 1] = (this.outBy[hurdle - 1] ?? 0) + 1;
      return;
    }
    const way = this.findWay(local, d);
    if (typeof way === 'string') {
      this.out(way);
      return;
    }
    if (!this.leavesRest(shift, d)) {
      this.out('H13');
      return;
    }
    const kept = this.settled.published.get(d) === shift.shift.id ? SLOT_KEEPS_PUBLISHED : 0;
    this.push(local, d, way, (forced ? SLOT_FORCED : 0) | kept);
  }

  /** The cheapest trip of that day that no busy block crosses (H6). */
  private findWay(local: number, d: number): number | RuleId {
    const { choice, wayIndex } = this.choiceOn(local, this.dayClasses[d] ?? 0);
    if (choice.whyNot !== null) return choice.whyNot;
    const midnight = d * MINUTES_PER_DAY;
    for (let i = 0; i < choice.trips.length; i++) {
      const trip = item(choice.trips, i);
      const { leaveMinute } = trip.out;
      const { arriveMinute } = trip.back;
      if (isBusyBetween(this.own, midnight + leaveMinute, midnight + arriveMinute)) continue;
      wayIndex[i] ??= this.addWay(trip);
      return item(wayIndex, i);
    }
    return 'H6';
  }

  private choiceOn(local: number, dayClass: DayClass): Choice {
    const known = item(this.choices, local);
    const { trainee } = this.demand;
    const { unit, site, shifts } = this.unit;
    const { times } = item(shifts, local);
    const made = known.get(dayClass) ?? {
      choice: this.context.travel.tripsTo(trainee, unit, site, times, dayClass),
      wayIndex: [],
    };
    known.set(dayClass, made);
    return made;
  }

  private addWay(trip: DayTrip): number {
    this.ways.push({ trip });
    this.wayCost.push(tripCost(trip, this.context.semester.rules));
    return this.ways.length - 1;
  }

  private leavesRest(shift: UnitShift, d: number): boolean {
    const { semester, horizon } = this.context;
    const lone = {
      day: d,
      times: shift.times,
      workingStart: workingDayStart(this.own, d, shift),
      workingEnd: workingDayEnd(this.own, d, shift),
    };
    return leavesRest(lone, this.demand.trainee, this.own, horizon, semester.rules);
  }

  private push(local: number, d: number, way: number, flags: number): void {
    this.days.push(d);
    this.shifts.push(local);
    this.wayOfSlot.push(way);
    this.flags.push(flags);
  }

  private out(rule: RuleId): void {
    const position = RULE_IDS.indexOf(rule);
    this.outBy[position] = (this.outBy[position] ?? 0) + 1;
  }

  finish(): Slots {
    const { weeks } = this.context.horizon;
    while (this.week < weeks) this.firstOfWeek[++this.week] = this.days.length;
    return {
      count: this.days.length,
      day: Int16Array.from(this.days),
      shift: Uint8Array.from(this.shifts),
      way: Uint16Array.from(this.wayOfSlot),
      flags: Uint8Array.from(this.flags),
      ways: this.ways,
      wayCost: Int32Array.from(this.wayCost),
      frozenMentor: this.frozenMentor,
      firstOfWeek: this.firstOfWeek,
      outBy: this.outBy,
    };
  }
}

/** Start of the working day that stage and work on date `d` make together (H13). */
export function workingDayStart(own: TraineeDays, d: number, shift: UnitShift): number {
  const start = d * MINUTES_PER_DAY + shift.times.startMinute;
  const work = own.workStart[d + EDGE_DAYS] ?? 0;
  return work === NO_WORK ? start : Math.min(start, work);
}

/** Its end. */
export function workingDayEnd(own: TraineeDays, d: number, shift: UnitShift): number {
  const end = d * MINUTES_PER_DAY + shift.times.endMinute;
  const work = own.workEnd[d + EDGE_DAYS] ?? 0;
  return work === NO_WORK ? end : Math.max(end, work);
}
