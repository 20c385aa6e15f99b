/** A semester out of nothing but options and a seed. */
import { SEMESTER_FORMAT, type SemesterInput } from '../../solver/domain/semester-schema.ts';
import { CLOSURES, END, START } from './calendar-2027.ts';
import { demandsOf } from './demand.ts';
import { withDailyLimits } from './employer-limits.ts';
import type { Catalogue } from './employers.ts';
import { FLANDERS_CATALOGUE } from './employers-flanders.ts';
import { LEUVEN_CATALOGUE } from './employers-leuven.ts';
import { unitsBySite, usedEmployers, usedSites } from './in-use.ts';
import { MODULES, PROGRAMME } from './modules.ts';
import { namesFor } from './names.ts';
import { capacityShare, completeOptions, type GenerateOptions } from './options.ts';
import { LEUVEN_TOWNS, OTHER_FLEMISH_TOWNS, type Town, townNamed } from './places.ts';
import { randomFrom } from './random.ts';
import { openUnits } from './tightness.ts';
import { residents } from './trainees.ts';
import { USUAL_HABITS } from './units.ts';
import { withWishes } from './wishes.ts';

/**
 * A valid semester, as plain JSON. The same options give the same value, to the byte.
 * @throws RangeError when an option is out of range.
 */
export function generateSemester(given: Partial<GenerateOptions> = {}): SemesterInput {
  const options = completeOptions(given);
  const random = randomFrom(options.seed);
  const region = REGIONS[options.area];
  const people = residents(options, region.towns, region.campuses, region.catalogue, random.fork('people'));
  const opened = openUnits(
    demandsOf(people),
    region.catalogue.sites,
    capacityShare(options),
    USUAL_HABITS,
    random.fork('units'),
  );
  const units = opened.map(({ unit }) => unit);
  const mentors = opened.flatMap((staffed) => staffed.mentors);
  const sites = usedSites(region.catalogue.sites, units);
  const wishing = random.fork('wishes');
  const unitsAt = unitsBySite(units);
  const trainees = people.map(({ trainee }) => withWishes(trainee, sites, unitsAt, wishing.fork(trainee.id)));
  return {
    format: SEMESTER_FORMAT,
    id: `${options.area}-${options.trainees}-${options.seed}`,
    name: `Voorjaar 2027 (verzonnen, ${options.trainees} cursisten)`,
    start: START,
    end: END,
    closures: [...CLOSURES],
    programmes: [PROGRAMME],
    modules: [...MODULES],
    employers: withDailyLimits(
      usedEmployers(region.catalogue, sites, trainees),
      sites,
      units,
      random.fork('limits'),
    ),
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

interface Region {
  readonly towns: readonly Town[];
  readonly campuses: readonly Town[];
  readonly catalogue: Catalogue;
}

const LEUVEN_CAMPUSES = ['Leuven', 'Diest', 'Tienen', 'Aarschot', 'Haacht'];
/** Flanders has a campus in each town of some size. */
const CAMPUS_FROM_INHABITANTS = 40_000;

const REGIONS: Readonly<Record<GenerateOptions['area'], Region>> = {
  leuven: {
    towns: LEUVEN_TOWNS,
    campuses: LEUVEN_CAMPUSES.map(townNamed),
    catalogue: LEUVEN_CATALOGUE,
  },
  flanders: {
    towns: [...LEUVEN_TOWNS, ...OTHER_FLEMISH_TOWNS],
    campuses: [
      ...LEUVEN_CAMPUSES.map(townNamed),
      ...OTHER_FLEMISH_TOWNS.filter((town) => town.inhabitants >= CAMPUS_FROM_INHABITANTS),
    ],
    catalogue: FLANDERS_CATALOGUE,
  },
};
