/**
 * Classes of dates on which the very same runs within a window, though not all day: Fridays have a last bus that other
 * days do not, and before noon that makes no difference. What is searched within the window holds for all of them.
 */
import { type Connections, HOP, USE_BITS, USE_MASK } from './connections.ts';

/** Minutes of the hops, both included. */
export interface DepartureWindow {
  readonly from: number;
  readonly to: number;
}

/**
 * Whether what departs in the window is the same hop by hop, in the same order, but for the numbers of the runs: a
 * search that sees only these finds the same.
 */
export function runAlike(one: Connections, other: Connections, window: DepartureWindow): boolean {
  const start = firstFrom(one, window.from) * HOP.size;
  const end = firstFrom(one, window.to + 1) * HOP.size;
  const shift = firstFrom(other, window.from) * HOP.size - start;
  if (firstFrom(other, window.to + 1) * HOP.size !== end + shift) return false;
  const otherOf = new Map<number, number>();
  const oneOf = new Map<number, number>();
  for (let at = start; at < end; at += HOP.size) {
    for (let field = 0; field < HOP.runAndUse; field++) {
      if (one.hops[at + field] !== other.hops[at + shift + field]) return false;
    }
    const mine = one.hops[at + HOP.runAndUse] ?? 0;
    const theirs = other.hops[at + shift + HOP.runAndUse] ?? 0;
    if ((mine & USE_MASK) !== (theirs & USE_MASK)) return false;
    const [run, runThere] = [mine >> USE_BITS, theirs >> USE_BITS];
    if ((otherOf.get(run) ?? runThere) !== runThere || (oneOf.get(runThere) ?? run) !== run) return false;
    otherOf.set(run, runThere);
    oneOf.set(runThere, run);
  }
  return true;
}

/** Index of the first hop that departs then or later. */
function firstFrom({ hops, count }: Connections, minute: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hops[middle * HOP.size] ?? 0) < minute) low = middle + 1;
    else high = middle;
  }
  return low;
}
