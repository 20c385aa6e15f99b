/** How far a search is. */
import type { BoundSoFar } from './bound/proven.ts';
import type { Placed } from './fit/placed.ts';
import type { Worth } from './state/search-state.ts';

export interface SearchProgress {
  readonly phase: 'construct' | 'improve' | 'prove';
  readonly best: Pick<Worth, 'priorityPlaced' | 'cost'>;
  readonly placed: number;
  readonly steps: number;
  /** Steps, and moves of recombining what they have found. */
  readonly moves: number;
  readonly bound: BoundSoFar;
  /** The best plan so far, by demand; empty while the first one is made. */
  readonly plan: readonly (Placed | null)[];
}
