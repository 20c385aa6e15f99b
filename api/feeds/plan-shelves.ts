/** What routes about plans and calendars work with, beside the store: what takes long to make and is kept in memory. */
import { PlanLibrary, type TimetablesOf } from '../plans/plan-library.ts';
import { CalendarShelf } from './calendar-shelf.ts';

export interface PlanShelves {
  readonly library: PlanLibrary;
  readonly calendars: CalendarShelf;
}

/** Once a process. @param timetablesOf `timetablesIn` the folder of the service */
export function planShelves(timetablesOf: TimetablesOf): PlanShelves {
  const library = new PlanLibrary(timetablesOf);
  return { library, calendars: new CalendarShelf(library) };
}
