/**
 * Parts a semester into regions that can be searched each for itself: whatever is found in them, together it keeps
 * every rule of the whole semester. Not for a replan, where every move has to be compared with the plan in force.
 */
import { groupBy } from '../domain/group-by.ts';
import type { Placement } from '../domain/plan-schema.ts';
import type { Employer, Pin, Semester, Trainee } from '../domain/semester-schema.ts';
import type { EmployerId, UnitId } from '../domain/values.ts';
import { employerShares, type Shares } from './employer-shares.ts';
import type { PlaneCut } from './plane-cut.ts';
import { regionSemester } from './region-semester.ts';

/** A semester by itself, with what of the plan so far lies in it. */
export interface Part {
  readonly semester: Semester;
  readonly placements: readonly Placement[];
}

export interface Parting {
  /** By region. */
  readonly parts: readonly Part[];
  /** Placements that are in no part this time, and stay as they are. */
  readonly aside: readonly Placement[];
}

/** Who is searched for in a region, as they are there. */
interface Present {
  readonly trainee: Trainee;
  readonly pins: readonly Pin[];
  readonly placements: readonly Placement[];
}

/**
 * A trainee is searched for in one region: the one that has all of their placements, or where they live. One who is
 * placed in several regions stays there as they are, pinned, and their modules that are not placed wait for a cut
 * that has all in one region. Units of an employer whose daily limit cannot be shared out stay as they are, too.
 *
 * @param placements of a plan of this semester that keeps every rule; it may place few, or none, but all that is pinned
 */
export function partSemester(semester: Semester, placements: readonly Placement[], cut: PlaneCut): Parting {
  const { count, regionOf } = cut;
  const ofSite = new Map(semester.sites.map((site) => [site.id, regionOf(site)]));
  const shares = employerShares(semester, placements, { count, ofSite });
  const ofUnit = regionsOfUnits(semester, ofSite, shares);
  const people = presentIn(semester, placements, {
    count,
    ofUnit,
    ofNobodyPlaced: (trainee) => regionOf(homeOrOwnWorkplace(trainee, semester)),
  });
  const parts = people.map((present, region) => ({
    semester: regionSemester(semester, {
      trainees: present.map(({ trainee }) => trainee),
      pins: present.flatMap(({ pins }) => pins),
      hasUnit: ({ id }) => ofUnit.get(id) === region,
      limitOf: ({ id }) => shares.get(id)?.[region],
    }),
    placements: present.flatMap((one) => one.placements),
  }));
  return { parts, aside: placements.filter(({ unit }) => ofUnit.get(unit) === undefined) };
}

/** All regions, but only for those with a pin: what they are promised is placed before anything is parted. */
export function promisedPart(semester: Semester): Part {
  const { pins = [] } = semester;
  const promised = new Set(pins.map(({ trainee }) => trainee));
  const trainees = semester.trainees.filter(({ id }) => promised.has(id));
  const limitOf = ({ maxTraineesPerDay }: Employer) => maxTraineesPerDay;
  return {
    semester: regionSemester(semester, { trainees, pins, hasUnit: () => true, limitOf }),
    placements: [],
  };
}

/** The whole plan. @param found what became of the placements of each part, in their order */
export function joinParts(
  { aside }: Parting,
  found: readonly (readonly Placement[])[],
): readonly Placement[] {
  return [...aside, ...found.flat()];
}

/** None for the units of an employer whose limit cannot be shared out. */
function regionsOfUnits(
  { units, sites }: Semester,
  ofSite: ReadonlyMap<string, number>,
  shares: ReadonlyMap<EmployerId, Shares>,
): ReadonlyMap<UnitId, number> {
  const open = new Set(sites.filter(({ employer }) => shares.get(employer) !== null).map(({ id }) => id));
  return new Map(
    units.flatMap(({ id, site }): [UnitId, number][] => {
      const region = ofSite.get(site);
      return region === undefined || !open.has(site) ? [] : [[id, region]];
    }),
  );
}

interface Regions {
  readonly count: number;
  readonly ofUnit: ReadonlyMap<UnitId, number>;
  readonly ofNobodyPlaced: (trainee: Trainee) => number;
}

/** By region, in the order of the semester; who is asked nothing is nowhere. */
function presentIn(
  semester: Semester,
  placements: readonly Placement[],
  { count, ofUnit, ofNobodyPlaced }: Regions,
): readonly (readonly Present[])[] {
  const placedOf = groupBy(placements, ({ trainee }) => trainee);
  const pinsOf = groupBy(semester.pins ?? [], ({ trainee }) => trainee);
  const presences = semester.trainees.filter(isAsked).flatMap((trainee) => {
    const placed = placedOf.get(trainee.id) ?? [];
    const pins = pinsOf.get(trainee.id) ?? [];
    const where = groupBy(placed, ({ unit }) => ofUnit.get(unit));
    const [only] = placed.length === 0 ? [ofNobodyPlaced(trainee)] : where.keys();
    if (where.size <= 1) return { region: only, present: { trainee, pins, placements: placed } };
    return [...where].map(([region, there]) => ({ region, present: asPlaced(trainee, pins, there) }));
  });
  const byRegion = groupBy(presences, ({ region }) => region);
  return Array.from({ length: count }, (_, region) =>
    (byRegion.get(region) ?? []).map(({ present }) => present),
  );
}

function isAsked({ modules }: Trainee): boolean {
  return modules.some(({ done }) => !done);
}

/** Only with the modules placed there, each pinned to be as it is: the mix of settings (H19) is as it is, too. */
function asPlaced(trainee: Trainee, pins: readonly Pin[], there: readonly Placement[]): Present {
  const modules = new Set(there.map(({ module }) => module));
  return {
    trainee: {
      ...trainee,
      finishes: false,
      modules: trainee.modules.filter(({ module }) => modules.has(module)),
    },
    pins: there.map(({ module, unit, mentor, days }) => ({
      ...pins.find((pin) => pin.module === module),
      trainee: trainee.id,
      module,
      unit,
      mentor,
      days: days.map(({ date, shift }) => ({ date, shift })),
    })),
    placements: there,
  };
}

/** Who has to be placed at their own workplace can go nowhere else. */
function homeOrOwnWorkplace(trainee: Trainee, { modules, sites }: Semester) {
  const asked = new Set(trainee.modules.filter(({ done }) => !done).map(({ module }) => module));
  const isBound = modules.some(({ id, ownWorkplace }) => ownWorkplace === 'required' && asked.has(id));
  const workplace = isBound ? sites.find(({ employer }) => employer === trainee.ownEmployer) : undefined;
  return workplace ?? trainee.home;
}
