import { busyOccurrencesBetween } from '../domain/busy-occurrences.ts';
import type { DayReading, PlanReading } from './plan-reading.ts';
import { dayKeys, hardRule, over } from './rule.ts';

export const h06Availability = hardRule({
  id: 'H6',
  source: 'docs/rules.md#h6-availability',
  title: { nl: 'Beschikbaar', en: 'Available' },
  causes: {
    busy: {
      unit: 'minutes',
      nl: (w) =>
        `${w.who}: op ${w.date} valt de stage met de verplaatsing ${w.duration(w.amount)} samen met les, werk of iets anders dat vastligt.`,
      en: (w) =>
        `${w.who}: on ${w.date} the placement and its journeys overlap ${w.duration(w.amount)} with class, work or something else that is fixed.`,
    },
  },
  findings: (reading) =>
    reading.days
      .filter((day) => !day.historic)
      .flatMap((day) => over('busy', dayKeys(day), overlapMinutes(day, reading), 0)),
});

/** Blocks that overlap each other count each by itself. */
function overlapMinutes(day: DayReading, { closures }: PlanReading): number {
  const leave = day.out.departsAt;
  const home = day.back.arrivesAt;
  return busyOccurrencesBetween(day.placement.trainee.busy, leave, home, closures).reduce(
    (sum, busy) => sum + Math.max(0, Math.min(busy.endsAt, home) - Math.max(busy.startsAt, leave)),
    0,
  );
}
