/** What a cost term is: a measure of one placement, and the weight that makes it a cost. */
import type { TermId } from '../domain/lists.ts';
import { WEIGHT_KEYS } from '../domain/lists.ts';
import type { Sentence } from '../domain/plan-schema.ts';
import type { WeightKey } from '../domain/semester-schema.ts';
import type { AskedModuleReading, PlacementReading, PlanReading } from './plan-reading.ts';

export type MeasureUnit = 'minutes' | 'places' | 'days' | 'weeks' | 'changes';

/** Whole numbers, zero or more, by the weight that each is multiplied by; a key left out is zero. */
export type Measure = Readonly<Partial<Record<WeightKey, number>>>;

export interface CostTerm<Id extends TermId = TermId> {
  readonly id: Id;
  readonly unit: MeasureUnit;
  /** The section of docs/rules.md that it follows to the letter. */
  readonly source: `docs/rules.md#${string}`;
  readonly title: Sentence;
  /** Of one module that is asked, placed or not: every term is a sum over these. */
  readonly measure: (module: AskedModuleReading, reading: PlanReading) => Measure;
}

const NOTHING: Measure = {};

/** The measure of a term that a module without a placement has no part in. */
export function measuredOnPlacements<Id extends TermId & WeightKey>(
  id: Id,
  measure: (placement: PlacementReading, reading: PlanReading) => number,
): CostTerm<Id>['measure'] {
  return ({ placement }, reading) => (placement === null ? NOTHING : { [id]: measure(placement, reading) });
}

/** The cost of one term for one asked module, weight included. */
export function weighted(measure: Measure, weights: Readonly<Record<WeightKey, number>>): number {
  return WEIGHT_KEYS.reduce((sum, key) => sum + (measure[key] ?? 0) * weights[key], 0);
}
