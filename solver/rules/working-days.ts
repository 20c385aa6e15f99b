/** A trainee's working days: stage, and the work that starts on the same date (docs/rules.md, H13). */
import { busyOccurrencesOn } from '../domain/busy-occurrences.ts';
import {
  addDays,
  DAYS_PER_WEEK,
  type DayNumber,
  MINUTES_PER_DAY,
  mondayOf,
  type WeekNumber,
} from '../domain/calendar.ts';
import type { ClosureCalendar } from '../domain/closures.ts';
import { groupBy } from '../domain/group-by.ts';
import type { DayReading, PlanReading, TraineeReading } from './plan-reading.ts';

export interface WorkingDay {
  readonly date: DayNumber;
  /** The first start and the last end of all that starts on the date, as moments. */
  readonly startsAt: number;
  readonly endsAt: number;
  /** Empty on a date with work alone. */
  readonly stage: readonly DayReading[];
}

/** A split night shift that starts on one date can end two dates later, at the most. */
const LONGEST_WORKING_DAY_IN_DAYS = 3;

/**
 * In date order: all with stage, and those with work alone that lie near enough to one with stage for the
 * rest between them to fall short. Work recurs for ever; what lies further off cannot break a rest.
 */
export function workingDays(trainee: TraineeReading, { rules, closures }: PlanReading): WorkingDay[] {
  const reach = Math.ceil(rules.minRestMinutes / MINUTES_PER_DAY) + LONGEST_WORKING_DAY_IN_DAYS;
  const stageByDate = groupBy(trainee.days, (day) => day.date);
  const dates = new Set<DayNumber>();
  for (const date of stageByDate.keys()) {
    for (let near = -reach; near <= reach; near++) dates.add(addDays(date, near));
  }
  return [...dates]
    .sort((a, b) => a - b)
    .flatMap((date) => workingDay(date, stageByDate.get(date) ?? [], trainee, closures));
}

function workingDay(
  date: DayNumber,
  stage: readonly DayReading[],
  { trainee }: TraineeReading,
  closures: ClosureCalendar,
): WorkingDay[] {
  const work = busyOccurrencesOn(trainee.busy, date, closures).filter((busy) => busy.kind === 'work');
  const parts = [...stage, ...work];
  if (parts.length === 0) return [];
  return [
    {
      date,
      startsAt: Math.min(...parts.map((part) => part.startsAt)),
      endsAt: Math.max(...parts.map((part) => part.endsAt)),
      stage,
    },
  ];
}

/** Minutes of the work blocks that start in that week, each in full, overlapping or not. */
export function workMinutes(
  { trainee }: TraineeReading,
  week: WeekNumber,
  closures: ClosureCalendar,
): number {
  const monday = mondayOf(week);
  let minutes = 0;
  for (let i = 0; i < DAYS_PER_WEEK; i++) {
    for (const busy of busyOccurrencesOn(trainee.busy, addDays(monday, i), closures)) {
      if (busy.kind === 'work') minutes += busy.endsAt - busy.startsAt;
    }
  }
  return minutes;
}
