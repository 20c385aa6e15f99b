import { MINUTES_PER_DAY, minuteOfDay, momentAt } from '../domain/calendar.ts';
import type { Semester, Trainee } from '../domain/semester-schema.ts';
import { calls, childcareOn } from './childcare-calls.ts';
import { type Joint, jointsAt } from './childcare-joints.ts';
import { DIRECTIONS, type Direction } from './journey-ends.ts';
import type { DayReading, PlanReading } from './plan-reading.ts';
import { broken, dayKeys, type Finding, hardRule, over, under } from './rule.ts';
import { journeyNoun } from './sentence-parts.ts';

export const h08Childcare = hardRule({
  id: 'H8',
  source: 'docs/rules.md#h8-childcare',
  title: { nl: 'Kinderopvang', en: 'Childcare' },
  causes: {
    shut: {
      unit: 'breaches',
      nl: (w) => `${w.who}: op ${w.date} is de opvang dicht, en er is geen andere opvang.`,
      en: (w) => `${w.who}: on ${w.date} childcare is shut, and there is no other care.`,
    },
    'needless-call': {
      unit: 'breaches',
      nl: (w) =>
        `${w.who}: de ${journeyNoun(w.direction, 'nl')} op ${w.date} gaat langs de opvang, maar die is dan dicht.`,
      en: (w) =>
        `${w.who}: the ${journeyNoun(w.direction, 'en')} on ${w.date} calls at childcare, which is shut then.`,
    },
    'no-call': {
      unit: 'breaches',
      nl: (w) => `${w.who}: de ${journeyNoun(w.direction, 'nl')} op ${w.date} gaat niet langs de opvang.`,
      en: (w) => `${w.who}: the ${journeyNoun(w.direction, 'en')} on ${w.date} does not call at childcare.`,
    },
    'short-call': {
      unit: 'minutes',
      nl: (w) =>
        `${w.who}: de ${journeyNoun(w.direction, 'nl')} op ${w.date} is ${w.duration(w.found)} bij de opvang; minstens ${w.duration(w.limit)} is nodig.`,
      en: (w) =>
        `${w.who}: the ${journeyNoun(w.direction, 'en')} on ${w.date} stays ${w.duration(w.found)} at childcare; at least ${w.duration(w.limit)} is needed.`,
    },
    'before-opening': {
      unit: 'minutes',
      nl: (w) =>
        `${w.who}: de ${journeyNoun(w.direction, 'nl')} op ${w.date} is om ${w.clock(w.found)} bij de opvang, die om ${w.clock(w.limit)} opengaat.`,
      en: (w) =>
        `${w.who}: the ${journeyNoun(w.direction, 'en')} on ${w.date} is at childcare at ${w.clock(w.found)}, which opens at ${w.clock(w.limit)}.`,
    },
    'after-closing': {
      unit: 'minutes',
      nl: (w) =>
        `${w.who}: de ${journeyNoun(w.direction, 'nl')} op ${w.date} is tot ${w.clock(w.found)} bij de opvang, die om ${w.clock(w.limit)} sluit.`,
      en: (w) =>
        `${w.who}: the ${journeyNoun(w.direction, 'en')} on ${w.date} is at childcare until ${w.clock(w.found)}, which closes at ${w.clock(w.limit)}.`,
    },
  },
  findings: (reading) =>
    reading.days.filter((day) => !day.historic).flatMap((day) => childcareFindings(day, reading)),
});

type Childcare = NonNullable<Trainee['childcare']>;
type ChildcareCause =
  | 'shut'
  | 'needless-call'
  | 'no-call'
  | 'short-call'
  | 'before-opening'
  | 'after-closing';

function childcareFindings(day: DayReading, reading: PlanReading): Finding<ChildcareCause>[] {
  const { childcare } = day.placement.trainee;
  const state = childcareOn(day, reading);
  if (childcare === undefined || state === 'no child') return [];
  if (state === 'shut' && !childcare.weekendCare) return [broken('shut', dayKeys(day))];
  return DIRECTIONS.flatMap((direction): Finding<ChildcareCause>[] =>
    state === 'shut'
      ? needlessCall(day, direction, reading)
      : openCall(day, direction, childcare, reading.semester),
  );
}

function needlessCall(day: DayReading, direction: Direction, reading: PlanReading) {
  return calls(day, direction, reading) ? [broken('needless-call', { ...dayKeys(day), direction })] : [];
}

/** Of several joints there, one that keeps the hours is the call; where none does, the first is judged. */
function openCall(day: DayReading, direction: Direction, childcare: Childcare, semester: Semester) {
  const joints = jointsAt(childcare, day[direction].journey.legs);
  const [first, ...others] = joints.map((joint) => hoursKept(joint, day, direction, childcare, semester));
  if (first === undefined) return [broken('no-call', { ...dayKeys(day), direction })];
  return others.some((found) => found.length === 0) ? [] : first;
}

function hoursKept(
  { starts, ends }: Joint,
  day: DayReading,
  direction: Direction,
  childcare: Childcare,
  semester: Semester,
) {
  const keys = { ...dayKeys(day), direction };
  const midnight = momentAt(day.date, 0);
  const opens = minuteOfDay(childcare.opens ?? semester.childcare.opens);
  const closes = minuteOfDay(childcare.closes ?? semester.childcare.closes);
  return [
    ...under('short-call', keys, ends - starts, childcare.dropOffMinutes),
    ...under('before-opening', keys, starts - midnight, opens),
    // Closing at 00:00 is midnight at the end of the day.
    ...over('after-closing', keys, ends - midnight, closes === 0 ? MINUTES_PER_DAY : closes),
  ];
}
