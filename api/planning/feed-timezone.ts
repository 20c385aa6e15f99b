/** Whether the times of a feed are on the clock of the semester. */
import { DateTime } from 'luxon';
import type { Problem } from '../../solver/domain/problem.ts';
import type { Semester } from '../../solver/domain/semester-schema.ts';
import { say } from '../../solver/domain/sentence.ts';
import type { Timetable } from '../../solver/travel/gtfs/timetable.ts';

/** A warning for every time zone of the feed that is not the time of the semester, whatever its name. */
export function timezoneWarnings({ timezones }: Timetable, semester: Semester): readonly Problem[] {
  return timezones
    .filter((timezone) => !isSameClock(timezone, semester))
    .map((timezone) => ({
      severity: 'warning',
      path: 'agency.txt (agency_timezone)',
      found: JSON.stringify(timezone),
      expected: say(
        `een tijdzone met het uur van het semester (${semester.timezone})`,
        `a time zone that keeps the time of the semester (${semester.timezone})`,
      ),
      mend: say(
        `De tijden zijn gelezen als tijden van ${semester.timezone}. Kijk na of dit de juiste dienstregeling is en of de tijdzone van het semester klopt.`,
        `Its times were read as times of ${semester.timezone}. Check whether this is the right timetable and whether the time zone of the semester is right.`,
      ),
    }));
}

/** On every day of the semester: the Dutch and the Belgian feeds name different zones with the same clock. */
function isSameClock(timezone: string, semester: Semester): boolean {
  const noon = (date: string) => DateTime.fromISO(`${date}T12:00`, { zone: semester.timezone });
  const end = noon(semester.end);
  for (let day = noon(semester.start); day <= end; day = day.plus({ days: 1 })) {
    if (day.setZone(timezone).offset !== day.offset) return false;
  }
  return true;
}
