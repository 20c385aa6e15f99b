import { isWeekend } from '../domain/calendar.ts';
import type { DayReading, PlacementReading } from './plan-reading.ts';
import { hardRule, isOpen, placementKeys, under } from './rule.ts';

export const h18MixOfShifts = hardRule({
  id: 'H18',
  source: 'docs/rules.md#h18-mix-of-shifts',
  title: { nl: 'Mix van diensten', en: 'Mix of shifts' },
  causes: {
    late: {
      unit: 'days',
      nl: (w) =>
        `${w.who}: ${w.count(w.found, 'day')} in een late dienst of avonddienst; minstens ${w.limit} is nodig.`,
      en: (w) =>
        `${w.who}: ${w.count(w.found, 'day')} on a late or evening shift; at least ${w.limit} is needed.`,
    },
    weekend: {
      unit: 'days',
      nl: (w) => `${w.who}: ${w.count(w.found, 'day')} in het weekend; minstens ${w.limit} is nodig.`,
      en: (w) => `${w.who}: ${w.count(w.found, 'day')} at the weekend; at least ${w.limit} is needed.`,
    },
  },
  findings: (reading) => reading.placements.filter(({ days }) => isOpen(days)).flatMap(mixOfShifts),
});

function mixOfShifts(placement: PlacementReading) {
  const { late, weekend } = placement.module.minDaysBy;
  const keys = placementKeys(placement);
  return [
    ...under('late', keys, placement.days.filter(isLate).length, late),
    ...under('weekend', keys, placement.days.filter((day) => isWeekend(day.date)).length, weekend),
  ];
}

function isLate({ shift }: DayReading): boolean {
  return shift.kind === 'late' || shift.kind === 'evening';
}
