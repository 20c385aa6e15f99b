/** What goes between the service and the threads that read and report on experiments; plain values: they are copied. */
import type { Experiment } from '../../../scenarios/experiments/experiment.ts';
import type { Language } from '../../../solver/domain/problem.ts';
import type { AskedReading } from './asked-experiment.ts';
import type { StoredResult } from './read-experiments.ts';

/** As a run on one's own machine writes them into its folder. */
export const DESK_FILES = [
  'results.csv',
  'effects.csv',
  'interactions.csv',
  'barriers.csv',
  'groups.csv',
  'timings.csv',
  'report.html',
] as const;
export type DeskFile = (typeof DESK_FILES)[number];

export interface FileTask {
  readonly kind: 'file';
  readonly file: DeskFile;
  readonly experiment: Experiment;
  /** In the order of the cases; some may not be planned yet. */
  readonly results: readonly StoredResult[];
  readonly language: Language;
  /** When the results were as they are: an ISO date-time. */
  readonly stamp: string;
  /** That planned them. */
  readonly version: string;
}

export type DeskTask = { readonly kind: 'read'; readonly bytes: Uint8Array } | FileTask;

export type DeskResult =
  | { readonly kind: 'read'; readonly reading: AskedReading }
  | { readonly kind: 'file'; readonly text: string };
