import type { PlacementReading } from './plan-reading.ts';
import { hardRule, isOpen, over, placementKeys, under } from './rule.ts';

export const h02Hours = hardRule({
  id: 'H2',
  source: 'docs/rules.md#h2-hours',
  title: { nl: 'Uren van de module', en: 'Hours of the module' },
  causes: {
    'too-short': {
      unit: 'minutes',
      nl: (w) => `${w.who}: ${w.duration(w.found)} stage gepland, ${w.duration(w.limit)} gevraagd.`,
      en: (w) => `${w.who}: ${w.duration(w.found)} of placement planned, ${w.duration(w.limit)} asked.`,
    },
    'too-long': {
      unit: 'minutes',
      nl: (w) =>
        `${w.who}: een dag te veel; zonder de kortste dag is er al ${w.duration(w.found)} stage gepland, ${w.duration(w.limit + 1)} gevraagd.`,
      en: (w) =>
        `${w.who}: a day too many; without the shortest day ${w.duration(w.found)} of placement are planned already, ${w.duration(w.limit + 1)} asked.`,
    },
  },
  findings: (reading) => reading.placements.flatMap(hoursOf),
});

function hoursOf(placement: PlacementReading) {
  const { asked, module, days } = placement;
  if (days.length > 0 && !isOpen(days)) return [];
  const askedMinutes = asked.minutes ?? module.minutes;
  const keys = placementKeys(placement);
  const lengths = days.map((day) => day.stageMinutes);
  const planned = lengths.reduce((sum, minutes) => sum + minutes, 0);
  const withoutShortest = days.length === 0 ? 0 : planned - Math.min(...lengths);
  return [
    ...under('too-short', keys, planned, askedMinutes),
    ...over('too-long', keys, withoutShortest, askedMinutes - 1),
  ];
}
