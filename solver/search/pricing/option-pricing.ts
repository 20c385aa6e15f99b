/** A strand's terms put to the pricing of placements: one option, under each mentor who may be the primary one. */
import type { Prepared } from '../../prepare/prepared.ts';
import { dayGuides } from './day-guides.ts';
import { DayPrices } from './day-prices.ts';
import { ModuleEnds } from './module-ends.ts';
import { PlacementPricer } from './placement-pricing.ts';
import type { PricedOption } from './priced-option.ts';
import type { StrandPlacement, StrandTerms } from './priced-strand.ts';
import type { PricedEnd, PricingEffort, PricingQuestion } from './pricing-question.ts';

const NO_WEIGHTS = { S5: 0, S6: 0, S7: 0, S8: 0 };
const NOTHING = new Float64Array(0);

/** An option to go on to, after modules that may have ended so. */
export interface OptionTask {
  readonly priced: PricedOption;
  readonly terms: StrandTerms;
  readonly ends: ModuleEnds;
  /** By week: what has to be added at the least to a placement that ends in it. */
  readonly follow: Float64Array;
  /** Labels that go on from each week; infinite for all. */
  readonly beam: number;
}

/** A placement as it would be, and how the module ends with it. */
export interface StrandEnd extends PricedEnd {
  readonly placement: StrandPlacement;
}

export interface OnOptionEnd {
  /** Whether it could change anything. It is cheaper with another primary mentor only where that one has a run of his own. */
  readonly isOfUse: (end: PricedEnd) => boolean;
  readonly take: (end: StrandEnd) => void;
  /** What the best with other days may cost, where H11 makes this one dearer under its primary mentor; `follow` included. */
  readonly relax: (cost: number) => void;
}

export class OptionPricer {
  private readonly pricer: PlacementPricer;
  private readonly days = new DayPrices();

  constructor(private readonly prepared: Prepared) {
    this.pricer = new PlacementPricer(prepared);
  }

  /** What no placement there costs less than, whatever came before and follows. */
  least(priced: PricedOption, terms: StrandTerms): number {
    const alone = { priced, terms, ends: ModuleEnds.none(), follow: NOTHING };
    return Math.min(...primariesOf(priced, terms).map((primary) => this.ask(alone, primary)));
  }

  /**
   * By week, what a placement that begins in it or later costs at the least, `follow` included; kept in `into` where it
   * is less than what is there, and left out where it comes to `noMore` at any rate.
   */
  leastFrom(
    priced: PricedOption,
    terms: StrandTerms,
    follow: Float64Array,
    noMore: number,
    into: Float64Array,
  ): void {
    const task = { priced, terms, ends: ModuleEnds.none(), follow };
    const after = leastOf(follow);
    for (const primary of primariesOf(priced, terms))
      if (this.ask(task, primary) + after < noMore) this.pricer.leastFrom(into);
  }

  /**
   * @param limit what placements have to cost less than, `follow` included, to matter; it may fall on the way
   * @returns whether all that matters was looked at
   */
  run(task: OptionTask, limit: () => number, onEnd: OnOptionEnd): boolean {
    const { priced, terms, ends, follow, beam } = task;
    const before = ends.leastCost() + leastOf(follow);
    let complete = true;
    for (const primary of primariesOf(priced, terms)) {
      if (this.ask(task, primary) + before >= limit()) continue;
      this.pricer.run({ ...effortOf(terms, beam), below: limit() }, (end) => {
        if (onEnd.isOfUse(end)) this.takeWithGuides(task, primary, end, onEnd);
        return limit();
      });
      complete &&= this.pricer.complete;
    }
    return complete;
  }

  private takeWithGuides(
    { priced, terms, follow }: OptionTask,
    primary: number,
    end: PricedEnd,
    onEnd: OnOptionEnd,
  ) {
    const cheapest = end.slots.map((slot) => this.days.guide[slot] ?? 0);
    const guidance = dayGuides(priced, end.slots, cheapest, primary, {
      prices: terms.prices,
      absent: this.absentCost(terms),
    });
    if (guidance === null || guidance.more > 0) onEnd.relax(end.cost + (follow[end.week] ?? 0));
    if (guidance === null) return;
    const { guides, primary: best, more } = guidance;
    const placement = { option: priced.option, slots: end.slots, guides, primary: best };
    onEnd.take({ ...end, cost: end.cost + more, placement });
  }

  /** @returns what no placement there costs less than under that mentor, `ends` and `follow` left out */
  private ask({ priced, terms, ends, follow }: Omit<OptionTask, 'beam'>, primary: number): number {
    this.days.set(priced, primary, terms.prices, terms.counting, this.absentCost(terms));
    const counts = terms.counting === 'cost and prices';
    const question: PricingQuestion = {
      option: priced.option,
      sets: priced.sets,
      dayPrice: this.days.price,
      fixedCost: counts ? priced.option.fixedCost : 0,
      weights: counts ? this.prepared.semester.rules.weights : NO_WEIGHTS,
      ends,
      follow,
    };
    return this.pricer.ask(question);
  }

  /** Of a day without the primary mentor (S4). */
  private absentCost({ counting }: StrandTerms): number {
    return counting === 'cost and prices' ? this.prepared.semester.rules.weights.S4 : 0;
  }
}

/** What follows a module at the least, whenever it ends; at most 0, for nothing need follow. */
export function leastOf(follow: Float64Array): number {
  return follow.reduce((least, one) => Math.min(least, one), 0);
}

/** Where costs do not count, a day costs the same whoever is the primary mentor, who is found afterwards (`dayGuides`). */
function primariesOf({ primaries }: PricedOption, { counting }: StrandTerms): readonly number[] {
  return counting === 'prices' ? primaries.slice(0, 1) : primaries;
}

/** A beam passes over what is less promising, so it need not give up as well. */
function effortOf({ effort }: StrandTerms, beam: number): Omit<PricingEffort, 'below'> {
  const mostLabels = beam === Number.POSITIVE_INFINITY ? effort : Number.POSITIVE_INFINITY;
  return { beam, mostLabels, estimates: true };
}
