/** What search works with, laid out for one semester, for tests that drive a part of it by hand. */
import type { Plan, Score } from '../domain/plan-schema.ts';
import type { Semester } from '../domain/semester-schema.ts';
import type { Demand } from '../prepare/demands.ts';
import type { Prepared } from '../prepare/prepared.ts';
import { readPlan, scoreOf } from '../rules/index.ts';
import { Fitter } from '../search/fit.ts';
import { Inserter } from '../search/insertion.ts';
import type { FitTerms } from '../search/open-slots.ts';
import { OptionBook } from '../search/option-book.ts';
import type { Placed } from '../search/placed.ts';
import { Random } from '../search/random.ts';
import { SearchState } from '../search/search-state.ts';
import type { StepTools } from '../search/step.ts';
import { unload } from '../search/unload.ts';
import { plan } from './builders.ts';
import { preparedFor } from './prepared-for.ts';

export const PUBLISHED_DIGEST = 'b'.repeat(64);

export function searchTools(semester: Semester, published: Plan | null = null, seed = 1): StepTools {
  const prepared = preparedFor(semester, published);
  const fitter = new Fitter(prepared);
  const book = new OptionBook(prepared, fitter);
  const state = new SearchState(prepared, book.leastCosts());
  const random = new Random(seed);
  return {
    prepared,
    state,
    book,
    random,
    fitter,
    inserter: new Inserter(prepared, book, fitter, state, random),
  };
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
