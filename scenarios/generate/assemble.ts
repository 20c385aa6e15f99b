/** Puts trainees and units together into one semester file: employers and sites in use, wishes, names. */
import { SEMESTER_FORMAT, type SemesterInput } from '../../solver/domain/semester-schema.ts';
import { CLOSURES, END, START } from './calendar-2027.ts';
import { withDailyLimits } from './employer-limits.ts';
import { unitsBySite, usedEmployers, usedSites } from './in-use.ts';
import { MODULES, PROGRAMME } from './modules.ts';
import { namesFor } from './names.ts';
import type { GenerateOptions } from './options.ts';
import type { Random } from './random.ts';
import type { Region } from './region.ts';
import type { TraineeInput } from './semester-parts.ts';
import type { StaffedUnit } from './units.ts';
import { type WishHabits, withWishes } from './wishes.ts';

export interface Ingredients {
  readonly options: GenerateOptions;
  readonly region: Region;
  readonly trainees: readonly TraineeInput[];
  readonly staffed: readonly StaffedUnit[];
  readonly wishes: WishHabits;
  /** By employer: trainees a day that its daily limit, if it gets one, has to allow. */
  readonly busiest: ReadonlyMap<string, number>;
}

export function assembledSemester(ingredients: Ingredients, random: Random): SemesterInput {
  const { options, region, staffed } = ingredients;
  const units = staffed.map(({ unit }) => unit);
  const mentors = staffed.flatMap((one) => one.mentors);
  const sites = usedSites(region.catalogue.sites, units);
  const unitsAt = unitsBySite(units);
  const wishing = random.fork('wishes');
  const trainees = ingredients.trainees.map((trainee) =>
    withWishes(trainee, sites, unitsAt, ingredients.wishes, wishing.fork(trainee.id)),
  );
  const employers = usedEmployers(region.catalogue, sites, trainees);
  return {
    format: SEMESTER_FORMAT,
    id: `${options.area}-${options.trainees}-${options.seed}`,
    name: `Voorjaar 2027 (verzonnen, ${options.trainees} cursisten)`,
    start: START,
    end: END,
    closures: [...CLOSURES],
    programmes: [PROGRAMME],
    modules: [...MODULES],
    employers: withDailyLimits(employers, sites, units, ingredients.busiest, random.fork('limits')),
    sites,
    units,
    mentors,
    trainees,
    people: namesFor(
      options.seed,
      [...trainees, ...mentors].map(({ id }) => id),
    ),
  };
}
