/**
 * Chooses a pattern per week so that the days add up to the module and cost least: dynamic programming over
 * weeks, on labels that are pruned to the most promising ones (a beam), so good rather than proven best.
 *
 * A placement ends in the week in which its minutes are reached (H2: no day too many), which is why a label
 * either goes on with fewer minutes than asked or is complete.
 */
import type { Prepared } from '../prepare/prepared.ts';
import { at, item } from '../prepare/typed-arrays.ts';
import { isForced, type OpenSlots } from './open-slots.ts';
import type { Option } from './placed.ts';
import { type StageDay, stageSundays } from './stage-days.ts';
import {
  DAYS_IN_WEEK,
  hasSunday,
  hasWeekend,
  RESTED,
  type WeekPatterns,
  weekendDays,
} from './week-patterns.ts';

const BEAM = 40;
const CELLS = 1024;
const MINUTES_PER_CELL = 60;
/** Complete placements kept, for when the best one fails the last look at rest. */
const COMPLETE = 4;
const NO_LABEL = -1;
const EMPTY_CELL = -2;
const NO_RHYTHM = -1;
const SUNDAY_MEMORY = 0b111;

/** The labels of all weeks; a label is a way to have worked up to the end of some week. */
class Labels {
  count = 0;
  parent: Int32Array;
  pattern: Int32Array;
  cost: Float64Array;
  minutes: Int32Array;
  firstWeek: Int16Array;
  shortest: Int16Array;
  /** Weekdays of the last untouched week in the middle; −1 before there is one (S8). */
  rhythm: Int16Array;
  weekendWeeks: Int16Array;
  weekendDays: Int16Array;
  lateDays: Int16Array;
  /** Untouched weeks without a day since the last one (H15). */
  gap: Int16Array;
  /** The last three weeks' Sundays, most recent in bit 0. */
  sundays: Uint8Array;
  workingEnd: Int32Array;
  tail: Int32Array;
  lastFrozen: Uint8Array;

  constructor(capacity: number) {
    this.parent = new Int32Array(capacity);
    this.pattern = new Int32Array(capacity);
    this.cost = new Float64Array(capacity);
    this.minutes = new Int32Array(capacity);
    this.firstWeek = new Int16Array(capacity);
    this.shortest = new Int16Array(capacity);
    this.rhythm = new Int16Array(capacity);
    this.weekendWeeks = new Int16Array(capacity);
    this.weekendDays = new Int16Array(capacity);
    this.lateDays = new Int16Array(capacity);
    this.gap = new Int16Array(capacity);
    this.sundays = new Uint8Array(capacity);
    this.workingEnd = new Int32Array(capacity);
    this.tail = new Int32Array(capacity);
    this.lastFrozen = new Uint8Array(capacity);
  }
}

export class LabelSearch {
  /** Complete placements of the last run, cheapest first: the label before the last week, and that pattern. */
  readonly completeCost = new Float64Array(COMPLETE);
  private readonly completeLabel = new Int32Array(COMPLETE);
  private readonly completePattern = new Int32Array(COMPLETE);
  completeCount = 0;

  private readonly labels: Labels;
  private readonly cellScore = new Float64Array(CELLS);
  private readonly cellLabel = new Int32Array(CELLS);
  private readonly cellPattern = new Int32Array(CELLS);
  private readonly filled = new Int32Array(CELLS);
  private readonly sorted = new Float64Array(CELLS);
  private filledCount = 0;
  /** Most minutes that week w and later ones can still give. */
  private readonly remaining: Int32Array;
  private option: Option | null = null;
  private minuteWorth = 0;
  private otherSundays: Uint8Array;
  private readonly firstShiftOpen: boolean[] = [];

  constructor(
    private readonly prepared: Prepared,
    private readonly open: OpenSlots,
    private readonly patterns: WeekPatterns,
  ) {
    const { weeks } = prepared.horizon;
    this.labels = new Labels((weeks + 1) * BEAM + 1);
    this.remaining = new Int32Array(weeks + 1);
    this.otherSundays = new Uint8Array(weeks);
  }

  run(option: Option, otherDays: readonly StageDay[], minuteWorth: number): void {
    const { horizon } = this.prepared;
    this.option = option;
    this.minuteWorth = minuteWorth;
    this.otherSundays = stageSundays(otherDays, horizon);
    this.completeCount = 0;
    this.labels.count = 0;
    this.sumRemaining();
    if (at(this.remaining, 0) < option.demand.askedMinutes) return;
    const first = option.unit.unit.firstDayShifts ?? [];
    this.firstShiftOpen.length = 0;
    for (const shift of option.unit.shifts) {
      this.firstShiftOpen.push(first.length === 0 || first.includes(shift.shift.id));
    }
    let from = 0;
    let to = 0;
    let mayStart = true;
    for (let week = 0; week < horizon.weeks; week++) {
      const forced = this.weekIsForced(week);
      this.openCells();
      if (mayStart) this.startIn(week);
      for (let label = from; label < to; label++) this.goOn(label, week, forced);
      if (forced) mayStart = false;
      from = this.labels.count;
      this.keepBest(week);
      to = this.labels.count;
    }
  }

  /** Open-slot indexes of complete placement `k`, in date order. */
  readDays(k: number): number[] {
    const weeks: number[] = [at(this.completePattern, k)];
    for (let label = at(this.completeLabel, k); label !== NO_LABEL; label = at(this.labels.parent, label)) {
      const pattern = at(this.labels.pattern, label);
      if (pattern !== NO_LABEL) weeks.push(pattern);
    }
    return weeks.reverse().flatMap((pattern) => {
      const start = pattern * DAYS_IN_WEEK;
      return Array.from(this.patterns.slots.subarray(start, start + at(this.patterns.days, pattern)));
    });
  }

  private sumRemaining(): void {
    const { weeks } = this.prepared.horizon;
    this.remaining[weeks] = 0;
    for (let week = weeks - 1; week >= 0; week--) {
      let most = 0;
      for (let p = at(this.patterns.from, week); p < at(this.patterns.from, week + 1); p++) {
        most = Math.max(most, at(this.patterns.minutes, p));
      }
      this.remaining[week] = at(this.remaining, week + 1) + most;
    }
  }

  private weekIsForced(week: number): boolean {
    for (let i = at(this.open.firstOfWeek, week); i < at(this.open.firstOfWeek, week + 1); i++) {
      if (isForced(this.open, i)) return true;
    }
    return false;
  }

  private startIn(week: number): void {
    const { demand } = this.current();
    for (let p = at(this.patterns.from, week); p < at(this.patterns.from, week + 1); p++) {
      if (at(this.patterns.firstFrozen, p) === 0 && !this.mayBeFirst(p)) continue;
      if (hasSunday(at(this.patterns.weekdays, p)) && !this.sundayFits(0, week)) continue;
      const minutes = at(this.patterns.minutes, p);
      if (minutes >= demand.askedMinutes) this.complete(NO_LABEL, p, week);
      else if (minutes + at(this.remaining, week + 1) >= demand.askedMinutes) {
        this.offer(NO_LABEL, p, minutes, at(this.patterns.cost, p));
      }
    }
  }

  private mayBeFirst(pattern: number): boolean {
    const open = at(this.patterns.slots, pattern * DAYS_IN_WEEK);
    return item(this.firstShiftOpen, at(this.current().slots.shift, at(this.open.slot, open)));
  }

  private goOn(label: number, week: number, forced: boolean): void {
    const { labels, patterns } = this;
    const { demand, unit } = this.current();
    const { rules } = this.prepared.semester;
    const touched = at(this.prepared.horizon.weekTouched, week) === 1;
    const before = at(labels.minutes, label);
    const rhythm = at(labels.rhythm, label);
    const preferred = unit.unit.preferredDaysPerWeek ?? 0;
    const minDays = touched ? 0 : Math.max(unit.unit.minDaysPerWeek, demand.minDaysPerWeek);
    const gapTooLong = at(labels.gap, label) > rules.maxGapWeeks;
    const restUntil = at(labels.tail, label) + rules.minWeeklyRestMinutes;
    const rested = at(labels.tail, label) === RESTED;
    for (let p = at(patterns.from, week); p < at(patterns.from, week + 1); p++) {
      const bothFrozen = (at(labels.lastFrozen, label) & at(patterns.firstFrozen, p)) === 1;
      if (gapTooLong && !bothFrozen) continue;
      if (!bothFrozen && at(patterns.workingStart, p) - at(labels.workingEnd, label) < rules.minRestMinutes)
        continue;
      if (!rested && !bothFrozen && at(patterns.stageStart, p) < restUntil) continue;
      const weekdays = at(patterns.weekdays, p);
      if (
        hasSunday(weekdays) &&
        at(patterns.allFrozen, p) === 0 &&
        !this.sundayFits(at(labels.sundays, label), week)
      ) {
        continue;
      }
      const minutes = before + at(patterns.minutes, p);
      if (minutes >= demand.askedMinutes) {
        const shortest = Math.min(at(labels.shortest, label), at(patterns.shortest, p));
        if (minutes - shortest < demand.askedMinutes) this.complete(label, p, week);
        continue;
      }
      const days = at(patterns.days, p);
      if (days < minDays && at(patterns.allFrozen, p) === 0) continue;
      if (minutes + at(this.remaining, week + 1) < demand.askedMinutes) continue;
      let cost = at(labels.cost, label) + at(patterns.cost, p);
      if (!touched) {
        cost += rules.weights.S6 * Math.max(0, preferred - days);
        if (rhythm !== NO_RHYTHM && rhythm !== weekdays) cost += rules.weights.S8;
      }
      this.offer(label, p, minutes, cost);
    }
    if (!forced) this.skip(label, touched, preferred, rhythm);
  }

  /** A week without a day in the middle of the placement. */
  private skip(label: number, touched: boolean, preferred: number, rhythm: number): void {
    const { weights, maxGapWeeks } = this.prepared.semester.rules;
    const frozenAhead = at(this.labels.lastFrozen, label) === 1;
    if (!touched && !frozenAhead && at(this.labels.gap, label) + 1 > maxGapWeeks) return;
    let cost = at(this.labels.cost, label);
    if (!touched) {
      cost += weights.S6 * preferred;
      if (rhythm !== NO_RHYTHM && rhythm !== 0) cost += weights.S8;
    }
    this.offer(label, NO_LABEL, at(this.labels.minutes, label), cost);
  }

  /** Whether one more Sunday in `week` keeps every four weeks within the rule, other modules' Sundays included. */
  private sundayFits(ownBefore: number, week: number): boolean {
    const { maxSundaysPerFourWeeks } = this.prepared.semester.rules;
    for (let shift = 0; shift < 4; shift++) {
      let sundays = 1;
      for (let offset = -3 + shift; offset <= shift; offset++) {
        if (offset === 0 || week + offset < 0 || week + offset >= this.otherSundays.length) continue;
        const own = offset < 0 ? (ownBefore >> (-offset - 1)) & 1 : 0;
        sundays += own | at(this.otherSundays, week + offset);
      }
      if (sundays > maxSundaysPerFourWeeks) return false;
    }
    return true;
  }

  /** Puts a label-to-be in its cell, if it is the most promising there. */
  private offer(label: number, pattern: number, minutes: number, cost: number): void {
    const { demand } = this.current();
    const weekends =
      (label === NO_LABEL ? 0 : at(this.labels.weekendWeeks, label)) +
      (pattern !== NO_LABEL && hasWeekend(at(this.patterns.weekdays, pattern)) ? 1 : 0);
    const late =
      (label === NO_LABEL ? 0 : at(this.labels.lateDays, label)) +
      (pattern === NO_LABEL ? 0 : at(this.patterns.lateDays, pattern));
    const score = cost + this.minuteWorth * (demand.askedMinutes - minutes);
    const rhythm = pattern === NO_LABEL ? 0 : at(this.patterns.weekdays, pattern);
    const cell =
      (Math.floor(minutes / MINUTES_PER_CELL) * 16 + ((weekends + late * 3 + rhythm * 5) & 15)) & (CELLS - 1);
    if (at(this.cellLabel, cell) === EMPTY_CELL) {
      this.filled[this.filledCount++] = cell;
    } else if (at(this.cellScore, cell) <= score) return;
    this.cellScore[cell] = score;
    this.cellLabel[cell] = label;
    this.cellPattern[cell] = pattern;
  }

  private openCells(): void {
    for (let i = 0; i < this.filledCount; i++) this.cellLabel[at(this.filled, i)] = EMPTY_CELL;
    if (this.filledCount === 0) this.cellLabel.fill(EMPTY_CELL);
    this.filledCount = 0;
  }

  /** Turns the best cells into labels. */
  private keepBest(week: number): void {
    let threshold = Number.POSITIVE_INFINITY;
    if (this.filledCount > BEAM) {
      for (let i = 0; i < this.filledCount; i++) this.sorted[i] = at(this.cellScore, at(this.filled, i));
      this.sorted.subarray(0, this.filledCount).sort();
      threshold = at(this.sorted, BEAM - 1);
    }
    const limit = this.labels.count + BEAM;
    for (let i = 0; i < this.filledCount && this.labels.count < limit; i++) {
      const cell = at(this.filled, i);
      if (at(this.cellScore, cell) <= threshold) this.addLabel(cell, week);
    }
  }

  private addLabel(cell: number, week: number): void {
    const { labels, patterns } = this;
    const { horizon } = this.prepared;
    const { demand } = this.current();
    const parent = at(this.cellLabel, cell);
    const pattern = at(this.cellPattern, cell);
    const touched = at(horizon.weekTouched, week) === 1;
    const label = labels.count++;
    const isFirst = parent === NO_LABEL;
    const score = at(this.cellScore, cell);
    labels.parent[label] = parent;
    labels.pattern[label] = pattern;
    labels.firstWeek[label] = isFirst ? week : at(labels.firstWeek, parent);
    if (pattern === NO_LABEL) {
      this.copyForSkip(label, parent, touched);
    } else {
      const weekdays = at(patterns.weekdays, pattern);
      labels.minutes[label] = (isFirst ? 0 : at(labels.minutes, parent)) + at(patterns.minutes, pattern);
      labels.shortest[label] = isFirst
        ? at(patterns.shortest, pattern)
        : Math.min(at(labels.shortest, parent), at(patterns.shortest, pattern));
      labels.rhythm[label] = isFirst ? NO_RHYTHM : touched ? at(labels.rhythm, parent) : weekdays;
      labels.weekendWeeks[label] =
        (isFirst ? 0 : at(labels.weekendWeeks, parent)) + (hasWeekend(weekdays) ? 1 : 0);
      labels.weekendDays[label] = (isFirst ? 0 : at(labels.weekendDays, parent)) + weekendDays(weekdays);
      labels.lateDays[label] = (isFirst ? 0 : at(labels.lateDays, parent)) + at(patterns.lateDays, pattern);
      labels.gap[label] = 0;
      const sundays = isFirst ? 0 : at(labels.sundays, parent);
      labels.sundays[label] = ((sundays << 1) | (hasSunday(weekdays) ? 1 : 0)) & SUNDAY_MEMORY;
      labels.workingEnd[label] = at(patterns.workingEnd, pattern);
      labels.tail[label] = at(patterns.tail, pattern);
      labels.lastFrozen[label] = at(patterns.allFrozen, pattern);
    }
    labels.cost[label] = score - this.minuteWorth * (demand.askedMinutes - at(labels.minutes, label));
  }

  private copyForSkip(label: number, parent: number, touched: boolean): void {
    const { labels } = this;
    labels.minutes[label] = at(labels.minutes, parent);
    labels.shortest[label] = at(labels.shortest, parent);
    labels.rhythm[label] = touched ? at(labels.rhythm, parent) : 0;
    labels.weekendWeeks[label] = at(labels.weekendWeeks, parent);
    labels.weekendDays[label] = at(labels.weekendDays, parent);
    labels.lateDays[label] = at(labels.lateDays, parent);
    labels.gap[label] = at(labels.gap, parent) + (touched ? 0 : 1);
    labels.sundays[label] = (at(labels.sundays, parent) << 1) & SUNDAY_MEMORY;
    labels.workingEnd[label] = at(labels.workingEnd, parent);
    labels.tail[label] = at(labels.tail, parent);
    labels.lastFrozen[label] = at(labels.lastFrozen, parent);
  }

  /** A placement that ends in `week`: what only its end decides, and its place among the cheapest. */
  private complete(label: number, pattern: number, week: number): void {
    const { labels, patterns } = this;
    const { demand } = this.current();
    const { weights } = this.prepared.semester.rules;
    if (this.forcedAfter(week)) return;
    const isFirst = label === NO_LABEL;
    const minutes = (isFirst ? 0 : at(labels.minutes, label)) + at(patterns.minutes, pattern);
    if (isFirst && minutes - at(patterns.shortest, pattern) >= demand.askedMinutes) return;
    const weekdays = at(patterns.weekdays, pattern);
    const late = (isFirst ? 0 : at(labels.lateDays, label)) + at(patterns.lateDays, pattern);
    const weekend = (isFirst ? 0 : at(labels.weekendDays, label)) + weekendDays(weekdays);
    if (late < demand.module.minDaysBy.late || weekend < demand.module.minDaysBy.weekend) return;
    const firstWeek = isFirst ? week : at(labels.firstWeek, label);
    const weekends = (isFirst ? 0 : at(labels.weekendWeeks, label)) + (hasWeekend(weekdays) ? 1 : 0);
    const cost =
      (isFirst ? 0 : at(labels.cost, label)) +
      at(patterns.cost, pattern) +
      weights.S5 * Math.max(0, weekends - Math.ceil((week - firstWeek + 1) / 2)) +
      weights.S7 * Math.max(0, week - demand.startWeek);
    this.keepComplete(cost, label, pattern);
  }

  private keepComplete(cost: number, label: number, pattern: number): void {
    let k = this.completeCount;
    if (k === COMPLETE) {
      if (at(this.completeCost, COMPLETE - 1) <= cost) return;
      k = COMPLETE - 1;
    } else this.completeCount++;
    for (; k > 0 && at(this.completeCost, k - 1) > cost; k--) {
      this.completeCost[k] = at(this.completeCost, k - 1);
      this.completeLabel[k] = at(this.completeLabel, k - 1);
      this.completePattern[k] = at(this.completePattern, k - 1);
    }
    this.completeCost[k] = cost;
    this.completeLabel[k] = label;
    this.completePattern[k] = pattern;
  }

  private forcedAfter(week: number): boolean {
    const { pin } = this.current().demand;
    if (pin?.days === undefined || pin.days.length === 0) return false;
    for (let later = week + 1; later < this.prepared.horizon.weeks; later++) {
      if (this.weekIsForced(later)) return true;
    }
    return false;
  }

  private current(): Option {
    if (this.option === null) throw new Error('run() comes first');
    return this.option;
  }
}
