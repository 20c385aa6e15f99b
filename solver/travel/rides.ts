/**
 * Public transport for the trainees of a semester: the dates that are alike, and the trips to a shift on such a date.
 * Made once for a plan; a trainee whose circumstances are changed, to try what that would do, is asked here as well.
 */
import { type DayNumber, datesBetween } from '../domain/calendar.ts';
import type { Semester, Site, Trainee } from '../domain/semester-schema.ts';
import { type ShiftTimes, shiftTimes } from '../domain/shift-times.ts';
import { type DayTrip, journeyMinutes, type TimedJourney } from './day-trip.ts';
import { datedFeeds, type Timetables } from './gtfs/feeds.ts';
import { rideNames } from './gtfs/ride-names.ts';
import { type Miss, MissedRides } from './missed-rides.ts';
import { OwnJourneysBook } from './own-journeys.ts';
import { emptyTables, type RideTables } from './ride-tables.ts';
import type { Direction } from './transit/direction.ts';
import { transitNetwork } from './transit/network.ts';
import { type ServiceClasses, serviceClasses } from './transit/service-classes.ts';
import { horizonOf } from './transit/transit-journeys.ts';
import { TransitSearch } from './transit/transit-search.ts';
import { originOf, type Searching, Travellers } from './travellers.ts';

/** Nobody waits longer than this before a shift starts, or for a bus after it (docs/rules.md, 21). */
const MAX_WAIT_MINUTES = 120;
/** What a minute of waiting at the site counts for, beside a minute on the way (docs/rules.md, 21). */
const WAIT_SHARE = 1 / 3;
/** Whose limit is raised, to try whether that helps, is answered up to here. */
const LONGEST_TRIED_MINUTES = 120;
/** Nobody is asked to be on the way longer than this, whatever they allow: further searches only cost. */
const LONGEST_JOURNEY_MINUTES = 240;

export interface RidesAsked {
  readonly trainee: Trainee;
  readonly site: Site;
  readonly shift: ShiftTimes;
  /** Whether both ways call at childcare, for who has it; within its hours, or as if it were always open. */
  readonly call: 'none' | 'within hours' | 'at any hour';
  /** As `classOf` gives it. */
  readonly serviceClass: number;
}

export class Rides {
  private readonly semester: Semester;
  private readonly classes: ServiceClasses;
  private readonly search: TransitSearch;
  private readonly siteNumbers: ReadonlyMap<string, number>;
  private readonly own: OwnJourneysBook;
  private readonly missed: MissedRides;
  /** Whether any timetable was handed in. */
  readonly hasTimetable: boolean;

  /** What was searched, for everybody of the semester. */
  readonly tables: RideTables;

  /**
   * @param timetables of the feeds that the semester names; without any, journeys are walked.
   * @param tables of an earlier run that rested on the same (`ridesRestOn`); they are added to.
   */
  constructor(semester: Semester, timetables: Timetables, tables = emptyTables()) {
    this.tables = tables;
    const riders = semester.trainees.filter((trainee) => maxTransitMinutes(trainee) > 0);
    const network = transitNetwork(datedFeeds(semester, timetables), semester.rules);
    this.semester = semester;
    this.hasTimetable = network.feeds.length > 0;
    this.missed = new MissedRides(network, rideNames(timetables), MAX_WAIT_MINUTES);
    const maxMinutes = riders.reduce((most, rider) => Math.max(most, maxTransitMinutes(rider)), 0);
    const widest = limitsFor(Math.max(maxMinutes, LONGEST_TRIED_MINUTES));
    const horizon = horizonOf(minutesAsked(semester), widest);
    this.classes = serviceClasses(network, datesBetween(semester.start, semester.end), horizon);
    this.search = new TransitSearch(network, this.classes, horizon);
    this.siteNumbers = new Map(semester.sites.map(({ id }, index) => [id, index]));
    const { search } = this;
    const searchingTo = (most: number): Searching => ({ search, semester, limits: limitsFor(most) });
    const everyone = Travellers.together(searchingTo(maxMinutes), riders, tables);
    this.own = new OwnJourneysBook(semester.childcare, everyone, maxMinutes, searchingTo);
  }

  /** The dates of a class have the same services; 0 for all without a timetable. */
  classOf(day: DayNumber): number {
    return this.classes.classOf(day);
  }

  /** Of these classes, as `classOf` gives them, one of each that have straight trips at the same times. */
  classesThatDiffer(trainee: Trainee, shift: ShiftTimes, classes: readonly number[]): readonly number[] {
    const { classAlike } = this.own.of(trainee, maxTransitMinutes(trainee));
    const out = { direction: 'out', minute: latestArrival(shift, this.semester) } as const;
    const back = { direction: 'back', minute: shift.endMinute } as const;
    const alike = classes.map(
      (serviceClass) =>
        classAlike({ ...out, serviceClass }) * this.classes.days.length +
        classAlike({ ...back, serviceClass }),
    );
    return classes.filter((_, i) => alike.indexOf(alike[i] ?? 0) === i);
  }

  /** Each way out with each way back that is short enough (H7), in no order; none for who does not go by transit. */
  trips({ trainee, site, shift, call, serviceClass }: RidesAsked): readonly DayTrip[] {
    const maxMinutes = maxTransitMinutes(trainee);
    if (maxMinutes === 0) return [];
    const own = this.own.of(trainee, maxMinutes);
    const journeys =
      call === 'none' ? own.straight : call === 'within hours' ? own.calling : own.callingAtAnyHour;
    const target = this.siteNumbers.get(site.id);
    if (journeys === null || target === undefined) return [];
    const short = (direction: Direction, minute: number) =>
      worthTheWait(
        journeys({ target, direction, minute, serviceClass }).filter(
          (journey) => journeyMinutes(journey) <= maxMinutes,
        ),
        (journey) => (direction === 'out' ? minute - journey.arriveMinute : journey.leaveMinute - minute),
      );
    const out = short('out', latestArrival(shift, this.semester));
    const back = out.length === 0 ? [] : short('back', shift.endMinute);
    return out.flatMap((there) => back.map((home) => ({ mode: 'transit' as const, out: there, back: home })));
  }

  /** What keeps a trainee who goes by transit from the shift on that date, straight there; null when nothing does. */
  missOn(
    day: DayNumber,
    { trainee, site, shift }: Pick<RidesAsked, 'trainee' | 'site' | 'shift'>,
  ): Miss | null {
    const { point: home, bike } = originOf(trainee);
    const asked = { home, bike, site, day, maxMinutes: maxTransitMinutes(trainee) };
    const minute = latestArrival(shift, this.semester);
    return (
      this.missed.miss({ ...asked, direction: 'out', minute }) ??
      this.missed.miss({ ...asked, direction: 'back', minute: shift.endMinute })
    );
  }
}

/**
 * Without those that are shorter only because one waits long at the site: each leaves later (out) or is home earlier
 * (back) than those before it, and none of these takes less time and waiting together.
 *
 * @param journeys shortest first, each next one longer and nearer to the shift.
 */
function worthTheWait(
  journeys: readonly TimedJourney[],
  waitOf: (journey: TimedJourney) => number,
): readonly TimedJourney[] {
  let best = Number.POSITIVE_INFINITY;
  const worthIt: TimedJourney[] = [];
  for (let i = journeys.length - 1; i >= 0; i--) {
    const journey = journeys[i];
    if (journey === undefined) continue;
    const burden = journeyMinutes(journey) + WAIT_SHARE * waitOf(journey);
    if (burden >= best) continue;
    best = burden;
    worthIt.push(journey);
  }
  return worthIt.reverse();
}

/** 0 for who does not go by public transport; never more than anybody is asked. */
export function maxTransitMinutes(trainee: Trainee): number {
  const own = trainee.modes.find(({ mode }) => mode === 'transit')?.maxMinutes ?? 0;
  return Math.min(own, LONGEST_JOURNEY_MINUTES);
}

function limitsFor(maxMinutes: number) {
  return { maxMinutes, maxWaitMinutes: MAX_WAIT_MINUTES };
}

function latestArrival({ startMinute }: ShiftTimes, { rules }: Semester): number {
  return startMinute - rules.arrivalMarginMinutes;
}

/** Of every shift: be there by then, leave from then on. */
function minutesAsked(semester: Semester): readonly number[] {
  const minutes = semester.units
    .flatMap(({ shifts }) => shifts.map(shiftTimes))
    .flatMap((times) => [latestArrival(times, semester), times.endMinute]);
  return minutes.length === 0 ? [0] : minutes;
}
