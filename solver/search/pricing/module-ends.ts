/**
 * Where the modules before this one may have ended: what the next one may begin after, and at what cost. Ends that
 * another one makes needless are dropped.
 */
import { item } from '../../prepare/typed-arrays.ts';
import { RESTED, type Stretch } from './weekly-rest.ts';

/** How earlier modules ended: what of it still matters. Minutes are since day 0's midnight. */
export interface ModuleEnd {
  /** Of all modules so far. */
  readonly cost: number;
  readonly week: number;
  readonly lastDay: number;
  readonly workingEnd: number;
  /** See `weekly-rest.ts`. */
  readonly tail: number;
  /** Stage Sundays of that week and the three before, for the next module may begin in it; bit 0 is that week. */
  readonly sundays: number;
  /** Of stage in that week. */
  readonly weekMinutes: number;
  /** Stage of that week, in date order, with what a night before it leaves in it. */
  readonly stage: readonly Stretch[];
  /** Until when stage of that week goes on in the next one; 0 where it does not. */
  readonly underWay: number;
}

/** Nothing came before. */
export const EARLIEST: ModuleEnd = {
  cost: 0,
  week: -1,
  lastDay: -1,
  workingEnd: Number.NEGATIVE_INFINITY,
  tail: RESTED,
  sundays: 0,
  weekMinutes: 0,
  stage: [],
  underWay: 0,
};

/** So many weeks later nothing of an end matters but its cost: Sundays are counted over four. */
const FORGOTTEN_WEEKS = 4;
/** Some weeks later no weekly rest of that week is open any more. */
const RESTED_WEEKS = 2;
/** Bits of `ModuleEnd.sundays`. */
export const END_SUNDAYS = 0b1111;
const TIE = 1e-9;

export class ModuleEnds<E extends ModuleEnd = ModuleEnd> {
  private ends: E[] = [];
  private readonly open = new Map<number, readonly number[]>();

  static none(): ModuleEnds {
    const ends = new ModuleEnds();
    ends.add(EARLIEST);
    return ends;
  }

  get count(): number {
    return this.ends.length;
  }

  leastCost(): number {
    return this.ends.reduce((least, { cost }) => Math.min(least, cost), Number.POSITIVE_INFINITY);
  }

  at(index: number): E {
    return item(this.ends, index);
  }

  /** Whether what can follow `end` can follow one of these as well, for no more. */
  makeNeedless(end: ModuleEnd): boolean {
    return this.ends.some((other) => makesNeedless(other, end));
  }

  /** Numbers given before no longer hold. */
  add(end: E): void {
    if (this.makeNeedless(end)) return;
    this.ends = [...this.ends.filter((other) => !makesNeedless(end, other)), end];
    this.open.clear();
  }

  /** Those that a module beginning in `week` may have to choose between. */
  openIn(week: number): readonly number[] {
    const known = this.open.get(week);
    if (known !== undefined) return known;
    let cheapestOld = -1;
    const found: number[] = [];
    this.ends.forEach((end, index) => {
      if (end.week > week) return;
      if (end.week > week - FORGOTTEN_WEEKS) found.push(index);
      else if (cheapestOld === -1 || end.cost < item(this.ends, cheapestOld).cost) cheapestOld = index;
    });
    if (cheapestOld !== -1) found.push(cheapestOld);
    this.open.set(week, found);
    return found;
  }
}

/** Whether whatever can follow `b` can follow `a` as well, for no more. */
function makesNeedless(a: ModuleEnd, b: ModuleEnd): boolean {
  if (a.cost > b.cost + TIE || a.week > b.week || a.lastDay > b.lastDay || a.workingEnd > b.workingEnd)
    return false;
  const weeks = b.week - a.week;
  const sundays = weeks >= FORGOTTEN_WEEKS ? 0 : (a.sundays << weeks) & END_SUNDAYS;
  if ((sundays & ~b.sundays) !== 0) return false;
  if (weeks > 0) return (a.tail === RESTED && a.underWay === 0) || weeks >= RESTED_WEEKS;
  return a.tail <= b.tail && a.weekMinutes <= b.weekMinutes && liesWithin(a.stage, b.stage);
}

function liesWithin(inner: readonly Stretch[], outer: readonly Stretch[]): boolean {
  return inner.every(({ start, end }) => outer.some((around) => around.start <= start && end <= around.end));
}
