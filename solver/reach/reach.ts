/**
 * Who can get where: for people and units, every shift on every kind of day. Only what a journey asks counts (H7, H8,
 * H9), by the very answers that planning gets; busy hours, places, mentors and rest do not.
 */
import { type DayNumber, isoDateOf } from '../domain/calendar.ts';
import { type ClosureCalendar, closureCalendar } from '../domain/closures.ts';
import type { Journey } from '../domain/plan-schema.ts';
import type { Semester, Shift, Site, Trainee, Unit } from '../domain/semester-schema.ts';
import { shiftTimes } from '../domain/shift-times.ts';
import type { IsoDate } from '../domain/values.ts';
import { journeyOn } from '../travel/day-trip.ts';
import type { Timetables } from '../travel/gtfs/feeds.ts';
import { Rides } from '../travel/rides.ts';
import { type Travel, travelIn } from '../travel/travel.ts';
import { type DayKind, datesByKind, takesTrainees } from './day-kinds.ts';
import { type Hurdle, Hurdles } from './hurdles.ts';
import { type AskedDates, type Person, type ShiftPlace, ShiftTallies, type Tally } from './shift-tallies.ts';

export interface ReachRequest {
  readonly semester: Semester;
  readonly timetables: Timetables;
  /** Trainees of the semester, or others. */
  readonly people: readonly Trainee[];
  /** Of the semester. */
  readonly units: readonly Unit[];
  readonly dayKinds: readonly DayKind[];
  readonly shiftKinds: readonly Shift['kind'][];
  /** Journeys that take longer than this are left out, also where the trainee may make them. */
  readonly maxMinutes?: number;
  /** Whether to look how near buses and trains come to shifts out of reach: slow for many people and units. */
  readonly looksForRides: boolean;
}

/** One person, one shift of a unit, one kind of day. */
export interface Reach {
  readonly trainee: Trainee;
  readonly unit: Unit;
  readonly site: Site;
  readonly shift: Shift;
  readonly dayKind: DayKind;
  /** Whether the unit takes trainees in that shift on any such day; else all days of that kind count, as if it did. */
  readonly isOffered: boolean;
  /** In order. Together with `missedDates` at least one. */
  readonly reachedDates: readonly IsoDate[];
  readonly missedDates: readonly IsoDate[];
  /** The cheapest journeys on a date like most of those that are reached. */
  readonly reached: ReachedDay | null;
  /** On a date like most of those that are missed. */
  readonly missed: { readonly date: IsoDate; readonly hurdle: Hurdle } | null;
}

export interface ReachedDay {
  readonly date: IsoDate;
  readonly out: Journey;
  readonly back: Journey;
}

/**
 * By unit, shift, person and kind of day. A kind of which the semester has no date is left out.
 *
 * Told bit by bit: for a whole school it is more than one wants in memory.
 */
export function* reach(request: ReachRequest): Generator<Reach> {
  const { semester, timetables, people, units, shiftKinds } = request;
  const world = worldOf(semester, timetables, people, request);
  const sites = new Map(semester.sites.map((site) => [site.id, site]));
  for (const unit of units) {
    const site = sites.get(unit.site);
    if (site === undefined) throw new RangeError(`unit ${unit.id} is at an unknown site`);
    for (const shift of unit.shifts) {
      if (shiftKinds.includes(shift.kind))
        yield* reachOfShift(world, { unit, site, shift, times: shiftTimes(shift) });
    }
  }
}

interface World {
  readonly closures: ClosureCalendar;
  readonly travel: Travel;
  readonly hurdles: Hurdles;
  readonly people: readonly Person[];
  readonly dates: readonly (readonly [DayKind, readonly DayNumber[]])[];
  readonly maxMinutes: number;
}

/** The people asked about stand for all trainees: nobody else's journeys are searched for. */
function worldOf(
  semester: Semester,
  timetables: Timetables,
  people: readonly Trainee[],
  { dayKinds, maxMinutes, looksForRides }: ReachRequest,
): World {
  const closures = closureCalendar(semester.closures);
  const theirs = { ...semester, trainees: people };
  const rides = new Rides(theirs, timetables);
  const travel = travelIn(theirs, closures, rides);
  const all = datesByKind(semester, closures);
  const dates = dayKinds.map((kind) => [kind, all.get(kind) ?? []] as const);
  const days = dates.flatMap(([, ofKind]) => ofKind);
  return {
    closures,
    travel,
    hurdles: new Hurdles(theirs, closures, rides, looksForRides),
    people: people.map((trainee) => ({
      trainee,
      classes: new Map(days.map((day) => [day, travel.dayClass(trainee, day)])),
    })),
    dates,
    maxMinutes: maxMinutes ?? Number.POSITIVE_INFINITY,
  };
}

function* reachOfShift(world: World, place: ShiftPlace): Generator<Reach> {
  const asked = askedDates(world, place);
  const tallies = world.people.flatMap((person) => {
    const own = new ShiftTallies(world.travel, world.maxMinutes, place, person);
    return asked.map((days) => own.tally(days));
  });
  const reached = byDate(tallies, ({ reached: best }) => best?.day, reachedDay);
  const missed = byDate(
    tallies,
    ({ missed: worst }) => worst?.day,
    (tally) => missedDay(world, place, tally),
  );
  for (const tally of tallies) {
    yield {
      trainee: tally.person.trainee,
      unit: place.unit,
      site: place.site,
      shift: place.shift,
      dayKind: tally.asked.kind,
      isOffered: tally.asked.isOffered,
      reachedDates: tally.reachedDays.map(isoDateOf),
      missedDates: tally.missedDays.map(isoDateOf),
      reached: reached.get(tally) ?? null,
      missed: missed.get(tally) ?? null,
    };
  }
}

function askedDates({ dates, closures }: World, { unit, shift }: ShiftPlace): readonly AskedDates[] {
  return dates.flatMap(([kind, days]) => {
    const offered = days.filter((day) => takesTrainees(unit, shift, day, closures));
    if (days.length === 0) return [];
    return [{ kind, isOffered: offered.length > 0, days: offered.length > 0 ? offered : days }];
  });
}

/**
 * What is made of each tally that has such a date, by the tally. Date by date: the legs of rides are told from the last
 * search, which people who are told about together share.
 */
function byDate<T>(
  tallies: readonly Tally[],
  dayOf: (tally: Tally) => DayNumber | undefined,
  make: (tally: Tally) => T | null,
): ReadonlyMap<Tally, T> {
  const made = new Map<Tally, T>();
  const dated = tallies.flatMap((tally) => {
    const day = dayOf(tally);
    return day === undefined ? [] : [{ tally, day }];
  });
  for (const { tally } of dated.sort((a, b) => a.day - b.day)) {
    const one = make(tally);
    if (one !== null) made.set(tally, one);
  }
  return made;
}

function reachedDay({ reached }: Tally): ReachedDay | null {
  if (reached === null) return null;
  const { day, trip } = reached;
  return {
    date: isoDateOf(day),
    out: journeyOn(day, trip.mode, trip.out),
    back: journeyOn(day, trip.mode, trip.back),
  };
}

function missedDay(
  { hurdles, maxMinutes }: World,
  { unit, site, times }: ShiftPlace,
  { person: { trainee }, missed }: Tally,
): Reach['missed'] {
  if (missed === null) return null;
  const { day, dayClass, why } = missed;
  const hurdle =
    'minutes' in why
      ? { kind: 'longer than asked' as const, minutes: why.minutes, maxMinutes }
      : hurdles.hurdle({ trainee, unit, site, shift: times, day, dayClass, whyNot: why.rule });
  return { date: isoDateOf(day), hurdle };
}
