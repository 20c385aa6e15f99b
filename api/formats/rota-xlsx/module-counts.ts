/** How much of each module is placed. */
import type { CheckedPlan } from '../../../solver/check/checked-plan.ts';
import type { ModuleId } from '../../../solver/domain/values.ts';

export interface ModuleCount {
  readonly module: ModuleId;
  readonly asked: number;
  readonly placed: number;
  readonly days: number;
}

/** Modules of which at least one is asked, in the order of the semester. */
export function moduleCounts({ semester, plan }: CheckedPlan): readonly ModuleCount[] {
  const asked = semester.trainees.flatMap(({ modules }) => modules.filter(({ done }) => !done));
  return semester.modules
    .map(({ id }) => {
      const placements = plan.placements.filter(({ module }) => module === id);
      return {
        module: id,
        asked: asked.filter(({ module }) => module === id).length,
        placed: placements.length,
        days: placements.reduce((sum, { days }) => sum + days.length, 0),
      };
    })
    .filter((count) => count.asked > 0);
}
