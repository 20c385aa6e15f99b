/** The daily limit of an employer with sites in several regions, shared out so that no region needs to know the others. */
import { groupBy } from '../domain/group-by.ts';
import type { Placement } from '../domain/plan-schema.ts';
import type { Employer, Semester, Unit } from '../domain/semester-schema.ts';
import type { EmployerId, SiteId } from '../domain/values.ts';

/** By region: trainees a day at most. Null where what is placed cannot be shared out so that it fits everywhere. */
export type Shares = readonly number[] | null;

/** Who is placed at one employer, and where. */
interface Staffing {
  readonly employer: Employer & { readonly maxTraineesPerDay: number };
  readonly units: readonly Unit[];
  readonly placements: readonly Placement[];
}

/**
 * Of every employer with a limit (H10). What a region has on its fullest day it keeps; what the limit allows beyond
 * all that goes by the places they offer. All shares together are no more than the limit.
 */
export function employerShares(
  semester: Semester,
  placements: readonly Placement[],
  regions: { readonly count: number; readonly ofSite: ReadonlyMap<SiteId, number> },
): ReadonlyMap<EmployerId, Shares> {
  const employerOf = new Map(semester.sites.map(({ id, employer }) => [id, employer]));
  const unitsOf = groupBy(semester.units, ({ site }) => employerOf.get(site));
  const siteOf = new Map(semester.units.map(({ id, site }) => [id, site]));
  const placedAt = groupBy(placements, ({ unit }) => {
    const site = siteOf.get(unit);
    return site === undefined ? undefined : employerOf.get(site);
  });
  const regionOf = (site: SiteId | undefined) => (site === undefined ? 0 : (regions.ofSite.get(site) ?? 0));
  return new Map(
    semester.employers.flatMap((employer): [EmployerId, Shares][] => {
      const { id, maxTraineesPerDay } = employer;
      if (maxTraineesPerDay === undefined) return [];
      const units = unitsOf.get(id) ?? [];
      const staffing = {
        employer: { ...employer, maxTraineesPerDay },
        units,
        placements: placedAt.get(id) ?? [],
      };
      return [
        [
          id,
          sharesOf(staffing, regions.count, {
            ofUnit: ({ site }) => regionOf(site),
            ofPlacement: ({ unit }) => regionOf(siteOf.get(unit)),
          }),
        ],
      ];
    }),
  );
}

interface RegionOf {
  readonly ofUnit: (unit: Unit) => number;
  readonly ofPlacement: (placement: Placement) => number;
}

function sharesOf({ employer, units, placements }: Staffing, count: number, region: RegionOf): Shares {
  const { maxTraineesPerDay: limit } = employer;
  const regions = Array.from({ length: count }, (_, index) => index);
  const unitsIn = groupBy(units, region.ofUnit);
  if (unitsIn.size <= 1) return regions.map((index) => (unitsIn.has(index) ? limit : 0));
  const placedIn = groupBy(placements, region.ofPlacement);
  const fullest = regions.map((index) => fullestDay(placedIn.get(index) ?? []));
  const spare = limit - sum(fullest);
  if (spare < 0) return null;
  const offered = regions.map((index) => sum((unitsIn.get(index) ?? []).map(placesOffered)));
  const parts = inProportion(spare, offered);
  return fullest.map((kept, index) => kept + (parts[index] ?? 0));
}

function fullestDay(placements: readonly Placement[]): number {
  const present = new Map<string, number>();
  for (const { date } of placements.flatMap(({ days }) => days)) {
    present.set(date, (present.get(date) ?? 0) + 1);
  }
  return Math.max(0, ...present.values());
}

/** In a usual week; at least one, for a unit that only takes somebody on certain dates. */
function placesOffered({ offers }: Unit): number {
  const places = offers.map((offer) => offer.weekdays.length * Math.max(0, offer.places - offer.reserved));
  return Math.max(1, sum(places));
}

/** Whole parts that add up to the total. */
function inProportion(total: number, weights: readonly number[]): number[] {
  const all = sum(weights);
  let passed = 0;
  return weights.map((weight) => {
    const from = Math.floor((total * passed) / all);
    passed += weight;
    return Math.floor((total * passed) / all) - from;
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
