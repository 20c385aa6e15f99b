/** The sheets that a semester is written in, in the order of their tabs: one file each in `sheets/`. */
import { ABSENCES } from './sheets/absences.ts';
import { ASKED_MODULES } from './sheets/asked-modules.ts';
import { BUSY } from './sheets/busy.ts';
import { CLOSURES } from './sheets/closures.ts';
import { EMPLOYERS } from './sheets/employers.ts';
import { EXCEPTIONS } from './sheets/exceptions.ts';
import { MENTORS } from './sheets/mentors.ts';
import { MODULES } from './sheets/modules.ts';
import { OFFERS } from './sheets/offers.ts';
import { PINS } from './sheets/pins.ts';
import { PROGRAMMES } from './sheets/programmes.ts';
import { ROSTERS } from './sheets/rosters.ts';
import { RULES } from './sheets/rules.ts';
import { SEMESTER } from './sheets/semester.ts';
import type { Sheet } from './sheets/sheet.ts';
import { SHIFTS } from './sheets/shifts.ts';
import { SITES } from './sheets/sites.ts';
import { NO_SERVICE, TIMETABLES } from './sheets/timetables.ts';
import { TRAINEES } from './sheets/trainees.ts';
import { UNITS } from './sheets/units.ts';
import { WEEKEND_STAFFING } from './sheets/weekend-staffing.ts';

/** What belongs to something comes after it: reading goes from the first to the last. */
export const SEMESTER_SHEETS: readonly Sheet[] = [
  SEMESTER,
  RULES,
  CLOSURES,
  PROGRAMMES,
  MODULES,
  EMPLOYERS,
  SITES,
  UNITS,
  SHIFTS,
  OFFERS,
  EXCEPTIONS,
  WEEKEND_STAFFING,
  MENTORS,
  ROSTERS,
  ABSENCES,
  TRAINEES,
  ASKED_MODULES,
  BUSY,
  PINS,
  TIMETABLES,
  NO_SERVICE,
];
