/**
 * Every set of days that a trainee could work at a unit in one week, with all that the week's own rules (H5, H13,
 * H14's maximum, H17) and the weeks around it ask to know of it. Nothing is left out for being dear: prices come later.
 * Frozen days are in every set of their week, as many as they are; before the last of them there is nothing to choose.
 */
import { MINUTES_PER_DAY } from '../../domain/calendar.ts';
import type { Prepared } from '../../prepare/prepared.ts';
import { SLOT_FORCED, SLOT_FROZEN, type Slots, workingDayEnd, workingDayStart } from '../../prepare/slots.ts';
import type { TraineeDays } from '../../prepare/trainee-days.ts';
import { item } from '../../prepare/typed-arrays.ts';
import type { Option } from '../fit/placed.ts';
import { DAYS_IN_WEEK, hasWeekend, weekendDays } from '../fit/week-patterns.ts';
import { restTail, UNRESTED } from './weekly-rest.ts';

/** Sets of week w are `from[w]` to `from[w + 1]`; days of a set in date order. Minutes are since day 0's midnight. */
export interface WeekSets {
  readonly from: Int32Array;
  readonly minutes: Int16Array;
  /** Bit 0 is Monday. */
  readonly weekdays: Uint8Array;
  readonly days: Uint8Array;
  readonly lateDays: Uint8Array;
  readonly weekendDays: Uint8Array;
  readonly shortest: Int16Array;
  readonly firstDay: Int16Array;
  readonly lastDay: Int16Array;
  readonly workingStart: Int32Array;
  readonly stageStart: Int32Array;
  readonly workingEnd: Int32Array;
  /** From when on the weekly rest runs, where it needs part of the next week; RESTED where it does not. */
  readonly tail: Int32Array;
  /** 1 where a placement may begin with this set (H15); history may begin as it did. */
  readonly mayStart: Uint8Array;
  /** 1 where all days are frozen; those of the weeks before are then as well. */
  readonly allFrozen: Uint8Array;
  /** Until when its last day goes on in the next week; 0 where it does not. */
  readonly underWay: Int32Array;
  /** Slot indexes of the option, DAYS_IN_WEEK per set. */
  readonly slots: Int32Array;
  /** By slot of the option: start and end of its shift. */
  readonly slotStart: Int32Array;
  readonly slotEnd: Int32Array;
  /** 1 in weeks with days that have to be worked, all of which are in each set of that week. */
  readonly forced: Uint8Array;
  /** The last week with a frozen day; NO_WEEK for none. */
  readonly lastFrozenWeek: number;
  /** Most minutes that week w and later ones can give. */
  readonly ahead: Int32Array;
  readonly hasWeekends: boolean;
}

export const NO_WEEK = -1;

/** @param most null when there are more than this */
export function weekSetsOf(prepared: Prepared, option: Option, most: number): WeekSets | null {
  return new Listing(prepared, option, most).run();
}

class Listing {
  private readonly from: Int32Array;
  private readonly forced: Uint8Array;
  private readonly ahead: Int32Array;
  private readonly rows: number[][] = [];
  private readonly chosenSlots: number[] = [];
  private readonly own: TraineeDays;
  private readonly slots: Slots;
  private readonly maxDays: number;
  private readonly startShifts: ReadonlySet<string>;
  private readonly chosen: number[] = [];
  private week = 0;
  private weekEnd = 0;
  private weekLimit = 0;
  private weekForced = 0;

  constructor(
    private readonly prepared: Prepared,
    private readonly option: Option,
    private readonly most: number,
  ) {
    const { weeks } = prepared.horizon;
    this.from = new Int32Array(weeks + 1);
    this.forced = new Uint8Array(weeks);
    this.ahead = new Int32Array(weeks + 1);
    this.own = prepared.daysOf(option.demand.traineeIndex);
    this.slots = option.slots;
    this.maxDays = Math.min(DAYS_IN_WEEK, option.demand.maxDaysPerWeek);
    this.startShifts = new Set(option.unit.unit.firstDayShifts ?? []);
  }

  run(): WeekSets | null {
    const { horizon, semester } = this.prepared;
    const { rules } = semester;
    const { trainee } = this.option.demand;
    const maxStage = Math.min(
      rules.maxStageMinutesPerWeek,
      trainee.maxStageMinutesPerWeek ?? Number.POSITIVE_INFINITY,
    );
    for (let week = 0; week < horizon.weeks; week++) {
      this.from[week] = this.rows.length;
      this.week = week;
      const withWork = rules.maxStageAndWorkMinutesPerWeek - (this.own.workMinutesOfWeek[week] ?? 0);
      this.weekLimit = Math.min(maxStage, withWork);
      this.weekEnd = this.slots.firstOfWeek[week + 1] ?? 0;
      const first = this.slots.firstOfWeek[week] ?? 0;
      this.weekForced = 0;
      for (let slot = first; slot < this.weekEnd; slot++) if (this.isForced(slot)) this.weekForced++;
      if (this.weekForced > 0) this.forced[week] = 1;
      this.choose(first, 0, 0);
      if (this.rows.length > this.most) return null;
    }
    this.from[horizon.weeks] = this.rows.length;
    return this.finish();
  }

  /** Goes through the dates in order and takes each, in one of its shifts, or leaves it. */
  private choose(slot: number, minutes: number, forced: number): void {
    if (slot === this.weekEnd) {
      if (this.chosen.length > 0 && forced === this.weekForced) this.add(minutes);
      return;
    }
    if (this.rows.length > this.most) return;
    const day = this.slots.day[slot] ?? 0;
    let next = slot;
    while (next < this.weekEnd && (this.slots.day[next] ?? 0) === day) next++;
    for (let s = slot; s < next; s++) {
      const more = minutes + this.minutesOf(s);
      const last = this.chosen.at(-1);
      if (this.chosen.length >= this.maxDays && !this.isFrozen(s)) continue;
      if (more > this.weekLimit || (last !== undefined && !this.restsBetween(last, s))) continue;
      this.chosen.push(s);
      this.choose(next, more, forced + (this.isForced(s) ? 1 : 0));
      this.chosen.pop();
    }
    this.choose(next, minutes, forced);
  }

  private add(minutes: number): void {
    const first = item(this.chosen, 0);
    const last = item(this.chosen, this.chosen.length - 1);
    const stage = this.chosen.map((slot) => ({ start: this.startOf(slot), end: this.endOf(slot) }));
    const tail = restTail(stage, this.week, this.own, this.prepared.horizon, this.prepared.semester.rules);
    if (tail === UNRESTED) return;
    let weekdays = 0;
    let late = 0;
    let shortest = Number.POSITIVE_INFINITY;
    for (const slot of this.chosen) {
      weekdays |= 1 << ((this.prepared.horizon.weekdayOfDay[this.slots.day[slot] ?? 0] ?? 0) - 1);
      if (this.shiftOf(slot).isLate) late++;
      shortest = Math.min(shortest, this.minutesOf(slot));
    }
    const mayStart =
      this.isFrozen(first) ||
      this.startShifts.size === 0 ||
      this.startShifts.has(this.shiftOf(first).shift.id);
    this.ahead[this.week] = Math.max(this.ahead[this.week] ?? 0, minutes);
    this.rows.push([
      minutes,
      weekdays,
      this.chosen.length,
      late,
      shortest,
      this.slots.day[first] ?? 0,
      this.slots.day[last] ?? 0,
      workingDayStart(this.own, this.slots.day[first] ?? 0, this.shiftOf(first)),
      this.startOf(first),
      workingDayEnd(this.own, this.slots.day[last] ?? 0, this.shiftOf(last)),
      tail,
      mayStart ? 1 : 0,
      this.endOf(last) > this.nextMonday() ? this.endOf(last) : 0,
      this.isFrozen(last) ? 1 : 0,
    ]);
    for (let k = 0; k < DAYS_IN_WEEK; k++) this.chosenSlots.push(this.chosen[k] ?? -1);
  }

  private finish(): WeekSets {
    const { weeks } = this.prepared.horizon;
    for (let week = weeks - 1; week >= 0; week--)
      this.ahead[week] = (this.ahead[week] ?? 0) + (this.ahead[week + 1] ?? 0);
    const column = (at: number) => this.rows.map((row) => row[at] ?? 0);
    const weekdays = Uint8Array.from(column(1));
    return {
      from: this.from,
      minutes: Int16Array.from(column(0)),
      weekdays,
      days: Uint8Array.from(column(2)),
      lateDays: Uint8Array.from(column(3)),
      weekendDays: weekdays.map(weekendDays),
      shortest: Int16Array.from(column(4)),
      firstDay: Int16Array.from(column(5)),
      lastDay: Int16Array.from(column(6)),
      workingStart: Int32Array.from(column(7)),
      stageStart: Int32Array.from(column(8)),
      workingEnd: Int32Array.from(column(9)),
      tail: Int32Array.from(column(10)),
      mayStart: Uint8Array.from(column(11)),
      underWay: Int32Array.from(column(12)),
      allFrozen: Uint8Array.from(column(13)),
      slots: Int32Array.from(this.chosenSlots),
      slotStart: Int32Array.from({ length: this.slots.count }, (_, slot) => this.startOf(slot)),
      slotEnd: Int32Array.from({ length: this.slots.count }, (_, slot) => this.endOf(slot)),
      forced: this.forced,
      lastFrozenWeek: this.lastFrozenWeek(),
      ahead: this.ahead,
      hasWeekends: weekdays.some(hasWeekend),
    };
  }

  private lastFrozenWeek(): number {
    for (let slot = this.slots.count - 1; slot >= 0; slot--)
      if (this.isFrozen(slot)) return this.prepared.horizon.weekOfDay[this.slots.day[slot] ?? 0] ?? NO_WEEK;
    return NO_WEEK;
  }

  private nextMonday(): number {
    return ((this.prepared.horizon.mondayOfWeek[this.week] ?? 0) + DAYS_IN_WEEK) * MINUTES_PER_DAY;
  }

  private restsBetween(earlier: number, later: number): boolean {
    const end = workingDayEnd(this.own, this.slots.day[earlier] ?? 0, this.shiftOf(earlier));
    const start = workingDayStart(this.own, this.slots.day[later] ?? 0, this.shiftOf(later));
    return start - end >= this.prepared.semester.rules.minRestMinutes;
  }

  private isFrozen(slot: number): boolean {
    return ((this.slots.flags[slot] ?? 0) & SLOT_FROZEN) !== 0;
  }

  private isForced(slot: number): boolean {
    return ((this.slots.flags[slot] ?? 0) & SLOT_FORCED) !== 0;
  }

  private shiftOf(slot: number) {
    return item(this.option.unit.shifts, this.slots.shift[slot] ?? 0);
  }

  private minutesOf(slot: number): number {
    return this.shiftOf(slot).times.stageMinutes;
  }

  private startOf(slot: number): number {
    return (this.slots.day[slot] ?? 0) * MINUTES_PER_DAY + this.shiftOf(slot).times.startMinute;
  }

  private endOf(slot: number): number {
    return (this.slots.day[slot] ?? 0) * MINUTES_PER_DAY + this.shiftOf(slot).times.endMinute;
  }
}
