import { isoDateOf, mondayOf } from '../domain/calendar.ts';
import { groupBy } from '../domain/group-by.ts';
import type { PlacementReading, PlanReading } from './plan-reading.ts';
import { hardRule, isOpen, over, placementKeys, under } from './rule.ts';

export const h14Rhythm = hardRule({
  id: 'H14',
  source: 'docs/rules.md#h14-rhythm',
  title: { nl: 'Dagen per week', en: 'Days a week' },
  causes: {
    'too-many': {
      unit: 'days',
      nl: (w) => `${w.who}: ${w.count(w.found, 'day')} in de week van ${w.week}; hoogstens ${w.limit} kan.`,
      en: (w) =>
        `${w.who}: ${w.count(w.found, 'day')} in the week of ${w.week}; at most ${w.limit} is possible.`,
    },
    'too-few': {
      unit: 'days',
      nl: (w) =>
        `${w.who}: ${w.count(w.found, 'day')} in de week van ${w.week}; minstens ${w.limit} is nodig.`,
      en: (w) =>
        `${w.who}: ${w.count(w.found, 'day')} in the week of ${w.week}; at least ${w.limit} is needed.`,
    },
  },
  findings: (reading) => reading.placements.flatMap((placement) => rhythm(placement, reading)),
});

function rhythm(placement: PlacementReading, { closures }: PlanReading) {
  const { asked, module, unit, days } = placement;
  const maximum = asked.maxDaysPerWeek ?? module.maxDaysPerWeek;
  const minimum = Math.max(unit.minDaysPerWeek, asked.minDaysPerWeek ?? module.minDaysPerWeek);
  const firstWeek = days.at(0)?.week;
  const lastWeek = days.at(-1)?.week;
  return [...groupBy(days, (day) => day.week)].flatMap(([week, inWeek]) => {
    if (!isOpen(inWeek)) return [];
    const keys = { ...placementKeys(placement), week: isoDateOf(mondayOf(week)) };
    const dates = new Set(inWeek.map((day) => day.date)).size;
    const minimumCounts = week !== firstWeek && week !== lastWeek && !closures.touches(week);
    return [
      ...over('too-many', keys, dates, maximum),
      ...(minimumCounts ? under('too-few', keys, dates, minimum) : []),
    ];
  });
}
