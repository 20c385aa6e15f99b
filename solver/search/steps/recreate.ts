/** Puts demands back, one by one, in an order and a manner left to chance. */
import { item } from '../../prepare/typed-arrays.ts';
import type { Placed } from '../fit/placed.ts';
import type { Change } from './change.ts';
import type { Choice, Inserter, InsertionManner } from './insertion.ts';
import { type Lessons, NO_LESSONS } from './lessons.ts';
import type { SearchTools } from './ruins.ts';

const BLINK = 0.1;
const BLINK_SHARE = 0.5;
const THOROUGH_SHARE = 0.2;
/** How often places cost what they are worth to all, where that is known. */
const PRICED_SHARE = 0.3;
/** How often the one who loses most by waiting comes first, where they are few enough to look at them all. */
const REGRET_SHARE = 0.4;
const MOST_BY_REGRET = 8;
/** Regret of who has no second unit: more than any placement costs; and more again than that, per point of urgency. */
const NOWHERE_ELSE = 1e5;
const URGENCY = 1e9;
/** More than any trainee has modules in a row, so that it outweighs their order; priority counts for less than 1. */
const NOT_PROMISED = 1000;
/** How often those with the fewest units to go to come first. */
const SCARCE_FIRST_SHARE = 0.5;

export interface RecreateTools extends SearchTools {
  readonly inserter: Inserter;
}

export class Recreate {
  constructor(
    private readonly tools: RecreateTools,
    private readonly change: Change,
    private readonly lessons: Lessons = NO_LESSONS,
  ) {}

  /** Those that find no place stay out. */
  putBack(demands: readonly number[]): void {
    if (demands.length === 0) return;
    const { random } = this.tools;
    const order = random.shuffle([...demands]);
    if (random.fraction() < SCARCE_FIRST_SHARE) order.sort((a, b) => this.choices(a) - this.choices(b));
    order.sort((a, b) => this.urgency(a) - this.urgency(b));
    const { placePrices: prices } = this.lessons;
    const manner: InsertionManner = {
      placePrices: prices !== null && random.fraction() < PRICED_SHARE ? prices : null,
      blink: random.fraction() < BLINK_SHARE ? BLINK : 0,
      thorough: random.fraction() < THOROUGH_SHARE,
      onFound: (placed) => this.lessons.found(placed),
    };
    const byRegret = order.length > 1 && order.length <= MOST_BY_REGRET && random.fraction() < REGRET_SHARE;
    if (byRegret) this.insertByRegret(order, manner);
    else for (const index of order) this.insert(index, manner);
  }

  private insert(index: number, manner: InsertionManner): void {
    const placed = this.tools.inserter.best(item(this.tools.prepared.demands, index), manner);
    if (placed !== null) this.change.place(index, placed);
  }

  /** First whoever loses most by not having the best place; second modules of a trainee come after. */
  private insertByRegret(order: readonly number[], manner: InsertionManner): void {
    const { prepared, state, inserter } = this.tools;
    const traineeOf = (index: number) => item(prepared.demands, index).traineeIndex;
    const isFirst = (index: number) => order.find((other) => traineeOf(other) === traineeOf(index)) === index;
    const open = new Map<number, Choice>();
    const look = (index: number) => {
      const choice = inserter.bestAndSecond(item(prepared.demands, index), manner);
      if (choice === null) open.delete(index);
      else open.set(index, choice);
    };
    for (const index of order) if (isFirst(index)) look(index);
    for (let next = this.mostRegretted(open); next !== null; next = this.mostRegretted(open)) {
      const { index, placed } = next;
      // Only who has lost the place to those before looks again.
      if (state.occupancy.hasRoomFor(placed)) {
        open.delete(index);
        this.change.place(index, placed);
      } else look(index);
    }
    for (const index of order) if (!isFirst(index)) this.insert(index, manner);
  }

  private mostRegretted(open: ReadonlyMap<number, Choice>): { index: number; placed: Placed } | null {
    let most: { index: number; placed: Placed } | null = null;
    let largest = Number.NEGATIVE_INFINITY;
    for (const [index, { placed, price, secondPrice }] of open) {
      const regret = Math.min(secondPrice - price, NOWHERE_ELSE) - URGENCY * this.urgency(index);
      if (regret <= largest) continue;
      largest = regret;
      most = { index, placed };
    }
    return most;
  }

  /** What is promised before everything, then modules before those that wait for them, then by priority. */
  private urgency(index: number): number {
    const demand = item(this.tools.prepared.demands, index);
    return (demand.promised ? 0 : NOT_PROMISED) + demand.depth - demand.priority / (demand.priority + 1);
  }

  private choices(index: number): number {
    return this.tools.book.candidatesOf(item(this.tools.prepared.demands, index)).length;
  }
}
