import { isoDateOf } from '../domain/calendar.ts';
import { weekendAllowance } from '../domain/weekend-staffing.ts';
import type { PlanReading } from './plan-reading.ts';
import { type Presence, presences, traineesPresent } from './presence.ts';
import { hardRule, isOpen, over } from './rule.ts';

export const h12WeekendStaffing = hardRule({
  id: 'H12',
  source: 'docs/rules.md#h12-weekend-staffing',
  title: { nl: 'Weekendbezetting', en: 'Weekend staffing' },
  causes: {
    staffing: {
      unit: 'trainees',
      nl: (w) =>
        `${w.unit} kan met de bezetting op ${w.date}, ${w.shift}, ${w.count(w.limit, 'trainee')} begeleiden, gepland: ${w.found}.`,
      en: (w) =>
        `${w.unit} is staffed on ${w.date}, ${w.shift}, to guide ${w.count(w.limit, 'trainee')}, planned: ${w.found}.`,
    },
  },
  findings: (reading) => presences(reading.days).flatMap((presence) => weekendPresence(presence, reading)),
});

function weekendPresence({ unit, shift, date, days }: Presence, { closures }: PlanReading) {
  const allowed = weekendAllowance(unit, shift.id, date, closures);
  if (allowed === null || !isOpen(days)) return [];
  const keys = { unit: unit.id, shift: shift.id, date: isoDateOf(date) };
  return over('staffing', keys, traineesPresent(days), allowed);
}
