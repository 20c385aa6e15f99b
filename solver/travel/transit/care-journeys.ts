/** Journeys by public transport that call at childcare: two parts on foot or by trips, no bike (model.md, section 5). */
import type { Point } from '../../domain/values.ts';
import type { TimedLeg } from '../day-trip.ts';
import {
  type CareCall,
  type CareJourney,
  joinedAtCare,
  type PartTaken,
  type PartWays,
} from './care-parts.ts';
import { hopMinute, hopTimes, realTimes, type TransitTimes } from './direction.ts';
import { streetLeg } from './journey-legs.ts';
import type { ColumnKeeper, JourneyTable } from './journey-table.ts';
import type { Origin } from './places.ts';
import type { Horizon } from './running-services.ts';
import {
  type JourneySource,
  KEYS_PER_TARGET,
  TransitJourneys,
  type TransitLimits,
  type TransitQuery,
} from './transit-journeys.ts';
import type { TransitSearch } from './transit-search.ts';

export interface CareTraveller {
  readonly home: Point;
  readonly care: Point;
}

/** Found for one query; `legsOf` tells it leg by leg. */
export interface FoundCareJourney extends TransitTimes {
  /** In the minutes of the hops. */
  readonly parts: CareJourney;
}

const TO_CARE = 0;
const ONLY_HOME = 0;

export class CareJourneys {
  private readonly search: TransitSearch;
  private readonly travellers: readonly CareTraveller[];
  private readonly sites: readonly Point[];
  private readonly limits: TransitLimits;
  private readonly siteParts: JourneySource;
  private readonly homeTable: JourneyTable;
  /** Of the traveller asked last: who prepares asks one by one. What was searched is in the table, for all. */
  private homeParts: HomeParts | null = null;

  /**
   * @param siteParts between the childcare of each traveller (`partFrom`) and the sites.
   * @param homeTable where is kept what is searched between homes and childcare.
   */
  constructor(
    search: TransitSearch,
    travellers: readonly CareTraveller[],
    sites: readonly Point[],
    limits: TransitLimits,
    siteParts: JourneySource,
    homeTable: JourneyTable,
  ) {
    this.search = search;
    this.travellers = travellers;
    this.sites = sites;
    this.limits = limits;
    this.siteParts = siteParts;
    this.homeTable = homeTable;
  }

  /**
   * As `TransitJourneys.times`, each with a call.
   *
   * @param call within which hours and how long, in minutes since the midnight of the date.
   */
  times(traveller: number, query: TransitQuery, call: CareCall): readonly FoundCareJourney[] {
    const { direction } = query;
    const latestArrival = hopMinute(direction, query.minute);
    const limits = {
      latestArrival,
      earliestArrival: latestArrival - this.limits.maxWaitMinutes,
      maxMinutes: this.limits.maxMinutes,
    };
    const home = this.homePartsOf(traveller).ways(query);
    const site = waysOf(this.siteParts, traveller, query);
    return joinedAtCare(home, site, hopCall(call, query), limits).map((parts) => ({
      ...realTimes(direction, { depart: parts.homePart.depart, arrive: parts.sitePart.arrive }),
      parts,
    }));
  }

  legs(traveller: number, query: TransitQuery, { parts }: FoundCareJourney): readonly TimedLeg[] {
    const { home, care } = this.at(traveller);
    const site = this.sites[query.target];
    if (site === undefined) throw new RangeError(`there is no site ${query.target}`);
    const { journeys, queryFor } = this.homePartsOf(traveller);
    const homeLegs = partLegs(journeys, ONLY_HOME, queryFor(query), parts.homePart, { home, site: care });
    const siteLegs = partLegs(this.siteParts, traveller, query, parts.sitePart, { home: care, site });
    return query.direction === 'out' ? [...homeLegs, ...siteLegs] : [...siteLegs, ...homeLegs];
  }

  private homePartsOf(traveller: number): HomeParts {
    if (this.homeParts?.traveller === traveller) return this.homeParts;
    const columns = this.homeTable.from(traveller * KEYS_PER_TARGET);
    this.homeParts = new HomeParts(
      this.search,
      traveller,
      this.at(traveller),
      this.limits.maxMinutes,
      columns,
    );
    return this.homeParts;
  }

  private at(traveller: number): CareTraveller {
    const found = this.travellers[traveller];
    if (found === undefined) throw new RangeError(`there is no traveller ${traveller}`);
    return found;
  }
}

/** Between home and childcare on a class of dates, at any hour: one search serves every shift at every site. */
class HomeParts {
  readonly traveller: number;
  readonly journeys: TransitJourneys;
  private readonly horizon: Horizon;
  private readonly known = new Map<string, PartWays>();

  constructor(
    search: TransitSearch,
    traveller: number,
    { home, care }: CareTraveller,
    maxMinutes: number,
    columns: ColumnKeeper,
  ) {
    this.traveller = traveller;
    this.horizon = search.horizon;
    const limits = { maxMinutes, maxWaitMinutes: this.horizon.toMinute - this.horizon.fromMinute };
    this.journeys = new TransitJourneys(search, [partFrom(home)], [care], limits, columns);
  }

  ways(query: TransitQuery): PartWays {
    const key = `${query.direction} ${query.serviceClass}`;
    const made = this.known.get(key) ?? waysOf(this.journeys, ONLY_HOME, this.queryFor(query));
    this.known.set(key, made);
    return made;
  }

  /** The one that is asked for the part of the journey asked. */
  readonly queryFor = ({ direction, serviceClass }: TransitQuery): TransitQuery => ({
    target: TO_CARE,
    direction,
    minute: direction === 'out' ? this.horizon.toMinute : this.horizon.fromMinute,
    serviceClass,
  });
}

/** Where a part of a journey starts that another part goes before or after. */
export function partFrom({ lat, lon }: Point): Origin {
  return { point: { lat, lon }, bike: null, keeps: 'early' };
}

function waysOf(journeys: JourneySource, origin: number, query: TransitQuery): PartWays {
  return {
    ridden: journeys.times(origin, query).map((times) => hopTimes(query.direction, times)),
    walkMinutes: journeys.walkMinutes(origin, query.target),
  };
}

function hopCall(
  { opensMinute, closesMinute, dropOffMinutes }: CareCall,
  { direction }: TransitQuery,
): CareCall {
  const [opens, closes] = direction === 'out' ? [opensMinute, closesMinute] : [closesMinute, opensMinute];
  return {
    opensMinute: hopMinute(direction, opens),
    closesMinute: hopMinute(direction, closes),
    dropOffMinutes,
  };
}

function partLegs(
  journeys: JourneySource,
  origin: number,
  query: TransitQuery,
  { ridden, depart, arrive }: PartTaken,
  ends: { readonly home: Point; readonly site: Point },
): readonly TimedLeg[] {
  const { direction } = query;
  const taken = realTimes(direction, { depart, arrive });
  if (ridden !== null) return journeys.legs(origin, query, realTimes(direction, ridden), taken);
  const [from, to] = direction === 'out' ? [ends.home, ends.site] : [ends.site, ends.home];
  return [streetLeg('walk', from, to, taken.leaveMinute, taken.arriveMinute - taken.leaveMinute)];
}
