/** A plan in the making: who is placed where, what that takes up and what it is worth. */
import type { Demand } from '../../prepare/demands.ts';
import type { Prepared } from '../../prepare/prepared.ts';
import { item } from '../../prepare/typed-arrays.ts';
import { Occupancy } from '../fit/occupancy.ts';
import { stabilityCost } from '../fit/option-book.ts';
import type { Placed } from '../fit/placed.ts';
import { mergeDays, NO_DAYS, type StageDay, stageDaysOf } from '../fit/stage-days.ts';
import { DemandSet } from './demand-set.ts';
import { reserveHistory } from './history.ts';

/** Pins kept before everything (H17); then more priority, then less cost (model.md section 4). */
export interface Worth {
  readonly pinsKept: number;
  readonly priorityPlaced: number;
  readonly cost: number;
}

export function isBetter(a: Worth, b: Worth): boolean {
  const placed = comparePlaced(a, b);
  return placed > 0 || (placed === 0 && a.cost < b.cost);
}

/** Above 0 where `a` places more of what counts, whatever it costs. */
export function comparePlaced(a: Worth, b: Worth): number {
  return a.pinsKept - b.pinsKept || a.priorityPlaced - b.priorityPlaced;
}

export class SearchState {
  readonly occupancy: Occupancy;
  readonly placed: (Placed | null)[];
  readonly demandsOfTrainee: readonly (readonly number[])[];
  /** Demands placed at each unit. */
  readonly atUnit: readonly Set<number>[];
  pinsKept = 0;
  priorityPlaced = 0;
  cost = 0;
  placedCount = 0;
  /** What the unplaced demands would at least have cost, added up: see `improve.ts`. */
  savedByLeavingOut = 0;
  private readonly left: DemandSet;
  /** The stage days of each placement, once asked for. */
  private readonly daysOfPlaced: (readonly StageDay[] | null)[];
  private readonly leastCost: Float64Array;
  private readonly unplacedCost: Int32Array;

  /** @param leastCost by demand: what a placement of it costs at the least */
  constructor(
    readonly prepared: Prepared,
    leastCost: Float64Array,
  ) {
    this.leastCost = leastCost;
    const { demands, supply, semester } = prepared;
    this.occupancy = new Occupancy(prepared);
    this.placed = demands.map(() => null);
    this.daysOfPlaced = demands.map(() => null);
    this.left = new DemandSet(demands.length);
    for (const { index } of demands) this.left.add(index);
    this.atUnit = supply.units.map(() => new Set<number>());
    const ofTrainee: number[][] = semester.trainees.map(() => []);
    for (const demand of demands) item(ofTrainee, demand.traineeIndex).push(demand.index);
    this.demandsOfTrainee = ofTrainee;
    this.unplacedCost = Int32Array.from(demands, (demand) => stabilityCost(prepared, demand, null));
    for (const cost of this.unplacedCost) this.cost += cost;
    for (const cost of leastCost) this.savedByLeavingOut += cost;
    reserveHistory(prepared, this.occupancy);
  }

  place(demand: number, placed: Placed): void {
    if (item(this.placed, demand) !== null) throw new Error('the demand is placed already');
    this.placed[demand] = placed;
    this.left.delete(demand);
    this.occupancy.add(placed);
    item(this.atUnit, placed.option.unit.index).add(demand);
    this.priorityPlaced += placed.option.demand.priority;
    if (placed.option.demand.pin !== null) this.pinsKept++;
    this.cost += placed.cost - (this.unplacedCost[demand] ?? 0);
    this.placedCount++;
    this.savedByLeavingOut -= this.leastCost[demand] ?? 0;
  }

  /** The placement taken out, or null when there was none. */
  remove(demand: number): Placed | null {
    const placed = item(this.placed, demand);
    if (placed === null) return null;
    this.placed[demand] = null;
    this.daysOfPlaced[demand] = null;
    this.left.add(demand);
    this.occupancy.remove(placed);
    item(this.atUnit, placed.option.unit.index).delete(demand);
    this.priorityPlaced -= placed.option.demand.priority;
    if (placed.option.demand.pin !== null) this.pinsKept--;
    this.cost += (this.unplacedCost[demand] ?? 0) - placed.cost;
    this.placedCount--;
    this.savedByLeavingOut += this.leastCost[demand] ?? 0;
    return placed;
  }

  isPlaced(demand: number): boolean {
    return item(this.placed, demand) !== null;
  }

  /** In the order of the semester. */
  unplaced(): number[] {
    return [...this.left.members].sort((a, b) => a - b);
  }

  unplacedInAnyOrder(): readonly number[] {
    return this.left.members;
  }

  /** Placed demands that wait for this one and so must go with it (H4), nearest first. */
  dependants(demand: Demand): number[] {
    return demand.before.flatMap((next) =>
      this.isPlaced(next) ? [...this.dependants(item(this.prepared.demands, next)), next] : [],
    );
  }

  otherPlacements(demand: Demand): Placed[] {
    return item(this.demandsOfTrainee, demand.traineeIndex).flatMap((other) =>
      other === demand.index ? [] : (item(this.placed, other) ?? []),
    );
  }

  /** In date order; as long as the trainee's other placements stay, the same list. */
  otherDays(demand: Demand): readonly StageDay[] {
    const own = item(this.demandsOfTrainee, demand.traineeIndex);
    let days = NO_DAYS;
    for (const other of own) if (other !== demand.index) days = mergeDays(this.daysOf(other), days);
    return days;
  }

  private daysOf(demand: number): readonly StageDay[] {
    const known = item(this.daysOfPlaced, demand);
    if (known !== null) return known;
    const placed = item(this.placed, demand);
    if (placed === null) return NO_DAYS;
    const days = stageDaysOf([placed], this.prepared.daysOf(placed.option.demand.traineeIndex));
    this.daysOfPlaced[demand] = days;
    return days;
  }

  worth(): Worth {
    return { pinsKept: this.pinsKept, priorityPlaced: this.priorityPlaced, cost: this.cost };
  }

  snapshot(): readonly (Placed | null)[] {
    return [...this.placed];
  }

  /** Everybody where a snapshot has them. */
  restore(placed: readonly (Placed | null)[]): void {
    for (let demand = 0; demand < placed.length; demand++) {
      if (this.placed[demand] !== placed[demand]) this.remove(demand);
    }
    for (let demand = 0; demand < placed.length; demand++) {
      const wanted = item(placed, demand);
      if (wanted !== null && !this.isPlaced(demand)) this.place(demand, wanted);
    }
  }
}

/** Day index of the first and of the last day of a placement. */
export function firstDayOf({ option, slots }: Placed): number {
  return option.slots.day[slots[0] ?? 0] ?? 0;
}

export function lastDayOf({ option, slots }: Placed): number {
  return option.slots.day[slots[slots.length - 1] ?? 0] ?? 0;
}

/** Whether all its days are frozen: then hardly a rule judges it any more. */
export function isHistory(placed: Placed): boolean {
  return lastDayOf(placed) <= placed.option.demand.frozenUntil;
}
