/** Where each demand could be placed, cheapest first, with the dated shifts made when first needed. */
import { guidanceLoad } from '../../domain/mentor-roster.ts';
import type { Module } from '../../domain/semester-schema.ts';
import type { Demand } from '../../prepare/demands.ts';
import { dayIndex } from '../../prepare/horizon.ts';
import type { Prepared } from '../../prepare/prepared.ts';
import type { SupplyUnit } from '../../prepare/supply.ts';
import { item } from '../../prepare/typed-arrays.ts';
import { tripCost } from '../../travel/day-trip.ts';
import type { Fitter } from './fit.ts';
import type { Option } from './placed.ts';

/** A unit that no rule puts out of reach as a whole. */
export interface Candidate {
  readonly unit: number;
  /** No placement here costs less: S3 and the cheapest possible travel. */
  readonly lowerBound: number;
}

export class OptionBook {
  private readonly candidates: readonly (readonly Candidate[])[];
  private readonly options: Map<number, Option>[];
  /** Price of the placement found as if nobody else were placed; null when there is none. */
  private readonly aloneCosts: Map<number, number | null>[];
  private readonly alone: (readonly number[])[] = [];

  constructor(
    private readonly prepared: Prepared,
    private readonly fitter: Fitter,
  ) {
    const fitting = fittingUnits(prepared);
    this.candidates = prepared.demands.map((demand) => candidatesOf(prepared, demand, fitting(demand)));
    this.options = prepared.demands.map(() => new Map());
    this.aloneCosts = prepared.demands.map(() => new Map());
  }

  /** In order of their lower bounds. */
  candidatesOf(demand: Demand): readonly Candidate[] {
    return item(this.candidates, demand.index);
  }

  optionAt(demand: Demand, unit: number): Option {
    const book = item(this.options, demand.index);
    const known = book.get(unit);
    if (known !== undefined) return known;
    const option = optionOf(this.prepared, demand, item(this.prepared.supply.units, unit));
    book.set(unit, option);
    return option;
  }

  /** What the placement would cost if the trainee had the unit alone; null when not even that goes. */
  aloneCost(demand: Demand, unit: number): number | null {
    const book = item(this.aloneCosts, demand.index);
    const known = book.get(unit);
    if (known !== undefined) return known;
    const cost = this.findAloneCost(this.optionAt(demand, unit));
    book.set(unit, cost);
    return cost;
  }

  /** Units where the demand could be placed if it had them alone, in order of their lower bounds. */
  unitsAlone(demand: Demand): readonly number[] {
    const known = this.alone[demand.index];
    if (known !== undefined) return known;
    const units = this.candidatesOf(demand)
      .map(({ unit }) => unit)
      .filter((unit) => this.aloneCost(demand, unit) !== null);
    this.alone[demand.index] = units;
    return units;
  }

  /** Drops what was laid out for it: it is laid out again if it is asked about again. */
  forget({ index }: Demand): void {
    this.options[index]?.clear();
    this.aloneCosts[index]?.clear();
    delete this.alone[index];
  }

  /** By demand: the lowest lower bound of its units, 0 where it has none. */
  leastCosts(): Float64Array {
    return Float64Array.from(this.candidates, (candidates) => candidates[0]?.lowerBound ?? 0);
  }

  private findAloneCost(option: Option): number | null {
    const terms = {
      firstDay: option.demand.firstDay,
      lastDay: option.demand.lastDay,
      otherDays: [],
      occupancy: null,
      takenPenalty: null,
      placePrices: null,
      onlyPublished: false,
      thorough: false,
    };
    // One primary mentor usually will do; that there is no placement is said only after trying others too.
    const alone = this.fitter.fit(option, terms) ?? this.fitter.fit(option, { ...terms, thorough: true });
    return alone === null ? null : alone.cost;
  }
}

export function optionOf(prepared: Prepared, demand: Demand, unit: SupplyUnit): Option {
  return {
    demand,
    unit,
    slots: prepared.slotsAt(demand, unit.index),
    fixedCost: wishCost(prepared, demand, unit) + stabilityCost(prepared, demand, unit),
    load: guidanceLoad(demand.trainee, unit.unit),
  };
}

/** Units that are of the module's settings and accept it (H1), found once for each module; all where history counts. */
function fittingUnits({ supply }: Prepared): (demand: Demand) => readonly SupplyUnit[] {
  const known = new Map<Module, readonly SupplyUnit[]>();
  return ({ module, frozenUntil }) => {
    if (frozenUntil >= 0) return supply.units;
    const found =
      known.get(module) ??
      supply.units.filter(
        ({ unit }) => module.settings.includes(unit.setting) && unit.accepts.includes(module.id),
      );
    known.set(module, found);
    return found;
  };
}

function candidatesOf(prepared: Prepared, demand: Demand, fitting: readonly SupplyUnit[]): Candidate[] {
  return fitting
    .filter((unit) => prepared.hurdleAt(demand, unit.index) === null)
    .map((unit) => ({ unit: unit.index, lowerBound: lowerBound(prepared, demand, unit) }))
    .sort((a, b) => a.lowerBound - b.lowerBound || a.unit - b.unit);
}

function lowerBound(prepared: Prepared, demand: Demand, unit: SupplyUnit): number {
  // Frozen days have journeys of their own.
  if (demand.frozenUntil >= 0) return wishCost(prepared, demand, unit);
  let cheapest = Number.POSITIVE_INFINITY;
  let longest = 1;
  for (const { times } of unit.shifts) {
    longest = Math.max(longest, times.stageMinutes);
    for (const dayClass of prepared.travel.dayClasses(demand.trainee, times)) {
      const trip = prepared.travel.tripsTo(demand.trainee, unit.unit, unit.site, times, dayClass).trips[0];
      if (trip !== undefined) cheapest = Math.min(cheapest, tripCost(trip, prepared.semester.rules));
    }
  }
  const days = Math.ceil(demand.askedMinutes / longest);
  return wishCost(prepared, demand, unit) + days * cheapest;
}

/** S3. */
export function wishCost(prepared: Prepared, demand: Demand, { unit }: SupplyUnit): number {
  const { wishes } = demand.trainee;
  const places = (list: readonly string[] | undefined, value: string) => {
    if (list === undefined || list.length === 0) return 0;
    const place = list.indexOf(value);
    return place === -1 ? list.length : place;
  };
  const ranks =
    places(wishes?.settings, unit.setting) +
    places(wishes?.sites, unit.site) +
    places(wishes?.units, unit.id);
  return prepared.semester.rules.weights.S3 * ranks;
}

/** S9 of a placement at that unit as if it kept no day; at null: of leaving the module out. */
export function stabilityCost(prepared: Prepared, demand: Demand, unit: SupplyUnit | null): number {
  if (demand.published === null) return 0;
  const open = demand.published.days.filter(
    (day) => dayIndex(prepared.horizon, day.date) > demand.frozenUntil,
  );
  const { weights } = prepared.semester.rules;
  const moved = unit !== null && unit.unit.id !== demand.published.unit;
  return moved ? (open.length > 0 ? weights.S9unit : 0) : weights.S9day * open.length;
}
