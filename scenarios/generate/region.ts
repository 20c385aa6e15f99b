/** The two areas: where people live, where the campuses are, and who takes trainees there. */
import { SEMESTER_FORMAT, semesterSchema } from '../../solver/domain/semester-schema.ts';
import { CLOSURES, END, START } from './calendar-2027.ts';
import type { Catalogue } from './employers.ts';
import { FLANDERS_CATALOGUE } from './employers-flanders.ts';
import { LEUVEN_CATALOGUE } from './employers-leuven.ts';
import { bareSite } from './in-use.ts';
import { MODULES, PROGRAMME } from './modules.ts';
import type { GenerateOptions } from './options.ts';
import { LEUVEN_TOWNS, OTHER_FLEMISH_TOWNS, type Town, townNamed } from './places.ts';
import { type Frame, frameOf } from './placing/frame.ts';

export interface Region {
  readonly towns: readonly Town[];
  readonly campuses: readonly Town[];
  readonly catalogue: Catalogue;
}

const LEUVEN_CAMPUSES = ['Leuven', 'Diest', 'Tienen', 'Aarschot', 'Haacht'];
/** Flanders has a campus in each town of some size. */
const CAMPUS_FROM_INHABITANTS = 40_000;

export const REGIONS: Readonly<Record<GenerateOptions['area'], Region>> = {
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

/** The region's semester before it has units or people: what placements are judged in while they are made. */
export function emptyFrame({ catalogue }: Region): Frame {
  return frameOf(
    semesterSchema.parse({
      format: SEMESTER_FORMAT,
      id: 'empty',
      name: 'Voorjaar 2027',
      start: START,
      end: END,
      closures: CLOSURES,
      programmes: [PROGRAMME],
      modules: MODULES,
      employers: catalogue.employers,
      sites: catalogue.sites.map(bareSite),
      units: [],
      mentors: [],
      trainees: [],
    }),
  );
}
