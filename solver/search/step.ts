/**
 * One step of the search: something is taken out, put back otherwise, and the change is kept or undone. Steps
 * never leave the state half changed.
 */
import type { Demand } from '../prepare/demands.ts';
import { item } from '../prepare/typed-arrays.ts';
import { ejectFor } from './ejection.ts';
import type { Fitter } from './fit.ts';
import type { Inserter, InsertionManner } from './insertion.ts';
import type { Placed } from './placed.ts';
import { RUINS, type RuinContext } from './ruins.ts';
import type { Worth } from './search-state.ts';

/** What a place filled by others costs a demand that looks for one to take over. */
const TAKEN_PENALTY = 40;
/** How often a step is a takeover, while somebody who could be placed is not. */
const TAKEOVER_SHARE = 0.4;
/** Units weighed by an unplaced demand that looks for a place to take over. */
const UNITS_WEIGHED = 2;
const BLINK = 0.1;
/** Unplaced demands tried in the room that a step makes. */
const HOPEFULS = 2;

export interface StepTools extends RuinContext {
  readonly inserter: Inserter;
  readonly fitter: Fitter;
}

/** Undoes and redoes: what was placed, per demand touched, before the step. */
export class Step {
  private readonly before = new Map<number, Placed | null>();

  constructor(private readonly tools: StepTools) {}

  /** Makes a change; `keep` decides on it, given what the plan was worth before. */
  run(keep: (before: Worth) => boolean): void {
    const { state, random } = this.tools;
    const before = state.worth();
    this.before.clear();
    const unplaced = this.hopefuls();
    const changed =
      unplaced.length > 0 && random.fraction() < TAKEOVER_SHARE
        ? this.takeOver(unplaced)
        : this.ruin(unplaced);
    if (!changed || !keep(before)) this.undo();
  }

  /** Unplaced demands that some unit could take, and that wait for nothing; only promised ones while there are any. */
  private hopefuls(): number[] {
    const { state, prepared, book } = this.tools;
    const ready = state
      .unplaced()
      .map((index) => item(prepared.demands, index))
      .filter(
        (demand) =>
          demand.after.every((earlier) => state.isPlaced(earlier)) && book.unitsAlone(demand).length > 0,
      );
    const promised = ready.filter((demand) => demand.promised);
    return (promised.length > 0 ? promised : ready).map((demand) => demand.index);
  }

  /**
   * Lets an unplaced demand in where others are, and looks for another place for them. Half of the time the
   * trainee's whole semester is laid out anew: what has to come first then seizes an early place too.
   */
  private takeOver(unplaced: readonly number[]): boolean {
    const { state, prepared, random } = this.tools;
    const demand = item(prepared.demands, random.pick(unplaced));
    const homeless: number[] = [];
    if (random.fraction() < 0.5) {
      for (const own of item(state.demandsOfTrainee, demand.traineeIndex)) this.takeOut(own, homeless);
      const first = demand.after.map((earlier) => item(prepared.demands, earlier));
      if (!first.every((earlier) => this.seize(earlier, homeless))) return false;
    }
    if (!this.seize(demand, homeless)) return false;
    this.putBack(homeless.filter((out) => !state.isPlaced(out)));
    return true;
  }

  /** Places the demand and sends away who is in its way; false when nothing was found, or nobody could go. */
  private seize(demand: Demand, homeless: number[]): boolean {
    const { state, random } = this.tools;
    const wanted = this.placeToSeize(demand);
    const ejected = wanted === null ? null : ejectFor(state, wanted, random);
    if (wanted === null || ejected === null) return false;
    for (const out of ejected) {
      this.remember(out.demand, out.placed);
      homeless.push(out.demand);
    }
    this.remember(demand.index, null);
    state.place(demand.index, wanted);
    return true;
  }

  /** The best placement found at some units if others can be sent away; early when another module waits for it. */
  private placeToSeize(demand: Demand): Placed | null {
    const { book, random, inserter, fitter } = this.tools;
    const terms = inserter.terms(demand, { placePrices: null, thorough: false });
    if (terms === null) return null;
    const units = book.unitsAlone(demand);
    const window = inserter.leaveRoomForNext(demand, terms) ?? terms;
    let best: { placed: Placed; price: number } | null = null;
    for (let i = 0; i < UNITS_WEIGHED && units.length > 0; i++) {
      const option = book.optionAt(demand, random.pick(units));
      const placed = fitter.fit(option, { ...window, takenPenalty: TAKEN_PENALTY });
      if (placed === null || !inserter.mixesSettings(demand, option, placed)) continue;
      const price = placed.cost + random.fraction() * TAKEN_PENALTY;
      if (best === null || price < best.price) best = { placed, price };
    }
    return best?.placed ?? null;
  }

  private ruin(unplaced: readonly number[]): boolean {
    const { random } = this.tools;
    const out = random.pick(RUINS)(this.tools);
    const removed: number[] = [];
    for (const demand of out) this.takeOut(demand, removed);
    const hopefuls = random.shuffle([...unplaced]).slice(0, HOPEFULS);
    if (removed.length === 0 && hopefuls.length === 0) return false;
    this.putBack([...new Set([...hopefuls, ...removed])]);
    return true;
  }

  private takeOut(demand: number, removed: number[]): void {
    const { state, prepared } = this.tools;
    for (const dependant of state.dependants(item(prepared.demands, demand)))
      this.takeOut(dependant, removed);
    const placed = state.remove(demand);
    if (placed === null) return;
    this.remember(demand, placed);
    removed.push(demand);
  }

  private putBack(demands: readonly number[]): void {
    const { random, prepared, inserter } = this.tools;
    const order = random.shuffle([...demands]);
    if (random.fraction() < 0.5) order.sort((a, b) => this.choices(a) - this.choices(b));
    order.sort((a, b) => this.urgency(a) - this.urgency(b));
    const manner: InsertionManner = {
      placePrices: null,
      blink: random.fraction() < 0.5 ? BLINK : 0,
      thorough: random.fraction() < 0.2,
    };
    for (const index of order) {
      const demand = item(prepared.demands, index);
      if (!this.before.has(index)) this.remember(index, null);
      inserter.insert(demand, manner);
    }
  }

  /** What is promised before everything, then modules before those that wait for them. */
  private urgency(index: number): number {
    const demand = item(this.tools.prepared.demands, index);
    return (demand.promised ? 0 : 100) + demand.after.length * 10 - demand.priority / 1000;
  }

  private choices(index: number): number {
    return this.tools.book.candidatesOf(item(this.tools.prepared.demands, index)).length;
  }

  private remember(demand: number, placed: Placed | null): void {
    if (!this.before.has(demand)) this.before.set(demand, placed);
  }

  private undo(): void {
    const { state } = this.tools;
    for (const demand of this.before.keys()) state.remove(demand);
    for (const [demand, placed] of this.before) if (placed !== null) state.place(demand, placed);
  }
}
