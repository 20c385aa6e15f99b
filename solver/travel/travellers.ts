/** Trainees who go by public transport, asked together: who lives at one place is searched for once. */
import type { Semester, Trainee } from '../domain/semester-schema.ts';
import type { Point } from '../domain/values.ts';
import type { TimedJourney } from './day-trip.ts';
import type { RideTables } from './ride-tables.ts';
import { CareJourneys, type CareTraveller, partFrom } from './transit/care-journeys.ts';
import type { CareCall } from './transit/care-parts.ts';
import { JourneyTable } from './transit/journey-table.ts';
import { LoneJourneys } from './transit/lone-journeys.ts';
import type { Origin } from './transit/places.ts';
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
  readonly semester: Pick<Semester, 'sites'>;
  readonly limits: TransitLimits;
}

/** Journeys to the sites from these homes, and from these places of childcare. */
type SourcesFor = (
  homes: readonly Origin[],
  ofCare: readonly Origin[],
) => { readonly straight: JourneySource; readonly siteParts: JourneySource };

/** The journeys of one trainee that answer a query: shortest first (docs/rules.md, 21). */
export type JourneysFor = (query: TransitQuery) => readonly TimedJourney[];

export class Travellers {
  private readonly origins: Numbered<Origin>;
  private readonly straight: JourneySource;
  private readonly parents: Numbered<CareTraveller>;
  private readonly calling: CareJourneys;

  private constructor(
    { search, semester, limits }: Searching,
    trainees: readonly Trainee[],
    homeTable: JourneyTable,
    sourcesFor: SourcesFor,
  ) {
    const { sites } = semester;
    this.origins = numbered(trainees.map(originOf));
    this.parents = numbered(trainees.flatMap((trainee) => parentOf(trainee) ?? []));
    const ofCare = this.parents.list.map(({ care }) => partFrom(care));
    const { straight, siteParts } = sourcesFor(this.origins.list, ofCare);
    this.straight = straight;
    this.calling = new CareJourneys(search, this.parents.list, sites, limits, siteParts, homeTable);
  }

  /** Searched for together: one search per site and time. */
  static together(searching: Searching, trainees: readonly Trainee[], tables: RideTables): Travellers {
    const { search, semester, limits } = searching;
    // What is searched to a site answers homes and childcare alike.
    return new Travellers(searching, trainees, tables.betweenHomeAndCare, (homes, ofCare) => {
      const origins = [...homes, ...ofCare];
      const all = new TransitJourneys(search, origins, semester.sites, limits, tables.toSites);
      return { straight: all, siteParts: sourceFrom(all, homes.length) };
    });
  }

  /** One alone: a search per class of dates. */
  static alone(searching: Searching, trainee: Trainee): Travellers {
    const { search, semester, limits } = searching;
    const sourceFor = ([origin = originOf(trainee)]: readonly Origin[]) =>
      new LoneJourneys(search, origin, semester.sites, limits);
    return new Travellers(searching, [trainee], new JourneyTable(), (homes, ofCare) => ({
      straight: sourceFor(homes),
      siteParts: sourceFor(ofCare),
    }));
  }

  /** Null for who lives elsewhere, or travels otherwise, than those it was made for. */
  straightFor(trainee: Trainee): JourneysFor | null {
    const origin = this.origins.numberOf(originOf(trainee));
    if (origin === undefined) return null;
    return (query) =>
      this.straight
        .times(origin, query)
        .map((times) => ({ ...times, legs: once(() => this.straight.legs(origin, query, times)) }));
  }

  /** As `JourneySource` says it of straight journeys. */
  classAlike(query: Omit<TransitQuery, 'target'>): number {
    return this.straight.classAlike(query);
  }

  /** Both ways past childcare, within these hours; null as above, and for who has none. */
  callingFor(trainee: Trainee, call: CareCall): JourneysFor | null {
    const parent = parentOf(trainee);
    const traveller = parent === null ? undefined : this.parents.numberOf(parent);
    if (traveller === undefined) return null;
    return (query) =>
      this.calling.times(traveller, query, call).map(({ parts, ...times }) => ({
        ...times,
        legs: once(() => this.calling.legs(traveller, query, { ...times, parts })),
      }));
  }
}

/** The origins from that one on, as if they were counted from 0. */
function sourceFrom(source: JourneySource, first: number): JourneySource {
  return {
    times: (origin, query) => source.times(first + origin, query),
    classAlike: (query) => source.classAlike(query),
    walkMinutes: (origin, target) => source.walkMinutes(first + origin, target),
    legs: (origin, query, times, stretched) => source.legs(first + origin, query, times, stretched),
  };
}

/** Days of a plan share their journeys, and each tells its legs. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Where a trainee leaves from, and by what they may get to the first stop. */
export function originOf({ home, modes }: Trainee): Origin {
  const has = (mode: 'bike' | 'ebike') => modes.some((own) => own.mode === mode);
  return { point: bare(home), bike: has('ebike') ? 'ebike' : has('bike') ? 'bike' : null, keeps: 'short' };
}

/** Null for who has no childcare. */
export function parentOf({ home, childcare }: Trainee): CareTraveller | null {
  return childcare === undefined ? null : { home: bare(home), care: bare(childcare) };
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
