/** Which runs depend on the clock. */
import type { Plan } from './domain/plan-schema.ts';

/** Whether time, or somebody, was what limited the run: no other run gives the same. */
export function isTimed({ stoppedBy }: Pick<Plan['solver'], 'stoppedBy'>): boolean {
  return stoppedBy === 'time' || stoppedBy === 'user';
}
