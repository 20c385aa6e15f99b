/** The experiment file, format `stageplan-experiment/1`, once it is read and judged. */
import type { Sentence } from '../../solver/domain/sentence.ts';
import type { GenerateOptions } from '../generate/options.ts';
import type { LeverValue } from './levers/lever.ts';

/** Where semesters come from: each seed generates one, or the same file is planned with each seed. */
export type BaseSemester =
  | {
      readonly kind: 'generated';
      readonly name: string;
      readonly options: Omit<Partial<GenerateOptions>, 'seed'>;
      /** A GTFS zip or folder that the generated semesters go by, relative to the experiment file. */
      readonly timetable?: string;
    }
  /** A semester file, relative to the experiment file. */
  | { readonly kind: 'file'; readonly name: string; readonly path: string };

export interface LeverValues {
  readonly lever: string;
  readonly values: readonly LeverValue[];
}

export type Design =
  /** The base, every value of every lever alone, and these pairs of levers at each one's last value. */
  | { readonly kind: 'one-at-a-time'; readonly pairs: readonly (readonly [string, string])[] }
  /** Every combination of values, leaving a lever alone among them. */
  | { readonly kind: 'full-factorial' }
  /** So many combinations spread evenly over all levers' values, beside the base. */
  | { readonly kind: 'latin-hypercube'; readonly samples: number; readonly seed: number };

export interface Experiment {
  readonly id: string;
  readonly name: Sentence;
  /** What is asked, for the top of the report. */
  readonly question: Sentence;
  readonly bases: readonly BaseSemester[];
  readonly levers: readonly LeverValues[];
  readonly design: Design;
  readonly replications: { readonly seeds: number; readonly first: number };
  /** With steps the same seeds give the same results to the byte; with seconds they need not. */
  readonly effort: { readonly steps: number } | { readonly seconds: number };
  /** Ids, in the order of the list of measures. */
  readonly measures: readonly string[];
}
