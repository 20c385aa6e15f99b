/** What a check of one rule is. */
import type { Breach } from '../domain/breach.ts';
import type { PlacedModule, PlanUnderCheck, StageDay } from './plan-under-check.ts';

/** A breach before it is told which rule it breaks. */
export type Finding = Omit<Breach, 'rule'>;

export type Check = (plan: PlanUnderCheck) => readonly Finding[];

/** The breach of something that is so or is not so, with nothing to measure (docs/rules.md, A breach). */
export const SIMPLY_BROKEN = { amount: 1, found: 1, limit: 0 } as const;

/** Found above the limit. */
export function excess(found: number, limit: number) {
  return { amount: found - limit, found, limit };
}

/** Found below the limit. */
export function shortage(found: number, limit: number) {
  return { amount: limit - found, found, limit };
}

export function keysOfModule(placed: PlacedModule) {
  return { trainee: placed.trainee.id, module: placed.module.id };
}

export function keysOfDay(day: StageDay) {
  const { trainee, module } = day.placed;
  return { trainee: trainee.id, module: module.id, date: day.day.date };
}
