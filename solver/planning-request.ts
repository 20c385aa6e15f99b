/** What `planSemester` is asked and what it answers. */
import type { CheckedPlan, CheckReport } from './check/checked-plan.ts';
import type { Plan } from './domain/plan-schema.ts';
import type { Problem } from './domain/problem.ts';
import type { Semester } from './domain/semester-schema.ts';
import type { Timetables } from './travel/gtfs/feeds.ts';
import type { RideTables } from './travel/ride-tables.ts';

export const PHASES = ['prepare', 'construct', 'improve', 'explain', 'check'] as const;
export type Phase = (typeof PHASES)[number];

/** How far a run is; handed to `onProgress` some times a second. */
export interface Progress {
  readonly phase: Phase;
  /** Modules placed in the best plan so far, and asked. */
  readonly placed: number;
  readonly asked: number;
  readonly priorityPlaced: number;
  readonly cost: number;
  readonly steps: number;
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
      /** What was searched, for a next run. */
      readonly rideTables: RideTables;
    }
  /** Pins that cannot be kept, each named with the rule that stands in the way. Nothing was planned. */
  | { readonly kind: 'impossible-pins'; readonly problems: readonly Problem[] }
  /** The planner's own fault: its plan did not pass the checker. Never handed on as a plan. */
  | { readonly kind: 'rejected'; readonly plan: Plan; readonly report: CheckReport };
