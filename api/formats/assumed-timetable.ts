/** Which days of a plan ride by a timetable that is not theirs: that of a date in the reference week. */
import { addDays, dayNumber, isoDateOf, mondayOf, weekOf } from '../../solver/domain/calendar.ts';
import { groupBy } from '../../solver/domain/group-by.ts';
import type { Leg, PlacementDay, Plan } from '../../solver/domain/plan-schema.ts';
import type { IsoDate } from '../../solver/domain/values.ts';
import { compare } from './ordering.ts';

/** A feed runs on `date` as it does on `as`; that is assumed, for it does not say. */
export interface AssumedService {
  readonly feed: string;
  readonly date: IsoDate;
  readonly as: IsoDate;
}

/** Each once, in the order of the rides; none for a day without rides, or whose timetable is known. */
export type AssumedOn = (day: PlacementDay) => readonly AssumedService[];

/** Until this hour a ride may be one of the day before: last trips run past midnight in its service. */
const FIRST_TRIPS = '05:00';

/** By what a plan states of the dates that it read from others. */
export function assumedTimetable({ timetable = [] }: Pick<Plan, 'timetable'>): AssumedOn {
  const known = new Map<string, AssumedService>();
  for (const { feed, dates } of timetable) {
    for (const { date, as } of dates) known.set(serviceKey(feed, date), { feed, date, as });
  }
  return ({ out, back }) => {
    const services = [...out.legs, ...back.legs].flatMap((leg) =>
      serviceDates(leg).map((key) => known.get(key)),
    );
    return [...new Set(services)].filter((service) => service !== undefined);
  };
}

/** The dates on which a feed runs as it does in one week of its own. */
export interface AssumedWeek {
  readonly feed: string;
  /** Its Monday. */
  readonly week: IsoDate;
  /** In order, each once. */
  readonly dates: readonly IsoDate[];
}

/** By feed, then by week. */
export function assumedWeeks(services: readonly AssumedService[]): readonly AssumedWeek[] {
  const weeks = groupBy(services, ({ feed, as }) => `${feed} ${mondayBefore(as)}`);
  return [...weeks.values()]
    .flatMap((own) => {
      const [first] = own;
      if (first === undefined) return [];
      const dates = [...new Set(own.map(({ date }) => date))].sort(compare);
      return [{ feed: first.feed, week: mondayBefore(first.as), dates }];
    })
    .sort((a, b) => compare(a.feed, b.feed) || compare(a.week, b.week));
}

function mondayBefore(date: IsoDate): IsoDate {
  return isoDateOf(mondayOf(weekOf(dayNumber(date))));
}

/** The date on which a ride leaves; in the small hours also the date before, for the plan does not say which. */
function serviceDates({ feed, depart }: Leg): readonly string[] {
  if (feed === undefined) return [];
  const [date = '', time = ''] = depart.split('T');
  const dayBefore = isoDateOf(addDays(dayNumber(date), -1));
  return [date, ...(time < FIRST_TRIPS ? [dayBefore] : [])].map((on) => serviceKey(feed, on));
}

function serviceKey(feed: string, date: string): string {
  return `${date} ${feed}`;
}
