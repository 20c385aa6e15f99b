/** Cuts the plane into regions where about as much is asked, by lines through the homes of those who ask. */
import type { Semester } from '../domain/semester-schema.ts';
import type { Point } from '../domain/values.ts';

export interface PlaneCut {
  readonly count: number;
  /** From 0 to below `count`. */
  readonly regionOf: (point: Point) => number;
}

/** With every turn all lines are turned by so much: what is at a border now is not next time. */
const TURN_RADIANS = Math.PI / 3;
const RIGHT_ANGLE = Math.PI / 2;
const RADIANS_PER_DEGREE = Math.PI / 180;

interface Asking {
  readonly point: Point;
  readonly modules: number;
}

/**
 * Halves, and halves again by lines at right angles to the ones before, until there are enough regions; of an odd
 * number one side gets one region more, and that much more of what is asked. The same semester, count and turn give
 * the same regions.
 */
export function cutPlane({ trainees }: Pick<Semester, 'trainees'>, count: number, turn: number): PlaneCut {
  const asking = trainees.flatMap(({ home, modules }): Asking[] => {
    const asked = modules.filter(({ done }) => !done).length;
    return asked === 0 ? [] : [{ point: home, modules: asked }];
  });
  return { count, regionOf: cut(asking, count, turn * TURN_RADIANS) };
}

function cut(asking: readonly Asking[], count: number, angle: number): PlaneCut['regionOf'] {
  if (count <= 1) return () => 0;
  const before = Math.floor(count / 2);
  const along = positionAlong(angle);
  const border = quantile(asking, along, before / count);
  const isBefore = (point: Point) => along(point) < border;
  const next = angle + RIGHT_ANGLE;
  const near = cut(
    asking.filter(({ point }) => isBefore(point)),
    before,
    next,
  );
  const far = cut(
    asking.filter(({ point }) => !isBefore(point)),
    count - before,
    next,
  );
  return (point) => (isBefore(point) ? near(point) : before + far(point));
}

/** How far a point lies in a direction, in degrees of latitude; 0 is east. */
function positionAlong(angle: number): (point: Point) => number {
  const [east, north] = [Math.cos(angle), Math.sin(angle)];
  return ({ lat, lon }) => lon * Math.cos(MIDDLE_LATITUDE * RADIANS_PER_DEGREE) * east + lat * north;
}

/** Flanders and around: elsewhere the lines only meet at other angles. */
const MIDDLE_LATITUDE = 51;

/** The least position with at least that share of what is asked before it. */
function quantile(asking: readonly Asking[], along: (point: Point) => number, share: number): number {
  const sorted = asking
    .map(({ point, modules }) => ({ at: along(point), modules }))
    .sort((a, b) => a.at - b.at);
  const total = sorted.reduce((sum, { modules }) => sum + modules, 0);
  let passed = 0;
  for (const { at, modules } of sorted) {
    if (passed >= share * total) return at;
    passed += modules;
  }
  return Number.POSITIVE_INFINITY;
}
