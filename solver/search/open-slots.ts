/**
 * The slots of an option that can be had now: with what others take, with what the trainee's other placements
 * leave, within a window of days. Laid out flat for the label search.
 */
import { MINUTES_PER_DAY } from '../domain/calendar.ts';
import { hasLevelFor } from '../domain/mentor-roster.ts';
import type { Prepared } from '../prepare/prepared.ts';
import {
  SLOT_FORCED,
  SLOT_FROZEN,
  SLOT_KEEPS_PUBLISHED,
  workingDayEnd,
  workingDayStart,
} from '../prepare/slots.ts';
import type { TraineeDays } from '../prepare/trainee-days.ts';
import { item } from '../prepare/typed-arrays.ts';
import type { Occupancy } from './occupancy.ts';
import type { Option } from './placed.ts';
import type { StageDay } from './stage-days.ts';

/** Under which terms a demand is fitted in at an option. */
export interface FitTerms {
  /** Day indexes between which unfrozen days may lie. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** The trainee's stage days in other modules. */
  readonly otherDays: readonly StageDay[];
  /** Null: as if nobody else were placed. */
  readonly occupancy: Occupancy | null;
  /** Cost of a slot that others fill, for whoever means to eject them; null: such a slot is out. */
  readonly takenPenalty: number | null;
  /** Extra cost of a place by unit shift and day, that steers scarce places to who needs them; or null. */
  readonly placePrices: Float64Array | null;
  /** Only the days of the plan in force, and those that have to be worked. */
  readonly onlyPublished: boolean;
  /** Try other primary mentors than the one who is there most. */
  readonly thorough: boolean;
}

const NOBODY = -1;

/** One reusable set of arrays; `gather` fills it for one fit. */
export class OpenSlots {
  count = 0;
  /** How many of them have to be worked. */
  forcedCount = 0;
  /** Slot index in the option, in order. */
  slot = new Int32Array(0);
  day = new Int16Array(0);
  minutes = new Int16Array(0);
  start = new Int32Array(0);
  end = new Int32Array(0);
  workingStart = new Int32Array(0);
  workingEnd = new Int32Array(0);
  /** Cost with everything but the mentor; `cost` adds S4 where the primary cannot guide. */
  baseCost = new Float64Array(0);
  cost = new Float64Array(0);
  flags = new Uint8Array(0);
  /** First open slot of each week index, and the count at the end. */
  firstOfWeek: Int32Array;
  /** Free slots by mentor of the unit, in the order of `unit.mentors`. */
  mentorSlots = new Int32Array(0);
  private readonly otherStart: Int32Array;
  private readonly otherEnd: Int32Array;
  private readonly hasOther: Uint8Array;

  constructor(private readonly prepared: Prepared) {
    const { days, weeks } = prepared.horizon;
    this.firstOfWeek = new Int32Array(weeks + 1);
    this.otherStart = new Int32Array(days);
    this.otherEnd = new Int32Array(days);
    this.hasOther = new Uint8Array(days);
  }

  gather(option: Option, own: TraineeDays, terms: FitTerms): void {
    this.reserve(option);
    this.markOtherDays(terms.otherDays, true);
    const { slots } = option;
    const { weekOfDay, weeks } = this.prepared.horizon;
    let count = 0;
    let week = -1;
    this.forcedCount = 0;
    for (let slot = 0; slot < slots.count; slot++) {
      const d = slots.day[slot] ?? 0;
      while (week < (weekOfDay[d] ?? 0)) this.firstOfWeek[++week] = count;
      if (!this.isOpen(option, slot, d, own, terms, count)) continue;
      if (isForced(this, count)) this.forcedCount++;
      count++;
    }
    while (week < weeks) this.firstOfWeek[++week] = count;
    this.count = count;
    this.markOtherDays(terms.otherDays, false);
  }

  /** Fills column `at` of the arrays, or says no. */
  private isOpen(
    option: Option,
    slot: number,
    d: number,
    own: TraineeDays,
    terms: FitTerms,
    column: number,
  ): boolean {
    const { slots, unit } = option;
    const flags = slots.flags[slot] ?? 0;
    const shift = item(unit.shifts, slots.shift[slot] ?? 0);
    const frozen = (flags & SLOT_FROZEN) !== 0;
    if (terms.onlyPublished && (flags & (SLOT_KEEPS_PUBLISHED | SLOT_FORCED)) === 0) return false;
    if (!frozen && (d < terms.firstDay || d > terms.lastDay)) return false;
    const workingStart = workingDayStart(own, d, shift);
    const workingEnd = workingDayEnd(own, d, shift);
    if (!frozen && this.clashesWithOthers(d, workingStart, workingEnd)) return false;
    let cost = slots.wayCost[slots.way[slot] ?? 0] ?? 0;
    if (!frozen) {
      const penalty = this.penaltyOf(option, shift.index, shift.guides, d, terms);
      if (penalty < 0) return false;
      cost += penalty;
      if (terms.placePrices !== null) {
        cost += terms.placePrices[shift.index * this.prepared.horizon.days + d] ?? 0;
      }
    }
    if (flags & SLOT_KEEPS_PUBLISHED) cost -= this.prepared.semester.rules.weights.S9day;
    this.slot[column] = slot;
    this.day[column] = d;
    this.minutes[column] = shift.times.stageMinutes;
    this.start[column] = d * MINUTES_PER_DAY + shift.times.startMinute;
    this.end[column] = d * MINUTES_PER_DAY + shift.times.endMinute;
    this.workingStart[column] = workingStart;
    this.workingEnd[column] = workingEnd;
    this.baseCost[column] = cost;
    this.flags[column] = flags;
    return true;
  }

  /** −1 where the slot is out, else what taking it from others costs. Counts the mentors who are free. */
  private penaltyOf(
    option: Option,
    unitShift: number,
    guides: readonly number[],
    d: number,
    terms: FitTerms,
  ): number {
    const { occupancy, takenPenalty } = terms;
    let taken = 0;
    if (occupancy !== null) {
      if (!occupancy.hasPlace(unitShift, d)) taken++;
      if (!occupancy.employerHasRoom(option.unit.employer, d)) taken++;
      if (taken > 0 && takenPenalty === null) return -1;
    }
    let free = 0;
    let rostered = 0;
    for (const guide of guides) {
      if (!this.canGuide(option, guide, d)) continue;
      rostered++;
      if (occupancy !== null && !occupancy.guideHasRoom(guide, d, option.load)) continue;
      free++;
      const local = option.unit.mentors.indexOf(item(this.prepared.supply.guides, guide).mentor);
      this.mentorSlots[local] = (this.mentorSlots[local] ?? 0) + 1;
    }
    if (rostered === 0) return -1;
    if (free === 0) {
      if (takenPenalty === null) return -1;
      taken++;
    }
    return taken * (takenPenalty ?? 0);
  }

  /** On the roster that day, with the level and the capacity that this trainee takes. */
  canGuide(option: Option, guide: number, d: number): boolean {
    const { supply, horizon } = this.prepared;
    return (
      (supply.guidance[guide * horizon.days + d] ?? 0) >= option.load &&
      hasLevelFor(item(supply.mentors, item(supply.guides, guide).mentor), option.demand.trainee)
    );
  }

  /** Adds `absence` to the cost of every open slot on which `primary` cannot guide. */
  priceMentor(option: Option, primary: number, absence: number, terms: FitTerms): void {
    const { supply } = this.prepared;
    for (let i = 0; i < this.count; i++) {
      const slot = this.slot[i] ?? 0;
      const d = this.day[i] ?? 0;
      const shift = item(option.unit.shifts, option.slots.shift[slot] ?? 0);
      let guide = NOBODY;
      for (const candidate of shift.guides) {
        if (item(supply.guides, candidate).mentor === primary) guide = candidate;
      }
      const guides =
        ((option.slots.flags[slot] ?? 0) & SLOT_FROZEN) !== 0 ||
        (guide !== NOBODY &&
          this.canGuide(option, guide, d) &&
          (terms.occupancy === null || terms.occupancy.guideHasRoom(guide, d, option.load)));
      this.cost[i] = (this.baseCost[i] ?? 0) + (guides ? 0 : absence);
    }
  }

  private clashesWithOthers(d: number, workingStart: number, workingEnd: number): boolean {
    if ((this.hasOther[d] ?? 0) === 1) return true;
    const { minRestMinutes } = this.prepared.semester.rules;
    const { days } = this.prepared.horizon;
    for (let other = Math.max(0, d - 2); other < Math.min(days, d + 3); other++) {
      if ((this.hasOther[other] ?? 0) === 0) continue;
      const gap =
        other < d ? workingStart - (this.otherEnd[other] ?? 0) : (this.otherStart[other] ?? 0) - workingEnd;
      if (gap < minRestMinutes) return true;
    }
    return false;
  }

  private markOtherDays(otherDays: readonly StageDay[], present: boolean): void {
    for (const other of otherDays) {
      this.hasOther[other.day] = present ? 1 : 0;
      this.otherStart[other.day] = other.workingStart;
      this.otherEnd[other.day] = other.workingEnd;
    }
  }

  private reserve(option: Option): void {
    const mentors = option.unit.mentors.length;
    if (this.mentorSlots.length < mentors) this.mentorSlots = new Int32Array(mentors);
    this.mentorSlots.fill(0);
    const wanted = option.slots.count;
    if (this.slot.length >= wanted) return;
    this.slot = new Int32Array(wanted);
    this.day = new Int16Array(wanted);
    this.minutes = new Int16Array(wanted);
    this.start = new Int32Array(wanted);
    this.end = new Int32Array(wanted);
    this.workingStart = new Int32Array(wanted);
    this.workingEnd = new Int32Array(wanted);
    this.baseCost = new Float64Array(wanted);
    this.cost = new Float64Array(wanted);
    this.flags = new Uint8Array(wanted);
  }
}

/** Whether an open slot has to be worked. */
export function isForced(open: OpenSlots, i: number): boolean {
  return ((open.flags[i] ?? 0) & SLOT_FORCED) !== 0;
}
