/** The modules that a plan leaves out, each with what stands in its way. */
import type { UnplacedModule } from '../domain/plan-schema.ts';
import type { Demand } from '../prepare/demands.ts';
import type { Prepared } from '../prepare/prepared.ts';
import { blockersOf, type PlanProbe } from './blockers.ts';

/** In the order given. Remedies are not looked for yet: a remedy must be tried before it may be promised. */
export function explainUnplaced(
  prepared: Prepared,
  unplaced: readonly Demand[],
  probe: PlanProbe,
): UnplacedModule[] {
  const left = new Set(unplaced.map((demand) => demand.index));
  return unplaced.map((demand) => ({
    trainee: demand.trainee.id,
    module: demand.module.id,
    blockers: blockersOf(prepared, probe, demand, left),
    remedies: [],
  }));
}
