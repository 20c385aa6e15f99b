/** What filling up a plan tells: only what it changed, for a plan of 10 000 trainees takes some 260 MB wherever it is. */
import type { Placement } from './domain/plan-schema.ts';
import type { TraineeId } from './domain/values.ts';

export interface FilledPlan {
  /** Of those who missed something, as they are placed now. */
  readonly placements: readonly Placement[];
  /** Who missed something; all others are placed as they were. */
  readonly who: ReadonlySet<TraineeId>;
  /** No plan of the semester places more priority: what is placed, and what could be if nobody else were. */
  readonly mostPriority: number;
  /** In the order of the semester. */
  readonly left: readonly TraineeId[];
}

/** The whole plan. @param placements of the whole, before it was filled up */
export function afterFilling(
  placements: readonly Placement[],
  { placements: filled, who }: Pick<FilledPlan, 'placements' | 'who'>,
): readonly Placement[] {
  return [...placements.filter(({ trainee }) => !who.has(trainee)), ...filled];
}
