/** How a search went: what was reached and what was proven, moment by moment, thinned to what a plot can show. */
import { tightest } from './gap.ts';
import type { BoundSoFar, SearchProgress } from './search/search.ts';

export interface CoursePoint {
  /** Since planning began; 0 in a run that steps limited, as `solver.seconds` in the plan. */
  readonly seconds: number;
  readonly steps: number;
  readonly phase: SearchProgress['phase'];
  readonly placed: number;
  readonly priorityPlaced: number;
  readonly cost: number;
  readonly bound: BoundSoFar;
}

/** In order; what a point says holds until the next one. Never empty. */
export type Course = readonly CoursePoint[];

/** Of the points that may be left out, no more than this are kept; of those in which the first plan is built, fewer. */
const MOST_THINNED = 180;
const MOST_OF_CONSTRUCTION = 20;
const HUNDREDTHS = 100;

export interface CourseRecorder {
  /** Told every step; keeps what changed. */
  readonly note: (progress: SearchProgress, seconds: number) => void;
  /** @param end how it ended, which becomes the last point. @param timed whether time means something in this run */
  readonly course: (end: Omit<CoursePoint, 'phase'>, timed: boolean) => Course;
}

interface Kept {
  readonly point: CoursePoint;
  /** Null for a point that stays whatever happens. */
  readonly change: number | null;
}

/**
 * Keeps some of the building of the first plan, and from then on every change of what is placed; of all other changes
 * every one, every second, every fourth … as there are more of them. So it goes by changes, not by time: the same
 * steps give the same points.
 */
export function courseRecorder(): CourseRecorder {
  let kept: readonly Kept[] = [];
  let last: SearchProgress | null = null;
  let changes = 0;
  let stride = 1;
  return {
    note: (progress, seconds) => {
      if (last !== null && isSame(last, progress)) return;
      const point = pointOf(progress, seconds);
      if (last?.phase === 'construct' && progress.phase !== 'construct') {
        kept = evenly(kept, MOST_OF_CONSTRUCTION);
        changes = 0;
        stride = 1;
      }
      const stays = last === null || (last.phase !== 'construct' && isMorePlaced(last, progress));
      last = progress;
      if (stays) {
        kept = [...kept, { point, change: null }];
        return;
      }
      changes++;
      if (changes % stride !== 0) return;
      kept = [...kept, { point, change: changes }];
      if (kept.filter(({ change }) => change !== null).length <= MOST_THINNED) return;
      stride *= 2;
      kept = kept.filter(({ change }) => change === null || change % stride === 0);
    },
    course: (end, timed) => {
      const ended: CoursePoint = { phase: last?.phase ?? 'construct', ...end };
      return [...kept.map(({ point }) => point), ended].map((point) => ({
        ...point,
        seconds: timed ? rounded(point.seconds) : 0,
      }));
    },
  };
}

/** At most so many, the first among them. */
function evenly(kept: readonly Kept[], most: number): readonly Kept[] {
  const stride = Math.ceil(kept.length / most);
  return kept.filter((_, i) => i % stride === 0).map(({ point }) => ({ point, change: null }));
}

function pointOf({ best, phase, placed, steps, bound }: SearchProgress, seconds: number): CoursePoint {
  const { priorityPlaced, cost } = best;
  return { seconds, steps, phase, placed, priorityPlaced, cost, bound: tightest([bound], priorityPlaced) };
}

function isSame(a: SearchProgress, b: SearchProgress): boolean {
  return (
    a.phase === b.phase &&
    a.placed === b.placed &&
    a.best.priorityPlaced === b.best.priorityPlaced &&
    a.best.cost === b.best.cost &&
    a.bound.priorityPlaced === b.bound.priorityPlaced &&
    a.bound.cost === b.bound.cost
  );
}

function isMorePlaced(before: SearchProgress, after: SearchProgress): boolean {
  return after.best.priorityPlaced !== before.best.priorityPlaced;
}

function rounded(seconds: number): number {
  return Math.round(seconds * HUNDREDTHS) / HUNDREDTHS;
}
