/** The planners of the core: ours, and first come, first served. */
import {
  type PlanningAnswer,
  type PlanningRequest,
  planFirstCome,
  planSemester,
} from '../../../solver/index.ts';
import { hasWholePlan } from '../../../solver/planning-request.ts';
import { loadHighs } from '../../../solver/search/lp/highs.ts';
import { loadCase } from '../../suites/load-case.ts';
import type { InNode } from './in-node.ts';
import { oursOnThreads } from './planner-on-threads.ts';
import { peerBound } from './told-of-planning.ts';

/** On as many threads as there may be. */
export const ours: InNode = (job) => (job.workers === 1 ? alone(job) : oursOnThreads(job));

/** `planSemester`, whole: preparing, searching, proving, explaining and checking are inside its time. */
const alone: InNode = planner(planSemester, async (seconds) => ({
  maxSeconds: seconds,
  lp: await loadHighs(),
}));

/**
 * What a careful coordinator does by telephone: in the order of the file, each module gets the cheapest placement
 * that is left. Generous: it is found by our own placement finder, not by hand.
 */
export const firstCome: InNode = planner(planFirstCome, async () => ({}));

function planner(
  plan: (request: PlanningRequest) => PlanningAnswer,
  limits: (seconds: number) => Promise<Pick<PlanningRequest, 'maxSeconds' | 'lp'>>,
): InNode {
  return async (job) => {
    const { semester, semesterDigest, timetables, published } = await loadCase(job.suiteCase);
    const given = await limits(job.seconds);
    return async ({ seconds, tell }) => {
      const answer = plan({
        semester,
        semesterDigest,
        timetables,
        ...(published === null ? {} : { published }),
        seed: job.seed,
        ...given,
        clock: () => performance.now(),
        shouldStop: () => seconds() > job.seconds,
        onProgress: ({ phase, placed, priorityPlaced, cost, bound }) =>
          tell({
            placed,
            priorityPlaced,
            cost,
            whole: hasWholePlan(phase),
            bound: peerBound(bound),
          }),
      });
      if (answer.kind === 'impossible-pins') return { answer: null, bound: null };
      const made = answer.kind === 'planned' ? answer.plan.plan : answer.plan;
      const { placed, priorityPlaced, cost } = made.score;
      tell({ placed, priorityPlaced, cost, whole: true, bound: null });
      return { answer: { plan: made }, bound: made.bound };
    };
  };
}
