/** What an experiment file may name. */
import type { Lever } from '../levers/lever.ts';
import type { Measure } from '../measures/measure.ts';

export interface KnownToExperiments {
  readonly levers: readonly Pick<Lever, 'id' | 'domain'>[];
  /** In the order in which measures are told. */
  readonly measures: readonly Pick<Measure, 'id'>[];
}
