/** The cost terms, all of them, and the score they add up to. */
import { TERM_IDS, type TermId } from '../domain/lists.ts';
import type { Score } from '../domain/plan-schema.ts';
import { type CostTerm, weighted } from './cost-term.ts';
import type { AskedModuleReading, PlanReading } from './plan-reading.ts';
import { s01Travel } from './s01-travel.ts';
import { s02LongJourneys } from './s02-long-journeys.ts';
import { s03Wishes } from './s03-wishes.ts';
import { s04MentorContinuity } from './s04-mentor-continuity.ts';
import { s05Weekends } from './s05-weekends.ts';
import { s06EmployersRhythm } from './s06-employers-rhythm.ts';
import { s07FinishEarly } from './s07-finish-early.ts';
import { s08SteadyRhythm } from './s08-steady-rhythm.ts';
import { s09Stability } from './s09-stability.ts';

/** A term of `TERM_IDS` that is missing here does not compile. */
export const COST_TERMS: { readonly [Id in TermId]: CostTerm<Id> } = {
  S1: s01Travel,
  S2: s02LongJourneys,
  S3: s03Wishes,
  S4: s04MentorContinuity,
  S5: s05Weekends,
  S6: s06EmployersRhythm,
  S7: s07FinishEarly,
  S8: s08SteadyRhythm,
  S9: s09Stability,
};

/** What one asked module costs by term, weights included; unplaced it has S9 alone. */
export function termCosts(module: AskedModuleReading, reading: PlanReading): Score['terms'] {
  return byTerm((id) => weighted(COST_TERMS[id].measure(module, reading), reading.rules.weights));
}

/** What the plan is worth, whether it breaks rules or not; what it states of itself is not read. */
export function scoreOf(reading: PlanReading): Score {
  const modules = reading.trainees.flatMap((trainee) => trainee.modules);
  const placed = modules.filter((module) => module.placement !== null);
  const costs = modules.map((module) => termCosts(module, reading));
  const terms = byTerm((id) => costs.reduce((sum, cost) => sum + cost[id], 0));
  return {
    priorityPlaced: placed.reduce((sum, module) => sum + module.asked.priority, 0),
    placed: placed.length,
    asked: modules.length,
    cost: TERM_IDS.reduce((sum, id) => sum + terms[id], 0),
    terms,
  };
}

function byTerm(cost: (id: TermId) => number): Score['terms'] {
  return {
    S1: cost('S1'),
    S2: cost('S2'),
    S3: cost('S3'),
    S4: cost('S4'),
    S5: cost('S5'),
    S6: cost('S6'),
    S7: cost('S7'),
    S8: cost('S8'),
    S9: cost('S9'),
  };
}
