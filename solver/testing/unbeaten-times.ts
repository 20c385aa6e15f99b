/** Which of many journeys are worth knowing: the plain way. */
import type { TriedTimes } from './brute-force-transit.ts';

/** None leaves as late (out), or arrives as early (back), and is as short as another; shortest first. */
export function unbeatenTimes(
  times: readonly TriedTimes[],
  direction: 'out' | 'back',
): readonly TriedTimes[] {
  const inTheWay = ({ leave, arrive }: TriedTimes) => (direction === 'out' ? -leave : arrive);
  const takes = ({ leave, arrive }: TriedTimes) => arrive - leave;
  const shortestFirst = [...times].sort((a, b) => takes(a) - takes(b) || inTheWay(a) - inTheWay(b));
  const kept: TriedTimes[] = [];
  for (const candidate of shortestFirst) {
    if (kept.every((other) => inTheWay(candidate) < inTheWay(other))) kept.push(candidate);
  }
  return kept;
}
