/**
 * What a trainee could work in one week: sets of open slots on different dates that keep the week's own rules.
 *
 * Of all sets on the same weekdays only the best is kept (with as many late shifts, where the module asks for
 * late shifts): rhythm, which links the weeks, looks at weekdays alone.
 */
import { MINUTES_PER_DAY } from '../domain/calendar.ts';
import type { Prepared } from '../prepare/prepared.ts';
import { SLOT_FROZEN } from '../prepare/slots.ts';
import type { TraineeDays } from '../prepare/trainee-days.ts';
import { at, item } from '../prepare/typed-arrays.ts';
import { isForced, type OpenSlots } from './open-slots.ts';
import type { Option } from './placed.ts';
import { firstEndingAfter } from './rest.ts';
import { type StageDay, stageMinutesOfWeeks } from './stage-days.ts';

export const DAYS_IN_WEEK = 7;
const MINUTES_PER_WEEK = DAYS_IN_WEEK * MINUTES_PER_DAY;
/** `tail` of a pattern whose weekly rest lies within its week. */
export const RESTED = -(2 ** 30);
const NO_REST = -(2 ** 31);
const WEEKEND_BITS = 0b1100000;
/** Shifts tried per date; more dates a week leave room for fewer. */
const CHOICES_PER_DATE = 3;
const CHOICES_PER_DATE_IN_FULL_WEEKS = 2;
const FULL_WEEK_DAYS = 4;
const LATE_CLASSES = 4;
const CAPACITY = 1 << 15;

/** Patterns of all weeks of one fit, in one pool; `from[w]` to `from[w + 1]` are those of week w. */
export class WeekPatterns {
  readonly from: Int32Array;
  readonly minutes = new Int32Array(CAPACITY);
  readonly cost = new Float64Array(CAPACITY);
  /** Bit 0 is Monday. */
  readonly weekdays = new Uint8Array(CAPACITY);
  readonly days = new Uint8Array(CAPACITY);
  readonly lateDays = new Uint8Array(CAPACITY);
  readonly shortest = new Int16Array(CAPACITY);
  /** Start of the first working day and of the first shift, end of the last working day. */
  readonly workingStart = new Int32Array(CAPACITY);
  readonly stageStart = new Int32Array(CAPACITY);
  readonly workingEnd = new Int32Array(CAPACITY);
  /** From when on the week's rest runs, when it needs part of the next week; RESTED when it does not. */
  readonly tail = new Int32Array(CAPACITY);
  readonly allFrozen = new Uint8Array(CAPACITY);
  readonly firstFrozen = new Uint8Array(CAPACITY);
  /** Indexes into the open slots, DAYS_IN_WEEK per pattern. */
  readonly slots = new Int32Array(CAPACITY * DAYS_IN_WEEK);
  private count = 0;

  /** The best pattern by weekdays and late shifts, while a week is enumerated; −1 none. */
  private readonly bestOf = new Int32Array(128 * LATE_CLASSES).fill(-1);
  private readonly chosen = new Int32Array(DAYS_IN_WEEK);
  private readonly dates = new Int32Array(DAYS_IN_WEEK + 1);
  private readonly choices = new Int32Array(DAYS_IN_WEEK * CHOICES_PER_DATE);
  private readonly choiceCount = new Int32Array(DAYS_IN_WEEK);
  private dateCount = 0;
  private weekStart = 0;
  private weekLimit = 0;
  private maxDays = 0;
  private lateMatters = false;
  private minuteWorth = 0;
  private unrestStart: Int32Array = new Int32Array(0);
  private unrestEnd: Int32Array = new Int32Array(0);
  private unrestFrom = 0;

  constructor(
    private readonly prepared: Prepared,
    private readonly open: OpenSlots,
  ) {
    this.from = new Int32Array(prepared.horizon.weeks + 1);
  }

  /**
   * @param minuteWorth cost that a minute of stage is worth, to compare patterns of different length
   */
  enumerate(option: Option, own: TraineeDays, otherDays: readonly StageDay[], minuteWorth: number): void {
    const { horizon, semester } = this.prepared;
    const { demand } = option;
    const { rules } = semester;
    this.count = 0;
    this.minuteWorth = minuteWorth;
    this.maxDays = Math.min(DAYS_IN_WEEK, demand.maxDaysPerWeek);
    this.lateMatters = demand.module.minDaysBy.late > 0;
    this.setUnrest(own, otherDays);
    const otherMinutes = otherDays.length > 0 ? stageMinutesOfWeeks(otherDays, horizon) : null;
    const maxStage = Math.min(
      rules.maxStageMinutesPerWeek,
      demand.trainee.maxStageMinutesPerWeek ?? Number.POSITIVE_INFINITY,
    );
    for (let week = 0; week < horizon.weeks; week++) {
      this.from[week] = this.count;
      const taken = otherMinutes === null ? 0 : at(otherMinutes, week);
      const withWork = rules.maxStageAndWorkMinutesPerWeek - at(own.workMinutesOfWeek, week);
      this.weekLimit = Math.min(maxStage, withWork) - taken;
      this.weekStart = at(horizon.mondayOfWeek, week) * MINUTES_PER_DAY;
      this.unrestFrom = firstEndingAfter(this.unrestEnd, this.weekStart);
      this.layOutDates(option, week);
      if (this.dateCount > 0) this.choose(option, 0, 0, 0, 0);
      this.closeWeek(at(this.from, week));
    }
    this.from[horizon.weeks] = this.count;
  }

  /** Work, class and the trainee's other stage days, merged: what weekly rest has to keep clear of. */
  private setUnrest(own: TraineeDays, otherDays: readonly StageDay[]): void {
    if (otherDays.length === 0) {
      this.unrestStart = own.unrestStart;
      this.unrestEnd = own.unrestEnd;
      return;
    }
    const stretches: { start: number; end: number }[] = otherDays.map(({ start, end }) => ({ start, end }));
    own.unrestStart.forEach((start, i) => {
      stretches.push({ start, end: at(own.unrestEnd, i) });
    });
    stretches.sort((a, b) => a.start - b.start);
    const merged: { start: number; end: number }[] = [];
    for (const next of stretches) {
      const last = merged.at(-1);
      if (last !== undefined && next.start <= last.end) last.end = Math.max(last.end, next.end);
      else merged.push(next);
    }
    this.unrestStart = Int32Array.from(merged, (m) => m.start);
    this.unrestEnd = Int32Array.from(merged, (m) => m.end);
  }

  /** The dates of the week that have open slots, each with its best few. */
  private layOutDates(option: Option, week: number): void {
    const limit =
      option.demand.maxDaysPerWeek > FULL_WEEK_DAYS ? CHOICES_PER_DATE_IN_FULL_WEEKS : CHOICES_PER_DATE;
    this.dateCount = 0;
    let day = -1;
    for (let i = at(this.open.firstOfWeek, week); i < at(this.open.firstOfWeek, week + 1); i++) {
      if (at(this.open.day, i) !== day) {
        day = at(this.open.day, i);
        this.dates[this.dateCount] = day;
        this.choiceCount[this.dateCount] = 0;
        this.dateCount++;
      }
      this.addChoice(this.dateCount - 1, i, limit);
    }
  }

  private addChoice(date: number, i: number, limit: number): void {
    const score = at(this.open.cost, i) - this.minuteWorth * at(this.open.minutes, i);
    const base = date * CHOICES_PER_DATE;
    const count = at(this.choiceCount, date);
    let position = 0;
    while (position < count && this.scoreOf(at(this.choices, base + position)) <= score) position++;
    if (position >= limit) return;
    for (let k = Math.min(count, limit - 1); k > position; k--)
      this.choices[base + k] = at(this.choices, base + k - 1);
    this.choices[base + position] = i;
    this.choiceCount[date] = Math.min(limit, count + 1);
  }

  private scoreOf(i: number): number {
    return at(this.open.cost, i) - this.minuteWorth * at(this.open.minutes, i);
  }

  /** Goes through the dates in order and takes each, in one of its shifts, or leaves it. */
  private choose(option: Option, date: number, taken: number, minutes: number, unfrozen: number): void {
    if (date === this.dateCount) {
      if (taken > 0) this.keepIfBest(option, taken, minutes, unfrozen);
      return;
    }
    const base = date * CHOICES_PER_DATE;
    const forced = isForced(this.open, at(this.choices, base));
    if (!forced) this.choose(option, date + 1, taken, minutes, unfrozen);
    for (let k = 0; k < at(this.choiceCount, date); k++) {
      const i = at(this.choices, base + k);
      const frozen = (at(this.open.flags, i) & SLOT_FROZEN) !== 0;
      const more = minutes + at(this.open.minutes, i);
      if (!frozen && (taken >= this.maxDays || more > this.weekLimit)) continue;
      if (taken > 0 && !this.restsBetween(at(this.chosen, taken - 1), i)) continue;
      this.chosen[taken] = i;
      this.choose(option, date + 1, taken + 1, more, unfrozen + (frozen ? 0 : 1));
    }
  }

  private restsBetween(earlier: number, later: number): boolean {
    const bothFrozen = at(this.open.flags, earlier) & at(this.open.flags, later) & SLOT_FROZEN;
    const gap = at(this.open.workingStart, later) - at(this.open.workingEnd, earlier);
    return bothFrozen !== 0 || gap >= this.prepared.semester.rules.minRestMinutes;
  }

  private keepIfBest(option: Option, taken: number, minutes: number, unfrozen: number): void {
    let cost = 0;
    let weekdays = 0;
    let late = 0;
    let shortest = Number.POSITIVE_INFINITY;
    for (let k = 0; k < taken; k++) {
      const i = at(this.chosen, k);
      cost += at(this.open.cost, i);
      weekdays |= 1 << (at(this.prepared.horizon.weekdayOfDay, at(this.open.day, i)) - 1);
      const shift = item(option.unit.shifts, at(option.slots.shift, at(this.open.slot, i)));
      if (shift.isLate) late++;
      shortest = Math.min(shortest, at(this.open.minutes, i));
    }
    const key = weekdays * LATE_CLASSES + (this.lateMatters ? Math.min(late, LATE_CLASSES - 1) : 0);
    const rival = at(this.bestOf, key);
    const score = cost - this.minuteWorth * minutes;
    if (rival !== -1 && at(this.cost, rival) - this.minuteWorth * at(this.minutes, rival) <= score) return;
    const tail = unfrozen === 0 ? RESTED : this.restTail(taken);
    if (tail === NO_REST) return;
    const p = rival === -1 ? this.count : rival;
    if (p >= CAPACITY) return;
    if (rival === -1) {
      this.count++;
      this.bestOf[key] = p;
    }
    const first = at(this.chosen, 0);
    this.minutes[p] = minutes;
    this.cost[p] = cost;
    this.weekdays[p] = weekdays;
    this.days[p] = taken;
    this.lateDays[p] = late;
    this.shortest[p] = shortest;
    this.workingStart[p] = at(this.open.workingStart, first);
    this.stageStart[p] = at(this.open.start, first);
    this.workingEnd[p] = at(this.open.workingEnd, at(this.chosen, taken - 1));
    this.tail[p] = tail;
    this.allFrozen[p] = unfrozen === 0 ? 1 : 0;
    this.firstFrozen[p] = (at(this.open.flags, first) & SLOT_FROZEN) !== 0 ? 1 : 0;
    for (let k = 0; k < taken; k++) this.slots[p * DAYS_IN_WEEK + k] = at(this.chosen, k);
  }

  /**
   * H13's weekly rest around the chosen days: RESTED when some stretch inside what this week and the trainee's
   * own calendar fix is long enough; the moment from which it runs when next week's stage could still cut
   * it short; NO_REST when there is none.
   */
  private restTail(taken: number): number {
    const rest = this.prepared.semester.rules.minWeeklyRestMinutes;
    const weekEnd = this.weekStart + MINUTES_PER_WEEK;
    let free = this.weekStart;
    let next = 0;
    let unrest = this.unrestFrom;
    while (free < weekEnd) {
      const stage = next < taken ? at(this.chosen, next) : -1;
      const stageStart = stage === -1 ? Number.POSITIVE_INFINITY : at(this.open.start, stage);
      const busyStart =
        unrest < this.unrestStart.length ? at(this.unrestStart, unrest) : Number.POSITIVE_INFINITY;
      if (Math.min(stageStart, busyStart) - free >= rest) {
        return stage !== -1 || free + rest <= weekEnd ? RESTED : free;
      }
      if (stage !== -1 && stageStart <= busyStart) {
        free = Math.max(free, at(this.open.end, stage));
        next++;
      } else {
        free = Math.max(free, at(this.unrestEnd, unrest));
        unrest++;
      }
    }
    return NO_REST;
  }

  private closeWeek(first: number): void {
    if (this.count > first) this.bestOf.fill(-1);
  }
}

/** Whether a pattern has a day on Saturday or Sunday, and on Sunday. */
export function hasWeekend(weekdays: number): boolean {
  return (weekdays & WEEKEND_BITS) !== 0;
}

export function hasSunday(weekdays: number): boolean {
  return (weekdays & (1 << (DAYS_IN_WEEK - 1))) !== 0;
}

/** Days on Saturday or Sunday, 0 to 2. */
export function weekendDays(weekdays: number): number {
  return ((weekdays >> 5) & 1) + ((weekdays >> 6) & 1);
}
