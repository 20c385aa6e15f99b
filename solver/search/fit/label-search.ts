/**
 * Chooses a pattern per week so that the days add up to the module and cost least: dynamic programming over
 * weeks, on labels that are pruned to the most promising ones (a beam), so good rather than proven best.
 *
 * A placement ends in the week in which its minutes are reached (H2: no day too many), which is why a label
 * either goes on with fewer minutes than asked or is complete.
 */
import type { Prepared } from '../../prepare/prepared.ts';
import { CompletePlacements } from './complete-placements.ts';
import { ForcedDays } from './forced-days.ts';
import { LabelBeam } from './label-beam.ts';
import { LabelProspects } from './label-prospects.ts';
import { Labels, NO_LABEL, NO_RHYTHM } from './labels.ts';
import type { OpenSlots } from './open-slots.ts';
import type { Option } from './placed.ts';
import { sundayFits } from './sundays.ts';
import { WeekOutlook } from './week-outlook.ts';
import {
  DAYS_IN_WEEK,
  hasSunday,
  hasWeekend,
  RESTED,
  type WeekPatterns,
  weekendDays,
} from './week-patterns.ts';

export interface LabelTerms {
  /** By week: 1 where the trainee has stage on Sunday in another module. */
  readonly otherSundays: Uint8Array;
  /** What a minute of stage is worth, to compare labels of different length. */
  readonly minuteWorth: number;
  /** Only placements that cost less are looked for. */
  readonly limit: number;
  /** Look for the few cheapest, and not for the cheapest alone. */
  readonly keepSeveral: boolean;
}

export class LabelSearch {
  /** Of the last run. */
  readonly completed = new CompletePlacements();
  /** Whether the last run passed over placements because a day less would do (H2). */
  sawTooLong = false;

  private readonly labels: Labels;
  private readonly beam = new LabelBeam();
  private readonly outlook: WeekOutlook;
  private readonly forced: ForcedDays;
  private readonly prospects: LabelProspects;
  private terms: LabelTerms | null = null;
  private askedMinutes = 0;
  private startWeek = 0;
  private readonly firstShiftOpen: boolean[] = [];

  constructor(
    private readonly prepared: Prepared,
    private readonly open: OpenSlots,
    private readonly patterns: WeekPatterns,
  ) {
    this.labels = new Labels((prepared.horizon.weeks + 1) * LabelBeam.width + 1);
    this.outlook = new WeekOutlook(prepared.horizon);
    this.forced = new ForcedDays(prepared.horizon);
    this.prospects = new LabelProspects(prepared);
  }

  run(option: Option, terms: LabelTerms): void {
    this.begin(option, terms);
    if ((this.outlook.minutesFrom[0] ?? 0) < this.askedMinutes) return;
    const { weeks } = this.prepared.horizon;
    let from = 0;
    let to = 0;
    let mayStart = true;
    for (let week = 0; week < weeks; week++) {
      const forced = this.forced.isIn(week);
      this.beam.clear();
      if (mayStart) this.startIn(week, terms);
      for (let label = from; label < to; label++) this.goOn(option, label, week, forced, terms);
      if (forced) mayStart = false;
      from = this.labels.count;
      this.takeBest(week);
      to = this.labels.count;
    }
  }

  private begin(option: Option, terms: LabelTerms): void {
    const { demand, unit } = option;
    this.terms = terms;
    this.askedMinutes = demand.askedMinutes;
    this.startWeek = demand.startWeek;
    this.prospects.begin(option);
    this.beam.measure(demand.askedMinutes);
    this.completed.clear();
    this.sawTooLong = false;
    this.labels.count = 0;
    this.outlook.measure(this.patterns);
    this.forced.measure(this.open, demand.askedMinutes);
    const first = unit.unit.firstDayShifts ?? [];
    for (const [i, { shift }] of unit.shifts.entries()) {
      this.firstShiftOpen[i] = first.length === 0 || first.includes(shift.id);
    }
  }

  /** Open-slot indexes of complete placement `k`, in date order. */
  readDays(k: number): number[] {
    const weeks = this.labels.patternsUpTo(this.completed.label[k] ?? 0);
    weeks.push(this.completed.pattern[k] ?? 0);
    return weeks.flatMap((pattern) => {
      const start = pattern * DAYS_IN_WEEK;
      return Array.from(this.patterns.slots.subarray(start, start + (this.patterns.days[pattern] ?? 0)));
    });
  }

  /** Whether the days that still have to come would make it too long already (H2). */
  private endsTooLong(label: number, pattern: number, week: number, minutes: number): boolean {
    const ahead = this.forced.minutesFrom[week + 1] ?? 0;
    if (ahead === 0) return false;
    const shortest = Math.min(
      this.forced.shortestFrom[week + 1] ?? 0,
      label === NO_LABEL ? Number.POSITIVE_INFINITY : (this.labels.shortest[label] ?? 0),
      pattern === NO_LABEL ? Number.POSITIVE_INFINITY : (this.patterns.shortest[pattern] ?? 0),
    );
    return minutes + ahead - shortest >= this.askedMinutes;
  }

  private startIn(week: number, terms: LabelTerms): void {
    const { patterns, askedMinutes } = this;
    const end = patterns.from[week + 1] ?? 0;
    const ahead = this.outlook.minutesFrom[week + 1] ?? 0;
    const maxSundays = this.prepared.semester.rules.maxSundaysPerFourWeeks;
    for (let p = patterns.from[week] ?? 0; p < end; p++) {
      if ((patterns.firstFrozen[p] ?? 0) === 0 && !this.mayBeFirst(p)) continue;
      const isOpenSunday = hasSunday(patterns.weekdays[p] ?? 0) && (patterns.allFrozen[p] ?? 0) === 0;
      if (isOpenSunday && !sundayFits(0, week, terms.otherSundays, maxSundays)) continue;
      const minutes = patterns.minutes[p] ?? 0;
      if (minutes >= askedMinutes) {
        this.complete(NO_LABEL, p, week);
        this.goOnWithHistory(NO_LABEL, p, week, minutes);
      } else if (minutes + ahead >= askedMinutes) {
        this.offer(NO_LABEL, p, week, minutes, patterns.cost[p] ?? 0);
      }
    }
  }

  /** Frozen days may be more than the module asks by now: what is past is no breach (H2). */
  private goOnWithHistory(label: number, pattern: number, week: number, minutes: number): void {
    if ((this.patterns.allFrozen[pattern] ?? 0) === 0 || !this.forced.isAfter(week)) return;
    const before = label === NO_LABEL ? 0 : (this.labels.cost[label] ?? 0);
    this.offer(label, pattern, week, minutes, before + (this.patterns.cost[pattern] ?? 0));
  }

  private mayBeFirst(pattern: number): boolean {
    const open = this.patterns.slots[pattern * DAYS_IN_WEEK] ?? 0;
    return this.firstShiftOpen[this.open.shift[open] ?? 0] === true;
  }

  private goOn(
    { unit, demand }: Option,
    label: number,
    week: number,
    forced: boolean,
    terms: LabelTerms,
  ): void {
    const { labels, patterns, askedMinutes } = this;
    const { rules } = this.prepared.semester;
    const { weights, minRestMinutes } = rules;
    const touched = (this.prepared.horizon.weekTouched[week] ?? 0) === 1;
    const before = labels.minutes[label] ?? 0;
    const costBefore = labels.cost[label] ?? 0;
    const rhythm = labels.rhythm[label] ?? 0;
    const preferred = unit.unit.preferredDaysPerWeek ?? 0;
    const minDays = touched ? 0 : Math.max(unit.unit.minDaysPerWeek, demand.minDaysPerWeek);
    const gapTooLong = (labels.gap[label] ?? 0) > rules.maxGapWeeks;
    const workingEnd = labels.workingEnd[label] ?? 0;
    const tail = labels.tail[label] ?? 0;
    const restUntil = tail + rules.minWeeklyRestMinutes;
    const lastFrozen = labels.lastFrozen[label] ?? 0;
    const ahead = this.outlook.minutesFrom[week + 1] ?? 0;
    const end = patterns.from[week + 1] ?? 0;
    for (let p = patterns.from[week] ?? 0; p < end; p++) {
      if ((lastFrozen & (patterns.firstFrozen[p] ?? 0)) === 0) {
        if (gapTooLong) continue;
        if ((patterns.workingStart[p] ?? 0) - workingEnd < minRestMinutes) continue;
        if (tail !== RESTED && (patterns.stageStart[p] ?? 0) < restUntil) continue;
      }
      const weekdays = patterns.weekdays[p] ?? 0;
      const history = (patterns.allFrozen[p] ?? 0) === 1;
      if (
        hasSunday(weekdays) &&
        !history &&
        !sundayFits(labels.sundays[label] ?? 0, week, terms.otherSundays, rules.maxSundaysPerFourWeeks)
      )
        continue;
      const minutes = before + (patterns.minutes[p] ?? 0);
      if (minutes >= askedMinutes) {
        this.complete(label, p, week);
        if (forced) this.goOnWithHistory(label, p, week, minutes);
        continue;
      }
      const days = patterns.days[p] ?? 0;
      if (days < minDays && !history) continue;
      if (minutes + ahead < askedMinutes) continue;
      let cost = costBefore + (patterns.cost[p] ?? 0);
      if (!touched) {
        if (days < preferred) cost += weights.S6 * (preferred - days);
        if (rhythm !== NO_RHYTHM && rhythm !== weekdays) cost += weights.S8;
      }
      this.offer(label, p, week, minutes, cost);
    }
    if (!forced) this.skip(label, week, preferred, rhythm);
  }

  /** A week without a day in the middle of the placement. */
  private skip(label: number, week: number, preferred: number, rhythm: number): void {
    const touched = (this.prepared.horizon.weekTouched[week] ?? 0) === 1;
    const { weights, maxGapWeeks } = this.prepared.semester.rules;
    const wasHistory = (this.labels.lastFrozen[label] ?? 0) === 1;
    if (!touched && !wasHistory && (this.labels.gap[label] ?? 0) + 1 > maxGapWeeks) return;
    const minutes = this.labels.minutes[label] ?? 0;
    if (minutes + (this.outlook.minutesFrom[week + 1] ?? 0) < this.askedMinutes) return;
    let cost = this.labels.cost[label] ?? 0;
    if (!touched) {
      cost += weights.S6 * preferred;
      if (rhythm !== NO_RHYTHM && rhythm !== 0) cost += weights.S8;
    }
    this.offer(label, NO_LABEL, week, minutes, cost);
  }

  /** Puts a label-to-be in its cell, if it is the most promising there. */
  private offer(label: number, pattern: number, week: number, minutes: number, cost: number): void {
    if (this.endsTooLong(label, pattern, week, minutes)) return;
    const { labels, patterns } = this;
    const left = this.askedMinutes - minutes;
    if (left > 0 && this.endsTooDear(week, left, cost)) return;
    const isFirst = label === NO_LABEL;
    let weekends = isFirst ? 0 : (labels.weekendWeeks[label] ?? 0);
    let late = isFirst ? 0 : (labels.lateDays[label] ?? 0);
    let weekendDaysSoFar = isFirst ? 0 : (labels.weekendDays[label] ?? 0);
    let rhythm = 0;
    if (pattern !== NO_LABEL) {
      rhythm = patterns.weekdays[pattern] ?? 0;
      if (hasWeekend(rhythm)) weekends++;
      late += patterns.lateDays[pattern] ?? 0;
      weekendDaysSoFar += weekendDays(rhythm);
    }
    const firstWeek = isFirst ? week : (labels.firstWeek[label] ?? 0);
    const score =
      cost +
      (this.terms?.minuteWorth ?? 0) * left +
      this.prospects.weekendsAhead(weekends, week - firstWeek + 1) +
      this.prospects.behind(minutes, late, weekendDaysSoFar);
    // Every second week allows one more weekend (S5), so whether their number is even matters.
    const weeksBefore = weekends === 0 ? 0 : week - firstWeek;
    // Odd factors that keep small counts apart in the few kinds there are; the rhythm folded from seven bits to four.
    const kind = weekends + late * 3 + (rhythm ^ (rhythm >> 4)) * 5 + weeksBefore * 8;
    this.beam.offer(label, pattern, minutes, kind, score, cost);
  }

  /** Whether nothing that begins like this can be cheaper than what is asked, or known. */
  private endsTooDear(week: number, minutesLeft: number, cost: number): boolean {
    const lastWeek = week + this.outlook.leastWeeks(week + 1, minutesLeft);
    const late = this.prepared.semester.rules.weights.S7 * Math.max(0, lastWeek - this.startWeek);
    return cost + late + this.outlook.leastCost(week + 1, minutesLeft) >= this.dearest();
  }

  private dearest(): number {
    const { completed, terms } = this;
    const limit = terms?.limit ?? Number.POSITIVE_INFINITY;
    if (terms?.keepSeveral === true || completed.count === 0) return limit;
    return Math.min(limit, completed.cost[0] ?? 0);
  }

  private takeBest(week: number): void {
    const { labels, patterns, beam } = this;
    const touched = (this.prepared.horizon.weekTouched[week] ?? 0) === 1;
    const taken = beam.chooseBest();
    for (let k = 0; k < taken; k++) {
      const cell = beam.best[k] ?? 0;
      const parent = beam.parent[cell] ?? 0;
      const pattern = beam.pattern[cell] ?? 0;
      const cost = beam.cost[cell] ?? 0;
      if (parent === NO_LABEL) labels.start(pattern, week, cost, patterns);
      else if (pattern === NO_LABEL) labels.skip(parent, touched, cost);
      else labels.goOn(parent, pattern, touched, cost, patterns);
    }
  }

  /** A placement that ends in `week`: what only its end decides, and its place among the cheapest. */
  private complete(label: number, pattern: number, week: number): void {
    const { labels, patterns, askedMinutes } = this;
    const { weights } = this.prepared.semester.rules;
    if (this.forced.isAfter(week)) return;
    const isFirst = label === NO_LABEL;
    const weekdays = patterns.weekdays[pattern] ?? 0;
    const firstWeek = isFirst ? week : (labels.firstWeek[label] ?? 0);
    const weekends = (isFirst ? 0 : (labels.weekendWeeks[label] ?? 0)) + (hasWeekend(weekdays) ? 1 : 0);
    const cost =
      (isFirst ? 0 : (labels.cost[label] ?? 0)) +
      (patterns.cost[pattern] ?? 0) +
      weights.S5 * Math.max(0, weekends - Math.ceil((week - firstWeek + 1) / 2)) +
      weights.S7 * Math.max(0, week - this.startWeek);
    if (cost >= this.dearest()) return;
    const history = (patterns.allFrozen[pattern] ?? 0) === 1;
    const minutes = (isFirst ? 0 : (labels.minutes[label] ?? 0)) + (patterns.minutes[pattern] ?? 0);
    const shortestBefore = isFirst ? Number.POSITIVE_INFINITY : (labels.shortest[label] ?? 0);
    const shortest = Math.min(shortestBefore, patterns.shortest[pattern] ?? 0);
    if (minutes - shortest >= askedMinutes && !history) {
      this.sawTooLong = true;
      return;
    }
    const late = (isFirst ? 0 : (labels.lateDays[label] ?? 0)) + (patterns.lateDays[pattern] ?? 0);
    const weekend = (isFirst ? 0 : (labels.weekendDays[label] ?? 0)) + weekendDays(weekdays);
    if (!history && (late < this.prospects.lateAsked || weekend < this.prospects.weekendAsked)) return;
    this.completed.offer(cost, label, pattern);
  }
}
