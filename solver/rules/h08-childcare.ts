import { MINUTES_PER_DAY, minuteOfDay, momentAt, momentOf, weekdayOf } from '../domain/calendar.ts';
import { samePoint } from '../domain/geography.ts';
import type { Semester, Trainee } from '../domain/semester-schema.ts';
import type { Point } from '../domain/values.ts';
import type { DayReading, JourneyReading, PlanReading } from './plan-reading.ts';
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
    reading.days.filter((day) => !day.historic).flatMap((day) => childcareOn(day, reading)),
});

type Childcare = NonNullable<Trainee['childcare']>;
type ChildcareCause =
  | 'shut'
  | 'needless-call'
  | 'no-call'
  | 'short-call'
  | 'before-opening'
  | 'after-closing';
type Direction = 'out' | 'back';

const DIRECTIONS: readonly Direction[] = ['out', 'back'];

function childcareOn(day: DayReading, { semester, closures }: PlanReading): Finding<ChildcareCause>[] {
  const { childcare } = day.placement.trainee;
  const weekday = weekdayOf(day.date);
  if (childcare === undefined || !childcare.weekdays.includes(weekday)) return [];
  const isShut = !semester.childcare.weekdays.includes(weekday) || closures.isPublicHoliday(day.date);
  if (isShut && !childcare.weekendCare) return [broken('shut', dayKeys(day))];
  return DIRECTIONS.flatMap((direction): Finding<ChildcareCause>[] =>
    isShut ? shutCall(day, direction, childcare) : openCall(day, direction, childcare, semester),
  );
}

function shutCall(day: DayReading, direction: Direction, childcare: Childcare) {
  const call = callAt(childcare, day[direction], day);
  return call === null ? [] : [broken('needless-call', { ...dayKeys(day), direction })];
}

function openCall(day: DayReading, direction: Direction, childcare: Childcare, semester: Semester) {
  const keys = { ...dayKeys(day), direction };
  const call = callAt(childcare, day[direction], day);
  if (call === null) return [broken('no-call', keys)];
  const opens = minuteOfDay(childcare.opens ?? semester.childcare.opens);
  const closes = minuteOfDay(childcare.closes ?? semester.childcare.closes);
  return [
    ...under('short-call', keys, call.ends - call.starts, childcare.dropOffMinutes),
    ...under('before-opening', keys, call.starts, opens),
    // Closing at 00:00 is midnight at the end of the day.
    ...over('after-closing', keys, call.ends, closes === 0 ? MINUTES_PER_DAY : closes),
  ];
}

/** In minutes since the midnight of the day's date. */
interface Call {
  readonly starts: number;
  readonly ends: number;
}

/** The first joint between two legs at the childcare address; null when the journey passes it by. */
function callAt(address: Point, { journey }: JourneyReading, day: DayReading): Call | null {
  const midnight = momentAt(day.date, 0);
  for (const [i, leg] of journey.legs.entries()) {
    const next = journey.legs[i + 1];
    if (next !== undefined && samePoint(leg.to, address) && samePoint(next.from, address)) {
      return { starts: momentOf(leg.arrive) - midnight, ends: momentOf(next.depart) - midnight };
    }
  }
  return null;
}
