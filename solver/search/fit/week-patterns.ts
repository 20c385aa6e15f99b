/**
 * What a trainee could work in one week: sets of open slots on different dates that keep the week's own rules.
 *
 * Of all sets on the same weekdays only the best is kept, since rhythm, which links the weeks, looks at weekdays
 * alone. Apart are kept, where it matters, sets with more late shifts (H18) and those that a placement may start
 * with (H15).
 */
import { MINUTES_PER_DAY } from '../../domain/calendar.ts';
import { firstEndingAfter } from '../../prepare/lone-day-rest.ts';
import type { Prepared } from '../../prepare/prepared.ts';
import { SLOT_FROZEN } from '../../prepare/slots.ts';
import type { TraineeDays } from '../../prepare/trainee-days.ts';
import { isForced, type OpenSlots } from './open-slots.ts';
import type { OtherModules } from './other-modules.ts';
import type { Option } from './placed.ts';
import { ShiftChoices } from './shift-choices.ts';
import type { UnitTables } from './unit-tables.ts';

export const DAYS_IN_WEEK = 7;
const MINUTES_PER_WEEK = DAYS_IN_WEEK * MINUTES_PER_DAY;
/** `tail` of a pattern whose weekly rest lies within its week. */
export const RESTED = -(2 ** 30);
const NO_REST = -(2 ** 31);
const WEEKEND_BITS = 0b1100000;
/** No late shift to one on each day. */
const LATE_CLASSES = DAYS_IN_WEEK + 1;
/** Patterns with the same weekdays are told apart by late shifts and by whether a placement may start with them. */
const PATTERN_CLASSES = 2 * LATE_CLASSES;
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

  /** The best pattern by weekdays and class, while a week is enumerated; −1 none. */
  private readonly bestOf = new Int32Array(128 * PATTERN_CLASSES).fill(-1);
  private readonly chosen = new Int32Array(DAYS_IN_WEEK);
  /** The key in `bestOf` of each pattern of the week that is being enumerated. */
  private readonly keyOf = new Int32Array(CAPACITY);
  private readonly shifts: ShiftChoices;
  private tables: UnitTables | null = null;
  private weekStart = 0;
  private weekLimit = 0;
  private maxDays = 0;
  private minuteWorth = 0;
  private unrestStart: Int32Array = new Int32Array(0);
  private unrestEnd: Int32Array = new Int32Array(0);
  private unrestFrom = 0;

  constructor(
    private readonly prepared: Prepared,
    private readonly open: OpenSlots,
  ) {
    this.from = new Int32Array(prepared.horizon.weeks + 1);
    this.shifts = new ShiftChoices(open);
  }

  /**
   * @param minuteWorth cost that a minute of stage is worth, to compare patterns of different length
   */
  enumerate(option: Option, own: TraineeDays, others: OtherModules, minuteWorth: number): void {
    const { horizon, semester } = this.prepared;
    const { demand } = option;
    const { rules } = semester;
    const { firstOfWeek } = this.open;
    this.count = 0;
    this.minuteWorth = minuteWorth;
    this.tables = this.open.tablesOf(option);
    this.maxDays = Math.min(DAYS_IN_WEEK, demand.maxDaysPerWeek);
    this.shifts.begin(option, minuteWorth);
    this.unrestStart = others.unrestStart;
    this.unrestEnd = others.unrestEnd;
    const maxStage = Math.min(
      rules.maxStageMinutesPerWeek,
      demand.trainee.maxStageMinutesPerWeek ?? Number.POSITIVE_INFINITY,
    );
    for (let week = 0; week < horizon.weeks; week++) {
      this.from[week] = this.count;
      if (firstOfWeek[week] === firstOfWeek[week + 1]) continue;
      const taken = others.minutesOfWeek === null ? 0 : (others.minutesOfWeek[week] ?? 0);
      const withWork = rules.maxStageAndWorkMinutesPerWeek - (own.workMinutesOfWeek[week] ?? 0);
      this.weekLimit = Math.min(maxStage, withWork) - taken;
      this.weekStart = (horizon.mondayOfWeek[week] ?? 0) * MINUTES_PER_DAY;
      this.unrestFrom = firstEndingAfter(this.unrestEnd, this.weekStart);
      this.shifts.layOut(week);
      this.choose(0, 0, 0, 0);
      for (let p = this.from[week] ?? 0; p < this.count; p++) this.bestOf[this.keyOf[p] ?? 0] = -1;
    }
    this.from[horizon.weeks] = this.count;
  }

  /** Goes through the dates in order and takes each, in one of its shifts, or leaves it. */
  private choose(date: number, taken: number, minutes: number, unfrozen: number): void {
    const { shifts, open } = this;
    if (date === shifts.dateCount) {
      if (taken > 0) this.keepIfBest(taken, minutes, unfrozen);
      return;
    }
    const base = date * ShiftChoices.perDate;
    const end = base + (shifts.choiceCount[date] ?? 0);
    for (let k = base; k < end; k++) {
      const i = shifts.choices[k] ?? 0;
      const frozen = ((open.flags[i] ?? 0) & SLOT_FROZEN) !== 0;
      const more = minutes + (open.minutes[i] ?? 0);
      if (!frozen && (taken >= this.maxDays || more > this.weekLimit)) continue;
      if (taken > 0 && !this.restsBetween(this.chosen[taken - 1] ?? 0, i)) continue;
      this.chosen[taken] = i;
      this.choose(date + 1, taken + 1, more, unfrozen + (frozen ? 0 : 1));
    }
    // Left last, so that of two sets that cost the same the one earlier in the week comes first.
    if (!isForced(open, shifts.choices[base] ?? 0)) this.choose(date + 1, taken, minutes, unfrozen);
  }

  private restsBetween(earlier: number, later: number): boolean {
    const bothFrozen = (this.open.flags[earlier] ?? 0) & (this.open.flags[later] ?? 0) & SLOT_FROZEN;
    const gap = (this.open.workingStart[later] ?? 0) - (this.open.workingEnd[earlier] ?? 0);
    return bothFrozen !== 0 || gap >= this.prepared.semester.rules.minRestMinutes;
  }

  private keepIfBest(taken: number, minutes: number, unfrozen: number): void {
    const { open, shifts } = this;
    const { weekdayOfDay } = this.prepared.horizon;
    const first = this.chosen[0] ?? 0;
    let cost = 0;
    let weekdays = 0;
    let late = 0;
    let lateThatMatter = 0;
    let shortest = Number.POSITIVE_INFINITY;
    for (let k = 0; k < taken; k++) {
      const i = this.chosen[k] ?? 0;
      const length = open.minutes[i] ?? 0;
      cost += open.cost[i] ?? 0;
      weekdays |= 1 << ((weekdayOfDay[open.day[i] ?? 0] ?? 0) - 1);
      late += this.tables?.isLate[open.shift[i] ?? 0] ?? 0;
      if (shifts.isLate(i)) lateThatMatter++;
      if (length < shortest) shortest = length;
    }
    const patternClass = lateThatMatter + (shifts.isToStart(first) ? LATE_CLASSES : 0);
    const key = weekdays * PATTERN_CLASSES + patternClass;
    const rival = this.bestOf[key] ?? 0;
    const score = cost - this.minuteWorth * minutes;
    if (rival !== -1 && (this.cost[rival] ?? 0) - this.minuteWorth * (this.minutes[rival] ?? 0) <= score)
      return;
    const tail = unfrozen === 0 ? RESTED : this.restTail(taken);
    if (tail === NO_REST) return;
    const p = rival === -1 ? this.count : rival;
    if (p >= CAPACITY) return;
    if (rival === -1) {
      this.count++;
      this.bestOf[key] = p;
      this.keyOf[p] = key;
    }
    this.minutes[p] = minutes;
    this.cost[p] = cost;
    this.weekdays[p] = weekdays;
    this.days[p] = taken;
    this.lateDays[p] = late;
    this.shortest[p] = shortest;
    this.workingStart[p] = this.open.workingStart[first] ?? 0;
    this.stageStart[p] = this.open.start[first] ?? 0;
    this.workingEnd[p] = this.open.workingEnd[this.chosen[taken - 1] ?? 0] ?? 0;
    this.tail[p] = tail;
    this.allFrozen[p] = unfrozen === 0 ? 1 : 0;
    this.firstFrozen[p] = ((this.open.flags[first] ?? 0) & SLOT_FROZEN) !== 0 ? 1 : 0;
    for (let k = 0; k < taken; k++) this.slots[p * DAYS_IN_WEEK + k] = this.chosen[k] ?? 0;
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
      const stage = next < taken ? (this.chosen[next] ?? 0) : -1;
      const stageStart = stage === -1 ? Number.POSITIVE_INFINITY : (this.open.start[stage] ?? 0);
      const busyStart =
        unrest < this.unrestStart.length ? (this.unrestStart[unrest] ?? 0) : Number.POSITIVE_INFINITY;
      if (Math.min(stageStart, busyStart) - free >= rest) {
        return stage !== -1 || free + rest <= weekEnd ? RESTED : free;
      }
      if (stage !== -1 && stageStart <= busyStart) {
        free = Math.max(free, this.open.end[stage] ?? 0);
        next++;
      } else {
        free = Math.max(free, this.unrestEnd[unrest] ?? 0);
        unrest++;
      }
    }
    return NO_REST;
  }
}

/** Whether a pattern has a day on Saturday or Sunday. */
export function hasWeekend(weekdays: number): boolean {
  return (weekdays & WEEKEND_BITS) !== 0;
}

/** Whether it has one on Sunday. */
export function hasSunday(weekdays: number): boolean {
  return (weekdays & (1 << (DAYS_IN_WEEK - 1))) !== 0;
}

/** Days on Saturday or Sunday, 0 to 2. */
export function weekendDays(weekdays: number): number {
  return ((weekdays >> 5) & 1) + ((weekdays >> 6) & 1);
}
