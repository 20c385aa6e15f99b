/** Lever, a shock: no bus or train on Sundays, but for Sundays on which somebody's day is agreed. */
import { datesBetween, isoDateOf, isSunday } from '../../../solver/domain/calendar.ts';
import { say } from '../../../solver/domain/sentence.ts';
import { agreedDates } from './agreed.ts';
import type { Lever } from './lever.ts';
import { withoutService } from './no-service.ts';
import { optionOf } from './value.ts';

const AS_NOW = 'as-now';
const CUT = 'cut';
const OPTIONS = [AS_NOW, CUT] as const;

export const sundayBuses: Lever = {
  id: 'sunday-buses',
  name: say('Zondagsdienst van bus en trein valt weg', 'No Sunday service of buses and trains'),
  unit: say('zondagsdienst', 'Sunday service'),
  says: (value) =>
    optionOf(value, OPTIONS) === CUT
      ? say(
          'Op zondag rijden bus noch trein. Zonder dienstregeling in het semester verandert er niets.',
          'No bus or train runs on Sundays. Without a timetable in the semester nothing changes.',
        )
      : say('Bus en trein rijden op zondag zoals nu.', 'Buses and trains run on Sundays as now.'),
  domain: { kind: 'choice', options: OPTIONS },
  unchanged: AS_NOW,
  apply: (semester, value) => {
    if (optionOf(value, OPTIONS) === AS_NOW) return semester;
    const agreed = agreedDates(semester);
    const sundays = datesBetween(semester.start, semester.end).filter(isSunday).map(isoDateOf);
    return withoutService(
      semester,
      sundays.filter((date) => !agreed.has(date)),
    );
  },
};
