/** Walks forward along the values to go: the best itineraries, in order. */
import type { GainTable, States } from './value-to-go.ts';

/** A discipline attended from `start` on. */
export interface Visit {
  readonly discipline: number;
  readonly hospital: number;
  readonly start: number;
}

/** A partly walked itinerary; `promise` is the best that it can become, in steps of `ROUNDING`. */
interface Walk {
  readonly set: number;
  readonly count: number;
  readonly idle: number;
  /** −1 before the first visit. */
  readonly hospital: number;
  readonly value: number;
  readonly promise: number;
  readonly visit: Visit | null;
  readonly before: Walk | null;
}

const ROUNDING = 1e-7;

/** Itineraries, best first: at every turn the most promising walk goes on. */
export function* inOrder(states: States, table: GainTable, toGo: Float64Array): Generator<readonly Visit[]> {
  const open = new Promising();
  open.add(firstWalk());
  for (let walk = open.take(); walk !== undefined; walk = open.take()) {
    if (states.setSize[walk.set] === states.itineraries.total) yield visitsOf(walk);
    else for (const next of onwards(states, table, toGo, walk)) open.add(next);
  }
}

function firstWalk(): Walk {
  return { set: 0, count: 0, idle: 0, hospital: -1, value: 0, promise: 0, visit: null, before: null };
}

function visitsOf(last: Walk): readonly Visit[] {
  const visits: Visit[] = [];
  for (let walk: Walk | null = last; walk !== null; walk = walk.before)
    if (walk.visit !== null) visits.push(walk.visit);
  return visits.reverse();
}

/** Every next visit, now or after some idle periods. */
function* onwards(states: States, table: GainTable, toGo: Float64Array, walk: Walk): Generator<Walk> {
  for (let idle = walk.idle; idle < states.slack; idle++) {
    const waited = walk.value + (idle - walk.idle) * table.idle;
    yield* visitsAt(states, table, toGo, walk, { idle, waited });
  }
}

function* visitsAt(
  states: States,
  table: GainTable,
  toGo: Float64Array,
  walk: Walk,
  { idle, waited }: { readonly idle: number; readonly waited: number },
): Generator<Walk> {
  const { hospitals, periods, duration } = states.space;
  const size = states.setSize[walk.set] ?? 0;
  const start = duration * size + idle;
  for (let hospital = 0; hospital < hospitals; hospital++) {
    const count = states.countAfter(walk.count, hospital, size + 1);
    if (count < 0) continue;
    const change = walk.hospital >= 0 && walk.hospital !== hospital ? table.change : 0;
    for (let step = states.stepFrom[walk.set] ?? 0; step < (states.stepFrom[walk.set + 1] ?? 0); step++) {
      const discipline = states.stepDiscipline[step] ?? 0;
      const set = states.stepTo[step] ?? 0;
      const value =
        waited + change + (table.gains[(discipline * hospitals + hospital) * periods + start] ?? 0);
      const bound = value + (toGo[states.at(set, count, idle, hospital)] ?? 0);
      if (bound === Number.NEGATIVE_INFINITY) continue;
      const visit = { discipline, hospital, start };
      const promise = Math.round(bound / ROUNDING);
      yield { set, count, idle, hospital, value, promise, visit, before: walk };
    }
  }
}

/** A heap of walks by bound; among equals the one that got further. */
class Promising {
  private readonly heap: Walk[] = [];

  add(walk: Walk): void {
    const { heap } = this;
    let place = heap.length;
    heap.push(walk);
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = heap[parent];
      if (above === undefined || !before(walk, above)) break;
      heap[place] = above;
      place = parent;
    }
    heap[place] = walk;
  }

  take(): Walk | undefined {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return first;
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      const leftWalk = heap[left];
      if (leftWalk === undefined) break;
      const rightWalk = heap[left + 1];
      const [child, walk] =
        rightWalk !== undefined && before(rightWalk, leftWalk) ? [left + 1, rightWalk] : [left, leftWalk];
      if (!before(walk, last)) break;
      heap[place] = walk;
      place = child;
    }
    heap[place] = last;
    return first;
  }
}

/** Bounds that differ by rounding alone are equal, or the walks of one tie would all be walked side by side. */
function before(a: Walk, b: Walk): boolean {
  return a.promise !== b.promise ? a.promise > b.promise : a.set > b.set;
}
