/** The hard rules, all of them, and what they say of a plan. */
import type { Breach } from '../domain/breach.ts';
import type { Names } from '../domain/names.ts';
import type { Language } from '../domain/problem.ts';
import { RULE_IDS, type RuleId } from '../domain/rule-ids.ts';
import { breachWords } from './breach-words.ts';
import { h01Fit } from './h01-fit.ts';
import { h02Hours } from './h02-hours.ts';
import { h03Closures } from './h03-closures.ts';
import { h04Order } from './h04-order.ts';
import { h05OnePlace } from './h05-one-place.ts';
import { h06Availability } from './h06-availability.ts';
import { h07Journey } from './h07-journey.ts';
import { h08Childcare } from './h08-childcare.ts';
import { h09Mobility } from './h09-mobility.ts';
import { h10Places } from './h10-places.ts';
import { h11Mentors } from './h11-mentors.ts';
import { h12WeekendStaffing } from './h12-weekend-staffing.ts';
import { h13Rest } from './h13-rest.ts';
import { h14Rhythm } from './h14-rhythm.ts';
import { h15Continuity } from './h15-continuity.ts';
import { h16OwnWorkplace } from './h16-own-workplace.ts';
import { h17Pins } from './h17-pins.ts';
import { h18MixOfShifts } from './h18-mix-of-shifts.ts';
import { h19MixOfSettings } from './h19-mix-of-settings.ts';
import type { PlanReading } from './plan-reading.ts';
import type { HardRule } from './rule.ts';

/** A rule of `domain/rule-ids.ts` that is missing here does not compile. */
export const HARD_RULES: { readonly [Id in RuleId]: HardRule<Id> } = {
  H1: h01Fit,
  H2: h02Hours,
  H3: h03Closures,
  H4: h04Order,
  H5: h05OnePlace,
  H6: h06Availability,
  H7: h07Journey,
  H8: h08Childcare,
  H9: h09Mobility,
  H10: h10Places,
  H11: h11Mentors,
  H12: h12WeekendStaffing,
  H13: h13Rest,
  H14: h14Rhythm,
  H15: h15Continuity,
  H16: h16OwnWorkplace,
  H17: h17Pins,
  H18: h18MixOfShifts,
  H19: h19MixOfSettings,
};

/** Every breach of every rule, in the order of the rules. */
export function breachesOf(reading: PlanReading): Breach[] {
  return RULE_IDS.flatMap((id) => HARD_RULES[id].breaches(reading));
}

/**
 * The breach as a sentence.
 *
 * @throws RangeError when the rule has no such cause, or the breach lacks a key that the sentence names
 */
export function breachText(breach: Breach, names: Names, language: Language): string {
  const cause = HARD_RULES[breach.rule].causes[breach.cause];
  if (cause === undefined) throw new RangeError(`rule ${breach.rule} has no cause ${breach.cause}`);
  return cause[language](breachWords(breach, names, language));
}
