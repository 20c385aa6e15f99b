/** What a hard rule is: what breaks it, how much, and how to say so. */

import type { Breach } from '../domain/breach.ts';
import { isoDateOf } from '../domain/calendar.ts';
import type { Sentence } from '../domain/plan-schema.ts';
import type { RuleId } from '../domain/rule-ids.ts';
import type { BreachWords } from './breach-words.ts';
import type { DayReading, PlacementReading, PlanReading } from './plan-reading.ts';

/** What the amount of a breach counts; `breaches` where there is nothing to measure and the amount is 1. */
export type AmountUnit =
  | 'breaches'
  | 'minutes'
  | 'days'
  | 'weeks'
  | 'shifts'
  | 'sundays'
  | 'settings'
  | 'trainees'
  | 'load';

/** One way to break a rule, and the sentence that says so. */
export interface Cause {
  readonly unit: AmountUnit;
  readonly nl: (words: BreachWords) => string;
  readonly en: (words: BreachWords) => string;
}

export interface HardRule<Id extends RuleId = RuleId> {
  readonly id: Id;
  /** The section of docs/rules.md that it follows to the letter. */
  readonly source: `docs/rules.md#${string}`;
  readonly title: Sentence;
  readonly causes: Readonly<Record<string, Cause>>;
  readonly breaches: (reading: PlanReading) => readonly Breach[];
}

/** A breach as the rule itself finds it; the rule's id goes without saying. */
export type Finding<CauseId extends string> = Omit<Breach, 'rule' | 'cause'> & { readonly cause: CauseId };

/** Ties the causes a rule finds to the causes it has words for. */
export function hardRule<const Id extends RuleId, CauseId extends string>(rule: {
  readonly id: Id;
  readonly source: HardRule['source'];
  readonly title: Sentence;
  readonly causes: Readonly<Record<CauseId, Cause>>;
  readonly findings: (reading: PlanReading) => readonly Finding<NoInfer<CauseId>>[];
}): HardRule<Id> {
  const { findings, ...rest } = rule;
  return {
    ...rest,
    breaches: (reading) => findings(reading).map((finding) => ({ rule: rule.id, ...finding })),
  };
}

type Keys = Omit<Breach, 'rule' | 'cause' | 'amount' | 'found' | 'limit'>;

/** A rule that holds or does not. */
export function broken<CauseId extends string>(cause: CauseId, keys: Keys): Finding<CauseId> {
  return { cause, ...keys, found: 1, limit: 0, amount: 1 };
}

/** Nothing when `found` keeps to the maximum. */
export function over<CauseId extends string>(
  cause: CauseId,
  keys: Keys,
  found: number,
  maximum: number,
): Finding<CauseId>[] {
  return found > maximum ? [{ cause, ...keys, found, limit: maximum, amount: found - maximum }] : [];
}

/** Nothing when `found` reaches the minimum. */
export function under<CauseId extends string>(
  cause: CauseId,
  keys: Keys,
  found: number,
  minimum: number,
): Finding<CauseId>[] {
  return found < minimum ? [{ cause, ...keys, found, limit: minimum, amount: minimum - found }] : [];
}

/** Whether anything can still be done about it: a breach of frozen days alone is none (docs/rules.md, History). */
export function isOpen(takingPart: readonly DayReading[]): boolean {
  return takingPart.some((day) => !day.frozen);
}

/** The keys of a breach by a placement as a whole. */
export function placementKeys(placement: PlacementReading) {
  return { trainee: placement.trainee.id, module: placement.module.id };
}

/** The keys of a breach by one day of a placement. */
export function dayKeys(day: DayReading) {
  return { ...placementKeys(day.placement), date: isoDateOf(day.date) };
}
