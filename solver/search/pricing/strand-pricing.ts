/**
 * The best that can be had for a strand at given prices: nothing, its first module, its first two and so on, each at
 * any unit, all rules between them kept. Exact, unless an option has too many sets of days, history that is not simple,
 * a primary mentor whom H11 makes dearer, or takes too much effort: its relaxed price then stands in for it, so that the value stays a bound.
 */
import type { Prepared } from '../../prepare/prepared.ts';
import { item } from '../../prepare/typed-arrays.ts';
import type { Option } from '../fit/placed.ts';
import { BestOfStrand } from './best-of-strand.ts';
import { ModuleEnds } from './module-ends.ts';
import { leastOf, type OnOptionEnd, OptionPricer, type StrandEnd } from './option-pricing.ts';
import type { PricedOption } from './priced-option.ts';
import type { PricedStrand, StrandAnswer, StrandTerms } from './priced-strand.ts';
import type { PricedEnd } from './pricing-question.ts';
import { keepsMix, mixKey, type SettingMinutes, withModule } from './setting-mix.ts';
import { type RankedStep, rankedSteps, sumOut } from './strand-outlook.ts';

/** Labels that go on from each week while only a good choice is looked for; and in an exact run. */
const BEAM = 12;
const ALL = Number.POSITIVE_INFINITY;

export class StrandPricer {
  private readonly pricer: OptionPricer;

  constructor(private readonly prepared: Prepared) {
    this.pricer = new OptionPricer(prepared);
  }

  /** @param known some choice for the strand and its value at these terms: better ones are looked for */
  price(strand: PricedStrand, terms: StrandTerms, known: StrandAnswer | null): StrandAnswer {
    const steps = rankedSteps(this.pricer, strand.steps, terms, this.prepared.horizon.weeks);
    const look = { strand, terms, steps };
    const promising = this.look({ ...look, beam: BEAM, best: bestOf(strand, terms, known, terms.slack) });
    if (terms.effort === 0) return promising;
    const exact = this.look({ ...look, beam: ALL, best: bestOf(strand, terms, promising, 0) });
    return { ...exact, others: promising.others };
  }

  private look(look: Look): StrandAnswer {
    let groups: readonly Group[] = [{ mix: [], ends: ModuleEnds.none() }];
    let worth = 0;
    for (let place = 0; place < look.steps.length && groups.length > 0; place++) {
      worth += look.terms.worth(item(look.steps, place).demand);
      groups = this.step(look, place, groups, worth);
    }
    return look.best.answer();
  }

  /** All ways of going on by the module at `place`, which is worth `worth` with those before it. */
  private step(look: Look, place: number, groups: readonly Group[], worth: number): readonly Group[] {
    const { strand, steps, terms, best } = look;
    const step = item(steps, place);
    const next: NextGroups = new Map();
    const going = {
      look,
      step,
      worth,
      next,
      isLast: place === steps.length - 1,
      outAfter: sumOut(strand.steps, place + 1, terms),
    };
    const after = leastOf(step.follow);
    for (const group of groups) {
      const before = group.ends.leastCost() + after;
      for (const { option, priced, least } of step.options) {
        if (before + least >= best.limit() + worth) break;
        if (priced === null || !this.goOn({ ...going, group, option }, priced))
          best.relax(before + least - worth);
      }
    }
    return [...next.values()];
  }

  /** @returns whether all that matters of the option was looked at */
  private goOn(way: Way, priced: PricedOption): boolean {
    const { look, step, worth, group, option, next, isLast, outAfter } = way;
    const { terms, beam, best } = look;
    const hasHistory = Number.isFinite(step.demand.firstFrozenDay);
    if (!hasHistory && !this.mayEnd(way, this.mixAfter(way, mostMinutes(option)))) return true;
    const totalOf = (end: PricedEnd) => end.cost - worth + outAfter;
    const onEnd: OnOptionEnd = {
      isOfUse: (end) => {
        const mix = this.mixAfter(way, end.minutes);
        if (!end.isHistory && !this.mayEnd(way, mix)) return false;
        if (best.isOfUse(option, totalOf(end))) return true;
        return !isLast && next.get(mixKey(mix))?.ends.makeNeedless(end) !== true;
      },
      take: (end) => {
        best.take(option, totalOf(end), end);
        if (!isLast) addEnd(next, this.mixAfter(way, end.minutes), end);
      },
      relax: (cost) => best.relax(cost - worth),
    };
    const task = { priced, terms, ends: group.ends, follow: step.follow, beam };
    return this.pricer.run(task, () => best.limit() + worth, onEnd);
  }

  private mixAfter({ look, step, group, option }: Way, minutes: number): readonly SettingMinutes[] {
    if (!look.strand.isWhole) return group.mix;
    const { setting } = option.unit.unit;
    return withModule(this.prepared.semester, step.demand.trainee, group.mix, { setting, minutes });
  }

  /** H19 is asked of all modules together, so it matters once the last one is placed. */
  private mayEnd({ look, step, isLast }: Way, mix: readonly SettingMinutes[]): boolean {
    return !look.strand.isWhole || !isLast || keepsMix(this.prepared.semester, step.demand.trainee, mix);
  }
}

/** A strand at its terms, looked at so hard. */
interface Look {
  readonly strand: PricedStrand;
  readonly terms: StrandTerms;
  readonly steps: readonly RankedStep[];
  readonly beam: number;
  readonly best: BestOfStrand;
}

/** Ends whose modules were done in the same settings. */
interface Group<Ends extends ModuleEnds = ModuleEnds> {
  readonly mix: readonly SettingMinutes[];
  readonly ends: Ends;
}

/** By `mixKey`. */
type NextGroups = Map<string, Group<ModuleEnds<StrandEnd>>>;

/** One module at one option, after the modules of one group. */
interface Way {
  readonly look: Look;
  readonly step: RankedStep;
  readonly isLast: boolean;
  /** What all modules up to this one are worth. */
  readonly worth: number;
  /** What leaving out all later ones costs. */
  readonly outAfter: number;
  readonly group: Group;
  readonly option: Option;
  readonly next: NextGroups;
}

function bestOf(
  { steps }: PricedStrand,
  terms: StrandTerms,
  known: StrandAnswer | null,
  slack: number,
): BestOfStrand {
  return new BestOfStrand(sumOut(steps, 0, terms), known, slack);
}

function addEnd(next: NextGroups, mix: readonly SettingMinutes[], end: StrandEnd): void {
  const key = mixKey(mix);
  const group = next.get(key) ?? { mix, ends: new ModuleEnds<StrandEnd>() };
  group.ends.add(end);
  next.set(key, group);
}

/** A placement without history may be longer than asked by less than one shift (H2). */
function mostMinutes({ demand, unit }: Option): number {
  const longest = unit.shifts.reduce((most, { times }) => Math.max(most, times.stageMinutes), 1);
  return demand.askedMinutes + longest - 1;
}
