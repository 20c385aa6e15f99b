/** How far a run is, told to whoever asked for it; and when it has to end. */
import type { Plan } from './domain/plan-schema.ts';
import { gapOf, tightest } from './gap.ts';
import { type Course, courseRecorder } from './planning-course.ts';
import type { Phase, PlanningRequest, Progress } from './planning-request.ts';
import type { Found, SearchLimits, SearchProgress } from './search/search.ts';

const MS_PER_SECOND = 1000;
const REPORT_EVERY_MS = 200;

export interface ProgressReporter {
  enter(phase: Phase): void;
  /** Search enters its own phases. */
  search(progress: SearchProgress): void;
  /** What is proven in the end. */
  found(found: Found): void;
  /** Since planning began. */
  seconds(): number;
  /** How the search went, up to the plan it ended with. @param timed whether time was what limited the run */
  course(plan: Plan, timed: boolean): Course;
}

type Standing = Pick<Progress, 'placed' | 'priorityPlaced' | 'cost' | 'bound' | 'steps'>;

const NOTHING_YET: Standing = {
  placed: 0,
  priorityPlaced: 0,
  cost: 0,
  bound: { priorityPlaced: null, cost: null, costFrom: null },
  steps: 0,
};

export function progressReporter(request: PlanningRequest): ProgressReporter {
  const { clock, onProgress } = request;
  const startedAt = clock();
  const seconds = () => (clock() - startedAt) / MS_PER_SECOND;
  const { asked, equalPriorities } = askedOf(request);
  const speed = speedometer();
  const recorder = courseRecorder();
  let last = NOTHING_YET;
  let foundAt = 0;
  let reportedAt = Number.NEGATIVE_INFINITY;
  let reportedPhase: Phase | null = null;
  const report = (phase: Phase) => {
    const now = clock();
    if (phase === reportedPhase && now - reportedAt < REPORT_EVERY_MS) return;
    reportedAt = now;
    reportedPhase = phase;
    const bound = tightest([last.bound], last.priorityPlaced);
    const gap = gapOf(last, bound);
    const movesPerSecond = speed.perSecond();
    onProgress?.({ ...last, phase, asked, equalPriorities, bound, gap, movesPerSecond, seconds: seconds() });
  };
  return {
    enter: report,
    seconds,
    search: (progress) => {
      const { phase, best, placed, steps, moves, bound } = progress;
      const at = seconds();
      last = { placed, priorityPlaced: best.priorityPlaced, cost: best.cost, bound, steps };
      speed.count(moves, at);
      recorder.note(progress, at);
      report(phase);
    },
    found: ({ proven, steps }) => {
      foundAt = seconds();
      last = { ...last, bound: proven, steps };
      speed.rest();
    },
    course: ({ score, solver }, timed) => {
      const { placed, priorityPlaced, cost } = score;
      const end = { seconds: foundAt, steps: solver.steps, placed, priorityPlaced, cost, bound: last.bound };
      return recorder.course(end, timed);
    },
  };
}

/** What a whole run is about. */
export function askedOf({
  semester,
}: Pick<PlanningRequest, 'semester'>): Pick<Progress, 'asked' | 'equalPriorities'> {
  const asked = semester.trainees.flatMap(({ modules }) => modules.filter(({ done }) => !done));
  return { asked: asked.length, equalPriorities: asked.every(({ priority }) => priority === 1) };
}

interface Speedometer {
  /** @param moves counted from the beginning */
  readonly count: (moves: number, seconds: number) => void;
  readonly perSecond: () => number;
  /** Nothing moves any more. */
  readonly rest: () => void;
}

/** Measured over a second at least: shorter than that it jumps about. */
function speedometer(): Speedometer {
  let from: { readonly moves: number; readonly seconds: number } | null = null;
  let perSecond = 0;
  return {
    count: (moves, seconds) => {
      from ??= { moves, seconds };
      if (seconds - from.seconds < 1) return;
      perSecond = Math.round((moves - from.moves) / (seconds - from.seconds));
      from = { moves, seconds };
    },
    perSecond: () => perSecond,
    rest: () => {
      perSecond = 0;
    },
  };
}

/** When search ends, whom it tells how far it is, and what it solves linear programs with. */
export function searchLimits(request: PlanningRequest, reporter: ProgressReporter): SearchLimits {
  return {
    maxSteps: request.maxSteps ?? null,
    maxSeconds: request.maxSeconds ?? null,
    seconds: reporter.seconds,
    shouldStop: request.shouldStop ?? (() => false),
    onProgress: reporter.search,
    lp: request.lp ?? null,
    columnsBeyondSmall: request.columnsBeyondSmall ?? false,
    startFrom: startOf(request),
    thoroughProof: request.thoroughProof ?? false,
    ...(request.sharedPricing === undefined ? {} : { sharedPricing: request.sharedPricing }),
  };
}

/** Another semester's placements may break a rule here, so they are no beginning. */
function startOf({ startFrom, semesterDigest, published }: PlanningRequest): Plan['placements'] {
  const fits = startFrom?.semesterDigest === semesterDigest && startFrom.replanOf === published?.digest;
  return fits ? startFrom.placements : [];
}
