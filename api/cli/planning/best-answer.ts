/** Which of several plans counts, and with which seeds they were made. */
import type { TaskAnswer } from './planning-task.ts';

interface Worth {
  readonly priorityPlaced: number;
  readonly cost: number;
}

/** More placed by priority, or as much for less. */
export function isBetter(a: Worth, b: Worth): boolean {
  return a.priorityPlaced > b.priorityPlaced || (a.priorityPlaced === b.priorityPlaced && a.cost < b.cost);
}

/**
 * The best plan, of equals the first; it states the seed that was asked for, whichever thread found it. An answer
 * that is no plan says something about the semester or the planner, and goes before all plans.
 */
export function bestAnswer(answers: readonly TaskAnswer[], seed: number): TaskAnswer | undefined {
  const [best] = answers.reduce<readonly TaskAnswer[]>((kept, answer) => {
    const [other] = kept;
    return other === undefined || goesBefore(answer, other) ? [answer] : kept;
  }, []);
  return best?.kind === 'planned' ? { ...best, plan: { ...best.plan, seed } } : best;
}

function goesBefore(a: TaskAnswer, b: TaskAnswer): boolean {
  if (b.kind !== 'planned') return false;
  return a.kind !== 'planned' || isBetter(a.plan.score, b.plan.score);
}

const SEED_STEP = 0x9e3779b9;
const SEEDS = 2 ** 32;

/** The seed itself for the first thread; spread over 32 bits for the others. */
export function derivedSeed(seed: number, thread: number): number {
  return thread === 0 ? seed : ((seed % SEEDS) + thread * SEED_STEP) % SEEDS;
}
