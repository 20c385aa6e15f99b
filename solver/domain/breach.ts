/** What it means that a plan breaks a rule: the shape that every reader of the rules reports in. */
import type { RuleId } from './rule-ids.ts';
import type { EmployerId, IsoDate, MentorId, ModuleId, ShiftId, TraineeId, UnitId } from './values.ts';

/**
 * One breach of one hard rule. `docs/rules.md` says per rule and cause which of the keys are given, what
 * `amount` counts and what `found` and `limit` are; the plain rules and the checker must agree on all of it.
 */
export interface Breach {
  readonly rule: RuleId;
  readonly cause: string;
  /** How much too much or too little, in the rule's unit; always a whole number above 0. */
  readonly amount: number;
  /** What the plan has, and what the rule asks for; in the unit that docs/rules.md names. */
  readonly found: number;
  readonly limit: number;
  readonly trainee?: TraineeId;
  readonly module?: ModuleId;
  /** H4: the module that had to come first. */
  readonly after?: ModuleId;
  readonly unit?: UnitId;
  readonly employer?: EmployerId;
  readonly mentor?: MentorId;
  readonly shift?: ShiftId;
  readonly date?: IsoDate;
  /** The Monday of the week. */
  readonly week?: IsoDate;
  readonly direction?: 'out' | 'back';
}

/** Equal for two breaches exactly when they are the same breach; the order of keys does not matter. */
export function breachKey(b: Breach): string {
  return [
    b.rule,
    b.cause,
    b.trainee,
    b.module,
    b.after,
    b.unit,
    b.employer,
    b.mentor,
    b.shift,
    b.date,
    b.week,
    b.direction,
    b.found,
    b.limit,
    b.amount,
  ]
    .map((part) => part ?? '')
    .join('|');
}
