/** How far a run is, told to whoever asked for it; and when it has to end. */
import type { Phase, PlanningRequest, Progress } from './planning-request.ts';
import type { SearchLimits, SearchProgress } from './search/search.ts';

const MS_PER_SECOND = 1000;
const REPORT_EVERY_MS = 200;

export interface ProgressReporter {
  enter(phase: Phase): void;
  /** Search enters its own phases. */
  search(progress: SearchProgress): void;
  /** Since planning began. */
  seconds(): number;
}

export function progressReporter(request: PlanningRequest): ProgressReporter {
  const { clock, onProgress, semester } = request;
  const startedAt = clock();
  const seconds = () => (clock() - startedAt) / MS_PER_SECOND;
  const asked = semester.trainees.reduce((sum, t) => sum + t.modules.filter((m) => !m.done).length, 0);
  let last: Omit<Progress, 'phase' | 'seconds' | 'asked'> = {
    placed: 0,
    priorityPlaced: 0,
    cost: 0,
    steps: 0,
  };
  let reportedAt = Number.NEGATIVE_INFINITY;
  let reportedPhase: Phase | null = null;
  const report = (phase: Phase) => {
    const now = clock();
    if (phase === reportedPhase && now - reportedAt < REPORT_EVERY_MS) return;
    reportedAt = now;
    reportedPhase = phase;
    onProgress?.({ phase, asked, seconds: seconds(), ...last });
  };
  return {
    enter: report,
    seconds,
    search: ({ phase, best, placed, steps }) => {
      last = { placed, priorityPlaced: best.priorityPlaced, cost: best.cost, steps };
      report(phase);
    },
  };
}

/** When search ends, and whom it tells how far it is. */
export function searchLimits(request: PlanningRequest, reporter: ProgressReporter): SearchLimits {
  return {
    maxSteps: request.maxSteps ?? null,
    maxSeconds: request.maxSeconds ?? null,
    seconds: reporter.seconds,
    shouldStop: request.shouldStop ?? (() => false),
    onProgress: reporter.search,
  };
}
