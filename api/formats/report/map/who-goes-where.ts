/** From where to where trainees travel, homes rounded so that no address shows. */

import { groupBy } from '../../../../solver/domain/group-by.ts';
import type { Names } from '../../../../solver/domain/names.ts';
import type { Semester, Site } from '../../../../solver/domain/semester-schema.ts';
import type { Point, TraineeId } from '../../../../solver/domain/values.ts';
import { compare } from '../../ordering.ts';
import type { PlacedDay } from '../../placement-days.ts';
import { median } from '../median.ts';
import { type Municipality, municipalitiesOf, nearestMunicipality } from './municipalities.ts';

/** About 1.1 km from south to north and 1.05 km from west to east, at the latitude of Belgium. */
const GRID = { lat: 0.01, lon: 0.015 };
const DECIMALS = 3;

export interface MapFacts {
  readonly sites: readonly (Point & { readonly name: string; readonly trainees: number })[];
  /** From a square of about 1 km to a site, and how many trainees. */
  readonly links: readonly { readonly from: Point; readonly to: Point; readonly weight: number }[];
  readonly labels: readonly Municipality[];
  /** The most trainees first. */
  readonly flows: readonly Flow[];
}

/** From one municipality to another; `null` where no municipality is known. */
export interface Flow {
  readonly from: string | null;
  readonly to: string | null;
  readonly trainees: number;
  /** Of their journeys, one way. */
  readonly medianMinutes: number;
}

export function mapFacts(semester: Semester, days: readonly PlacedDay[], names: Names): MapFacts {
  const labels = municipalitiesOf(semester);
  return { sites: sites(days, names), links: links(days), labels, flows: flows(days, labels) };
}

/** The middle of the square of about a kilometre that a point is in. */
export function roundedPoint({ lat, lon }: Point): Point {
  return { lat: roundedTo(lat, GRID.lat), lon: roundedTo(lon, GRID.lon) };
}

function roundedTo(degrees: number, step: number): number {
  return Number((Math.round(degrees / step) * step).toFixed(DECIMALS));
}

function sites(days: readonly PlacedDay[], names: Names): MapFacts['sites'] {
  return [...groupBy(days, ({ site }) => site)].map(([site, own]) => ({
    name: names.site(site.id),
    lat: site.lat,
    lon: site.lon,
    trainees: traineesOf(own).size,
  }));
}

function links(days: readonly PlacedDay[]): MapFacts['links'] {
  const keyOf = ({ trainee, site }: PlacedDay) => JSON.stringify([roundedPoint(trainee.home), site.id]);
  return [...groupBy(days, keyOf).values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const { lat, lon } = first.site;
    return [{ from: roundedPoint(first.trainee.home), to: { lat, lon }, weight: traineesOf(own).size }];
  });
}

function flows(days: readonly PlacedDay[], labels: readonly Municipality[]): readonly Flow[] {
  const nearest = (at: Point) => nearestMunicipality(at, labels)?.name ?? null;
  const homes = new Map(
    [...groupBy(days, ({ trainee }) => trainee)].map(([t]) => [t.id, nearest(roundedPoint(t.home))]),
  );
  const places = new Map(
    [...groupBy(days, ({ site }) => site)].map(([site]) => [site.id, placeOf(site, nearest)]),
  );
  const endsOf = ({ trainee, site }: PlacedDay) =>
    [homes.get(trainee.id) ?? null, places.get(site.id) ?? null] as const;
  return [...groupBy(days, (placed) => JSON.stringify(endsOf(placed))).values()]
    .flatMap((own) => {
      const [first] = own;
      if (first === undefined) return [];
      const [from, to] = endsOf(first);
      const minutes = own.flatMap(({ day }) => [day.out.minutes, day.back.minutes]);
      return [{ from, to, trainees: traineesOf(own).size, medianMinutes: median(minutes) ?? 0 }];
    })
    .sort(
      (a, b) =>
        b.trainees - a.trainees || compare(a.from ?? '', b.from ?? '') || compare(a.to ?? '', b.to ?? ''),
    );
}

function placeOf(site: Site, nearest: (at: Point) => string | null): string | null {
  return site.municipality ?? nearest(site);
}

function traineesOf(days: readonly PlacedDay[]): ReadonlySet<TraineeId> {
  return new Set(days.map(({ trainee }) => trainee.id));
}
