/** The timetables of a semester's feeds, and which day of each runs on a date of that semester. */
import { type DayNumber, dayNumber } from '../../domain/calendar.ts';
import type { Semester } from '../../domain/semester-schema.ts';
import { type ServiceDates, serviceDates } from './service-dates.ts';
import type { Timetable } from './timetable.ts';

export interface FeedTimetable {
  /** Its `path` in the semester: what plans call it. */
  readonly path: string;
  readonly timetable: Timetable;
}

/** Of every feed that a semester names; empty for a semester without any. */
export type Timetables = readonly FeedTimetable[];

export interface DatedFeed extends FeedTimetable {
  readonly dates: ServiceDates;
}

/** In the order of the semester; what is no feed of it is left out, as is what was not handed in. */
export function datedFeeds(semester: Semester, timetables: Timetables): readonly DatedFeed[] {
  const { gtfs = [], noService = [], referenceWeek } = semester.transit ?? {};
  const holidays = publicHolidays(semester);
  return gtfs.flatMap(({ path }) => {
    const handedIn = timetables.find((feed) => feed.path === path);
    if (handedIn === undefined) return [];
    const struck = new Set(
      noService
        .filter(({ feed }) => feed === undefined || feed === path)
        .flatMap(({ dates }) => dates.map((date) => dayNumber(date))),
    );
    const dates = serviceDates(handedIn.timetable, {
      referenceWeek: referenceWeek === undefined ? undefined : dayNumber(referenceWeek),
      isWithoutService: (day) => struck.has(day),
      isPublicHoliday: (day) => holidays.some(({ from, to }) => day >= from && day <= to),
    });
    return [{ ...handedIn, dates }];
  });
}

interface Stretch {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

function publicHolidays({ closures }: Semester): readonly Stretch[] {
  return closures
    .filter(({ kind }) => kind === 'public-holiday')
    .map(({ from, to }) => ({ from: dayNumber(from), to: dayNumber(to) }));
}
