/** Some larger employers cap how many trainees they have in the house on one day. */
import type { Random } from './random.ts';
import type { EmployerInput, SiteInput, UnitInput } from './semester-parts.ts';

const LIMITED = 0.3;
const FEWEST_UNITS = 3;
/** Trainees a day, per unit: rarely less than what the units offer together. */
const PER_UNIT = 1.5;

/** `busiest`: by employer, trainees a day that its limit has to allow anyway. */
export function withDailyLimits(
  employers: readonly EmployerInput[],
  sites: readonly SiteInput[],
  units: readonly UnitInput[],
  busiest: ReadonlyMap<string, number>,
  random: Random,
): EmployerInput[] {
  const employerOf = new Map(sites.map((site) => [site.id, site.employer]));
  const many = new Map<string | undefined, number>();
  for (const unit of units) {
    const employer = employerOf.get(unit.site);
    many.set(employer, (many.get(employer) ?? 0) + 1);
  }
  return employers.map((employer) => {
    const count = many.get(employer.id) ?? 0;
    return count >= FEWEST_UNITS && random.chance(LIMITED)
      ? {
          ...employer,
          maxTraineesPerDay: Math.max(Math.ceil(count * PER_UNIT), busiest.get(employer.id) ?? 0),
        }
      : employer;
  });
}
