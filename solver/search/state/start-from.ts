/** Begins from a plan that was made of this very semester: what a run left behind that was broken off. */
import type { Placement } from '../../domain/plan-schema.ts';
import type { Prepared } from '../../prepare/prepared.ts';
import { loadPlacement } from './load-placement.ts';
import type { SearchState } from './search-state.ts';

/**
 * Puts everybody where the plan has them.
 *
 * @param placements of a plan that keeps every rule in this semester, with the same plan in force
 */
export function startFrom(state: SearchState, placements: readonly Placement[]): void {
  const demandOf = demandsByName(state.prepared);
  const ordered = placements.toSorted((a, b) => firstDate(a).localeCompare(firstDate(b)));
  for (const placement of ordered) {
    const demand = demandOf.get(nameOf(placement.trainee, placement.module));
    if (demand === undefined || state.isPlaced(demand.index)) continue;
    const placed = loadPlacement(state.prepared, demand, placement);
    if (placed !== null) state.place(demand.index, placed);
  }
}

function demandsByName({ demands }: Prepared) {
  return new Map(demands.map((demand) => [nameOf(demand.trainee.id, demand.module.id), demand]));
}

/** Ids hold no line break. */
function nameOf(trainee: string, module: string): string {
  return `${trainee}\n${module}`;
}

function firstDate({ days }: Placement): string {
  return days[0]?.date ?? '';
}
