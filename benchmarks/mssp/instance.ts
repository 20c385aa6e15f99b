/**
 * A medical student scheduling problem: which discipline each student attends when, and in which hospital.
 * Everything counts from 0 here; the files count from 1.
 *
 * Source: Akbarzadeh & Maenhout, Computers & Operations Research 129 (2021); Zanazzo, Ceschia, Dovier & Schaerf,
 * Journal of Scheduling (2024).
 */

/** What one student weighs; every sign as in the data, so changes and idle periods usually count below zero. */
export interface Weights {
  readonly discipline: number;
  readonly hospital: number;
  readonly hospitalChange: number;
  readonly idlePeriod: number;
}

export interface Student {
  /** How many disciplines of each group must be attended, exactly. */
  readonly neededOfGroup: readonly number[];
  readonly mayAttend: readonly boolean[];
  /** By period. */
  readonly available: readonly boolean[];
  /** By hospital, then discipline. */
  readonly able: readonly (readonly boolean[])[];
  readonly weights: Weights;
  readonly disciplinePreference: readonly number[];
  readonly hospitalPreference: readonly number[];
}

/** How many students may and must be attending. */
export interface Places {
  readonly atLeast: number;
  readonly atMost: number;
}

export interface Instance {
  readonly students: readonly Student[];
  readonly disciplines: number;
  readonly hospitals: number;
  readonly groups: number;
  readonly periods: number;
  /** Periods in a row that any discipline takes. */
  readonly duration: number;
  readonly maxDisciplinesPerHospital: number;
  readonly groupOf: readonly number[];
  /** By discipline: those that must have been attended before it. */
  readonly earlier: readonly (readonly number[])[];
  /** By hospital, discipline, period. */
  readonly places: readonly (readonly (readonly Places[])[])[];
  /** What the programme gains from an attended discipline, whoever attends it. */
  readonly programmePreference: readonly number[];
}

/** One student attends one discipline, from `start` on. */
export interface Attendance {
  readonly student: number;
  readonly start: number;
  readonly hospital: number;
  readonly discipline: number;
}
