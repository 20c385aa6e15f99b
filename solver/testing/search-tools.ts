/** What search works with, laid out for one semester, for tests that drive a part of it by hand. */
import type { Plan, Score } from '../domain/plan-schema.ts';
import type { Semester } from '../domain/semester-schema.ts';
import type { Demand } from '../prepare/demands.ts';
import type { Prepared } from '../prepare/prepared.ts';
import { readPlan, scoreOf } from '../rules/index.ts';
import type { FitTerms } from '../search/fit/open-slots.ts';
import type { Placed } from '../search/fit/placed.ts';
import { newSearch } from '../search/new-search.ts';
import { unload } from '../search/state/unload.ts';
import type { StepTools } from '../search/steps/step.ts';
import { plan } from './builders.ts';
import { preparedFor } from './prepared-for.ts';

export const PUBLISHED_DIGEST = 'b'.repeat(64);

export function searchTools(semester: Semester, published: Plan | null = null, seed = 1): StepTools {
  return newSearch(preparedFor(semester, published), seed);
}

/** As if nobody else were placed. */
export function termsAlone(demand: Demand): FitTerms {
  return {
    firstDay: demand.firstDay,
    lastDay: demand.lastDay,
    otherDays: [],
    occupancy: null,
    takenPenalty: null,
    placePrices: null,
    thorough: true,
    onlyPublished: false,
  };
}

/** What the plain rules make of what search holds. */
export function plainScore(prepared: Prepared, placed: readonly (Placed | null)[]): Score {
  const { semester, published } = prepared;
  return scoreOf(readPlan(semester, planOf(prepared, placed), published));
}

export function planOf(prepared: Prepared, placed: readonly (Placed | null)[]): Plan {
  const { semester, published } = prepared;
  return plan(semester, unload(prepared, placed), published === null ? {} : { replanOf: PUBLISHED_DIGEST });
}
