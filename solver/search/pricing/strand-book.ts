/** All strands of a semester with every unit where each module could go, laid out once for pricing at any prices. */
import type { Demand } from '../../prepare/demands.ts';
import type { Prepared } from '../../prepare/prepared.ts';
import { item } from '../../prepare/typed-arrays.ts';
import { type OptionBook, stabilityCost } from '../fit/option-book.ts';
import type { Option } from '../fit/placed.ts';
import { type Contended, contendedBy, NO_RESOURCE } from './contended.ts';
import { DayPrices } from './day-prices.ts';
import { ModuleEnds } from './module-ends.ts';
import { PlacementPricer } from './placement-pricing.ts';
import { pricedOption } from './priced-option.ts';
import type { PricedStrand, StrandOption } from './priced-strand.ts';
import { hasSimpleHistory } from './simple-history.ts';
import { type Strand, strandsOf } from './strands.ts';
import { type WeekSets, weekSetsOf } from './week-sets.ts';

export interface StrandBook {
  readonly strands: readonly PricedStrand[];
  readonly contended: Contended;
}

const NO_PRICES = new Float64Array(0);
/** An option with more sets of days takes longer to price than it is worth. */
const MOST_SETS = 3_000;
/** Labels for one option when it is priced for the first time. */
const FIRST_EFFORT = 200_000;
const NO_WEIGHTS = { S5: 0, S6: 0, S7: 0, S8: 0 };

const none = () => NO_RESOURCE;
const NOTHING_CONTENDED: Contended = {
  capacity: [],
  placeOf: none,
  guidanceOf: none,
  employerOf: none,
  dateOf: none,
};

interface Listed {
  readonly option: Option;
  readonly sets: WeekSets | null;
  readonly least: number;
}

/** @param shouldStop asked before every module, for this takes some seconds for some hundreds; true: null */
export function strandBook(
  prepared: Prepared,
  book: OptionBook,
  shouldStop: () => boolean,
): StrandBook | null {
  const pricer = new PlacementPricer(prepared);
  const strands = strandsOf(prepared.demands);
  const listed: (readonly Listed[])[] = prepared.demands.map(() => []);
  for (const strand of strands) {
    const isSimple = hasSimpleHistory(prepared, book, strand);
    for (const demand of strand) {
      if (shouldStop()) return null;
      listed[demand.index] = listedOf(prepared, book, pricer, demand, isSimple);
    }
  }
  const contended = contendedBy(
    prepared,
    listed.flat().map(({ option }) => option),
    sharing(strands),
  );
  const listedFor = ({ index }: Demand) => item(listed, index);
  return {
    strands: strands.map((strand) => pricedStrand(prepared, strand, listedFor, contended)),
    contended,
  };
}

/** The book of one search, laid out when somebody first asks: column planning and the proof by prices share it. */
export class StrandsOfSearch {
  private laid: StrandBook | null = null;

  constructor(
    private readonly prepared: Prepared,
    private readonly options: OptionBook,
  ) {}

  /** @param shouldStop as for `strandBook`; what was stopped begins anew when asked again */
  book(shouldStop: () => boolean): StrandBook | null {
    this.laid ??= strandBook(this.prepared, this.options, shouldStop);
    return this.laid;
  }
}

/** One strand as if nobody else came: nothing that it uses can run out. */
export function strandAlone(prepared: Prepared, book: OptionBook, strand: Strand): PricedStrand {
  const pricer = new PlacementPricer(prepared);
  const isSimple = hasSimpleHistory(prepared, book, strand);
  return pricedStrand(
    prepared,
    strand,
    (demand) => listedOf(prepared, book, pricer, demand, isSimple),
    NOTHING_CONTENDED,
  );
}

function pricedStrand(
  prepared: Prepared,
  strand: Strand,
  listedFor: (demand: Demand) => readonly Listed[],
  contended: Contended,
): PricedStrand {
  const steps = strand.map((demand) => ({
    demand,
    options: listedFor(demand)
      .map(
        ({ option, sets, least }): StrandOption => ({
          option,
          priced: sets === null ? null : pricedOption(prepared, contended, option, sets),
          least,
        }),
      )
      .sort((a, b) => a.least - b.least || a.option.unit.index - b.option.unit.index),
    outCost: stabilityCost(prepared, demand, null),
  }));
  return { strand, steps, isWhole: isWhole(prepared, strand) };
}

/** @param isSimple as `hasSimpleHistory` tells of the demand's strand */
function listedOf(
  prepared: Prepared,
  book: OptionBook,
  pricer: PlacementPricer,
  demand: Demand,
  isSimple: boolean,
): readonly Listed[] {
  const hasHistory = Number.isFinite(demand.firstFrozenDay);
  return book.candidatesOf(demand).flatMap(({ unit, lowerBound }): readonly Listed[] => {
    const option = book.optionAt(demand, unit);
    const unknown = { option, sets: null, least: lowerBound };
    if (hasHistory && !isSimple) return [unknown];
    const sets = weekSetsOf(prepared, option, MOST_SETS);
    if (sets === null) return [unknown];
    const least = leastCost(prepared, pricer, option, sets);
    return least === null ? [] : [{ option, sets, least }];
  });
}

/** Trainees with more than one strand. */
function sharing(strands: readonly Strand[]): ReadonlySet<number> {
  const seen = new Set<number>();
  const twice = new Set<number>();
  for (const strand of strands) {
    const { traineeIndex } = item(strand, 0);
    if (seen.has(traineeIndex)) twice.add(traineeIndex);
    seen.add(traineeIndex);
  }
  return twice;
}

function isWhole({ demands }: Prepared, strand: Strand): boolean {
  const { traineeIndex } = item(strand, 0);
  return demands.filter((demand) => demand.traineeIndex === traineeIndex).length === strand.length;
}

/** What no placement costs less than, whatever the prices; null when there is no placement even without others. */
function leastCost(
  prepared: Prepared,
  pricer: PlacementPricer,
  option: Option,
  sets: WeekSets,
): number | null {
  const priced = pricedOption(prepared, NOTHING_CONTENDED, option, sets);
  const { weights } = prepared.semester.rules;
  const { weeks } = prepared.horizon;
  const days = new DayPrices();
  const least = new Float64Array(weeks).fill(Number.POSITIVE_INFINITY);
  const question = {
    option,
    sets,
    dayPrice: days.price,
    fixedCost: option.fixedCost,
    weights,
    ends: ModuleEnds.none(),
    follow: new Float64Array(weeks),
  };
  // Whether there is one at all is found soonest where nothing costs anything.
  let exists = false;
  pricer.ask({
    ...question,
    dayPrice: new Float64Array(option.slots.count),
    weights: NO_WEIGHTS,
    fixedCost: 0,
  });
  const anything = {
    below: Number.POSITIVE_INFINITY,
    mostLabels: FIRST_EFFORT,
    beam: Number.POSITIVE_INFINITY,
    estimates: false,
  };
  pricer.run(anything, () => {
    exists = true;
    return Number.NEGATIVE_INFINITY;
  });
  if (!exists && pricer.complete) return null;
  for (const primary of priced.primaries) {
    days.set(priced, primary, NO_PRICES, 'cost and prices', weights.S4);
    pricer.ask({ ...question, dayPrice: days.price });
    pricer.leastFrom(least);
  }
  return least[0] ?? 0;
}
