/** The weeks in which a trainee has stage, and what else fills them. */
import { busyOccurrencesOn } from '../../../solver/domain/busy-occurrences.ts';
import {
  addDays,
  DAYS_PER_WEEK,
  type DayNumber,
  mondayOf,
  type WeekNumber,
} from '../../../solver/domain/calendar.ts';
import type { ClosureCalendar } from '../../../solver/domain/closures.ts';
import { groupBy } from '../../../solver/domain/group-by.ts';
import type { Trainee } from '../../../solver/domain/semester-schema.ts';
import type { DayReading, PlanReading } from '../../../solver/rules/plan-reading.ts';

/** One trainee in one week with at least one day of stage, of whichever module. */
export interface StageWeek {
  readonly trainee: Trainee;
  readonly week: WeekNumber;
  readonly days: readonly DayReading[];
}

/** Trainee by trainee, weeks in order. */
export function stageWeeks({ trainees }: Pick<PlanReading, 'trainees'>): StageWeek[] {
  return trainees.flatMap(({ trainee, days }) =>
    [...groupBy(days, (day) => day.week)].map(([week, ofWeek]) => ({ trainee, week, days: ofWeek })),
  );
}

/** Class and work that start on one date of the week. */
export interface DateLoad {
  readonly date: DayNumber;
  /** Minutes of the blocks in full, two at the same time counted twice; null where there are none. */
  readonly classAndWorkMinutes: number | null;
}

/** The seven dates, Monday first. A block belongs, whole, to the date it starts on. */
export function classAndWork({ trainee, week }: StageWeek, closures: ClosureCalendar): DateLoad[] {
  const blocks = trainee.busy.filter(({ kind }) => kind === 'class' || kind === 'work');
  return Array.from({ length: DAYS_PER_WEEK }, (_, i) => {
    const date = addDays(mondayOf(week), i);
    const found = busyOccurrencesOn(blocks, date, closures);
    const minutes = found.reduce((sum, { startsAt, endsAt }) => sum + endsAt - startsAt, 0);
    return { date, classAndWorkMinutes: found.length === 0 ? null : minutes };
  });
}
