/** The part of a semester that lies in one region, as a semester by itself. */
import type { Employer, Pin, Semester, Trainee, Unit } from '../domain/semester-schema.ts';

export interface RegionContent {
  readonly trainees: readonly Trainee[];
  readonly pins: readonly Pin[];
  readonly hasUnit: (unit: Unit) => boolean;
  /** The employer's limit in this region, where it has one. */
  readonly limitOf: (employer: Employer) => number | undefined;
}

/**
 * Places elsewhere that a trainee wishes for stay in it, without anybody being taken there: what a wish costs goes by
 * its place in the list (S3).
 */
export function regionSemester(semester: Semester, content: RegionContent): Semester {
  const { people: _people, pins: _pins, ...head } = semester;
  const wished = new Set(
    content.trainees.flatMap(({ wishes }): string[] => [...(wishes?.sites ?? []), ...(wishes?.units ?? [])]),
  );
  const open = semester.units.filter(content.hasUnit);
  const openIds = new Set(open.map(({ id }) => id));
  const units = semester.units.flatMap((unit) =>
    openIds.has(unit.id) ? [unit] : wished.has(unit.id) ? [closed(unit)] : [],
  );
  const visited = new Set(units.map(({ site }) => site));
  const sites = semester.sites.filter(({ id }) => visited.has(id) || wished.has(id));
  const named = new Set([
    ...sites.map(({ employer }) => employer),
    ...content.trainees.flatMap(({ ownEmployer }) => ownEmployer ?? []),
  ]);
  const employers = semester.employers.filter(({ id }) => named.has(id));
  const known = new Set<string>([...employers, ...sites, ...units].map(({ id }) => id));
  return {
    ...head,
    employers: employers.map((employer) => limited(employer, content.limitOf(employer))),
    sites,
    units,
    mentors: semester.mentors.filter(({ unit }) => openIds.has(unit)),
    trainees: content.trainees.map((trainee) =>
      trainee.excludes === undefined
        ? trainee
        : { ...trainee, excludes: trainee.excludes.filter((id) => known.has(id)) },
    ),
    ...(content.pins.length === 0 ? {} : { pins: content.pins }),
  };
}

function closed(unit: Unit): Unit {
  const { exceptions: _exceptions, ...rest } = unit;
  return { ...rest, accepts: [], offers: [] };
}

function limited(employer: Employer, limit: number | undefined): Employer {
  return limit === undefined ? employer : { ...employer, maxTraineesPerDay: limit };
}
