import { openWeeksBetween } from './placement-weeks.ts';
import type { PlacementReading, PlanReading } from './plan-reading.ts';
import { broken, dayKeys, hardRule, isOpen, over } from './rule.ts';

export const h15Continuity = hardRule({
  id: 'H15',
  source: 'docs/rules.md#h15-continuity',
  title: { nl: 'Doorlopende stage', en: 'Continuity' },
  causes: {
    gap: {
      unit: 'weeks',
      nl: (w) =>
        `${w.who}: ${w.count(w.found, 'week')} zonder stage voor ${w.date}; hoogstens ${w.limit} kan.`,
      en: (w) =>
        `${w.who}: ${w.count(w.found, 'week')} without a day before ${w.date}; at most ${w.limit} is possible.`,
    },
    'first-day': {
      unit: 'breaches',
      nl: (w) => `${w.who}: de eerste dag, ${w.date}, kan bij ${w.unit} niet in ${w.shift}.`,
      en: (w) => `${w.who}: the first day, ${w.date}, cannot be on ${w.shift} at ${w.unit}.`,
    },
  },
  findings: (reading) =>
    reading.placements.flatMap((placement) => [...gaps(placement, reading), ...firstDay(placement)]),
});

function gaps({ days }: PlacementReading, { rules, closures }: PlanReading) {
  return days.slice(1).flatMap((after, i) => {
    const before = days[i];
    if (before === undefined || !isOpen([before, after])) return [];
    const weeks = openWeeksBetween(before.week, after.week, closures).length;
    return over('gap', dayKeys(after), weeks, rules.maxGapWeeks);
  });
}

/** Each day on the first date: two of them break H5, and both are the first. */
function firstDay({ unit, days }: PlacementReading) {
  const allowed = unit.firstDayShifts ?? [];
  if (allowed.length === 0) return [];
  return days
    .filter((day) => day.date === days[0]?.date && !day.frozen && !allowed.includes(day.shift.id))
    .map((day) => broken('first-day', { ...dayKeys(day), unit: unit.id, shift: day.shift.id }));
}
