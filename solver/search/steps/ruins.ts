/** Which placements a step takes out, to be placed anew: one neighbourhood per function. */
import type { Prepared } from '../../prepare/prepared.ts';
import { item } from '../../prepare/typed-arrays.ts';
import type { OptionBook } from '../fit/option-book.ts';
import type { Random } from '../random.ts';
import { firstDayOf, lastDayOf, type SearchState } from '../state/search-state.ts';
import type { Regions } from './regions.ts';

export interface SearchTools {
  readonly prepared: Prepared;
  readonly state: SearchState;
  readonly book: OptionBook;
  readonly random: Random;
}

export interface RuinContext extends SearchTools {
  readonly regions: Regions;
}

/** Demands to take out; may name some that are not placed, which a step then ignores. */
export type Ruin = (context: RuinContext) => readonly number[];

const FORTNIGHT_DAYS = 14;
const MAX_RUINED = 8;
const NEAREST_UNITS = 5;
/** So many at most go at a time: few enough to be put back well within a step. */
const MAX_RIVALS = 4;
const MAX_COSTLY = 3;
/** Of all demands, looked at by chance for those that cost most above their least. */
const LOOKED_AT = 12;
const FEWEST_OF_REGION = 2;
/** Before it is taken that nobody is placed anywhere. */
const UNITS_LOOKED_AT = 20;

/** Everybody at one unit. */
export const clearUnit: Ruin = ({ state, random }) =>
  random.shuffle(somewhere(state, random)).slice(0, MAX_RUINED);

/** Those whom one mentor guides most. */
export const clearMentor: Ruin = ({ state, random }) => {
  const there = somewhere(state, random);
  const chosen = there.length === 0 ? null : item(state.placed, random.pick(there));
  const guided = there.filter((demand) => item(state.placed, demand)?.primary === chosen?.primary);
  return random.shuffle(guided).slice(0, MAX_RUINED);
};

/** Some of those at the units of one region. */
export const clearRegion: Ruin = ({ state, regions, random }) => {
  if (state.atUnit.length === 0) return [];
  const units = regions.around(random.below(state.atUnit.length));
  const there = units.flatMap((unit) => [...item(state.atUnit, unit)]);
  return random.shuffle(there).slice(0, FEWEST_OF_REGION + random.below(MAX_RUINED - 1));
};

/** Those at some units near each other who have days in the same fortnight. */
export const clearFortnight: Ruin = ({ prepared, state, book, random }) => {
  const start = random.below(Math.max(1, prepared.horizon.days - FORTNIGHT_DAYS));
  const demand = random.pick(prepared.demands);
  const units = book.candidatesOf(demand).slice(0, NEAREST_UNITS);
  const there = units
    .flatMap(({ unit }) => [...item(state.atUnit, unit)])
    .filter((other) => {
      const placed = item(state.placed, other);
      return placed !== null && firstDayOf(placed) < start + FORTNIGHT_DAYS && lastDayOf(placed) >= start;
    });
  return random.shuffle(there).slice(0, MAX_RUINED);
};

/** One demand, and some of those who sit where it would rather be. */
export const clearRivals: Ruin = ({ prepared, state, book, random }) => {
  const demand = random.pick(prepared.demands);
  const rivals = book
    .candidatesOf(demand)
    .slice(0, NEAREST_UNITS)
    .flatMap(({ unit }) => [...item(state.atUnit, unit)]);
  return [demand.index, ...random.shuffle(rivals).slice(0, 1 + random.below(MAX_RIVALS))];
};

/** The ones that cost most above the least they could cost, by chance. */
export const clearCostly: Ruin = ({ prepared, state, book, random }) => {
  const sample = Array.from({ length: LOOKED_AT }, () => random.pick(prepared.demands)).flatMap((demand) => {
    const placed = item(state.placed, demand.index);
    const cheapest = book.candidatesOf(demand)[0]?.lowerBound ?? 0;
    return placed === null ? [] : [{ demand: demand.index, excess: placed.cost - cheapest }];
  });
  sample.sort((a, b) => b.excess - a.excess || a.demand - b.demand);
  return sample.slice(0, 1 + random.below(MAX_COSTLY)).map(({ demand }) => demand);
};

/** All modules of a trainee or two: their order and their share of the semester are chosen anew. */
export const clearTrainees: Ruin = ({ prepared, state, random }) => {
  const trainees = Array.from({ length: 1 + random.below(2) }, () =>
    random.below(prepared.semester.trainees.length),
  );
  return trainees.flatMap((trainee) => [...(state.demandsOfTrainee[trainee] ?? [])]);
};

export const RUINS: readonly Ruin[] = [
  clearUnit,
  clearMentor,
  clearRegion,
  clearFortnight,
  clearRivals,
  clearCostly,
  clearTrainees,
];

/** Everybody at some unit; nobody where hardly a unit has anybody. */
function somewhere(state: SearchState, random: Random): number[] {
  for (let i = 0; i < UNITS_LOOKED_AT && state.atUnit.length > 0; i++) {
    const there = random.pick(state.atUnit);
    if (there.size > 0) return [...there];
  }
  return [];
}
