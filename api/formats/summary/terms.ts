/** Where the cost of a plan comes from. */
import { TERM_IDS, type TermId } from '../../../solver/domain/lists.ts';
import type { Score } from '../../../solver/domain/plan-schema.ts';

/** The terms that cost something, the dearest first. */
export function dearestTerms(terms: Score['terms']): readonly (readonly [TermId, number])[] {
  return TERM_IDS.map((id) => [id, terms[id]] as const)
    .filter(([, cost]) => cost > 0)
    .sort(([, a], [, b]) => b - a);
}

/** How far above the bound, in per cent with one decimal, rounded up: never better than it is. */
export function percentAbove(cost: number, bound: number): string {
  return (Math.ceil((1000 * (cost - bound)) / bound) / 10).toFixed(1);
}
