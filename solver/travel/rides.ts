/**
 * Public transport for the trainees of a semester: the dates that are alike, and the trips to a shift on such a date.
 * Made once for a plan; a trainee whose circumstances are changed, to try what that would do, is asked here as well.
 */
import { type DayNumber, datesBetween } from '../domain/calendar.ts';
import type { Semester, Site, Trainee } from '../domain/semester-schema.ts';
import { type ShiftTimes, shiftTimes } from '../domain/shift-times.ts';
import { type DayTrip, journeyMinutes } from './day-trip.ts';
import { datedFeeds, type Timetables } from './gtfs/feeds.ts';
import { rideNames } from './gtfs/ride-names.ts';
import { type Miss, MissedRides } from './missed-rides.ts';
import { emptyTables, type RideTables } from './ride-tables.ts';
import type { Direction } from './transit/direction.ts';
import { transitNetwork } from './transit/network.ts';
import type { Horizon } from './transit/running-services.ts';
import { type ServiceClasses, serviceClasses } from './transit/service-classes.ts';
import { horizonOf } from './transit/transit-journeys.ts';
import { TransitSearch } from './transit/transit-search.ts';
import { type JourneysFor, originOf, type Searching, Travellers } from './travellers.ts';

/** Nobody waits longer than this before a shift starts, or for a bus after it (docs/rules.md, 20). */
const MAX_WAIT_MINUTES = 120;
/** Whose limit is raised, to try whether that helps, is answered up to here. */
const LONGEST_TRIED_MINUTES = 120;
const MOST_ALONE = 8;

export interface RidesAsked {
  readonly trainee: Trainee;
  readonly site: Site;
  readonly shift: ShiftTimes;
  /** Whether both ways call at childcare, for who has it. */
  readonly withCall: boolean;
  /** As `classOf` gives it. */
  readonly serviceClass: number;
}

interface OwnJourneys {
  readonly straight: JourneysFor;
  readonly calling: JourneysFor | null;
}

export class Rides {
  private readonly semester: Semester;
  private readonly classes: ServiceClasses;
  private readonly search: TransitSearch;
  private readonly siteNumbers: ReadonlyMap<string, number>;
  private readonly maxMinutes: number;
  private readonly horizon: Horizon;
  private readonly everyone: Travellers;
  /** Those asked last, by their circumstances. */
  private readonly others = new Map<string, OwnJourneys>();
  private readonly known = new WeakMap<Trainee, OwnJourneys>();
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
    this.maxMinutes = riders.reduce((most, rider) => Math.max(most, maxTransitMinutes(rider)), 0);
    const widest = limitsFor(Math.max(this.maxMinutes, LONGEST_TRIED_MINUTES));
    const horizon = horizonOf(minutesAsked(semester), widest);
    this.classes = serviceClasses(network, datesBetween(semester.start, semester.end), horizon);
    this.search = new TransitSearch(network, this.classes, horizon);
    this.siteNumbers = new Map(semester.sites.map(({ id }, index) => [id, index]));
    this.horizon = horizon;
    this.everyone = Travellers.together(this.searchingTo(this.maxMinutes), riders, tables);
  }

  /** The dates of a class have the same services; 0 for all without a timetable. */
  classOf(day: DayNumber): number {
    return this.classes.classOf(day);
  }

  /** Each way out with each way back that is short enough (H7), in no order; none for who does not go by transit. */
  trips({ trainee, site, shift, withCall, serviceClass }: RidesAsked): readonly DayTrip[] {
    const maxMinutes = maxTransitMinutes(trainee);
    if (maxMinutes === 0) return [];
    const own = this.journeysOf(trainee);
    const journeys = withCall ? own.calling : own.straight;
    const target = this.siteNumbers.get(site.id);
    if (journeys === null || target === undefined) return [];
    const short = (direction: Direction, minute: number) =>
      journeys({ target, direction, minute, serviceClass }).filter(
        (journey) => journeyMinutes(journey) <= maxMinutes,
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

  private journeysOf(trainee: Trainee): OwnJourneys {
    const known = this.known.get(trainee);
    if (known !== undefined) return known;
    const made = this.among(this.everyone, trainee) ?? this.alone(trainee);
    this.known.set(trainee, made);
    return made;
  }

  private among(travellers: Travellers, trainee: Trainee): OwnJourneys | null {
    if (maxTransitMinutes(trainee) > this.maxMinutes) return null;
    const straight = travellers.straightFor(trainee);
    const calling = travellers.callingFor(trainee);
    const isWhole = straight !== null && (calling !== null || trainee.childcare === undefined);
    return isWhole ? { straight, calling } : null;
  }

  private alone(trainee: Trainee): OwnJourneys {
    const key = JSON.stringify([trainee.home, trainee.modes, trainee.childcare]);
    const made = this.others.get(key) ?? this.searchedAlone(trainee);
    this.others.delete(key);
    this.others.set(key, made);
    const [oldest] = this.others.keys();
    if (this.others.size > MOST_ALONE && oldest !== undefined) this.others.delete(oldest);
    return made;
  }

  private searchedAlone(trainee: Trainee): OwnJourneys {
    const travellers = Travellers.alone(this.searchingTo(maxTransitMinutes(trainee)), trainee, this.horizon);
    const straight = travellers.straightFor(trainee);
    if (straight === null) throw new Error(`${trainee.id} is not the one it was searched for`);
    return { straight, calling: travellers.callingFor(trainee) };
  }

  private searchingTo(maxMinutes: number): Searching {
    return { search: this.search, semester: this.semester, limits: limitsFor(maxMinutes) };
  }
}

/** 0 for who does not go by public transport. */
export function maxTransitMinutes(trainee: Trainee): number {
  return trainee.modes.find(({ mode }) => mode === 'transit')?.maxMinutes ?? 0;
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
