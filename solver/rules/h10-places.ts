import { isoDateOf } from '../domain/calendar.ts';
import { groupBy } from '../domain/group-by.ts';
import { offeredPlaces } from '../domain/offered-places.ts';
import type { Employer } from '../domain/semester-schema.ts';
import type { PlanReading } from './plan-reading.ts';
import { type Presence, presences, traineesPresent } from './presence.ts';
import { hardRule, isOpen, over } from './rule.ts';

export const h10Places = hardRule({
  id: 'H10',
  source: 'docs/rules.md#h10-places',
  title: { nl: 'Plaatsen', en: 'Places' },
  causes: {
    places: {
      unit: 'trainees',
      nl: (w) =>
        `${w.unit} heeft op ${w.date}, ${w.shift}, plaats voor ${w.count(w.limit, 'trainee')}, gepland: ${w.found}.`,
      en: (w) =>
        `${w.unit} has room for ${w.count(w.limit, 'trainee')} on ${w.date}, ${w.shift}, planned: ${w.found}.`,
    },
    employer: {
      unit: 'trainees',
      nl: (w) =>
        `${w.employer} neemt hoogstens ${w.count(w.limit, 'trainee')} per dag, gepland op ${w.date}: ${w.found}.`,
      en: (w) =>
        `${w.employer} takes at most ${w.count(w.limit, 'trainee')} a day, planned on ${w.date}: ${w.found}.`,
    },
  },
  findings: (reading) => [
    ...presences(reading.days).flatMap(placesTaken),
    ...reading.semester.employers.flatMap((employer) => employerDays(employer, reading)),
  ],
});

function placesTaken({ unit, shift, date, days }: Presence) {
  if (!isOpen(days)) return [];
  const keys = { unit: unit.id, shift: shift.id, date: isoDateOf(date) };
  return over('places', keys, traineesPresent(days), offeredPlaces(unit, shift.id, date));
}

function employerDays(employer: Employer, reading: PlanReading) {
  const { maxTraineesPerDay } = employer;
  if (maxTraineesPerDay === undefined) return [];
  const there = reading.days.filter((day) => day.placement.site.employer === employer.id);
  return [...groupBy(there, (day) => day.date)].flatMap(([date, days]) => {
    const keys = { employer: employer.id, date: isoDateOf(date) };
    return isOpen(days) ? over('employer', keys, traineesPresent(days), maxTraineesPerDay) : [];
  });
}
