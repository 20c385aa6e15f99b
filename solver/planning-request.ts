/** What `planSemester` is asked and what it answers. */
import type { CheckedPlan, CheckReport } from './check/checked-plan.ts';
import type { Plan } from './domain/plan-schema.ts';
import type { Problem } from './domain/problem.ts';
import type { Semester } from './domain/semester-schema.ts';
import type { Course } from './planning-course.ts';
import type { SharedPricing } from './search/exact/shared-pricing.ts';
import type { LpSolver } from './search/lp/lp-solver.ts';
import type { BoundSoFar } from './search/search.ts';
import type { Timetables } from './travel/gtfs/feeds.ts';
import type { RideTables } from './travel/ride-tables.ts';

export type { BoundSoFar } from './search/search.ts';

/** In order, but that improving and proving may take turns. */
export const PHASES = ['prepare', 'construct', 'improve', 'prove', 'explain', 'check'] as const;
export type Phase = (typeof PHASES)[number];

/** Whether there is a plan of the whole semester in this phase: from then on it only becomes better. */
export function hasWholePlan(phase: Phase): boolean {
  return phase !== 'prepare' && phase !== 'construct';
}

/** How far a run is; handed to `onProgress` some times a second. */
export interface Progress {
  readonly phase: Phase;
  /** Modules placed in the best plan so far, and asked. */
  readonly placed: number;
  readonly asked: number;
  readonly priorityPlaced: number;
  readonly cost: number;
  /** Every module asked counts as one: a bound on priority is one on what is placed. */
  readonly equalPriorities: boolean;
  /** The best that is proven so far; a bound on cost holds for plans that place as much as this one or more. */
  readonly bound: BoundSoFar;
  /** What separates the plan from the bound, as in the plan format. */
  readonly gap: Plan['gap'];
  readonly steps: number;
  /** Placements tried in the last second or so. */
  readonly movesPerSecond: number;
  readonly seconds: number;
}

export interface PlanningRequest {
  readonly semester: Semester;
  /** Of every feed the semester names; without them nobody goes by bus or train. */
  readonly timetables?: Timetables;
  /** What an earlier run searched, where it rested on the same timetables and `ridesRestOn`. */
  readonly rideTables?: RideTables;
  /** Of the semester as it was read (`domain/digest.ts`). */
  readonly semesterDigest: string;
  /** The plan in force, when this is a replan; its digest goes into `replanOf`. */
  readonly published?: { readonly plan: Plan; readonly digest: string };
  /** A whole number ≥ 0. The same semester, seed and steps give the same plan to the byte. */
  readonly seed: number;
  /** Whichever comes first; without either the search stops when it finds nothing better for long. */
  readonly maxSteps?: number;
  readonly maxSeconds?: number;
  /**
   * A plan to begin from, of this very semester and plan in force (the same `semesterDigest` and `replanOf`): what a
   * run left that was broken off. Any other plan is left aside.
   */
  readonly startFrom?: Pick<Plan, 'semesterDigest' | 'replanOf' | 'placements'>;
  /** Better plans on the way, checked, at most one every so many seconds. What is found does not depend on it. */
  readonly interim?: {
    readonly everySeconds: number;
    readonly onPlan: (plan: CheckedPlan) => void;
  };
  /** For linear programs, loaded; without one planning does with other means. */
  readonly lp?: LpSolver | null;
  /** Whether it uses them beyond small semesters as well, where they were measured to bring nothing but memory. */
  readonly columnsBeyondSmall?: boolean;
  /**
   * More of the time goes to proving what no plan can beat; for one of several threads, where the semester is too large
   * for column planning. Without a limit in seconds it changes nothing.
   */
  readonly thoroughProof?: boolean;
  /** This thread's part where several prove together; what is proven by so many steps does not depend on how many they are. */
  readonly sharedPricing?: SharedPricing;
  /**
   * False: what is not placed is told with what stands in its way, but nothing is tried that might help. For many plans
   * that nobody reads one by one.
   */
  readonly remedies?: boolean;
  /** Milliseconds of some monotonic clock. */
  readonly clock: () => number;
  /** Asked often; true ends the search and keeps the best plan found. */
  readonly shouldStop?: () => boolean;
  readonly onProgress?: (progress: Progress) => void;
}

export type PlanningAnswer =
  | {
      readonly kind: 'planned';
      readonly plan: CheckedPlan;
      readonly notices: readonly Problem[];
      /** How the search went, for a plot. */
      readonly course: Course;
      /** What was searched, for a next run. */
      readonly rideTables: RideTables;
    }
  /** Pins that cannot be kept, each named with the rule that stands in the way. Nothing was planned. */
  | { readonly kind: 'impossible-pins'; readonly problems: readonly Problem[] }
  /** The planner's own fault: its plan did not pass the checker. Never handed on as a plan. */
  | { readonly kind: 'rejected'; readonly plan: Plan; readonly report: CheckReport };
