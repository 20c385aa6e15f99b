/** Trainees who go by public transport, asked together: who lives at one place is searched for once. */
import type { Semester, Trainee } from '../domain/semester-schema.ts';
import type { Point } from '../domain/values.ts';
import { careHours } from './childcare-call.ts';
import type { TimedJourney } from './day-trip.ts';
import type { RideTables } from './ride-tables.ts';
import { CareJourneys, type CareTraveller, partFrom } from './transit/care-journeys.ts';
import { JourneyTable } from './transit/journey-table.ts';
import { LoneJourneys } from './transit/lone-journeys.ts';
import type { Origin } from './transit/places.ts';
import type { Horizon } from './transit/running-services.ts';
import {
  type JourneySource,
  TransitJourneys,
  type TransitLimits,
  type TransitQuery,
} from './transit/transit-journeys.ts';
import type { TransitSearch } from './transit/transit-search.ts';

/** What all searches have in common. */
export interface Searching {
  readonly search: TransitSearch;
  /** Its sites are the targets of queries, by their index. */
  readonly semester: Pick<Semester, 'sites' | 'childcare'>;
  readonly limits: TransitLimits;
}

/** The journeys of one trainee that answer a query: shortest first (docs/rules.md, 20). */
export type JourneysFor = (query: TransitQuery) => readonly TimedJourney[];

export class Travellers {
  private readonly childcare: Semester['childcare'];
  private readonly origins: Numbered<Origin>;
  private readonly straight: JourneySource;
  private readonly parents: Numbered<CareTraveller>;
  private readonly calling: CareJourneys;

  private constructor(
    { search, semester, limits }: Searching,
    trainees: readonly Trainee[],
    homeTable: JourneyTable,
    sourceFor: (origins: readonly Origin[], kind: keyof RideTables) => JourneySource,
  ) {
    const { sites, childcare } = semester;
    this.childcare = childcare;
    this.origins = numbered(trainees.map(originOf));
    this.parents = numbered(trainees.flatMap((trainee) => parentOf(trainee, childcare) ?? []));
    this.straight = sourceFor(this.origins.list, 'straight');
    const ofCare = this.parents.list.map(({ care }) => partFrom(care));
    const siteParts = sourceFor(ofCare, 'betweenCareAndSite');
    this.calling = new CareJourneys(search, this.parents.list, sites, limits, siteParts, homeTable);
  }

  /** Searched for together: one search per site and time. */
  static together(searching: Searching, trainees: readonly Trainee[], tables: RideTables): Travellers {
    const { search, semester, limits } = searching;
    return new Travellers(
      searching,
      trainees,
      tables.betweenHomeAndCare,
      (origins, kind) => new TransitJourneys(search, origins, semester.sites, limits, tables[kind]),
    );
  }

  /** One alone: a search per class of dates. */
  static alone(searching: Searching, trainee: Trainee, horizon: Horizon): Travellers {
    const { search, semester, limits } = searching;
    return new Travellers(
      searching,
      [trainee],
      new JourneyTable(),
      ([origin = originOf(trainee)]) => new LoneJourneys(search, origin, semester.sites, limits, horizon),
    );
  }

  /** Null for who lives elsewhere, or travels otherwise, than those it was made for. */
  straightFor(trainee: Trainee): JourneysFor | null {
    const origin = this.origins.numberOf(originOf(trainee));
    if (origin === undefined) return null;
    return (query) =>
      this.straight
        .times(origin, query)
        .map((times) => ({ ...times, legs: () => this.straight.legs(origin, query, times) }));
  }

  /** Both ways past childcare; null as above, and for who has none. */
  callingFor(trainee: Trainee): JourneysFor | null {
    const parent = parentOf(trainee, this.childcare);
    const traveller = parent === null ? undefined : this.parents.numberOf(parent);
    if (traveller === undefined) return null;
    return (query) =>
      this.calling.times(traveller, query).map(({ parts, ...times }) => ({
        ...times,
        legs: () => this.calling.legs(traveller, query, { ...times, parts }),
      }));
  }
}

/** Where a trainee leaves from, and by what they may get to the first stop. */
export function originOf({ home, modes }: Trainee): Origin {
  const has = (mode: 'bike' | 'ebike') => modes.some((own) => own.mode === mode);
  return { point: bare(home), bike: has('ebike') ? 'ebike' : has('bike') ? 'bike' : null, keeps: 'short' };
}

function parentOf({ home, childcare: own }: Trainee, childcare: Semester['childcare']): CareTraveller | null {
  if (own === undefined) return null;
  const call = { ...careHours(own, childcare), dropOffMinutes: own.dropOffMinutes };
  return { home: bare(home), care: bare(own), call };
}

function bare({ lat, lon }: Point): Point {
  return { lat, lon };
}

interface Numbered<T> {
  /** Each different one once. */
  readonly list: readonly T[];
  numberOf(one: T): number | undefined;
}

/** Plain values, built alike, so that equal ones have equal JSON. */
function numbered<T>(all: readonly T[]): Numbered<T> {
  const byText = new Map(all.map((one) => [JSON.stringify(one), one]));
  const numbers = new Map([...byText.keys()].map((text, index) => [text, index]));
  return { list: [...byText.values()], numberOf: (one) => numbers.get(JSON.stringify(one)) };
}
