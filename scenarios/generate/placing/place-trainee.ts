/**
 * Finds places for all modules of one trainee with what is still free. It is what a coordinator does by hand,
 * one trainee after the other and never undoing anything; the independent checker judges each proposal.
 */
import { checkPlan } from '../../../solver/check/check-plan.ts';
import { addDays, type DayNumber, isoDateOf } from '../../../solver/domain/calendar.ts';
import { metresBetween } from '../../../solver/domain/geography.ts';
import { type Placement, placementSchema } from '../../../solver/domain/plan-schema.ts';
import type { Trainee, Unit } from '../../../solver/domain/semester-schema.ts';
import type { MentorId } from '../../../solver/domain/values.ts';
import { chooseDays } from './choose-days.ts';
import type { Frame } from './frame.ts';
import { handMadePlan } from './hand-made-plan.ts';
import { type PossibleShift, possibleDays, type Search } from './possible-days.ts';
import type { Room, TakenShift } from './room.ts';
import { traineeTime } from './trainee-time.ts';
import type { Workplace } from './workplace.ts';

/** A placement, and what it takes up. */
export interface Found {
  readonly placement: Placement;
  readonly place: Workplace;
  readonly taken: readonly TakenShift[];
}

/** Days a week that are tried, the most first. */
const PACES = [3, 2];
/** Units tried per module, the nearest first. */
const UNITS_TRIED = 10;
const REACH_METRES = 35_000;

/** Placements for all that the trainee asks, in the order of the modules, or null. Nothing is taken yet. */
export function placeTrainee(
  frame: Frame,
  room: Room,
  trainee: Trainee,
  places: readonly Workplace[],
): Found[] | null {
  return placeFrom(frame, room, trainee, places, []);
}

function placeFrom(
  frame: Frame,
  room: Room,
  trainee: Trainee,
  places: readonly Workplace[],
  done: readonly Found[],
): Found[] | null {
  const asked = trainee.modules[done.length];
  if (asked === undefined) return [...done];
  const module = frame.module(asked.module);
  const search: Search = {
    trainee,
    module,
    time: traineeTime(frame, trainee),
    notBefore: dayAfter(frame, done),
  };
  for (const place of nearestPlaces(frame, trainee, places, module.id)) {
    const possible = possibleDays(frame, room, place, search);
    for (const pace of PACES) {
      const chosen = chooseDays(frame, possible, { asked, search, place, pace });
      if (chosen === null) continue;
      const all = [...done, found(search, place, chosen)];
      if (!isSound(frame, trainee, all)) continue;
      const rest = placeFrom(frame, room, trainee, places, all);
      if (rest !== null) return rest;
    }
  }
  return null;
}

function dayAfter(frame: Frame, done: readonly Found[]): DayNumber {
  const days = done.flatMap((one) => one.taken.map(({ day }) => day));
  return days.reduce((latest, day) => (day >= latest ? addDays(day, 1) : latest), frame.firstDay);
}

function nearestPlaces(
  frame: Frame,
  trainee: Trainee,
  places: readonly Workplace[],
  module: string,
): Workplace[] {
  return places
    .filter(
      ({ unit }) => unit.accepts.some((accepted) => accepted === module) && isAllowed(frame, trainee, unit),
    )
    .map((place) => ({ place, metres: metresBetween(trainee.home, frame.site(place.unit.site)) }))
    .filter(({ metres }) => metres <= REACH_METRES)
    .sort((a, b) => a.metres - b.metres)
    .slice(0, UNITS_TRIED)
    .map(({ place }) => place);
}

function isAllowed(frame: Frame, trainee: Trainee, unit: Unit): boolean {
  const { employer } = frame.site(unit.site);
  return !(trainee.excludes ?? []).some((id) => id === unit.id || id === unit.site || id === employer);
}

function found(search: Search, place: Workplace, chosen: readonly PossibleShift[]): Found {
  const mentors = mentorsFor(chosen);
  const primary = mostFrequent(mentors);
  const taken = chosen.map(({ day, shift }, i) => ({ day, shift, mentor: mentors[i] ?? primary }));
  const days = chosen.map(({ day, shift, minutes, trip }, i) => ({
    date: isoDateOf(day),
    shift,
    mentor: mentors[i] ?? primary,
    minutes,
    out: trip.out(),
    back: trip.back(),
  }));
  const placement = {
    trainee: search.trainee.id,
    module: search.module.id,
    unit: place.unit.id,
    mentor: primary,
    minutes: chosen.reduce((sum, { minutes }) => sum + minutes, 0),
    days,
  };
  return { placement: placementSchema.parse(placement), place, taken };
}

/** Per day the mentor who can guide the most of the days. */
function mentorsFor(chosen: readonly PossibleShift[]): MentorId[] {
  const counts = new Map<MentorId, number>();
  for (const { mentors } of chosen) for (const id of mentors) counts.set(id, (counts.get(id) ?? 0) + 1);
  const rank = (id: MentorId) => counts.get(id) ?? 0;
  return chosen.flatMap(({ mentors }) => [...mentors].sort((a, b) => rank(b) - rank(a)).slice(0, 1));
}

function mostFrequent(mentors: readonly MentorId[]): MentorId {
  const counts = new Map<MentorId, number>();
  for (const id of mentors) counts.set(id, (counts.get(id) ?? 0) + 1);
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  if (first === undefined) throw new RangeError('a placement has days');
  return first[0];
}

/** Whether these placements, alone in a semester of one trainee, break nothing (H19 waits for the last one). */
function isSound(frame: Frame, trainee: Trainee, all: readonly Found[]): boolean {
  const semester = {
    ...frame.semester,
    units: all.map(({ place }) => place.unit),
    mentors: all.flatMap(({ place }) => place.mentors),
    trainees: [trainee],
    pins: [],
  };
  const plan = handMadePlan(
    semester,
    all.map(({ placement }) => placement),
  );
  return checkPlan(semester, plan, null).breaches.length === 0;
}
