/** What a plan says of dates that were read from another date of the timetable, held against its rides. */
import { isoDateOf } from '../domain/calendar.ts';
import type { Plan } from '../domain/plan-schema.ts';
import type { IsoDate } from '../domain/values.ts';
import type { FalseStatement } from './checked-plan.ts';
import { groupedBy, jointKey } from './grouping.ts';
import type { PlanUnderCheck, StageDay } from './plan-under-check.ts';
import { confirmedRide } from './rides.ts';
import { DIRECTIONS } from './route.ts';

const PATH = 'timetable';

interface ReadFromAnother {
  readonly feed: string;
  readonly date: IsoDate;
  readonly as: IsoDate;
}

/** What is listed beyond the rides of the plan is not judged: the plan may say more. */
export function falseTimetable(plan: PlanUnderCheck): FalseStatement[] {
  const listed = groupedBy(listedDates(plan.plan), ({ feed, date }) => jointKey(feed, date));
  const needed = new Map(neededDates(plan).map((entry) => [jointKey(entry.feed, entry.date), entry]));
  return [
    ...strangeFeeds(plan),
    ...[...needed].flatMap(([key, { feed, date, as }]) => {
      const stated = (listed.get(key) ?? []).map((entry) => entry.as);
      if (stated.length > 0 && stated.every((other) => other === as)) return [];
      const wrong = stated.find((other) => other !== as) ?? null;
      return [{ path: PATH, stated: `${feed} ${date}: ${wrong}`, actual: `${feed} ${date}: ${as}` }];
    }),
  ];
}

function strangeFeeds({ plan, semester }: PlanUnderCheck): FalseStatement[] {
  const known = new Set((semester.transit?.gtfs ?? []).map(({ path }) => path));
  return (plan.timetable ?? [])
    .filter(({ feed }) => !known.has(feed))
    .map(({ feed }) => ({ path: PATH, stated: feed, actual: String(null) }));
}

function listedDates({ timetable = [] }: Plan): ReadFromAnother[] {
  return timetable.flatMap(({ feed, dates }) => dates.map((entry) => ({ feed, ...entry })));
}

/** A ride that is not confirmed was read from nowhere, and history is as it was published. */
function neededDates({ days, feeds }: PlanUnderCheck): ReadFromAnother[] {
  return days.filter((day) => !day.historic).flatMap((day) => readFromAnother(day, feeds));
}

function readFromAnother({ day }: StageDay, feeds: PlanUnderCheck['feeds']): ReadFromAnother[] {
  return DIRECTIONS.flatMap((direction) =>
    day[direction].legs.flatMap((leg) => {
      const confirmed = leg.mode === 'transit' ? confirmedRide(leg, feeds) : undefined;
      if (confirmed === undefined || leg.feed === undefined || confirmed.serviceDay === confirmed.readAs)
        return [];
      return [{ feed: leg.feed, date: isoDateOf(confirmed.serviceDay), as: isoDateOf(confirmed.readAs) }];
    }),
  );
}
