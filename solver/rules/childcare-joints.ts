/** Where the legs of a journey meet at childcare. */
import { type Moment, momentOf } from '../domain/calendar.ts';
import { samePoint } from '../domain/geography.ts';
import type { Leg } from '../domain/plan-schema.ts';
import type { Point } from '../domain/values.ts';

export interface Joint {
  readonly before: readonly Leg[];
  readonly after: readonly Leg[];
  readonly starts: Moment;
  readonly ends: Moment;
}

export function jointsAt(address: Point, legs: readonly Leg[]): readonly Joint[] {
  const joints: Joint[] = [];
  for (const [i, leg] of legs.entries()) {
    const next = legs[i + 1];
    if (next === undefined || !samePoint(leg.to, address) || !samePoint(next.from, address)) continue;
    joints.push({
      before: legs.slice(0, i + 1),
      after: legs.slice(i + 1),
      starts: momentOf(leg.arrive),
      ends: momentOf(next.depart),
    });
  }
  return joints;
}
