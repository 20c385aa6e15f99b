/**
 * Lets an unplaced demand in where others are, and looks for another place for them; who finds none may take over
 * in turn, a few times over.
 */
import { allBefore, type Demand } from '../../prepare/demands.ts';
import { item } from '../../prepare/typed-arrays.ts';
import type { Fitter } from '../fit/fit.ts';
import type { Placed } from '../fit/placed.ts';
import type { Change } from './change.ts';
import { ejectFor } from './ejection.ts';
import type { Recreate, RecreateTools } from './recreate.ts';

/** What a place filled by others costs a demand that looks for one to take over. */
const TAKEN_PENALTY = 40;
/** Units weighed by an unplaced demand that looks for a place to take over. */
const UNITS_WEIGHED = 3;
/** How often the trainee's whole semester is laid out anew: what has to come first then seizes an early place too. */
const WHOLE_TRAINEE_SHARE = 0.5;
/** Takeovers in a row: of who was sent away, of whom those sent away in turn, and so on. */
const DEPTH = 3;
/** How often those sent away may take over in turn; else who is left without a place makes room for others. */
const CHAIN_SHARE = 0.8;
/** More who are without a place than this, and the chain is given up. */
const MAX_HOMELESS = 3;

export interface TakeoverTools extends RecreateTools {
  readonly fitter: Fitter;
}

export class Takeover {
  constructor(
    private readonly tools: TakeoverTools,
    private readonly change: Change,
    private readonly recreate: Recreate,
  ) {}

  /**
   * False when the demand found no place to take.
   *
   * @param hopefuls tried in the room that is left when somebody ends up without a place
   */
  run(demand: Demand, hopefuls: readonly number[]): boolean {
    const { state, prepared, random } = this.tools;
    const homeless: number[] = [];
    if (random.fraction() < WHOLE_TRAINEE_SHARE) {
      for (const own of item(state.demandsOfTrainee, demand.traineeIndex)) this.change.takeOut(own, homeless);
      if (!allBefore(demand, prepared.demands).every((earlier) => this.seize(earlier, homeless)))
        return false;
    }
    if (!this.seize(demand, homeless)) return false;
    let left = this.house(homeless);
    const depths = random.fraction() < CHAIN_SHARE ? DEPTH : 0;
    for (let depth = 0; depth < depths && left.length > 0 && left.length <= MAX_HOMELESS; depth++) {
      const ejected: number[] = [];
      for (const out of left) this.seize(item(prepared.demands, out), ejected);
      left = this.house(ejected);
    }
    if (left.length > 0) this.recreate.putBack(hopefuls.filter((other) => !state.isPlaced(other)));
    return true;
  }

  /** Gives who is left without a place and could take one over: what comes before in the semester is placed. */
  private house(homeless: readonly number[]): number[] {
    const { state, prepared } = this.tools;
    this.recreate.putBack(homeless.filter((out) => !state.isPlaced(out)));
    return homeless.filter(
      (out) =>
        !state.isPlaced(out) && item(prepared.demands, out).after.every((earlier) => state.isPlaced(earlier)),
    );
  }

  /** Places the demand and sends away who is in its way; false when nothing was found, or nobody could go. */
  private seize(demand: Demand, homeless: number[]): boolean {
    const { state, random } = this.tools;
    if (state.isPlaced(demand.index)) return true;
    const wanted = this.placeToSeize(demand);
    const ejected = wanted === null ? null : ejectFor(state, wanted, random);
    if (wanted === null || ejected === null) return false;
    for (const out of ejected) {
      this.change.remember(out.demand, out.placed);
      homeless.push(out.demand);
    }
    this.change.place(demand.index, wanted);
    return true;
  }

  /** The best placement found at some units if others can be sent away; early when another module waits for it. */
  private placeToSeize(demand: Demand): Placed | null {
    const { book, random, inserter, fitter } = this.tools;
    const terms = inserter.terms(demand, { placePrices: null, thorough: false });
    if (terms === null) return null;
    const units = book.unitsAlone(demand);
    const window = inserter.leaveRoomForNext(demand, terms) ?? terms;
    let best: Placed | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < UNITS_WEIGHED && units.length > 0; i++) {
      const option = book.optionAt(demand, random.pick(units));
      const placed = fitter.fit(option, { ...window, takenPenalty: TAKEN_PENALTY }, least);
      if (placed === null || !inserter.mixesSettings(demand, placed)) continue;
      best = placed;
      least = fitter.price;
    }
    return best;
  }
}
