/**
 * Chooses a pattern per week so that the days add up to the module and cost least: dynamic programming over
 * weeks, on labels that are pruned to the most promising ones (a beam), so good rather than proven best.
 *
 * A placement ends in the week in which its minutes are reached (H2: no day too many), which is why a label
 * either goes on with fewer minutes than asked or is complete.
 */
import type { Prepared } from '../prepare/prepared.ts';
import { SLOT_FROZEN } from '../prepare/slots.ts';
import { item } from '../prepare/typed-arrays.ts';
import { CompletePlacements } from './complete-placements.ts';
import { LabelBeam } from './label-beam.ts';
import { Labels, NO_LABEL } from './labels.ts';
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

/** What a late or weekend day that a label is behind with (H18) counts for, so that it is not put off to the end. */
const BEHIND = 200;
/** The share of S5 that is expected to stay: weeks without a weekend may follow. */
const STILL_AHEAD = 0.5;
/** Less than any cost. */
const TIE = 1e-3;
const NO_RHYTHM = -1;
const SUNDAY_MEMORY = 0b111;

export class LabelSearch {
  /** Of the last run. */
  readonly completed = new CompletePlacements();
  /** Whether the last run passed over placements because a day less would do (H2). */
  sawTooLong = false;

  private readonly labels: Labels;
  private readonly beam = new LabelBeam();
  /** Most minutes that week w and later ones can still give. */
  private readonly remaining: Int32Array;
  /** Minutes of the days that have to be worked in week w and later, and the shortest of them. */
  private readonly forcedMinutes: Int32Array;
  private readonly forcedShortest: Float64Array;
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
    this.labels = new Labels((weeks + 1) * LabelBeam.width + 1);
    this.remaining = new Int32Array(weeks + 1);
    this.forcedMinutes = new Int32Array(weeks + 1);
    this.forcedShortest = new Float64Array(weeks + 1);
    this.otherSundays = new Uint8Array(weeks);
  }

  run(option: Option, otherDays: readonly StageDay[], minuteWorth: number): void {
    const { horizon } = this.prepared;
    this.option = option;
    this.minuteWorth = minuteWorth;
    const { askedMinutes } = option.demand;
    this.beam.measure(askedMinutes);
    this.otherSundays = stageSundays(otherDays, horizon);
    this.completed.clear();
    this.sawTooLong = false;
    this.labels.count = 0;
    this.sumRemaining();
    this.sumForced();
    if ((this.remaining[0] ?? 0) < askedMinutes) return;
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
      this.beam.clear();
      if (mayStart) this.startIn(week);
      for (let label = from; label < to; label++) this.goOn(label, week, forced);
      if (forced) mayStart = false;
      from = this.labels.count;
      this.beam.forBest((cell) => this.addLabel(cell, week));
      to = this.labels.count;
    }
  }

  /** Open-slot indexes of complete placement `k`, in date order. */
  readDays(k: number): number[] {
    const weeks: number[] = [this.completed.pattern[k] ?? 0];
    for (
      let label = this.completed.label[k] ?? 0;
      label !== NO_LABEL;
      label = this.labels.parent[label] ?? 0
    ) {
      const pattern = this.labels.pattern[label] ?? 0;
      if (pattern !== NO_LABEL) weeks.push(pattern);
    }
    return weeks.reverse().flatMap((pattern) => {
      const start = pattern * DAYS_IN_WEEK;
      return Array.from(this.patterns.slots.subarray(start, start + (this.patterns.days[pattern] ?? 0)));
    });
  }

  private sumRemaining(): void {
    const { weeks } = this.prepared.horizon;
    this.remaining[weeks] = 0;
    for (let week = weeks - 1; week >= 0; week--) {
      let most = 0;
      for (let p = this.patterns.from[week] ?? 0; p < (this.patterns.from[week + 1] ?? 0); p++) {
        most = Math.max(most, this.patterns.minutes[p] ?? 0);
      }
      this.remaining[week] = (this.remaining[week + 1] ?? 0) + most;
    }
  }

  /** Nothing where history alone is longer than asked: it is kept as it is, and nothing is added to it. */
  private sumForced(): void {
    const { weeks } = this.prepared.horizon;
    this.forcedMinutes[weeks] = 0;
    this.forcedShortest[weeks] = Number.POSITIVE_INFINITY;
    let frozen = 0;
    for (let week = weeks - 1; week >= 0; week--) {
      let sum = this.forcedMinutes[week + 1] ?? 0;
      let shortest = this.forcedShortest[week + 1] ?? 0;
      for (let i = this.open.firstOfWeek[week] ?? 0; i < (this.open.firstOfWeek[week + 1] ?? 0); i++) {
        if (!isForced(this.open, i)) continue;
        const minutes = this.open.minutes[i] ?? 0;
        sum += minutes;
        shortest = Math.min(shortest, minutes);
        if (((this.open.flags[i] ?? 0) & SLOT_FROZEN) !== 0) frozen += minutes;
      }
      this.forcedMinutes[week] = sum;
      this.forcedShortest[week] = shortest;
    }
    if (frozen >= this.current().demand.askedMinutes) this.forcedMinutes.fill(0);
  }

  /** Whether the days that still have to come would make it too long already (H2). */
  private endsTooLong(label: number, pattern: number, week: number, minutes: number): boolean {
    const ahead = this.forcedMinutes[week + 1] ?? 0;
    if (ahead === 0) return false;
    const shortest = Math.min(
      this.forcedShortest[week + 1] ?? 0,
      label === NO_LABEL ? Number.POSITIVE_INFINITY : (this.labels.shortest[label] ?? 0),
      pattern === NO_LABEL ? Number.POSITIVE_INFINITY : (this.patterns.shortest[pattern] ?? 0),
    );
    return minutes + ahead - shortest >= this.current().demand.askedMinutes;
  }

  private weekIsForced(week: number): boolean {
    for (let i = this.open.firstOfWeek[week] ?? 0; i < (this.open.firstOfWeek[week + 1] ?? 0); i++) {
      if (isForced(this.open, i)) return true;
    }
    return false;
  }

  private startIn(week: number): void {
    const { demand } = this.current();
    for (let p = this.patterns.from[week] ?? 0; p < (this.patterns.from[week + 1] ?? 0); p++) {
      if ((this.patterns.firstFrozen[p] ?? 0) === 0 && !this.mayBeFirst(p)) continue;
      if (hasSunday(this.patterns.weekdays[p] ?? 0) && !this.sundayFits(0, week)) continue;
      const minutes = this.patterns.minutes[p] ?? 0;
      if (minutes >= demand.askedMinutes) {
        this.complete(NO_LABEL, p, week);
        this.goOnWithHistory(NO_LABEL, p, week, minutes);
      } else if (minutes + (this.remaining[week + 1] ?? 0) >= demand.askedMinutes) {
        this.offer(NO_LABEL, p, week, minutes, this.patterns.cost[p] ?? 0);
      }
    }
  }

  /** Frozen days may be more than the module asks by now: what is past is no breach (H2). */
  private goOnWithHistory(label: number, pattern: number, week: number, minutes: number): void {
    if ((this.patterns.allFrozen[pattern] ?? 0) === 0 || !this.forcedAfter(week)) return;
    const before = label === NO_LABEL ? 0 : (this.labels.cost[label] ?? 0);
    this.offer(label, pattern, week, minutes, before + (this.patterns.cost[pattern] ?? 0));
  }

  private mayBeFirst(pattern: number): boolean {
    const open = this.patterns.slots[pattern * DAYS_IN_WEEK] ?? 0;
    return item(this.firstShiftOpen, this.current().slots.shift[this.open.slot[open] ?? 0] ?? 0);
  }

  private goOn(label: number, week: number, forced: boolean): void {
    const { labels, patterns } = this;
    const { demand, unit } = this.current();
    const { rules } = this.prepared.semester;
    const touched = (this.prepared.horizon.weekTouched[week] ?? 0) === 1;
    const before = labels.minutes[label] ?? 0;
    const rhythm = labels.rhythm[label] ?? 0;
    const preferred = unit.unit.preferredDaysPerWeek ?? 0;
    const minDays = touched ? 0 : Math.max(unit.unit.minDaysPerWeek, demand.minDaysPerWeek);
    const gapTooLong = (labels.gap[label] ?? 0) > rules.maxGapWeeks;
    const restUntil = (labels.tail[label] ?? 0) + rules.minWeeklyRestMinutes;
    const rested = (labels.tail[label] ?? 0) === RESTED;
    for (let p = patterns.from[week] ?? 0; p < (patterns.from[week + 1] ?? 0); p++) {
      const bothFrozen = ((labels.lastFrozen[label] ?? 0) & (patterns.firstFrozen[p] ?? 0)) === 1;
      if (gapTooLong && !bothFrozen) continue;
      if (
        !bothFrozen &&
        (patterns.workingStart[p] ?? 0) - (labels.workingEnd[label] ?? 0) < rules.minRestMinutes
      )
        continue;
      if (!rested && !bothFrozen && (patterns.stageStart[p] ?? 0) < restUntil) continue;
      const weekdays = patterns.weekdays[p] ?? 0;
      if (
        hasSunday(weekdays) &&
        (patterns.allFrozen[p] ?? 0) === 0 &&
        !this.sundayFits(labels.sundays[label] ?? 0, week)
      ) {
        continue;
      }
      const minutes = before + (patterns.minutes[p] ?? 0);
      if (minutes >= demand.askedMinutes) {
        this.complete(label, p, week);
        if (forced) this.goOnWithHistory(label, p, week, minutes);
        continue;
      }
      const days = patterns.days[p] ?? 0;
      if (days < minDays && (patterns.allFrozen[p] ?? 0) === 0) continue;
      if (minutes + (this.remaining[week + 1] ?? 0) < demand.askedMinutes) continue;
      let cost = (labels.cost[label] ?? 0) + (patterns.cost[p] ?? 0);
      if (!touched) {
        cost += rules.weights.S6 * Math.max(0, preferred - days);
        if (rhythm !== NO_RHYTHM && rhythm !== weekdays) cost += rules.weights.S8;
      }
      this.offer(label, p, week, minutes, cost);
    }
    if (!forced) this.skip(label, week, preferred, rhythm);
  }

  /** A week without a day in the middle of the placement. */
  private skip(label: number, week: number, preferred: number, rhythm: number): void {
    const touched = (this.prepared.horizon.weekTouched[week] ?? 0) === 1;
    const { weights, maxGapWeeks } = this.prepared.semester.rules;
    const frozenAhead = (this.labels.lastFrozen[label] ?? 0) === 1;
    if (!touched && !frozenAhead && (this.labels.gap[label] ?? 0) + 1 > maxGapWeeks) return;
    let cost = this.labels.cost[label] ?? 0;
    if (!touched) {
      cost += weights.S6 * preferred;
      if (rhythm !== NO_RHYTHM && rhythm !== 0) cost += weights.S8;
    }
    this.offer(label, NO_LABEL, week, this.labels.minutes[label] ?? 0, cost);
  }

  /** Whether one more Sunday in `week` keeps every four weeks within the rule, other modules' Sundays included. */
  private sundayFits(ownBefore: number, week: number): boolean {
    const { maxSundaysPerFourWeeks } = this.prepared.semester.rules;
    for (let shift = 0; shift < 4; shift++) {
      let sundays = 1;
      for (let offset = -3 + shift; offset <= shift; offset++) {
        if (offset === 0 || week + offset < 0 || week + offset >= this.otherSundays.length) continue;
        const own = offset < 0 ? (ownBefore >> (-offset - 1)) & 1 : 0;
        sundays += own | (this.otherSundays[week + offset] ?? 0);
      }
      if (sundays > maxSundaysPerFourWeeks) return false;
    }
    return true;
  }

  /** Puts a label-to-be in its cell, if it is the most promising there. */
  private offer(label: number, pattern: number, week: number, minutes: number, cost: number): void {
    if (this.endsTooLong(label, pattern, week, minutes)) return;
    const { demand } = this.current();
    const weekends =
      (label === NO_LABEL ? 0 : (this.labels.weekendWeeks[label] ?? 0)) +
      (pattern !== NO_LABEL && hasWeekend(this.patterns.weekdays[pattern] ?? 0) ? 1 : 0);
    const late =
      (label === NO_LABEL ? 0 : (this.labels.lateDays[label] ?? 0)) +
      (pattern === NO_LABEL ? 0 : (this.patterns.lateDays[pattern] ?? 0));
    const weekendDaysSoFar =
      (label === NO_LABEL ? 0 : (this.labels.weekendDays[label] ?? 0)) +
      (pattern === NO_LABEL ? 0 : weekendDays(this.patterns.weekdays[pattern] ?? 0));
    const firstWeek = label === NO_LABEL ? week : (this.labels.firstWeek[label] ?? 0);
    const score =
      cost +
      this.minuteWorth * (demand.askedMinutes - minutes) +
      this.weekendsAhead(weekends, week - firstWeek + 1) +
      this.behind(minutes, late, weekendDaysSoFar);
    const rhythm = pattern === NO_LABEL ? 0 : (this.patterns.weekdays[pattern] ?? 0);
    // Every second week allows one more weekend (S5), so whether their number is even matters.
    const weeksBefore = weekends === 0 ? 0 : week - firstWeek;
    const kind = weekends + late * 3 + (rhythm ^ (rhythm >> 4)) * 5 + weeksBefore * 8;
    this.beam.offer(label, pattern, minutes, kind, score, cost);
  }

  /** For more weekends than the weeks so far allow (S5); of what is equal the one with fewer is kept. */
  private weekendsAhead(weekends: number, weeks: number): number {
    const { weights } = this.prepared.semester.rules;
    return weekends * TIE + STILL_AHEAD * weights.S5 * Math.max(0, weekends - Math.ceil(weeks / 2));
  }

  /** For being short of the late and weekend days that so many minutes should have brought. */
  private behind(minutes: number, late: number, weekend: number): number {
    const { askedMinutes, module } = this.current().demand;
    const { minDaysBy } = module;
    if (minDaysBy.late + minDaysBy.weekend === 0) return 0;
    const share = minutes / askedMinutes;
    return (
      BEHIND * (Math.max(0, minDaysBy.late * share - late) + Math.max(0, minDaysBy.weekend * share - weekend))
    );
  }

  private addLabel(cell: number, week: number): void {
    const { labels, patterns } = this;
    const { horizon } = this.prepared;
    const parent = this.beam.parent[cell] ?? 0;
    const pattern = this.beam.pattern[cell] ?? 0;
    const touched = (horizon.weekTouched[week] ?? 0) === 1;
    const label = labels.count++;
    const isFirst = parent === NO_LABEL;
    labels.parent[label] = parent;
    labels.pattern[label] = pattern;
    labels.firstWeek[label] = isFirst ? week : (labels.firstWeek[parent] ?? 0);
    if (pattern === NO_LABEL) {
      this.copyForSkip(label, parent, touched);
    } else {
      const weekdays = patterns.weekdays[pattern] ?? 0;
      labels.minutes[label] =
        (isFirst ? 0 : (labels.minutes[parent] ?? 0)) + (patterns.minutes[pattern] ?? 0);
      labels.shortest[label] = isFirst
        ? (patterns.shortest[pattern] ?? 0)
        : Math.min(labels.shortest[parent] ?? 0, patterns.shortest[pattern] ?? 0);
      labels.rhythm[label] = isFirst ? NO_RHYTHM : touched ? (labels.rhythm[parent] ?? 0) : weekdays;
      labels.weekendWeeks[label] =
        (isFirst ? 0 : (labels.weekendWeeks[parent] ?? 0)) + (hasWeekend(weekdays) ? 1 : 0);
      labels.weekendDays[label] = (isFirst ? 0 : (labels.weekendDays[parent] ?? 0)) + weekendDays(weekdays);
      labels.lateDays[label] =
        (isFirst ? 0 : (labels.lateDays[parent] ?? 0)) + (patterns.lateDays[pattern] ?? 0);
      labels.gap[label] = 0;
      const sundays = isFirst ? 0 : (labels.sundays[parent] ?? 0);
      labels.sundays[label] = ((sundays << 1) | (hasSunday(weekdays) ? 1 : 0)) & SUNDAY_MEMORY;
      labels.workingEnd[label] = patterns.workingEnd[pattern] ?? 0;
      labels.tail[label] = patterns.tail[pattern] ?? 0;
      labels.lastFrozen[label] = patterns.allFrozen[pattern] ?? 0;
    }
    labels.cost[label] = this.beam.cost[cell] ?? 0;
  }

  private copyForSkip(label: number, parent: number, touched: boolean): void {
    const { labels } = this;
    labels.minutes[label] = labels.minutes[parent] ?? 0;
    labels.shortest[label] = labels.shortest[parent] ?? 0;
    labels.rhythm[label] = touched ? (labels.rhythm[parent] ?? 0) : 0;
    labels.weekendWeeks[label] = labels.weekendWeeks[parent] ?? 0;
    labels.weekendDays[label] = labels.weekendDays[parent] ?? 0;
    labels.lateDays[label] = labels.lateDays[parent] ?? 0;
    labels.gap[label] = (labels.gap[parent] ?? 0) + (touched ? 0 : 1);
    labels.sundays[label] = ((labels.sundays[parent] ?? 0) << 1) & SUNDAY_MEMORY;
    labels.workingEnd[label] = labels.workingEnd[parent] ?? 0;
    labels.tail[label] = labels.tail[parent] ?? 0;
    labels.lastFrozen[label] = labels.lastFrozen[parent] ?? 0;
  }

  /** A placement that ends in `week`: what only its end decides, and its place among the cheapest. */
  private complete(label: number, pattern: number, week: number): void {
    const { labels, patterns } = this;
    const { demand } = this.current();
    const { weights } = this.prepared.semester.rules;
    if (this.forcedAfter(week)) return;
    const isFirst = label === NO_LABEL;
    const minutes = (isFirst ? 0 : (labels.minutes[label] ?? 0)) + (patterns.minutes[pattern] ?? 0);
    const shortestBefore = isFirst ? Number.POSITIVE_INFINITY : (labels.shortest[label] ?? 0);
    const shortest = Math.min(shortestBefore, patterns.shortest[pattern] ?? 0);
    if (minutes - shortest >= demand.askedMinutes && (patterns.allFrozen[pattern] ?? 0) === 0) {
      this.sawTooLong = true;
      return;
    }
    const weekdays = patterns.weekdays[pattern] ?? 0;
    const late = (isFirst ? 0 : (labels.lateDays[label] ?? 0)) + (patterns.lateDays[pattern] ?? 0);
    const weekend = (isFirst ? 0 : (labels.weekendDays[label] ?? 0)) + weekendDays(weekdays);
    const { minDaysBy } = demand.module;
    const history = (patterns.allFrozen[pattern] ?? 0) === 1;
    if (!history && (late < minDaysBy.late || weekend < minDaysBy.weekend)) return;
    const firstWeek = isFirst ? week : (labels.firstWeek[label] ?? 0);
    const weekends = (isFirst ? 0 : (labels.weekendWeeks[label] ?? 0)) + (hasWeekend(weekdays) ? 1 : 0);
    const cost =
      (isFirst ? 0 : (labels.cost[label] ?? 0)) +
      (patterns.cost[pattern] ?? 0) +
      weights.S5 * Math.max(0, weekends - Math.ceil((week - firstWeek + 1) / 2)) +
      weights.S7 * Math.max(0, week - demand.startWeek);
    this.completed.offer(cost, label, pattern);
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
