/** Plans a semester: the steps in order, from the semester that was read to a plan that was checked. */
import { acceptPlan } from './check/accept-plan.ts';
import type { Plan } from './domain/plan-schema.ts';
import { blockersOf } from './explain/blockers.ts';
import { pinProblem } from './explain/pin-sentences.ts';
import { travelNotices } from './explain/travel-notices.ts';
import { assemblePlan } from './plan-assembly.ts';
import { progressReporter } from './planning-progress.ts';
import type { PlanningAnswer, PlanningRequest } from './planning-request.ts';
import { prepareSemester } from './prepare/prepared.ts';
import { type Engine, firstCome, search } from './search/search.ts';

/** Pure but for the clock, the stop flag and the progress callback that are handed in. */
export function planSemester(request: PlanningRequest): PlanningAnswer {
  return planWith(search, request);
}

/** First come, first served: what `planSemester` is measured against. */
export function planFirstCome(request: PlanningRequest): PlanningAnswer {
  return planWith(firstCome, request);
}

function planWith(engine: Engine, request: PlanningRequest): PlanningAnswer {
  const { semester } = request;
  const published = request.published?.plan ?? null;
  const progress = progressReporter(request);

  progress.enter('prepare');
  const prepared = prepareSemester(semester, published);
  const found = engine(prepared, request.seed, progress.limits());
  if (found.kind === 'impossible-pins') {
    const problems = found.faults.map((fault) =>
      pinProblem(semester, fault.demand, fault.rule, fault.date, fault.together),
    );
    return { kind: 'impossible-pins', problems };
  }

  progress.enter('explain');
  const left = new Set(found.unplaced.map((demand) => demand.index));
  const unplaced = found.unplaced.map((demand) => ({
    trainee: demand.trainee.id,
    module: demand.module.id,
    blockers: blockersOf(prepared, found.probe, demand, left),
    remedies: [],
  }));
  const plan: Plan = assemblePlan(request, found, unplaced, progress.seconds());

  progress.enter('check');
  const acceptance = acceptPlan(semester, plan, published);
  if (!acceptance.ok) return { kind: 'rejected', plan, report: acceptance.report };
  return { kind: 'planned', plan: acceptance.plan, notices: travelNotices(semester) };
}
