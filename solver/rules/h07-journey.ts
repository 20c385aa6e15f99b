import { momentAt } from '../domain/calendar.ts';
import type { Rules, Trainee } from '../domain/semester-schema.ts';
import type { Mode } from '../domain/values.ts';
import { bikesOn } from './childcare-calls.ts';
import { DIRECTIONS, type Direction, endsOf } from './journey-ends.ts';
import { isRightJourney } from './journey-legs.ts';
import type { DayReading, PlanReading } from './plan-reading.ts';
import { allRidesRun } from './rides.ts';
import { broken, dayKeys, hardRule, over, under } from './rule.ts';
import { journeyNoun } from './sentence-parts.ts';

export const h07Journey = hardRule({
  id: 'H7',
  source: 'docs/rules.md#h7-journey',
  title: { nl: 'Verplaatsing', en: 'Journey' },
  causes: {
    legs: {
      unit: 'breaches',
      nl: (w) =>
        `${w.who}: de ${journeyNoun(w.direction, 'nl')} op ${w.date} klopt niet met de kaart of de overstaptijden.`,
      en: (w) =>
        `${w.who}: the ${journeyNoun(w.direction, 'en')} on ${w.date} does not agree with the map or the times for changing.`,
    },
    ride: {
      unit: 'breaches',
      nl: (w) =>
        `${w.who}: een rit van de ${journeyNoun(w.direction, 'nl')} op ${w.date} rijdt volgens de dienstregeling die dag niet, of niet op dat uur.`,
      en: (w) =>
        `${w.who}: a ride of the ${journeyNoun(w.direction, 'en')} on ${w.date} does not run that day according to the timetable, or not at that time.`,
    },
    mode: {
      unit: 'breaches',
      nl: (w) =>
        `${w.who}: de ${journeyNoun(w.direction, 'nl')} op ${w.date} gebruikt een vervoermiddel dat de cursist niet heeft.`,
      en: (w) =>
        `${w.who}: the ${journeyNoun(w.direction, 'en')} on ${w.date} uses a means of transport that the trainee does not have.`,
    },
    'mode-mix': {
      unit: 'breaches',
      nl: (w) => `${w.who}: op ${w.date} gaan de heenreis en de terugreis met een ander vervoermiddel.`,
      en: (w) => `${w.who}: on ${w.date} the way out and the way back use different means of transport.`,
    },
    'too-long': {
      unit: 'minutes',
      nl: (w) =>
        `${w.who}: de ${journeyNoun(w.direction, 'nl')} op ${w.date} duurt ${w.duration(w.found)}; hoogstens ${w.duration(w.limit)} kan.`,
      en: (w) =>
        `${w.who}: the ${journeyNoun(w.direction, 'en')} on ${w.date} takes ${w.duration(w.found)}; at most ${w.duration(w.limit)} is possible.`,
    },
    late: {
      unit: 'minutes',
      nl: (w) =>
        `${w.who}: op ${w.date} komt de cursist om ${w.clock(w.found)} aan; dat moet ten laatste om ${w.clock(w.limit)}.`,
      en: (w) =>
        `${w.who}: on ${w.date} the trainee arrives at ${w.clock(w.found)}; ${w.clock(w.limit)} is the latest.`,
    },
    early: {
      unit: 'minutes',
      nl: (w) =>
        `${w.who}: op ${w.date} vertrekt de cursist om ${w.clock(w.found)}, maar de dienst duurt tot ${w.clock(w.limit)}.`,
      en: (w) =>
        `${w.who}: on ${w.date} the trainee leaves at ${w.clock(w.found)}, but the shift lasts until ${w.clock(w.limit)}.`,
    },
  },
  findings: (reading) =>
    reading.days
      .filter((day) => !day.historic)
      .flatMap((day) => [
        ...DIRECTIONS.flatMap((direction) => wayThere(day, direction, reading)),
        ...wholeDay(day, reading.rules),
      ]),
});

function wayThere(day: DayReading, direction: Direction, reading: PlanReading) {
  const keys = { ...dayKeys(day), direction };
  const { journey, minutes } = day[direction];
  const isRight = isRightJourney(journey, endsOf(day, direction), bikesOn(day, reading), reading);
  const allowed = minutesAllowed(day.placement.trainee, journey.mode, reading.rules);
  return [
    ...(isRight ? [] : [broken('legs', keys)]),
    ...(allRidesRun(journey, reading.feeds) ? [] : [broken('ride', keys)]),
    ...(allowed === null ? [broken('mode', keys)] : over('too-long', keys, minutes, allowed)),
  ];
}

/** Null where the trainee does not have that mode; a short walk is everyone's. */
function minutesAllowed(trainee: Trainee, mode: Mode, rules: Rules): number | null {
  const own = trainee.modes.find((one) => one.mode === mode)?.maxMinutes ?? null;
  return mode === 'walk' ? Math.max(own ?? 0, rules.maxWalkToStopMinutes) : own;
}

function wholeDay(day: DayReading, rules: Rules) {
  const keys = dayKeys(day);
  const midnight = momentAt(day.date, 0);
  const latestArrival = day.startsAt - midnight - rules.arrivalMarginMinutes;
  return [
    ...(day.out.journey.mode === day.back.journey.mode ? [] : [broken('mode-mix', keys)]),
    ...over('late', keys, day.out.arrivesAt - midnight, latestArrival),
    ...under('early', keys, day.back.departsAt - midnight, day.endsAt - midnight),
  ];
}
