import { isoDateOf } from '../domain/calendar.ts';
import { groupBy } from '../domain/group-by.ts';
import type { TraineeReading } from './plan-reading.ts';
import { broken, dayKeys, hardRule, isOpen, over } from './rule.ts';

export const h05OnePlace = hardRule({
  id: 'H5',
  source: 'docs/rules.md#h5-one-place',
  title: { nl: 'Eén dienst per dag', en: 'One shift a day' },
  causes: {
    'two-shifts': {
      unit: 'shifts',
      nl: (w) => `${w.trainee}: ${w.count(w.found, 'shift')} op ${w.date}; er kan er maar één.`,
      en: (w) => `${w.trainee}: ${w.count(w.found, 'shift')} on ${w.date}; only one is possible.`,
    },
    night: {
      unit: 'breaches',
      nl: (w) => `${w.who}: nachtdienst (${w.shift}) op ${w.date}, en de module laat dat niet toe.`,
      en: (w) => `${w.who}: night shift (${w.shift}) on ${w.date}, which the module does not allow.`,
    },
  },
  findings: (reading) => [
    ...reading.trainees.flatMap(twoShifts),
    ...reading.days
      .filter((day) => !day.frozen && day.shift.kind === 'night' && !day.placement.module.nightAllowed)
      .map((day) => broken('night', { ...dayKeys(day), shift: day.shift.id })),
  ],
});

function twoShifts({ trainee, days }: TraineeReading) {
  return [...groupBy(days, (day) => day.date)].flatMap(([date, onDate]) =>
    isOpen(onDate)
      ? over('two-shifts', { trainee: trainee.id, date: isoDateOf(date) }, onDate.length, 1)
      : [],
  );
}
