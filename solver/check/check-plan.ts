/**
 * Judges any plan, good, bad or hand-made. Shares no code with `rules/` or `search/`: written apart from the
 * same page (docs/rules.md), so that a misreading in one of them shows.
 */
import { type Breach, breachKey } from '../domain/breach.ts';
import type { Plan } from '../domain/plan-schema.ts';
import { RULE_IDS, type RuleId } from '../domain/rule-ids.ts';
import type { Semester } from '../domain/semester-schema.ts';
import type { Timetables } from '../travel/gtfs/feeds.ts';
import { checkAvailability } from './availability.ts';
import { checkPlaces, checkWeekendStaffing } from './capacity.ts';
import type { Check } from './check.ts';
import type { CheckReport } from './checked-plan.ts';
import { checkChildcare } from './childcare.ts';
import { checkClosures } from './closures.ts';
import { checkFit, checkOwnWorkplace } from './fit.ts';
import { checkHours } from './hours.ts';
import { checkJourneys, checkMobility } from './journeys.ts';
import { checkMentors } from './mentors.ts';
import { checkSettingMix, checkShiftMix } from './mixes.ts';
import { checkOnePlace } from './one-place.ts';
import { checkOrder } from './order.ts';
import { checkPins } from './pins.ts';
import { type PlanUnderCheck, planUnderCheck } from './plan-under-check.ts';
import { checkRest } from './rest.ts';
import { checkContinuity, checkRhythm } from './rhythm.ts';
import { scoreOf } from './score.ts';
import { falseStatements } from './statements.ts';

/** A rule without a check does not compile. */
const CHECKS: Record<RuleId, Check> = {
  H1: checkFit,
  H2: checkHours,
  H3: checkClosures,
  H4: checkOrder,
  H5: checkOnePlace,
  H6: checkAvailability,
  H7: checkJourneys,
  H8: checkChildcare,
  H9: checkMobility,
  H10: checkPlaces,
  H11: checkMentors,
  H12: checkWeekendStaffing,
  H13: checkRest,
  H14: checkRhythm,
  H15: checkContinuity,
  H16: checkOwnWorkplace,
  H17: checkPins,
  H18: checkShiftMix,
  H19: checkSettingMix,
};

/**
 * Every breach, every false statement and the score of a plan.
 *
 * @param plan any plan whose references resolve in the semester, each asked module placed or unplaced once.
 * @param published the plan named by `plan.replanOf`; not looked at for a plan that replans none. Whether it is
 *   that plan (its digest) is for the reader of the files to see to.
 * @param timetables of the feeds that the semester names: a ride of another feed cannot be confirmed.
 * @throws RangeError when a reference does not resolve.
 */
export function checkPlan(
  semester: Semester,
  plan: Plan,
  published: Plan | null,
  timetables: Timetables = [],
): CheckReport {
  const underCheck = planUnderCheck(semester, plan, published, timetables);
  const historyVerified = plan.replanOf === undefined || published !== null;
  const breaches = RULE_IDS.flatMap((rule) => breachesOf(rule, underCheck));
  const score = scoreOf(underCheck, historyVerified ? undefined : plan.score.terms.S9);
  const statements = falseStatements(underCheck, score);
  return {
    breaches,
    falseStatements: statements,
    score,
    accepted: breaches.length === 0 && statements.length === 0,
    historyVerified,
  };
}

/** By cause and keys, so that the same plan always gives the same list. */
function breachesOf(rule: RuleId, plan: PlanUnderCheck): Breach[] {
  return CHECKS[rule](plan)
    .map((finding) => ({ rule, ...finding }))
    .map((breach) => ({ breach, key: breachKey(breach) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ breach }) => breach);
}
