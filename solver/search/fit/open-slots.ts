/**
 * The slots of an option that can be had now: with what others take, with what the trainee's other placements
 * leave, within a window of days. Laid out flat for the label search.
 */
import { MINUTES_PER_DAY } from '../../domain/calendar.ts';
import { hasLevelFor } from '../../domain/mentor-roster.ts';
import type { Prepared } from '../../prepare/prepared.ts';
import { SLOT_FORCED, SLOT_FROZEN, SLOT_KEEPS_PUBLISHED } from '../../prepare/slots.ts';
import { EDGE_DAYS, NO_WORK, type TraineeDays } from '../../prepare/trainee-days.ts';
import { item } from '../../prepare/typed-arrays.ts';
import type { Occupancy } from './occupancy.ts';
import type { Option } from './placed.ts';
import type { StageDay } from './stage-days.ts';
import { UnitTableBook, type UnitTables } from './unit-tables.ts';

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

/** One reusable set of arrays; `gather` fills it for one fit. */
export class OpenSlots {
  count = 0;
  /** How many of them have to be worked. */
  forcedCount = 0;
  /** Slot index in the option, in order. */
  slot = new Int32Array(0);
  day = new Int16Array(0);
  /** Of the unit's shifts. */
  shift = new Uint8Array(0);
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
  readonly firstOfWeek: Int32Array;
  /** Free slots by mentor of the unit, in the order of `unit.mentors`. */
  mentorSlots = new Int32Array(0);
  private readonly book: UnitTableBook;
  private readonly otherStart: Int32Array;
  private readonly otherEnd: Int32Array;
  private readonly hasOther: Uint8Array;

  constructor(private readonly prepared: Prepared) {
    const { days, weeks } = prepared.horizon;
    this.firstOfWeek = new Int32Array(weeks + 1);
    this.otherStart = new Int32Array(days);
    this.otherEnd = new Int32Array(days);
    this.hasOther = new Uint8Array(days);
    this.book = new UnitTableBook(prepared);
  }

  tablesOf(option: Option): UnitTables {
    return this.book.of(option.unit);
  }

  gather(option: Option, own: TraineeDays, terms: FitTerms): void {
    this.reserve(option);
    const hasOthers = terms.otherDays.length > 0;
    if (hasOthers) this.markOtherDays(terms.otherDays, true);
    const { slots } = option;
    const tables = this.book.of(option.unit);
    const { weekOfDay, weeks } = this.prepared.horizon;
    let count = 0;
    let week = -1;
    this.forcedCount = 0;
    for (let slot = 0; slot < slots.count; slot++) {
      const d = slots.day[slot] ?? 0;
      const flags = slots.flags[slot] ?? 0;
      const frozen = (flags & SLOT_FROZEN) !== 0;
      if (!frozen && (d < terms.firstDay || d > terms.lastDay)) continue;
      if (terms.onlyPublished && (flags & (SLOT_KEEPS_PUBLISHED | SLOT_FORCED)) === 0) continue;
      this.time(count, d, slots.shift[slot] ?? 0, own, tables);
      if (!frozen && hasOthers && this.clashesWithOthers(d, count)) continue;
      const penalty = frozen ? 0 : this.priceOf(option, tables, slots.shift[slot] ?? 0, d, terms);
      if (penalty < 0) continue;
      const w = weekOfDay[d] ?? 0;
      while (week < w) this.firstOfWeek[++week] = count;
      const kept = flags & SLOT_KEEPS_PUBLISHED ? this.prepared.semester.rules.weights.S9day : 0;
      this.slot[count] = slot;
      this.baseCost[count] = (slots.wayCost[slots.way[slot] ?? 0] ?? 0) + penalty - kept;
      this.flags[count] = flags;
      if (flags & SLOT_FORCED) this.forcedCount++;
      count++;
    }
    while (week < weeks) this.firstOfWeek[++week] = count;
    this.count = count;
    if (hasOthers) this.markOtherDays(terms.otherDays, false);
  }

  /** Fills in column `i` what date and shift alone decide. */
  private time(i: number, d: number, shift: number, own: TraineeDays, tables: UnitTables): void {
    const midnight = d * MINUTES_PER_DAY;
    const start = midnight + (tables.start[shift] ?? 0);
    const end = midnight + (tables.end[shift] ?? 0);
    const workStart = own.workStart[d + EDGE_DAYS] ?? 0;
    const workEnd = own.workEnd[d + EDGE_DAYS] ?? 0;
    this.day[i] = d;
    this.shift[i] = shift;
    this.minutes[i] = tables.minutes[shift] ?? 0;
    this.start[i] = start;
    this.end[i] = end;
    this.workingStart[i] = workStart === NO_WORK || start < workStart ? start : workStart;
    this.workingEnd[i] = workEnd === NO_WORK || end > workEnd ? end : workEnd;
  }

  /**
   * Below 0 where the slot is out, else what it costs to take it from others, and the price of the place. Counts the
   * mentors who are free.
   */
  private priceOf(option: Option, tables: UnitTables, shift: number, d: number, terms: FitTerms): number {
    const { occupancy, takenPenalty, placePrices } = terms;
    const place = (tables.placeRow[shift] ?? 0) + d;
    let taken = 0;
    if (occupancy !== null) {
      if (!occupancy.hasPlaceAt(place)) taken++;
      if (!occupancy.employerHasRoom(option.unit.employer, d)) taken++;
      if (taken > 0 && takenPenalty === null) return -1;
    }
    const { guidance } = this.prepared.supply;
    const { load } = option;
    const advancedOnly = option.demand.trainee.guidance !== 'standard';
    let free = 0;
    let rostered = 0;
    const end = tables.firstGuide[shift + 1] ?? 0;
    for (let g = tables.firstGuide[shift] ?? 0; g < end; g++) {
      const cell = (tables.guideRow[g] ?? 0) + d;
      const capacity = guidance[cell] ?? 0;
      if (capacity < load || (advancedOnly && (tables.guideAdvanced[g] ?? 0) === 0)) continue;
      rostered++;
      if (occupancy !== null && (occupancy.guidance[cell] ?? 0) + load > capacity) continue;
      free++;
      const mentor = tables.guideMentor[g] ?? 0;
      this.mentorSlots[mentor] = (this.mentorSlots[mentor] ?? 0) + 1;
    }
    if (rostered === 0) return -1;
    if (free === 0) {
      if (takenPenalty === null) return -1;
      taken++;
    }
    const price = placePrices === null ? 0 : (placePrices[place] ?? 0);
    return taken * (takenPenalty ?? 0) + price;
  }

  /** On the roster that day, with the level and the capacity that this trainee takes. */
  canGuide(option: Option, guide: number, d: number): boolean {
    const { supply, horizon } = this.prepared;
    return (
      (supply.guidance[guide * horizon.days + d] ?? 0) >= option.load &&
      hasLevelFor(item(supply.mentors, item(supply.guides, guide).mentor), option.demand.trainee)
    );
  }

  /** Adds `absence` to the cost of every open slot on which `primary`, a place in `unit.mentors`, cannot guide. */
  priceMentor(option: Option, primary: number, absence: number, terms: FitTerms): void {
    const tables = this.book.of(option.unit);
    for (let i = 0; i < this.count; i++) {
      const guides =
        ((this.flags[i] ?? 0) & SLOT_FROZEN) !== 0 || this.isGuidedBy(i, primary, option, tables, terms);
      this.cost[i] = (this.baseCost[i] ?? 0) + (guides ? 0 : absence);
    }
  }

  private isGuidedBy(
    i: number,
    primary: number,
    option: Option,
    tables: UnitTables,
    { occupancy }: FitTerms,
  ): boolean {
    const { guidance } = this.prepared.supply;
    const { load } = option;
    const advancedOnly = option.demand.trainee.guidance !== 'standard';
    const shift = this.shift[i] ?? 0;
    const end = tables.firstGuide[shift + 1] ?? 0;
    for (let g = tables.firstGuide[shift] ?? 0; g < end; g++) {
      if ((tables.guideMentor[g] ?? 0) !== primary) continue;
      const cell = (tables.guideRow[g] ?? 0) + (this.day[i] ?? 0);
      const capacity = guidance[cell] ?? 0;
      if (capacity < load || (advancedOnly && (tables.guideAdvanced[g] ?? 0) === 0)) return false;
      return occupancy === null || (occupancy.guidance[cell] ?? 0) + load <= capacity;
    }
    return false;
  }

  private clashesWithOthers(d: number, i: number): boolean {
    if ((this.hasOther[d] ?? 0) === 1) return true;
    const { minRestMinutes } = this.prepared.semester.rules;
    const { days } = this.prepared.horizon;
    const workingStart = this.workingStart[i] ?? 0;
    const workingEnd = this.workingEnd[i] ?? 0;
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
    // One column more than slots: the next one is tried out before it counts.
    const wanted = option.slots.count + 1;
    if (this.slot.length >= wanted) return;
    this.slot = new Int32Array(wanted);
    this.day = new Int16Array(wanted);
    this.shift = new Uint8Array(wanted);
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
