/** The best placement that can be found for one demand at one unit, under given terms. */
import type { Prepared } from '../../prepare/prepared.ts';
import { SLOT_FROZEN } from '../../prepare/slots.ts';
import type { TraineeDays } from '../../prepare/trainee-days.ts';
import { item } from '../../prepare/typed-arrays.ts';
import { assignMentors } from './assign-mentors.ts';
import { LabelSearch } from './label-search.ts';
import { type FitTerms, OpenSlots } from './open-slots.ts';
import { type OtherModules, OtherModulesBook } from './other-modules.ts';
import type { Option, Placed } from './placed.ts';
import { placementCost } from './placement-cost.ts';
import { keepsRest } from './rest.ts';
import { mergeDays, type StageDay, stageDaysOf } from './stage-days.ts';
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
  /** What the last placement found costs, with the penalties and prices of its terms. */
  price = 0;
  private readonly open: OpenSlots;
  private readonly patterns: WeekPatterns;
  private readonly labels: LabelSearch;
  private readonly others: OtherModulesBook;

  constructor(private readonly prepared: Prepared) {
    this.open = new OpenSlots(prepared);
    this.patterns = new WeekPatterns(prepared, this.open);
    this.labels = new LabelSearch(prepared, this.open, this.patterns);
    this.others = new OtherModulesBook(prepared.horizon);
  }

  /**
   * Null when no placement was found. Its cost contains neither penalties nor prices of `terms`; `price` does.
   *
   * @param limit only a placement with a lower price is looked for
   */
  fit(option: Option, terms: FitTerms, limit = Number.POSITIVE_INFINITY): Placed | null {
    if (option.unit.mentors.length === 0) return null;
    const own = this.prepared.daysOf(option.demand.traineeIndex);
    const { open } = this;
    open.gather(option, own, terms);
    if (open.count === 0) return null;
    // A pinned day that cannot be had here and now leaves nothing to fit (H17).
    if (open.forcedCount < (option.demand.pin?.days?.length ?? 0)) return null;
    const dearest = limit - option.fixedCost;
    if (!this.isWithin(option, dearest) || !this.hasMinutes(option)) return null;
    const others = this.others.of(terms.otherDays, own);
    const worth = this.minuteWorth(option);
    let best: Placed | null = null;
    let bestPrice = dearest;
    for (const { primary, absence } of this.primaries(option, terms)) {
      if (best !== null && absence > this.prepared.semester.rules.weights.S4) break;
      open.priceMentor(option, primary, absence, terms);
      // Only where the cheapest turns out not to do, the next ones are looked for.
      for (const keepSeveral of [false, true]) {
        this.chooseDays(option, own, others, worth, bestPrice, keepSeveral);
        if (this.labels.completed.count === 0) break;
        const k = this.firstThatDoes(option, terms);
        if (k === null) continue;
        best = k.placed;
        bestPrice = k.price;
        break;
      }
    }
    this.price = bestPrice + option.fixedCost;
    return best;
  }

  private firstThatDoes(option: Option, terms: FitTerms): { placed: Placed; price: number } | null {
    const { completed } = this.labels;
    for (let k = 0; k < completed.count; k++) {
      const placed = this.makePlaced(option, k, terms);
      if (placed !== null) return { placed, price: completed.cost[k] ?? 0 };
    }
    return null;
  }

  /** Whether the cheapest minutes on offer leave hope of a price below the limit. */
  private isWithin(option: Option, limit: number): boolean {
    if (limit === Number.POSITIVE_INFINITY) return true;
    const { baseCost, minutes, count } = this.open;
    let rate = Number.POSITIVE_INFINITY;
    for (let i = 0; i < count; i++) rate = Math.min(rate, (baseCost[i] ?? 0) / (minutes[i] ?? 0));
    return rate < 0 || rate * option.demand.askedMinutes < limit;
  }

  /** Whether what is open could be enough, were each date worked in its longest shift; frozen days have no limits. */
  private hasMinutes({ demand }: Option): boolean {
    const { firstOfWeek, day, minutes, flags, count } = this.open;
    if (((flags[0] ?? 0) & SLOT_FROZEN) !== 0) return true;
    const { weeks } = this.prepared.horizon;
    const weekLimit = this.prepared.semester.rules.maxStageMinutesPerWeek;
    let sum = 0;
    for (let week = 0; week < weeks && (firstOfWeek[week] ?? 0) < count; week++) {
      const end = firstOfWeek[week + 1] ?? 0;
      let ofWeek = 0;
      let dates = 0;
      let longest = 0;
      for (let i = firstOfWeek[week] ?? 0; i < end; ) {
        const date = day[i];
        let ofDate = 0;
        for (; i < end && day[i] === date; i++) ofDate = Math.max(ofDate, minutes[i] ?? 0);
        ofWeek += ofDate;
        dates++;
        longest = Math.max(longest, ofDate);
      }
      if (dates > demand.maxDaysPerWeek) ofWeek = Math.min(ofWeek, demand.maxDaysPerWeek * longest);
      sum += Math.min(ofWeek, weekLimit);
    }
    return sum >= demand.askedMinutes;
  }

  /** Long shifts first; where those end only in a day too many (H2), short ones first. */
  private chooseDays(
    option: Option,
    own: TraineeDays,
    others: OtherModules,
    minuteWorth: number,
    limit: number,
    keepSeveral: boolean,
  ): void {
    const terms = { otherSundays: others.sundays, minuteWorth, limit, keepSeveral };
    this.patterns.enumerate(option, own, others, minuteWorth);
    this.labels.run(option, terms);
    if (this.labels.completed.count > 0 || !this.labels.sawTooLong) return;
    this.patterns.enumerate(option, own, others, SHORT_FIRST);
    this.labels.run(option, terms);
  }

  /** Mentors to try as the primary one, by their place in the unit's list, with what a day without them is taken to cost. */
  private primaries(option: Option, terms: FitTerms): { primary: number; absence: number }[] {
    const { S4 } = this.prepared.semester.rules.weights;
    const pinned = option.demand.pin?.mentor;
    const { mentors } = option.unit;
    if (pinned !== undefined) {
      const primary = mentors.findIndex((mentor) => this.prepared.supply.mentors[mentor]?.id === pinned);
      // When others turn out to guide more days than the pinned mentor, days without that mentor are shunned.
      return [
        { primary, absence: S4 },
        { primary, absence: S4 + SHUNNED },
      ];
    }
    const { mentorSlots } = this.open;
    if (!terms.thorough) return [{ primary: this.mostPresent(mentors), absence: S4 }];
    return mentors
      .map((mentor, local) => ({ mentor, local, slots: mentorSlots[local] ?? 0 }))
      .sort((a, b) => b.slots - a.slots || a.mentor - b.mentor)
      .slice(0, MENTORS_TRIED)
      .map(({ local }) => ({ primary: local, absence: S4 }));
  }

  private mostPresent(mentors: readonly number[]): number {
    const { mentorSlots } = this.open;
    let best = 0;
    for (let local = 1; local < mentors.length; local++) {
      const more = (mentorSlots[local] ?? 0) - (mentorSlots[best] ?? 0);
      if (more > 0 || (more === 0 && item(mentors, local) < item(mentors, best))) best = local;
    }
    return best;
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
    const days = mergeDays(stageDaysOf([placed], own), otherDays);
    return keepsRest(days, demand.trainee, own, this.prepared.horizon, this.prepared.semester.rules);
  }
}
