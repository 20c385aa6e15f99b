/**
 * Lever: units that ask for more days a week accept one.
 *
 * To accept is not to prefer. `minDaysPerWeek` becomes 1 (H14); `preferredDaysPerWeek` stays, so that S6 and the
 * measures of the employer's side still tell how far the plan is from the rhythm that the unit would choose. What the
 * module or the trainee asks at least stays too.
 */
import type { Unit } from '../../../solver/domain/semester-schema.ts';
import { say } from '../../../solver/domain/sentence.ts';
import { shareOf } from './choosing.ts';
import { editUnits } from './edits.ts';
import type { Lever } from './lever.ts';
import { figureOf, PERCENT } from './value.ts';

export const oneDayAWeek: Lever = {
  id: 'one-day-a-week',
  name: say('Eén dag per week aanvaard', 'One day a week accepted'),
  unit: say(
    '% van de afdelingen die nu meer dagen per week vragen',
    '% of the units that now ask for more days a week',
  ),
  says: (value) =>
    say(
      `Van de afdelingen die nu meer dagen per week vragen, aanvaardt ${value} % een cursist die maar één dag per week komt. Hun voorkeur blijft wat ze is.`,
      `Of the units that now ask for more days a week, ${value} % accept a trainee who comes one day a week. What they prefer stays as it is.`,
    ),
  domain: PERCENT,
  unchanged: 0,
  apply: (semester, value, { random }) =>
    editUnits(
      semester,
      shareOf(semester.units.filter(asksMoreDays), figureOf(value), random),
      acceptingOneDay,
    ),
};

export function asksMoreDays(unit: Unit): boolean {
  return unit.minDaysPerWeek > 1;
}

export function acceptingOneDay(unit: Unit): Unit {
  return { ...unit, minDaysPerWeek: 1 };
}
