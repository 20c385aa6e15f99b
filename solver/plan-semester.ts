/** Plans a semester: the steps in order, from the semester that was read to a plan that was checked. */
import { checkedOutcome } from './checked-outcome.ts';
import { pinProblems } from './explain/pin-sentences.ts';
import { explainUnplaced } from './explain/unplaced.ts';
import { interimPlans } from './interim-plans.ts';
import { isTimed } from './is-timed.ts';
import { progressReporter, searchLimits } from './planning-progress.ts';
import type { PlanningAnswer, PlanningRequest } from './planning-request.ts';
import { prepareSemester } from './prepare/prepared.ts';
import { type Engine, firstCome, type SearchProgress, search } from './search/search.ts';
import { openBeside, seatBeside } from './search/steps/beside.ts';
import { Rides } from './travel/rides.ts';

/** Pure but for the clock, the stop flag and the progress callback that are handed in. */
export function planSemester(request: PlanningRequest): PlanningAnswer {
  return planWith(search, request);
}

/** First come, first served: what `planSemester` is measured against. */
export function planFirstCome(request: PlanningRequest): PlanningAnswer {
  return planWith(firstCome, request);
}

function planWith(engine: Engine, request: PlanningRequest): PlanningAnswer {
  const { semester, timetables = [] } = request;
  const published = request.published?.plan ?? null;
  const progress = progressReporter(request);

  progress.enter('prepare');
  const rides = new Rides(semester, timetables, request.rideTables);
  const prepared = prepareSemester(semester, published, rides);

  const limits = searchLimits(request, progress);
  const keep = interimPlans(request, prepared, progress.seconds);
  const onProgress = (step: SearchProgress) => {
    limits.onProgress(step);
    keep?.(step);
  };
  const found = engine(prepared, request.seed, { ...limits, onProgress });
  if (found.kind === 'impossible-pins') {
    return { kind: 'impossible-pins', problems: pinProblems(semester, found.faults) };
  }
  progress.found(found);

  progress.enter('explain');
  const explained = explainUnplaced({
    ...found,
    prepared,
    planned: { semester, published, placements: found.placements },
    trial: {
      prepare: (changed, before) => prepareSemester(changed, before, rides),
      seat: seatBeside,
      open: openBeside,
      timetables,
    },
    remedies: request.remedies ?? true,
    shouldStop: request.shouldStop ?? (() => false),
    onProgress: () => progress.enter('explain'),
  });
  progress.enter('check');
  const unplaced = explained.map(({ entry }) => entry);
  const outcome = checkedOutcome(request, found, unplaced, progress.seconds());
  if (outcome.kind === 'rejected') return outcome;
  return {
    ...outcome,
    course: progress.course(outcome.plan.plan, isTimed(found)),
    rideTables: rides.tables,
  };
}
