/** What planning one case of an experiment gives: its result, or why there is none. */
import type { CaseKey, CaseResult } from '../../scenarios/experiments/results.ts';
import type { Sentence } from '../../solver/domain/sentence.ts';

/** Whose fault it is that a case has no result. */
export type CaseFault =
  /** A lever made a semester that is not valid, or the planner a plan that breaks a rule: ours. */
  | 'ours'
  /** Agreements in a semester file that cannot be kept once a lever is pulled. */
  | 'input';

export type CaseAnswer =
  | { readonly kind: 'result'; readonly result: CaseResult }
  | { readonly kind: 'failed'; readonly fault: CaseFault; readonly why: Sentence };

/** A case that ended an experiment; what was planned before it is kept. */
export class CaseFailure extends Error {
  constructor(
    readonly key: CaseKey,
    readonly fault: CaseFault,
    readonly why: Sentence,
  ) {
    super(`${key.base}, seed ${key.seed}: ${why.en}`);
    this.name = 'CaseFailure';
  }
}
