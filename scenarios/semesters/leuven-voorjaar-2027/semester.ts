/** The spring semester of 2027 in the Leuven region; README.md tells its story. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { SEMESTER_FORMAT, type SemesterInput } from '../../../solver/domain/semester-schema.ts';
import { CLOSURES, END, START } from '../../generate/calendar-2027.ts';
import { LEUVEN_CATALOGUE } from '../../generate/employers-leuven.ts';
import { unitsBySite, usedEmployers, usedSites } from '../../generate/in-use.ts';
import { MODULES, PROGRAMME } from '../../generate/modules.ts';
import { namesFor } from '../../generate/names.ts';
import { randomFrom } from '../../generate/random.ts';
import { USUAL_WISHES, withWishes } from '../../generate/wishes.ts';
import { feedZip } from '../../timetable/feed-zip.ts';
import { agreedPins } from './agreements.ts';
import { leuvenTrainees } from './trainees.ts';
import { leuvenUnits, withAgreedLimits } from './units.ts';

const SEED = 2027;

/** Relative to semester.json. */
export const TIMETABLE_PATH = 'dienstregeling/regio-leuven.zip';

export function leuvenSpring2027(): SemesterInput {
  const random = randomFrom(SEED);
  const staffed = leuvenUnits(random.fork('units'));
  const units = staffed.map(({ unit }) => unit);
  const mentors = staffed.flatMap((one) => one.mentors);
  const sites = usedSites(LEUVEN_CATALOGUE.sites, units);
  const unitsAt = unitsBySite(units);
  const wishing = random.fork('wishes');
  const trainees = leuvenTrainees(random.fork('trainees')).map((trainee) =>
    withWishes(trainee, sites, unitsAt, USUAL_WISHES, wishing.fork(trainee.id)),
  );
  const semester: SemesterInput = {
    format: SEMESTER_FORMAT,
    id: 'leuven-voorjaar-2027',
    name: 'Voorjaar 2027, regio Leuven',
    start: START,
    end: END,
    closures: [...CLOSURES],
    programmes: [PROGRAMME],
    modules: [...MODULES],
    employers: withAgreedLimits(usedEmployers(LEUVEN_CATALOGUE, sites, trainees)),
    sites,
    units,
    mentors,
    trainees,
  };
  return {
    ...semester,
    pins: agreedPins(semester),
    transit: { gtfs: [{ path: TIMETABLE_PATH, sha256: bytesToHex(sha256(feedZip())) }] },
    people: namesFor(
      SEED,
      [...trainees, ...mentors].map(({ id }) => id),
    ),
  };
}

/** What the file holds, to the byte. */
export function semesterFile(): string {
  return `${JSON.stringify(leuvenSpring2027(), null, 1)}\n`;
}
