/** The units of the region, a fixed number per site, and how tight they are this spring. */
import { LEUVEN_CATALOGUE } from '../../generate/employers-leuven.ts';
import type { Random } from '../../generate/random.ts';
import type { EmployerInput } from '../../generate/semester-parts.ts';
import { type StaffedUnit, staffedUnit, type UnitHabits, USUAL_HABITS } from '../../generate/units.ts';

/** Tight where the founders say it is: one day a week, weekends, home care. */
const HABITS: UnitHabits = {
  ...USUAL_HABITS,
  oneDayAWeek: 0.45,
  weekendSpare: 0.4,
  reserved: 0.5,
  offered: 0.8,
  halfSemester: 0.2,
  mentors: { wzc: [1, 2], ziekenhuis: [1, 2], gezinszorg: [1, 2], dagcentrum: [1, 1] },
};

/** Trainees at once, over all units together. */
const DAILY_LIMITS: Readonly<Record<string, number>> = {
  'e-zorg-leuven': 8,
  'e-uz-leuven': 4,
  'e-heilig-hart-leuven': 3,
  'e-rz-tienen': 3,
  'e-az-diest': 3,
  'e-familiehulp': 5,
};

export function leuvenUnits(random: Random): StaffedUnit[] {
  return LEUVEN_CATALOGUE.sites.flatMap((site) =>
    Array.from({ length: site.size }, (_, i) =>
      staffedUnit(site, i + 1, HABITS, random.fork(`${site.id} ${i}`)),
    ),
  );
}

export function withAgreedLimits(employers: readonly EmployerInput[]): EmployerInput[] {
  return employers.map((employer) => {
    const limit = DAILY_LIMITS[employer.id];
    return limit === undefined ? employer : { ...employer, maxTraineesPerDay: limit };
  });
}
