/** Which of several plans counts, and with which seeds they were made. */
import { gapOf, tightest } from '../../solver/gap.ts';
import type { BoundSoFar } from '../../solver/planning-request.ts';
import type { TaskAnswer } from './planning-task.ts';

interface Worth {
  readonly priorityPlaced: number;
  readonly cost: number;
}

/** More placed by priority, or as much for less. */
export function isBetter(a: Worth, b: Worth): boolean {
  return a.priorityPlaced > b.priorityPlaced || (a.priorityPlaced === b.priorityPlaced && a.cost < b.cost);
}

type PlannedAnswer = Extract<TaskAnswer, { readonly kind: 'planned' }>;

/** Whether the thread ended because it had proven that no plan is better. */
export function isOptimal(answer: TaskAnswer): boolean {
  return answer.kind === 'planned' && answer.plan.solver.stoppedBy === 'optimal';
}

/**
 * The best plan, of equals one that is proven to be the best, then the first; it states the seed that was asked for, whichever thread found it, and the best
 * of what all threads have proven. A plan that was refused is a fault of the planner, and goes before all: nothing must hide
 * it. That no way was found to keep the pins goes after all, for a plan that keeps them disproves it.
 */
export function bestAnswer(answers: readonly TaskAnswer[], seed: number): TaskAnswer | undefined {
  const [best] = answers.reduce<readonly TaskAnswer[]>((kept, answer) => {
    const [other] = kept;
    return other === undefined || goesBefore(answer, other) ? [answer] : kept;
  }, []);
  if (best?.kind !== 'planned') return best;
  const planned = answers.filter((answer) => answer.kind === 'planned');
  return withBound({ ...best, plan: { ...best.plan, seed } }, allProven(planned, best.plan.score));
}

/** What all say in the end that no plan can beat; on cost, only where it holds for plans that place as much as this. */
function allProven(answers: readonly PlannedAnswer[], { priorityPlaced }: Worth): BoundSoFar {
  return tightest(
    answers.flatMap(({ course }) => course.at(-1)?.bound ?? []),
    priorityPlaced,
  );
}

/** The plan and the end of its course with this bound, which is no worse than its own. */
function withBound(answer: PlannedAnswer, proven: BoundSoFar): PlannedAnswer {
  const { plan, course } = answer;
  const bound = { priorityPlaced: proven.priorityPlaced ?? plan.bound.priorityPlaced, cost: proven.cost };
  return {
    ...answer,
    plan: { ...plan, bound, gap: gapOf(plan.score, bound) },
    course: course.map((point, i) => (i === course.length - 1 ? { ...point, bound: proven } : point)),
  };
}

const ORDER = { rejected: 0, planned: 1, 'impossible-pins': 2 } as const;

function goesBefore(a: TaskAnswer, b: TaskAnswer): boolean {
  if (a.kind === 'planned' && b.kind === 'planned') {
    if (isBetter(a.plan.score, b.plan.score)) return true;
    return isOptimal(a) && !isOptimal(b) && !isBetter(b.plan.score, a.plan.score);
  }
  return ORDER[a.kind] < ORDER[b.kind];
}

const SEED_STEP = 0x9e3779b9;
const SEEDS = 2 ** 32;

/** The seed itself for the first thread; spread over 32 bits for the others. */
export function derivedSeed(seed: number, thread: number): number {
  return thread === 0 ? seed : ((seed % SEEDS) + thread * SEED_STEP) % SEEDS;
}
