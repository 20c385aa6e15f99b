/** The plain reading of every rule: what breaks them, in which words, and what a plan costs. */
export { COST_TERMS, scoreOf } from './cost-terms.ts';
export { breachesOf, breachText, HARD_RULES } from './hard-rules.ts';
export { type PlanReading, readPlan } from './plan-reading.ts';
