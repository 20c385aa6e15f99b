/** On which dates which service runs, in the period that the feed covers. */
import { addDays, type DayNumber, dayNumber, weekdayOf } from '../../solver/domain/calendar.ts';
import { closed } from '../generate/calendar-2027.ts';

/** After the Christmas holidays, up to the day before the summer timetable: not the whole semester. */
export const FIRST_DATE = '2027-01-04';
export const LAST_DATE = '2027-06-12';

export type ServiceId = 'weekday' | 'school-day' | 'saturday' | 'sunday' | 'late-night';

export interface Service {
  readonly id: ServiceId;
  /** 1 = Monday: the days on which it runs in an ordinary week. */
  readonly weekdays: readonly number[];
  runsOn(day: DayNumber): boolean;
}

const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5];

/** Public holidays are run as Sundays; schools are shut on the bridge day too. */
export const SERVICES: readonly Service[] = [
  { id: 'weekday', weekdays: MONDAY_TO_FRIDAY, runsOn: isWorkday },
  { id: 'school-day', weekdays: MONDAY_TO_FRIDAY, runsOn: (day) => isWorkday(day) && !closed.isClosed(day) },
  { id: 'saturday', weekdays: [6], runsOn: (day) => weekdayOf(day) === 6 && !closed.isPublicHoliday(day) },
  { id: 'sunday', weekdays: [7], runsOn: (day) => weekdayOf(day) === 7 || closed.isPublicHoliday(day) },
  { id: 'late-night', weekdays: [5, 6], runsOn: (day) => [5, 6].includes(weekdayOf(day)) },
];

function isWorkday(day: DayNumber): boolean {
  return weekdayOf(day) <= 5 && !closed.isPublicHoliday(day);
}

export const COVERED_DAYS: readonly DayNumber[] = Array.from(
  { length: dayNumber(LAST_DATE) - dayNumber(FIRST_DATE) + 1 },
  (_, index) => addDays(dayNumber(FIRST_DATE), index),
);

/** A date on which a service does otherwise than its weekdays say. */
export interface ServiceException {
  readonly service: ServiceId;
  readonly day: DayNumber;
  readonly runs: boolean;
}

export function serviceExceptions(): readonly ServiceException[] {
  return SERVICES.flatMap(({ id, weekdays, runsOn }) =>
    COVERED_DAYS.filter((day) => runsOn(day) !== weekdays.includes(weekdayOf(day))).map((day) => ({
      service: id,
      day,
      runs: runsOn(day),
    })),
  );
}
