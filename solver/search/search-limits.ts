/** What a search is given beside the semester: when to end, whom to tell, and what it may lean on. */
import type { Placement } from '../domain/plan-schema.ts';
import type { SharedPricing } from './exact/shared-pricing.ts';
import type { Watch } from './improve.ts';
import type { LpSolver } from './lp/lp-solver.ts';
import type { SearchProgress } from './search-progress.ts';

export interface SearchLimits extends Omit<Watch, 'onStep'> {
  readonly onProgress: (progress: SearchProgress) => void;
  /** For linear programs; null or absent where there is none. */
  readonly lp?: LpSolver | null;
  /** Linear programs beyond small semesters as well (`columnsFor`). */
  readonly columnsBeyondSmall?: boolean;
  /** More of the time goes to proving what no plan can beat, where column planning does not see to that. */
  readonly thoroughProof?: boolean;
  /** This thread's part where several price strands together; absent where there is one. */
  readonly sharedPricing?: SharedPricing;
  /** Placements to begin from, which together keep every rule. */
  readonly startFrom?: readonly Placement[];
}
