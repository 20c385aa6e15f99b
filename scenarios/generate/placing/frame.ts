/** What every placement of a semester shares: its rules, closures, childcare hours and dates. */
import { type DayNumber, dayNumber } from '../../../solver/domain/calendar.ts';
import { type ClosureCalendar, closureCalendar } from '../../../solver/domain/closures.ts';
import type { Module, Semester, Site } from '../../../solver/domain/semester-schema.ts';

export interface Frame {
  readonly semester: Semester;
  readonly closures: ClosureCalendar;
  readonly firstDay: DayNumber;
  readonly lastDay: DayNumber;
  /** @throws RangeError for a module or site that the semester does not have. */
  module(id: string): Module;
  site(id: string): Site;
}

/** The frame of a semester; its units, mentors and trainees are not looked at. */
export function frameOf(semester: Semester): Frame {
  const modules = new Map<string, Module>(semester.modules.map((module) => [module.id, module]));
  const sites = new Map<string, Site>(semester.sites.map((site) => [site.id, site]));
  return {
    semester,
    closures: closureCalendar(semester.closures),
    firstDay: dayNumber(semester.start),
    lastDay: dayNumber(semester.end),
    module: (id) => modules.get(id) ?? unknown('module', id),
    site: (id) => sites.get(id) ?? unknown('site', id),
  };
}

function unknown(what: string, id: string): never {
  throw new RangeError(`no ${what} ${id} in this semester`);
}
