/** Puts what search found into the plan format, with its score, its bound and what separates them. */
import { PLAN_FORMAT } from './domain/lists.ts';
import type { Plan, UnplacedModule } from './domain/plan-schema.ts';
import { gapOf } from './gap.ts';
import { isTimed } from './is-timed.ts';
import type { PlanningRequest } from './planning-request.ts';
import { readPlan, scoreOf } from './rules/index.ts';
import type { Found } from './search/search.ts';
import { datesReadElsewhere } from './travel/gtfs/dates-read-elsewhere.ts';
import { datedFeeds } from './travel/gtfs/feeds.ts';

const SOLVER_NAME = 'stageplan';
const SOLVER_VERSION = '0.1.0';
const NO_SCORE = {
  priorityPlaced: 0,
  placed: 0,
  asked: 0,
  cost: 0,
  terms: { S1: 0, S2: 0, S3: 0, S4: 0, S5: 0, S6: 0, S7: 0, S8: 0, S9: 0 },
};

/** What a plan says of the run it comes from. */
export type AssemblyRequest = Pick<
  PlanningRequest,
  'semester' | 'timetables' | 'semesterDigest' | 'published' | 'seed'
>;

/** What was found, and what no plan can beat; null for a cost of which nothing is proven. */
export interface FoundPlan extends Pick<Found, 'placements' | 'steps' | 'stoppedBy'> {
  readonly bound: Plan['bound'];
}

/** @param seconds since planning began; written only when time was what limited the run (docs/rules.md) */
export function assemblePlan(
  request: AssemblyRequest,
  found: FoundPlan,
  unplaced: readonly UnplacedModule[],
  seconds: number,
): Plan {
  const { semester, published, timetables = [] } = request;
  const elsewhere = datesReadElsewhere(datedFeeds(semester, timetables), found.placements);
  const draft: Plan = {
    format: PLAN_FORMAT,
    semester: semester.id,
    semesterDigest: request.semesterDigest,
    ...(published === undefined ? {} : { replanOf: published.digest }),
    seed: request.seed,
    solver: {
      name: SOLVER_NAME,
      version: SOLVER_VERSION,
      seconds: isTimed(found) ? Math.round(seconds * 10) / 10 : 0,
      steps: found.steps,
      stoppedBy: found.stoppedBy,
    },
    score: NO_SCORE,
    bound: found.bound,
    gap: { kind: 'cost', value: null },
    ...(elsewhere.length === 0 ? {} : { timetable: elsewhere }),
    placements: found.placements,
    unplaced,
  };
  const score = scoreOf(readPlan(semester, draft, published?.plan ?? null));
  return { ...draft, score, gap: gapOf(score, found.bound) };
}
