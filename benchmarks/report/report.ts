/** All that a report is made from, and all that `report.json` holds. */
import type { Measurement } from '../measure/measurement.ts';
import type { Machine } from './machine.ts';

export interface BenchReport {
  readonly version: string;
  readonly date: string;
  /** How to run it again. */
  readonly command: string;
  readonly machine: Machine;
  readonly seed: number;
  readonly workers: number;
  readonly peers: readonly { readonly name: string; readonly about: string }[];
  readonly measurements: readonly Measurement[];
}
