/** What one planned semester of an experiment leaves behind: format `stageplan-experiment-results/1`, a JSON line each. */
import type { LeverValue } from './levers/lever.ts';

/** One lever pulled to one value. */
export interface Pull {
  readonly lever: string;
  readonly value: LeverValue;
}

/** What tells one run of an experiment from the others. */
export interface CaseKey {
  /** The base semester's name in the experiment file. */
  readonly base: string;
  /** Of the generated semester, of chance within levers and of the planner; pairs runs that differ in levers only. */
  readonly seed: number;
  /** In the order of the experiment file; none is the base itself. */
  readonly pulls: readonly Pull[];
}

/** Hours that were not met, by the rule that first stands in the way. */
export interface BarrierCell {
  readonly rule: string;
  readonly module: string;
  readonly setting: string;
  /** The municipality of the nearest site to the trainee's home. */
  readonly place: string;
  /** Whose hours they are. */
  readonly trainees: number;
  readonly hours: number;
}

/** How one group of trainees fared. Groups under five are not shown to anybody. */
export interface GroupShare {
  /** `track`, `status`, `transport` or `childcare`. */
  readonly grouping: string;
  readonly group: string;
  readonly trainees: number;
  readonly asked: number;
  readonly placed: number;
}

export interface CaseResult extends CaseKey {
  readonly semesterDigest: string;
  /** By measure id, in the order of the list of measures. */
  readonly measures: { readonly [measure: string]: number | null };
  readonly barriers: readonly BarrierCell[];
  readonly groups: readonly GroupShare[];
  /** How far the plan may be from the best one: what the search leaves open, not the lever. */
  readonly gap: { readonly kind: 'placed' | 'cost'; readonly value: number | null };
  /** Modules placed could be at most this many more: `gap` in priority where it is of kind `placed`, else 0. */
  readonly openModules: number | null;
}
