/** What the legs of a journey are held against. */
import type { Rules } from '../domain/semester-schema.ts';
import type { Mode, Point } from '../domain/values.ts';
import type { DatedFeed } from '../travel/gtfs/feeds.ts';
import type { StageDay } from './plan-under-check.ts';

export const DIRECTIONS = ['out', 'back'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Where a journey must start, may call and must end. */
export interface Route {
  readonly from: Point;
  readonly call: Point | undefined;
  readonly to: Point;
  /** Which of its legs is the one at home. */
  readonly homeEnd: 'first' | 'last';
  /** What may be ridden between home and a stop. */
  readonly bikes: readonly Mode[];
}

export interface Evidence {
  readonly rules: Rules;
  readonly feeds: readonly DatedFeed[];
}

/** @param bikes of the trainee's modes, those that may be ridden to a stop on that day. */
export function routeOf({ placed }: StageDay, direction: Direction, bikes: readonly Mode[]): Route {
  const { home, childcare: call } = placed.trainee;
  return direction === 'out'
    ? { from: home, call, to: placed.site, homeEnd: 'first', bikes }
    : { from: placed.site, call, to: home, homeEnd: 'last', bikes };
}

export function ownBikes({ placed }: StageDay): readonly Mode[] {
  return placed.trainee.modes.map(({ mode }) => mode).filter((mode) => mode === 'bike' || mode === 'ebike');
}
