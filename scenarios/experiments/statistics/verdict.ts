/** What may be said of a difference, once chance and the search are taken off. */
import type { Effect } from './effect.ts';

/** Corrected p up to this is taken for more than chance. */
export const SIGNIFICANCE = 0.05;

/** The measure on which the search has proven how far it may be from the best. */
export const MODULES_PLACED = 'modules-placed';

export interface Undoing {
  /** Modules that a better search might still have found for what counts against, on average; null: nobody knows. */
  readonly taken: number | null;
  /** The same for what counts for. */
  readonly added: number | null;
}

/**
 * A gain in modules placed would be undone by what the search left open on the side it is compared with, a loss by
 * what it left open on its own side.
 *
 * @param undoing null for measures other than modules placed: nothing is proven of them
 */
export function verdictOf(
  { mean, pCorrected }: Pick<Effect, 'mean' | 'pCorrected'>,
  undoing: Undoing | null,
): Effect['verdict'] {
  if (pCorrected === null || pCorrected > SIGNIFICANCE) return 'not-shown';
  if (undoing === null) return 'effect';
  const open = mean > 0 ? undoing.taken : undoing.added;
  return open !== null && open < Math.abs(mean) ? 'effect' : 'within-search-gap';
}
