/**
 * Dynamic programming backwards: what the rest of a student's periods can still bring from each state, at given
 * prices. A state is the set attended, the idle periods so far (with the set they give the period), the hospital
 * last attended, and how often the *watched* hospitals were: a student can exceed `maxDisciplinesPerHospital`
 * only there, the others are left free.
 */
import type { Itineraries } from './itineraries.ts';

export interface GainTable {
  /** By discipline, hospital, start period: what attending brings less its price; −Infinity where impossible. */
  readonly gains: Float64Array;
  readonly idle: number;
  readonly change: number;
}

/** Sizes that every part of a state is laid out by. */
export interface StateSpace {
  readonly hospitals: number;
  readonly periods: number;
  readonly duration: number;
  readonly maxPerHospital: number;
}

/** One student's itineraries as flat arrays, and how states with some watched hospitals are numbered. */
export class States {
  readonly slack: number;
  readonly counts: number;
  readonly setSize: Int32Array;
  readonly stepFrom: Int32Array;
  readonly stepDiscipline: Int32Array;
  readonly stepTo: Int32Array;
  /** By hospital: what one more attendance there adds to the count number; 0 when it is not watched. */
  readonly countUnit: Int32Array;
  private readonly base: number;
  private readonly after: Int32Array;
  private readonly reachable: (readonly number[])[] = [];

  constructor(
    readonly space: StateSpace,
    readonly itineraries: Itineraries,
    watched: readonly number[],
  ) {
    const { sets, total } = itineraries;
    const steps = sets.flatMap((set) => set.steps);
    this.slack = space.periods - space.duration * total + 1;
    this.base = space.maxPerHospital + 1;
    this.counts = this.base ** watched.length;
    this.setSize = Int32Array.from(sets, ({ size }) => size);
    this.stepFrom = new Int32Array(sets.length + 1);
    sets.forEach((set, place) => {
      this.stepFrom[place + 1] = (this.stepFrom[place] ?? 0) + set.steps.length;
    });
    this.stepDiscipline = Int32Array.from(steps, ({ discipline }) => discipline);
    this.stepTo = Int32Array.from(steps, ({ to }) => to);
    this.countUnit = new Int32Array(space.hospitals);
    watched.forEach((hospital, place) => {
      this.countUnit[hospital] = this.base ** place;
    });
    this.after = new Int32Array(total * this.counts * space.hospitals);
    this.walkCounts();
  }

  get size(): number {
    return this.itineraries.sets.length * this.counts * this.slack * this.space.hospitals;
  }

  at(set: number, count: number, idle: number, hospital: number): number {
    return ((set * this.counts + count) * this.space.hospitals + hospital) * this.slack + idle;
  }

  /** The count after one more attendance in a hospital, for a set of `size`; −1 when that is one too many. */
  countAfter(count: number, hospital: number, size: number): number {
    return this.after[((size - 1) * this.counts + count) * this.space.hospitals + hospital] ?? 0;
  }

  /** The counts that sets of this size can have. */
  countsAt(size: number): readonly number[] {
    return this.reachable[size] ?? [];
  }

  /**
   * Hospitals where the rest of the disciplines cannot be too many any more count as never attended: fewer states,
   * all of the same worth.
   */
  private walkCounts(): void {
    const { total } = this.itineraries;
    const { hospitals, maxPerHospital } = this.space;
    this.reachable.push([0]);
    for (let size = 1; size <= total; size++) {
      const harmless = maxPerHospital - (total - size);
      const reached = new Set<number>();
      for (const count of this.reachable[size - 1] ?? [])
        for (let hospital = 0; hospital < hospitals; hospital++) {
          const after = this.oneMore(count, hospital, harmless);
          this.after[((size - 1) * this.counts + count) * hospitals + hospital] = after;
          if (after >= 0) reached.add(after);
        }
      this.reachable.push([...reached]);
    }
  }

  private oneMore(count: number, hospital: number, harmless: number): number {
    let after = 0;
    for (let other = 0; other < this.countUnit.length; other++) {
      const unit = this.countUnit[other] ?? 0;
      if (unit === 0) continue;
      const attended = (Math.floor(count / unit) % this.base) + (other === hospital ? 1 : 0);
      if (attended > this.space.maxPerHospital) return -1;
      if (attended > harmless) after += attended * unit;
    }
    return after;
  }
}

/** Fills `toGo`, at least `states.size` long. */
export function fillValueToGo(states: States, table: GainTable, toGo: Float64Array): void {
  const { slack } = states;
  const { hospitals } = states.space;
  const next = new Float64Array(hospitals * slack);
  for (let set = states.setSize.length - 1; set >= 0; set--)
    for (const count of states.countsAt(states.setSize[set] ?? 0)) {
      const here = states.at(set, count, 0, 0);
      if (states.setSize[set] === states.itineraries.total) {
        toGo.fill(0, here, here + hospitals * slack);
        continue;
      }
      fillNextVisit(states, table, toGo, { set, count }, next);
      fillFromNextVisit(states, table, next, toGo.subarray(here, here + hospitals * slack));
    }
}

/** Waiting, staying in the same hospital or changing: whichever is best, from the last moment backwards. */
function fillFromNextVisit(
  { slack, space: { hospitals } }: States,
  { idle: idleWorth, change }: GainTable,
  next: Float64Array,
  toGo: Float64Array,
): void {
  for (let idle = slack - 1; idle >= 0; idle--) {
    let first = Number.NEGATIVE_INFINITY;
    let second = Number.NEGATIVE_INFINITY;
    let firstAt = -1;
    for (let hospital = 0; hospital < hospitals; hospital++) {
      const value = next[hospital * slack + idle] ?? 0;
      if (value > first) {
        second = first;
        first = value;
        firstAt = hospital;
      } else if (value > second) second = value;
    }
    for (let hospital = 0; hospital < hospitals; hospital++) {
      const place = hospital * slack + idle;
      const stay = next[place] ?? 0;
      const elsewhere = (hospital === firstAt ? second : first) + change;
      const later = idle + 1 < slack ? (toGo[place + 1] ?? 0) + idleWorth : Number.NEGATIVE_INFINITY;
      let best = stay > elsewhere ? stay : elsewhere;
      if (later > best) best = later;
      toGo[place] = best;
    }
  }
}

/**
 * Fills `next`, by hospital and idle periods: the most from here on when the next discipline starts right then and
 * there, changes not counted.
 */
function fillNextVisit(
  states: States,
  { gains }: GainTable,
  toGo: Float64Array,
  { set, count }: { readonly set: number; readonly count: number },
  next: Float64Array,
): void {
  const { slack } = states;
  const { hospitals, periods, duration } = states.space;
  const size = states.setSize[set] ?? 0;
  const toStep = states.stepFrom[set + 1] ?? 0;
  next.fill(Number.NEGATIVE_INFINITY);
  for (let hospital = 0; hospital < hospitals; hospital++) {
    const after = states.countAfter(count, hospital, size + 1);
    if (after < 0) continue;
    const into = hospital * slack;
    for (let step = states.stepFrom[set] ?? 0; step < toStep; step++) {
      const gain = ((states.stepDiscipline[step] ?? 0) * hospitals + hospital) * periods + duration * size;
      const then = states.at(states.stepTo[step] ?? 0, after, 0, hospital);
      for (let idle = 0; idle < slack; idle++) {
        const value = (gains[gain + idle] ?? 0) + (toGo[then + idle] ?? 0);
        if (value > (next[into + idle] ?? 0)) next[into + idle] = value;
      }
    }
  }
}

/** The most that a student can get at these prices, by the values to go; −Infinity when nothing is possible. */
export function bestValue(states: States, table: GainTable, toGo: Float64Array): number {
  if (states.itineraries.total === 0) return 0;
  const { slack } = states;
  const next = new Float64Array(states.space.hospitals * slack);
  fillNextVisit(states, table, toGo, { set: 0, count: 0 }, next);
  return next.reduce(
    (best, value, place) => Math.max(best, value + (place % slack) * table.idle),
    Number.NEGATIVE_INFINITY,
  );
}
