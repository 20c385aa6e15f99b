/** The plain reading of every rule: what breaks them, in which words, and what a plan costs. */
export type { CostTerm, Measure } from './cost-term.ts';
export { COST_TERMS, scoreOf, termCosts } from './cost-terms.ts';
export { breachesOf, breachText, HARD_RULES } from './hard-rules.ts';
export {
  type AskedModuleReading,
  type DayReading,
  type PlacementReading,
  type PlanReading,
  readPlan,
  type TraineeReading,
} from './plan-reading.ts';
export type { Cause, HardRule } from './rule.ts';
