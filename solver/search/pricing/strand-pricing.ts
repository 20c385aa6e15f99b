/**
 * The best that can be had for a strand at given prices: nothing, its first module, its first two and so on, each at
 * any unit, all rules between them kept. Exact, unless an option has too many sets of days, is history, or takes too
 * much effort: its relaxed price then stands in for it, so that the value stays a bound.
 */
import type { Demand } from '../../prepare/demands.ts';
import type { Prepared } from '../../prepare/prepared.ts';
import { item } from '../../prepare/typed-arrays.ts';
import type { Option } from '../placed.ts';
import { dayGuides } from './day-guides.ts';
import { DayPrices } from './day-prices.ts';
import { type ModuleEnd, ModuleEnds } from './module-ends.ts';
import { PlacementPricer } from './placement-pricing.ts';
import type { PricedOption } from './priced-option.ts';
import type {
  PricedStrand,
  StrandAnswer,
  StrandOption,
  StrandPlacement,
  StrandStep,
  StrandTerms,
} from './priced-strand.ts';
import type { PricedEnd, PricingEffort, PricingQuestion } from './pricing-question.ts';
import { keepsMix, type SettingMinutes } from './setting-mix.ts';

interface StrandEnd extends PricedEnd {
  readonly placement: StrandPlacement;
}

/** Ends whose modules were done in the same settings. */
interface Group {
  readonly settings: readonly SettingMinutes[];
  readonly ends: ModuleEnds;
}

export class StrandPricer {
  private readonly pricer: PlacementPricer;
  private readonly days = new DayPrices();

  constructor(private readonly prepared: Prepared) {
    this.pricer = new PlacementPricer(prepared);
  }

  /** @param known some choice for the strand and its value at these terms: better ones are looked for */
  price(strand: PricedStrand, terms: StrandTerms, known: StrandAnswer | null): StrandAnswer {
    const follow = this.followOf(strand.steps, terms);
    const steps = strand.steps.map(({ demand, options }, place) => ({
      demand,
      follow: item(follow, place),
      options: this.ranked(options, terms, item(follow, place)),
    }));
    const promising = this.look({ strand, terms, steps, beam: BEAM, slack: terms.slack }, known);
    if (terms.effort === 0) return promising;
    const exact = this.look({ strand, terms, steps, beam: ALL, slack: 0 }, promising);
    return { ...exact, others: promising.others };
  }

  private look(task: Task, known: StrandAnswer | null): StrandAnswer {
    const { strand, terms, steps } = task;
    const nothing = sumOut(strand.steps, 0, terms);
    const run: Run = {
      ...task,
      best: Math.min(nothing, known?.found ?? nothing),
      bestPlacements: known !== null && known.found < nothing ? known.placements : [],
      lower: Number.POSITIVE_INFINITY,
      met: new Map(),
    };
    let groups: readonly Group[] = [{ settings: [], ends: ModuleEnds.none() }];
    let worth = 0;
    for (let place = 0; place < steps.length && groups.length > 0; place++) {
      worth += terms.worth(item(steps, place).demand);
      groups = this.step(run, groups, place, worth);
    }
    return {
      least: Math.min(run.best, run.lower),
      found: run.best,
      placements: run.bestPlacements,
      others: othersOf(run),
    };
  }

  /** By step and week: what has to be added at the least to modules of which the step's one ends in that week. */
  private followOf(steps: readonly StrandStep[], terms: StrandTerms): readonly Float64Array[] {
    const { weeks } = this.prepared.horizon;
    const follow = steps.map(() => new Float64Array(weeks));
    for (let place = steps.length - 2; place >= 0; place--) {
      const { demand, options } = item(steps, place + 1);
      const out = sumOut(steps, place + 1, terms);
      const after = item(follow, place + 1);
      const least = new Float64Array(weeks).fill(Number.POSITIVE_INFINITY);
      const worth = terms.worth(demand);
      for (const one of options) this.leastFrom(one, terms, after, out + worth, least);
      item(follow, place).set(least.map((cost) => Math.min(out, cost - worth)));
    }
    return follow;
  }

  private leastFrom(
    { priced, least }: StrandOption,
    terms: StrandTerms,
    follow: Float64Array,
    noMore: number,
    into: Float64Array,
  ): void {
    if (priced === null) {
      const known = terms.counting === 'prices' ? 0 : least;
      into.forEach((cost, week) => {
        into[week] = Math.min(cost, known + leastOf(follow));
      });
      return;
    }
    for (const primary of primariesOf(priced, terms)) {
      const cost = this.pricer.ask(this.question(priced, primary, ModuleEnds.none(), terms, follow));
      if (cost + leastOf(follow) < noMore) this.pricer.leastFrom(into);
    }
  }

  /** Options with what none of their placements costs less than at these prices, the most promising first. */
  private ranked(
    options: readonly StrandOption[],
    terms: StrandTerms,
    follow: Float64Array,
  ): readonly StrandOption[] {
    return options
      .map(({ option, priced, least: cost }): StrandOption => {
        const least = terms.counting === 'prices' ? 0 : cost;
        if (priced === null) return { option, priced, least };
        const atPrices = primariesOf(priced, terms).map((primary) =>
          this.pricer.ask(this.question(priced, primary, ModuleEnds.none(), terms, follow)),
        );
        return { option, priced, least: Math.max(least, Math.min(...atPrices)) };
      })
      .sort((a, b) => a.least - b.least);
  }

  private step(run: Run, groups: readonly Group[], place: number, worth: number): readonly Group[] {
    const { demand, follow, options } = item(run.steps, place);
    const isLast = place === run.steps.length - 1;
    const outAfter = sumOut(run.strand.steps, place + 1, run.terms);
    const leastFollow = leastOf(follow);
    const next = new Map<string, { settings: readonly SettingMinutes[]; ends: ModuleEnds<StrandEnd> }>();
    for (const { settings, ends } of groups) {
      const cheapestEnd = ends.leastCost();
      for (const { option, priced, least } of options) {
        const limit = () => run.best + run.slack + worth;
        if (cheapestEnd + least + leastFollow >= limit()) break;
        const relaxed = cheapestEnd + least + leastFollow - worth;
        // Of history nothing is asked: H19 is silent where it is all there is, and how long it took is not known here.
        if (priced === null) {
          run.lower = Math.min(run.lower, relaxed);
          continue;
        }
        // H19 is asked of all modules together, so it matters once the last one is placed.
        const keepsSettings = (mixed: readonly SettingMinutes[]) =>
          !run.strand.isWhole || !isLast || keepsMix(this.prepared.semester, demand.trainee, mixed);
        if (!keepsSettings(this.withSetting(settings, option, mostMinutes(option)))) continue;
        const mixOf = (end: PricedEnd) =>
          run.strand.isWhole ? this.withSetting(settings, option, end.minutes) : settings;
        const totalOf = (end: PricedEnd) => end.cost - worth + outAfter;
        const onEnd: OnStrandEnd = {
          isOfUse: (end) => {
            const mixed = mixOf(end);
            if (!keepsSettings(mixed)) return false;
            const total = totalOf(end);
            if (total < run.best || (run.slack > 0 && total < totalMet(run, option))) return true;
            return !isLast && next.get(keyOf(mixed))?.ends.makeNeedless(end) !== true;
          },
          take: (end) => {
            const mixed = mixOf(end);
            const total = totalOf(end);
            if (total < run.best) {
              run.best = total;
              run.bestPlacements = placementsOf(end);
            }
            if (run.slack > 0 && total < totalMet(run, option)) run.met.set(option, { total, end });
            if (isLast) return;
            const key = keyOf(mixed);
            const group = next.get(key) ?? { settings: mixed, ends: new ModuleEnds<StrandEnd>() };
            group.ends.add(end);
            next.set(key, group);
          },
        };
        const onRelaxed = (cost: number) => {
          run.lower = Math.min(run.lower, cost - worth);
        };
        if (!this.runOption(run, priced, ends, follow, limit, onEnd, onRelaxed)) onRelaxed(relaxed + worth);
      }
    }
    return [...next.values()];
  }

  /**
   * @param onRelaxed told what the best with other days of a pinned mentor may cost, where H11 makes this one dearer
   * @returns whether all that matters was looked at
   */
  private runOption(
    { terms, beam }: Run,
    priced: PricedOption,
    ends: ModuleEnds,
    follow: Float64Array,
    limit: () => number,
    onEnd: OnStrandEnd,
    onRelaxed: (cost: number) => void,
  ): boolean {
    let complete = true;
    const before = ends.leastCost() + leastOf(follow);
    for (const primary of primariesOf(priced, terms)) {
      const least = this.pricer.ask(this.question(priced, primary, ends, terms, follow));
      if (least + before >= limit()) continue;
      this.pricer.run({ ...effortOf(terms, beam), below: limit() }, (end) => {
        if (!onEnd.isOfUse(end)) return limit();
        const cheapest = end.slots.map((slot) => this.days.guide[slot] ?? 0);
        const guidance = dayGuides(priced, end.slots, cheapest, primary, {
          prices: terms.prices,
          absent: terms.counting === 'prices' ? 0 : this.prepared.semester.rules.weights.S4,
        });
        if (guidance === null || guidance.more > 0) onRelaxed(end.cost + (follow[end.week] ?? 0));
        if (guidance === null) return limit();
        const { guides, primary: best, more } = guidance;
        onEnd.take({
          ...end,
          cost: end.cost + more,
          placement: { option: priced.option, slots: end.slots, guides, primary: best },
        });
        return limit();
      });
      complete &&= this.pricer.complete;
    }
    return complete;
  }

  private question(
    priced: PricedOption,
    primary: number,
    ends: ModuleEnds,
    { prices, counting }: StrandTerms,
    follow: Float64Array,
  ): PricingQuestion {
    const { weights } = this.prepared.semester.rules;
    const counts = counting === 'cost and prices';
    this.days.set(priced, primary, prices, counting, counts ? weights.S4 : 0);
    return {
      option: priced.option,
      sets: priced.sets,
      dayPrice: this.days.price,
      fixedCost: counts ? priced.option.fixedCost : 0,
      weights: counts ? weights : NO_WEIGHTS,
      ends,
      follow,
    };
  }

  /** Minutes by setting, no more of each than is asked: more makes no difference. */
  private withSetting(
    settings: readonly SettingMinutes[],
    { demand, unit }: Option,
    minutes: number,
  ): readonly SettingMinutes[] {
    const programme = this.prepared.semester.programmes.find(({ id }) => id === demand.trainee.programme);
    if (!demand.trainee.finishes || programme === undefined) return settings;
    const { setting } = unit.unit;
    const before = settings.find((one) => one.setting === setting)?.minutes ?? 0;
    return [
      ...settings.filter((one) => one.setting !== setting),
      { setting, minutes: Math.min(before + minutes, programme.minMinutesPerSetting) },
    ].sort((a, b) => (a.setting < b.setting ? -1 : 1));
  }
}

/** Labels that go on from each week while only a good choice is looked for; and in an exact run. */
const BEAM = 12;
const ALL = Number.POSITIVE_INFINITY;
const NO_WEIGHTS = { S5: 0, S6: 0, S7: 0, S8: 0 };

interface OnStrandEnd {
  /** Whether it could change anything. It is cheaper with another primary mentor only where that one has a run of his own. */
  readonly isOfUse: (end: PricedEnd) => boolean;
  readonly take: (end: StrandEnd) => void;
}

/** A strand at its terms, looked at so hard. */
interface Task {
  readonly strand: PricedStrand;
  readonly terms: StrandTerms;
  readonly steps: readonly RankedStep[];
  readonly beam: number;
  /** See `StrandTerms`. */
  readonly slack: number;
}

interface RankedStep {
  readonly demand: Demand;
  /** By week: what has to be added at the least to modules of which this one ends in that week. */
  readonly follow: Float64Array;
  /** With what each costs at the least at these prices, the most promising first. */
  readonly options: readonly StrandOption[];
}

interface Run extends Task {
  best: number;
  bestPlacements: readonly StrandPlacement[];
  /** Of what was not looked at exactly. */
  lower: number;
  /** The best end at each option. */
  readonly met: Map<Option, { readonly total: number; readonly end: StrandEnd }>;
}

/** What leaving out all from step `from` on costs; infinite where one of them is promised (H17). */
function sumOut(steps: readonly StrandStep[], from: number, { counting }: StrandTerms): number {
  let sum = 0;
  for (const { demand, outCost } of steps.slice(from)) {
    if (demand.promised) return Number.POSITIVE_INFINITY;
    if (counting === 'cost and prices') sum += outCost;
  }
  return sum;
}

/** Where costs do not count, a day costs the same whoever is the primary mentor, who is found afterwards (`dayGuides`). */
function primariesOf({ primaries }: PricedOption, { counting }: StrandTerms): readonly number[] {
  return counting === 'prices' ? primaries.slice(0, 1) : primaries;
}

function effortOf({ effort }: StrandTerms, beam: number): Omit<PricingEffort, 'below'> {
  return { beam, mostLabels: beam === ALL ? effort : Number.POSITIVE_INFINITY, estimates: true };
}

function leastOf(follow: Float64Array): number {
  return follow.reduce((least, one) => Math.min(least, one), 0);
}

const MOST_OTHERS = 5;

function othersOf({ met, best, slack }: Run): readonly (readonly StrandPlacement[])[] {
  return [...met.values()]
    .filter(({ total }) => total > best && total < best + slack)
    .sort((a, b) => a.total - b.total)
    .slice(0, MOST_OTHERS)
    .map(({ end }) => placementsOf(end));
}

function totalMet({ met }: Run, option: Option): number {
  return met.get(option)?.total ?? Number.POSITIVE_INFINITY;
}

function keyOf(settings: readonly SettingMinutes[]): string {
  return settings.map(({ setting, minutes }) => `${setting} ${minutes}`).join();
}

/** A placement may be longer than asked by less than one shift (H2). */
function mostMinutes({ demand, unit }: Option): number {
  const longest = unit.shifts.reduce((most, { times }) => Math.max(most, times.stageMinutes), 1);
  return demand.askedMinutes + longest - 1;
}

function placementsOf(last: StrandEnd | null): readonly StrandPlacement[] {
  const placements: StrandPlacement[] = [];
  for (let end: StrandEnd | null = last; end !== null; ) {
    placements.unshift(end.placement);
    end = isStrandEnd(end.before) ? end.before : null;
  }
  return placements;
}

function isStrandEnd(end: ModuleEnd): end is StrandEnd {
  return 'placement' in end;
}
