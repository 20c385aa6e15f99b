/** Where a journey can be calling at childcare. */
import { momentOf } from '../domain/calendar.ts';
import { samePoint } from '../domain/geography.ts';
import type { Leg } from '../domain/plan-schema.ts';
import type { Point } from '../domain/values.ts';
import type { Stretch } from './busy-time.ts';

/** From arriving at the childcare to leaving it. */
export interface CallJoint extends Stretch {
  readonly legsBefore: number;
}

/** Wherever two legs meet at the childcare. A stop on its doorstep can give several. */
export function callJoints(childcare: Point, legs: readonly Leg[]): CallJoint[] {
  return legs.slice(1).flatMap((leaving, i) => {
    const arriving = legs[i];
    if (arriving === undefined) return [];
    if (!samePoint(arriving.to, childcare) || !samePoint(leaving.from, childcare)) return [];
    return [{ start: momentOf(arriving.arrive), end: momentOf(leaving.depart), legsBefore: i + 1 }];
  });
}
