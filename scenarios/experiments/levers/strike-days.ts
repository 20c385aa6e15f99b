/**
 * Lever, a shock: days of strike on which no bus or train runs. Ordinary weekdays, drawn by lot, on which nothing is
 * agreed. A plan made beforehand knows of the strike, so this is what it costs to plan around one.
 */
import { datesBetween, isoDateOf, isWeekend } from '../../../solver/domain/calendar.ts';
import { closureCalendar } from '../../../solver/domain/closures.ts';
import type { Semester } from '../../../solver/domain/semester-schema.ts';
import { say } from '../../../solver/domain/sentence.ts';
import type { IsoDate } from '../../../solver/domain/values.ts';
import { agreedDates } from './agreed.ts';
import { someOf } from './choosing.ts';
import type { Lever } from './lever.ts';
import { withoutService } from './no-service.ts';
import { figureOf } from './value.ts';

export const strikeDays: Lever = {
  id: 'strike-days',
  name: say('Stakingsdagen bij bus en trein', 'Strike days on buses and trains'),
  unit: say('stakingsdagen', 'strike days'),
  says: (value) => {
    const days =
      value === 1 ? say('één weekdag', 'one weekday') : say(`${value} weekdagen`, `${value} weekdays`);
    return say(
      `Op ${days.nl} in het semester rijden bus noch trein. Wie plant, weet dat vooraf. Zonder dienstregeling in het semester verandert er niets.`,
      `On ${days.en} of the semester no bus or train runs. Whoever plans knows beforehand. Without a timetable in the semester nothing changes.`,
    );
  },
  domain: { kind: 'number', min: 0, max: 60, whole: true },
  unchanged: 0,
  apply: (semester, value, { random }) =>
    withoutService(semester, [...someOf(ordinaryWeekdays(semester), figureOf(value), random)]),
};

function ordinaryWeekdays(semester: Semester): readonly IsoDate[] {
  const closures = closureCalendar(semester.closures);
  const agreed = agreedDates(semester);
  return datesBetween(semester.start, semester.end)
    .filter((day) => !isWeekend(day) && !closures.isClosed(day))
    .map(isoDateOf)
    .filter((date) => !agreed.has(date));
}
