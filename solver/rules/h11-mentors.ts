import { dayNumber, isoDateOf } from '../domain/calendar.ts';
import { groupBy } from '../domain/group-by.ts';
import { guidanceLoad, hasLevelFor, isOnShift } from '../domain/mentor-roster.ts';
import type { Mentor } from '../domain/semester-schema.ts';
import type { DayReading, PlacementReading, PlanReading } from './plan-reading.ts';
import { type Presence, presences } from './presence.ts';
import { broken, dayKeys, hardRule, isOpen, over, placementKeys } from './rule.ts';

export const h11Mentors = hardRule({
  id: 'H11',
  source: 'docs/rules.md#h11-mentors',
  title: { nl: 'Mentoren', en: 'Mentors' },
  causes: {
    'not-on-shift': {
      unit: 'breaches',
      nl: (w) => `${w.who}: mentor ${w.mentor} werkt op ${w.date} (${w.shift}) niet op deze afdeling.`,
      en: (w) => `${w.who}: mentor ${w.mentor} does not work on this unit on ${w.date} (${w.shift}).`,
    },
    level: {
      unit: 'breaches',
      nl: (w) =>
        `${w.who}: mentor ${w.mentor} heeft niet de opleiding voor de intensieve begeleiding op ${w.date}.`,
      en: (w) => `${w.who}: mentor ${w.mentor} is not trained for the intensive guidance on ${w.date}.`,
    },
    load: {
      unit: 'load',
      nl: (w) =>
        `Mentor ${w.mentor} kan bij ${w.unit} op ${w.date}, ${w.shift}, begeleiding aan voor ${w.limit}, gepland: ${w.found} (intensief telt dubbel).`,
      en: (w) =>
        `Mentor ${w.mentor} at ${w.unit} can give guidance for ${w.limit} on ${w.date}, ${w.shift}, planned: ${w.found} (intensive counts double).`,
    },
    primary: {
      unit: 'days',
      nl: (w) =>
        `${w.who}: hoofdmentor ${w.mentor} begeleidt ${w.count(w.limit, 'day')}, een andere mentor ${w.count(w.found, 'day')}.`,
      en: (w) =>
        `${w.who}: primary mentor ${w.mentor} guides ${w.count(w.limit, 'day')}, another mentor ${w.count(w.found, 'day')}.`,
    },
  },
  findings: (reading) => [
    ...reading.days.filter((day) => !day.frozen).flatMap((day) => mentorOf(day, reading)),
    ...presences(reading.days).flatMap(loads),
    ...reading.placements.flatMap(primaryMentor),
  ],
});

function mentorOf(day: DayReading, { semester }: PlanReading) {
  const { mentor, placement } = day;
  const keys = { ...dayKeys(day), mentor: mentor.id };
  const isThere =
    mentor.unit === placement.unit.id && isOnShift(mentor, day.shift.id, day.date, dayNumber(semester.start));
  return [
    ...(isThere ? [] : [broken('not-on-shift', { ...keys, shift: day.shift.id })]),
    ...(hasLevelFor(mentor, placement.trainee) ? [] : [broken('level', keys)]),
  ];
}

function loads({ unit, shift, date, days }: Presence) {
  return [...groupBy(days, (day): Mentor => day.mentor)].flatMap(([mentor, guided]) => {
    if (!isOpen(guided)) return [];
    const trainees = new Set(guided.map((day) => day.placement.trainee));
    const load = [...trainees].reduce((sum, trainee) => sum + guidanceLoad(trainee, unit), 0);
    const keys = { mentor: mentor.id, unit: unit.id, shift: shift.id, date: isoDateOf(date) };
    return over('load', keys, load, mentor.capacity);
  });
}

/** Counted over the days that are not frozen: a mentor who left does not make the plan wrong. */
function primaryMentor(placement: PlacementReading) {
  const primary = placement.placement.mentor;
  const openDays = placement.days.filter((day) => !day.frozen);
  const guided = groupBy(openDays, (day) => day.mentor.id);
  const daysOfOthers = [...guided].map(([mentor, days]) => (mentor === primary ? 0 : days.length));
  const daysOfPrimary = guided.get(primary)?.length ?? 0;
  const keys = { ...placementKeys(placement), mentor: primary };
  return over('primary', keys, Math.max(0, ...daysOfOthers), daysOfPrimary);
}
