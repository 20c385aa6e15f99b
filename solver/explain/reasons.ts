/** What can keep a module from being placed: a rule, or the side of a rule that matters. */
import type { RuleId } from '../domain/rule-ids.ts';

/** In the order in which equal ones are named. A reason that is a rule's id is that rule. */
export const REASONS = [
  'not for this module',
  'dates',
  'H2',
  'H3',
  'earlier module',
  'own modules',
  'H5',
  'H6',
  'H7',
  'H8',
  'H9',
  'nothing offered',
  'places taken',
  'H11',
  'guidance taken',
  'H12',
  'H13',
  'fewest days a week',
  'most days a week',
  'H15',
  'own workplace',
  'not own workplace',
  'H17',
  'H18',
  'H19',
  'no priority',
  'unfinished',
] as const;
export type Reason = (typeof REASONS)[number];

type OwnReason = Exclude<Reason, RuleId>;

/** No rule stands in the way of the last two: the plan is better without, or the search was not done. */
const RULE_OF: Record<OwnReason, RuleId | 'priority' | 'unfinished'> = {
  'not for this module': 'H1',
  dates: 'H1',
  'earlier module': 'H4',
  'own modules': 'H4',
  'nothing offered': 'H10',
  'places taken': 'H10',
  'guidance taken': 'H11',
  'fewest days a week': 'H14',
  'most days a week': 'H14',
  'own workplace': 'H16',
  'not own workplace': 'H16',
  'no priority': 'priority',
  unfinished: 'unfinished',
};

/** As `Blocker.rule` names it. */
export function ruleOf(reason: Reason): RuleId | 'priority' | 'unfinished' {
  return isOwn(reason) ? RULE_OF[reason] : reason;
}

function isOwn(reason: Reason): reason is OwnReason {
  return reason in RULE_OF;
}
