/**
 * The cheapest placement of one demand at one unit at given day prices, exactly: dynamic programming over weeks, in
 * which a partly built placement is dropped only when another does not cost more and can go on in every way that it
 * could (dominance), or when it cannot become cheap enough to matter. In it are H2, H4, H5, H11, H13 to H15, H17 and H18,
 * and S4 to S9; the slots and their prices hold the rest. Frozen days are taken to keep H13 (`simple-history.ts`); the other
 * rules are not asked of them alone, but for the hours of the module, which they reach with other days or without.
 */
import type { Prepared } from '../../prepare/prepared.ts';
import { DAYS_IN_WEEK, hasSunday, hasWeekend } from '../fit/week-patterns.ts';
import { LabelColumns, NONE } from './label-columns.ts';
import { LabelFront } from './label-front.ts';
import { EARLIEST, END_SUNDAYS, type ModuleEnd } from './module-ends.ts';
import { PlacementOutlook } from './placement-outlook.ts';
import type { PricedEnd, PricingEffort, PricingQuestion } from './pricing-question.ts';
import { WeekJoints } from './week-joints.ts';
import { RESTED, UNRESTED } from './weekly-rest.ts';

const SUNDAY_MEMORY = 0b111;

export class PlacementPricer {
  /** False when the last run gave up: there may be cheaper placements than it told. */
  complete = true;
  private readonly labels = new LabelColumns();
  private readonly front = new LabelFront(this.labels);
  private readonly weeks: number;
  private readonly touched: Uint8Array;
  private readonly outlook: PlacementOutlook;
  private readonly joints: WeekJoints;
  private asked: PricingQuestion | null = null;
  private lastForcedWeek = -1;
  private firstForcedWeek = 0;
  private prunes = true;
  private onEnd: (end: PricedEnd) => number = () => Number.POSITIVE_INFINITY;
  private below = 0;

  constructor(private readonly prepared: Prepared) {
    this.weeks = prepared.horizon.weeks;
    this.touched = prepared.horizon.weekTouched;
    this.outlook = new PlacementOutlook(prepared);
    this.joints = new WeekJoints(prepared);
  }

  /**
   * What runs are about until the next question.
   *
   * @returns what no such placement costs less than, `ends` and `follow` left out
   */
  ask(question: PricingQuestion): number {
    this.asked = question;
    this.joints.ask(question);
    return this.outlook.ask(question);
  }

  /**
   * By week, what a placement as asked about that begins in it or later costs at the least, `follow` included; kept in
   * `into` where it is less than what is there.
   */
  leastFrom(into: Float64Array): void {
    const question = this.question();
    this.outlook.lay(question);
    this.outlook.leastFrom(question, into);
  }

  /**
   * Calls `onEnd` with complete placements as asked about, to be copied if they are to be kept; its answer is what others have to cost less than from then on.
   * The cheapest one below that is always among them, unless the run gave up.
   */
  run({ below, mostLabels, beam, estimates }: PricingEffort, onEnd: (end: PricedEnd) => number): void {
    const question = this.question();
    this.below = below;
    this.onEnd = onEnd;
    this.complete = true;
    this.labels.count = 0;
    const { sets, option } = question;
    const { askedMinutes } = option.demand;
    if ((sets.ahead[0] ?? 0) < askedMinutes) return;
    this.prunes = estimates;
    if (estimates) this.outlook.lay(question);
    this.firstForcedWeek = sets.forced.indexOf(1);
    this.lastForcedWeek = sets.forced.lastIndexOf(1);
    this.front.begin({
      mostMinutes: sets.ahead[0] ?? 0,
      minDaysBy: option.demand.module.minDaysBy,
      hasWeekends: sets.hasWeekends,
      weights: question.weights,
    });
    let from = 0;
    for (let week = 0; week < this.weeks && this.below > Number.NEGATIVE_INFINITY; week++) {
      const to = this.labels.count;
      this.front.newWeek();
      if (this.firstForcedWeek === -1 || week <= this.firstForcedWeek) this.startIn(week);
      for (let label = from; label < to; label++)
        if ((this.labels.cost[label] ?? 0) < Number.POSITIVE_INFINITY) this.goOn(label, week);
      from = to;
      if (this.labels.count - from > beam) this.keepPromising(from, week, beam);
      if (this.labels.count > mostLabels) {
        this.complete = false;
        return;
      }
    }
  }

  private keepPromising(from: number, week: number, beam: number): void {
    const { labels } = this;
    const { askedMinutes } = this.question().option.demand;
    const ranked: { label: number; promise: number }[] = [];
    for (let label = from; label < labels.count; label++) {
      const cost = labels.cost[label] ?? 0;
      if (cost === Number.POSITIVE_INFINITY) continue;
      ranked.push({
        label,
        promise: cost + this.outlook.from(week + 1, Math.max(0, askedMinutes - (labels.minutes[label] ?? 0))),
      });
    }
    if (ranked.length <= beam) return;
    ranked.sort((a, b) => a.promise - b.promise || a.label - b.label);
    for (const { label } of ranked.slice(beam)) labels.cost[label] = Number.POSITIVE_INFINITY;
    this.complete = false;
  }

  /** Whether a placement that goes on past `week` with so many minutes may still end cheap enough. */
  private isHopeful(cost: number, minutes: number, week: number): boolean {
    const { option, sets, fixedCost } = this.question();
    const short = option.demand.askedMinutes - minutes;
    if (short <= 0) return true;
    if ((sets.ahead[week + 1] ?? 0) < short) return false;
    return !this.prunes || cost + this.outlook.from(week + 1, short) + fixedCost < this.below;
  }

  private startIn(week: number): void {
    const { sets, ends } = this.question();
    const from = sets.from[week] ?? 0;
    const to = sets.from[week + 1] ?? 0;
    if (from === to) return;
    for (const entry of ends.openIn(week)) {
      const end = ends.at(entry);
      for (let set = from; set < to; set++) {
        if ((sets.mayStart[set] ?? 0) === 0) continue;
        if (end === EARLIEST) this.take(NONE, set, week, entry, 0, sets.tail[set] ?? 0);
        else this.startAfter(end, set, week, entry);
      }
    }
  }

  /** H4 and H13 between the end of one module and the beginning of the next. */
  private startAfter(end: ModuleEnd, set: number, week: number, entry: number): void {
    const { sets } = this.question();
    const { rules } = this.prepared.semester;
    if ((sets.firstDay[set] ?? 0) <= end.lastDay) return;
    if ((sets.workingStart[set] ?? 0) - end.workingEnd < rules.minRestMinutes) return;
    const weeksBetween = week - end.week;
    if (weeksBetween === 0) {
      if (end.weekMinutes + (sets.minutes[set] ?? 0) > this.joints.weekLimit(week)) return;
    } else if (end.tail !== RESTED && (sets.stageStart[set] ?? 0) < end.tail + rules.minWeeklyRestMinutes)
      return;
    const tail = this.joints.tailWith(this.joints.earlierInWeek(end, week), set, week);
    if (tail === UNRESTED) return;
    this.take(NONE, set, week, entry, weeksBetween > 3 ? 0 : end.sundays << weeksBetween, tail);
  }

  private goOn(label: number, week: number): void {
    const { labels } = this;
    const { sets } = this.question();
    const { rules } = this.prepared.semester;
    const tail = labels.tail[label] ?? 0;
    const restUntil = tail === RESTED ? tail : tail + rules.minWeeklyRestMinutes;
    const workFrom = (labels.workingEnd[label] ?? 0) + rules.minRestMinutes;
    const sundays = (labels.sundays[label] ?? 0) << 1;
    const entry = labels.entry[label] ?? NONE;
    const earlier = this.joints.nightInto(week, labels.underWay[label] ?? 0);
    const to = sets.from[week + 1] ?? 0;
    for (let set = sets.from[week] ?? 0; set < to; set++) {
      if ((sets.workingStart[set] ?? 0) < workFrom || (sets.stageStart[set] ?? 0) < restUntil) continue;
      const restFrom = this.joints.tailWith(earlier, set, week);
      if (restFrom !== UNRESTED) this.take(label, set, week, entry, sundays, restFrom);
    }
    if ((sets.forced[week] ?? 0) === 0) this.skip(label, week);
  }

  /** A week without a day, between others (H15). */
  private skip(label: number, week: number): void {
    const { labels } = this;
    const { weights, option, sets } = this.question();
    const counts = (this.touched[week] ?? 0) === 0;
    const gap = (labels.gap[label] ?? 0) + (counts ? 1 : 0);
    if (gap > this.prepared.semester.rules.maxGapWeeks && week > sets.lastFrozenWeek) return;
    const rhythm = labels.rhythm[label] ?? NONE;
    let cost = labels.cost[label] ?? 0;
    if (counts) {
      cost += weights.S6 * (option.unit.unit.preferredDaysPerWeek ?? 0);
      if (rhythm !== NONE && rhythm !== 0) cost += weights.S8;
    }
    const minutes = labels.minutes[label] ?? 0;
    if (!this.isHopeful(cost, minutes, week)) return;
    const made = labels.copy(label);
    labels.parent[made] = label;
    labels.set[made] = NONE;
    labels.cost[made] = cost;
    labels.gap[made] = gap;
    if (counts) labels.rhythm[made] = 0;
    labels.sundays[made] = ((labels.sundays[label] ?? 0) << 1) & SUNDAY_MEMORY;
    labels.underWay[made] = 0;
    this.front.settle(made);
  }

  /** Works `set` in `week` after `label`, or from the beginning. `sundays`: of this week (so far) and those before. */
  private take(label: number, set: number, week: number, entry: number, sundays: number, tail: number): void {
    const { labels } = this;
    const { sets, option, weights, ends } = this.question();
    const { demand, unit } = option;
    const weekdays = sets.weekdays[set] ?? 0;
    const isHistory = (sets.allFrozen[set] ?? 0) === 1;
    if (hasSunday(weekdays) && !this.sundayFits(sundays)) return;
    const isFirst = label === NONE;
    const minutes = (isFirst ? 0 : (labels.minutes[label] ?? 0)) + (sets.minutes[set] ?? 0);
    const before = isFirst ? ends.at(entry).cost : (labels.cost[label] ?? 0);
    let cost = before + (this.outlook.setPrices.cost[set] ?? 0);
    if (minutes >= demand.askedMinutes) {
      this.finish(label, set, week, entry, sundays, tail, minutes, cost);
      if (!isHistory || week >= this.lastForcedWeek) return;
    }
    const counts = !isFirst && (this.touched[week] ?? 0) === 0;
    const days = sets.days[set] ?? 0;
    if (counts) {
      if (days < Math.max(unit.unit.minDaysPerWeek, demand.minDaysPerWeek) && !isHistory) return;
      cost += weights.S6 * Math.max(0, (unit.unit.preferredDaysPerWeek ?? 0) - days);
      const rhythm = labels.rhythm[label] ?? NONE;
      if (rhythm !== NONE && rhythm !== weekdays) cost += weights.S8;
    }
    if (!this.isHopeful(cost, minutes, week)) return;
    const made = labels.append();
    labels.parent[made] = label;
    labels.set[made] = set;
    labels.entry[made] = entry;
    labels.cost[made] = cost;
    labels.minutes[made] = minutes;
    labels.rhythm[made] = counts ? weekdays : isFirst ? NONE : (labels.rhythm[label] ?? NONE);
    labels.gap[made] = 0;
    labels.firstWeek[made] = isFirst ? week : (labels.firstWeek[label] ?? 0);
    labels.weekendWeeks[made] =
      (isFirst ? 0 : (labels.weekendWeeks[label] ?? 0)) + (hasWeekend(weekdays) ? 1 : 0);
    labels.lateDays[made] = (isFirst ? 0 : (labels.lateDays[label] ?? 0)) + (sets.lateDays[set] ?? 0);
    labels.weekendDays[made] =
      (isFirst ? 0 : (labels.weekendDays[label] ?? 0)) + (sets.weekendDays[set] ?? 0);
    labels.sundays[made] = (sundays | (hasSunday(weekdays) ? 1 : 0)) & SUNDAY_MEMORY;
    const shortest = sets.shortest[set] ?? 0;
    labels.shortest[made] = isFirst ? shortest : Math.min(shortest, labels.shortest[label] ?? 0);
    labels.workingEnd[made] = sets.workingEnd[set] ?? 0;
    labels.tail[made] = tail;
    labels.underWay[made] = sets.underWay[set] ?? 0;
    this.front.settle(made);
  }

  /** @param sundays of this week and the three before, bit 0 this week */
  private sundayFits(sundays: number): boolean {
    let count = 0;
    for (let bit = 1; bit <= 3; bit++) count += (sundays >> bit) & 1;
    return count + 1 <= this.prepared.semester.rules.maxSundaysPerFourWeeks;
  }

  /** The placement is complete with `set`; what only its end decides. */
  private finish(
    label: number,
    set: number,
    week: number,
    entry: number,
    sundays: number,
    tail: number,
    minutes: number,
    costSoFar: number,
  ): void {
    const { labels } = this;
    const { sets, option, weights, ends, follow, fixedCost } = this.question();
    const { demand } = option;
    if (week < this.lastForcedWeek) return;
    const isFirst = label === NONE;
    const shortest = Math.min(
      sets.shortest[set] ?? 0,
      isFirst ? Number.POSITIVE_INFINITY : (labels.shortest[label] ?? 0),
    );
    const isHistory = (sets.allFrozen[set] ?? 0) === 1;
    const { late, weekend } = demand.module.minDaysBy;
    const lateDays = (isFirst ? 0 : (labels.lateDays[label] ?? 0)) + (sets.lateDays[set] ?? 0);
    const weekendDays = (isFirst ? 0 : (labels.weekendDays[label] ?? 0)) + (sets.weekendDays[set] ?? 0);
    const isTooLong = minutes - shortest >= demand.askedMinutes;
    if (!isHistory && (isTooLong || lateDays < late || weekendDays < weekend)) return;
    const weekdays = sets.weekdays[set] ?? 0;
    const firstWeek = isFirst ? week : (labels.firstWeek[label] ?? 0);
    const weekends = (isFirst ? 0 : (labels.weekendWeeks[label] ?? 0)) + (hasWeekend(weekdays) ? 1 : 0);
    const cost =
      costSoFar +
      fixedCost +
      weights.S5 * Math.max(0, weekends - Math.ceil((week - firstWeek + 1) / 2)) +
      weights.S7 * Math.max(0, week - demand.startWeek);
    if (cost + (follow[week] ?? 0) >= this.below) return;
    const before = ends.at(entry);
    const sameWeek = before !== EARLIEST && before.week === week;
    const earlier = isFirst
      ? this.joints.earlierInWeek(before, week)
      : this.joints.nightInto(week, labels.underWay[label] ?? 0);
    this.below = this.onEnd({
      cost,
      week,
      lastDay: sets.lastDay[set] ?? 0,
      workingEnd: sets.workingEnd[set] ?? 0,
      tail,
      sundays: (sundays | (hasSunday(weekdays) ? 1 : 0)) & END_SUNDAYS,
      weekMinutes: (sets.minutes[set] ?? 0) + (sameWeek ? before.weekMinutes : 0),
      stage: [...earlier, ...this.joints.stageOf(set)],
      underWay: sets.underWay[set] ?? 0,
      before,
      minutes,
      isHistory,
      slots: this.slotsOf(label, set),
    });
  }

  private slotsOf(label: number, lastSet: number): Int32Array {
    const { sets } = this.question();
    const chain = [lastSet];
    for (let at = label; at !== NONE; at = this.labels.parent[at] ?? NONE) {
      const set = this.labels.set[at] ?? NONE;
      if (set !== NONE) chain.push(set);
    }
    const slots: number[] = [];
    for (const set of chain.reverse()) {
      for (let k = 0; k < (sets.days[set] ?? 0); k++) slots.push(sets.slots[set * DAYS_IN_WEEK + k] ?? 0);
    }
    return Int32Array.from(slots);
  }

  private question(): PricingQuestion {
    if (this.asked === null) throw new Error('ask() comes first');
    return this.asked;
  }
}
