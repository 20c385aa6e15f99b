/** The best placement that can be found for one demand at one unit, under given terms. */
import type { Prepared } from '../prepare/prepared.ts';
import type { TraineeDays } from '../prepare/trainee-days.ts';
import { item } from '../prepare/typed-arrays.ts';
import { assignMentors } from './assign-mentors.ts';
import { LabelSearch } from './label-search.ts';
import { type FitTerms, OpenSlots } from './open-slots.ts';
import type { Option, Placed } from './placed.ts';
import { placementCost } from './placement-cost.ts';
import { keepsRest } from './rest.ts';
import { type StageDay, stageDaysOf } from './stage-days.ts';
import { WeekPatterns } from './week-patterns.ts';

/** Primary mentors tried when `thorough`. */
const MENTORS_TRIED = 3;
/** More than any journey costs. */
const SHUNNED = 1000;
/** A minute of stage is worth a little more than it costs on average: finishing counts too. */
const WORTH_ABOVE_AVERAGE = 1.1;
/** Worth of a minute that makes patterns of few minutes the best of their weekdays. */
const SHORT_FIRST = -1;

export class Fitter {
  private readonly open: OpenSlots;
  private readonly patterns: WeekPatterns;
  private readonly labels: LabelSearch;

  constructor(private readonly prepared: Prepared) {
    this.open = new OpenSlots(prepared);
    this.patterns = new WeekPatterns(prepared, this.open);
    this.labels = new LabelSearch(prepared, this.open, this.patterns);
  }

  /** Null when no placement was found. Its price contains neither penalties nor prices of `terms`. */
  fit(option: Option, terms: FitTerms): Placed | null {
    if (option.unit.mentors.length === 0) return null;
    const own = this.prepared.daysOf(option.demand.traineeIndex);
    this.open.gather(option, own, terms);
    if (this.open.count === 0) return null;
    // A pinned day that cannot be had here and now leaves nothing to fit (H17).
    if (this.open.forcedCount < (option.demand.pin?.days?.length ?? 0)) return null;
    const worth = this.minuteWorth(option);
    let best: Placed | null = null;
    let bestPrice = Number.POSITIVE_INFINITY;
    for (const { primary, absence } of this.primaries(option, terms)) {
      if (best !== null && absence > this.prepared.semester.rules.weights.S4) break;
      this.open.priceMentor(option, primary, absence, terms);
      this.chooseDays(option, own, terms, worth);
      for (let k = 0; k < this.labels.completed.count; k++) {
        const price = this.labels.completed.cost[k] ?? 0;
        if (price >= bestPrice) break;
        const placed = this.makePlaced(option, k, terms);
        if (placed === null) continue;
        best = placed;
        bestPrice = price;
        break;
      }
    }
    return best;
  }

  /** Long shifts first; where those end only in a day too many (H2), short ones first. */
  private chooseDays(option: Option, own: TraineeDays, terms: FitTerms, worth: number): void {
    this.patterns.enumerate(option, own, terms.otherDays, worth);
    this.labels.run(option, terms.otherDays, worth);
    if (this.labels.completed.count > 0 || !this.labels.sawTooLong) return;
    this.patterns.enumerate(option, own, terms.otherDays, SHORT_FIRST);
    this.labels.run(option, terms.otherDays, worth);
  }

  /** Mentors to try as the primary one, with what a day without them is taken to cost. */
  private primaries(option: Option, terms: FitTerms): { primary: number; absence: number }[] {
    const { S4 } = this.prepared.semester.rules.weights;
    const pinned = option.demand.pin?.mentor;
    if (pinned !== undefined) {
      const primary = this.prepared.supply.mentors.findIndex((mentor) => mentor.id === pinned);
      // When others turn out to guide more days than the pinned mentor, days without that mentor are shunned.
      return [
        { primary, absence: S4 },
        { primary, absence: S4 + SHUNNED },
      ];
    }
    return option.unit.mentors
      .map((mentor, local) => ({ mentor, slots: this.open.mentorSlots[local] ?? 0 }))
      .sort((a, b) => b.slots - a.slots || a.mentor - b.mentor)
      .slice(0, terms.thorough ? MENTORS_TRIED : 1)
      .map(({ mentor }) => ({ primary: mentor, absence: S4 }));
  }

  /** What a minute of stage costs here on average, travel and the wish to finish early together. */
  private minuteWorth(option: Option): number {
    let cost = 0;
    let minutes = 0;
    for (let i = 0; i < this.open.count; i++) {
      cost += option.slots.wayCost[option.slots.way[this.open.slot[i] ?? 0] ?? 0] ?? 0;
      minutes += this.open.minutes[i] ?? 0;
    }
    if (minutes === 0) return 0;
    const daysPerWeek = Math.max(1, option.demand.maxDaysPerWeek);
    const weekMinutes = (minutes / this.open.count) * daysPerWeek;
    return WORTH_ABOVE_AVERAGE * (cost / minutes) + this.prepared.semester.rules.weights.S7 / weekMinutes;
  }

  private makePlaced(option: Option, complete: number, terms: FitTerms): Placed | null {
    const slots = Int32Array.from(this.labels.readDays(complete), (i) => this.open.slot[i] ?? 0);
    const assignment = assignMentors(this.prepared, this.open, option, slots, terms);
    if (assignment === null) return null;
    const { horizon, semester } = this.prepared;
    const { primary, mentors, guides } = assignment;
    let minutes = 0;
    for (const slot of slots)
      minutes += item(option.unit.shifts, option.slots.shift[slot] ?? 0).times.stageMinutes;
    const cost = placementCost(option, slots, mentors, primary, horizon, semester.rules);
    const placed: Placed = { option, slots, guides, mentors, primary, minutes, cost };
    return this.rests(placed, terms.otherDays) ? placed : null;
  }

  private rests(placed: Placed, otherDays: readonly StageDay[]): boolean {
    const { demand } = placed.option;
    const own = this.prepared.daysOf(demand.traineeIndex);
    const days = [...stageDaysOf([placed], own), ...otherDays].sort((a, b) => a.start - b.start);
    return keepsRest(days, demand.trainee, own, this.prepared.horizon, this.prepared.semester.rules);
  }
}
