/** H13 rest: enough between working days and in the week, and not too much on a day, in a week, on Sundays. */
import {
  addDays,
  addWeeks,
  type DayNumber,
  isoDateOf,
  MINUTES_PER_DAY,
  type Moment,
  mondayOf,
  type WeekNumber,
} from '../domain/calendar.ts';
import type { Rules } from '../domain/semester-schema.ts';
import type { BusyTime, Stretch } from './busy-time.ts';
import { type Check, excess, type Finding, shortage } from './check.ts';
import { groupedBy } from './grouping.ts';
import { anyOpen, type PlannedTrainee, type StageDay } from './plan-under-check.ts';
import { weeklyRest } from './weekly-rest.ts';

export const checkRest: Check = ({ trainees, semester: { rules } }) =>
  trainees.flatMap((planned) => [
    ...restBetweenWorkingDays(planned, rules),
    ...weeklyRest(planned, rules),
    ...minutesPerDay(planned, rules),
    ...minutesPerWeek(planned, rules),
    ...sundays(planned, rules),
  ]);

/** What starts on one date, stage and work together. */
interface WorkingDay {
  readonly date: DayNumber;
  readonly firstStart: number;
  readonly lastEnd: number;
  readonly stage: readonly StageDay[];
}

/** A split shift of which both parts run past midnight ends this many dates after the one it starts on. */
const LAST_END_DAYS_LATER = 2;

function restBetweenWorkingDays({ trainee, days, busy }: PlannedTrainee, rules: Rules): Finding[] {
  const stageOn = groupedBy(days, (day) => day.date);
  const work = busy.filter((block) => block.kind === 'work');
  const workingDayOn = (date: DayNumber) => workingDay(date, stageOn.get(date) ?? [], work);
  const reach = Math.ceil(rules.minRestMinutes / MINUTES_PER_DAY) + LAST_END_DAYS_LATER;
  const nearest = (from: DayNumber, step: 1 | -1) => {
    for (let i = 1; i <= reach; i++) {
      const found = workingDayOn(addDays(from, i * step));
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const between = (earlier: WorkingDay | undefined, later: WorkingDay | undefined): Finding[] => {
    if (earlier === undefined || later === undefined) return [];
    const rest = later.firstStart - earlier.lastEnd;
    if (rest >= rules.minRestMinutes || !anyOpen([...earlier.stage, ...later.stage])) return [];
    const keys = { trainee: trainee.id, date: isoDateOf(later.date) };
    return [{ cause: 'rest', ...keys, ...shortage(rest, rules.minRestMinutes) }];
  };
  return [...stageOn.keys()].flatMap((date) => {
    const here = workingDayOn(date);
    const next = nearest(date, 1);
    // A next day with stage finds this one behind it.
    return [...between(nearest(date, -1), here), ...(next?.stage.length === 0 ? between(here, next) : [])];
  });
}

function workingDay(
  date: DayNumber,
  stage: readonly StageDay[],
  work: readonly BusyTime[],
): WorkingDay | undefined {
  const stretches: Stretch[] = [
    ...stage,
    ...work.filter((block) => block.startsOn(date)).map((block) => block.on(date)),
  ];
  if (stretches.length === 0) return undefined;
  return {
    date,
    firstStart: Math.min(...stretches.map((stretch): Moment => stretch.start)),
    lastEnd: Math.max(...stretches.map((stretch): Moment => stretch.end)),
    stage,
  };
}

function totalMinutes(days: readonly StageDay[]): number {
  return days.reduce((sum, day) => sum + day.stageMinutes, 0);
}

function minutesPerDay({ trainee, days }: PlannedTrainee, rules: Rules): Finding[] {
  return [...groupedBy(days, (day) => day.date)].flatMap(([date, sameDate]) => {
    const minutes = totalMinutes(sameDate);
    if (minutes <= rules.maxStageMinutesPerDay || !anyOpen(sameDate)) return [];
    const keys = { trainee: trainee.id, date: isoDateOf(date) };
    return [{ cause: 'day-minutes', ...keys, ...excess(minutes, rules.maxStageMinutesPerDay) }];
  });
}

function minutesPerWeek({ trainee, days, busy }: PlannedTrainee, rules: Rules): Finding[] {
  const work = busy.filter((block) => block.kind === 'work');
  const maxStage = Math.min(
    rules.maxStageMinutesPerWeek,
    trainee.maxStageMinutesPerWeek ?? rules.maxStageMinutesPerWeek,
  );
  const maxTogether = rules.maxStageAndWorkMinutesPerWeek;
  return [...groupedBy(days, (day) => day.week)].flatMap(([week, sameWeek]) => {
    if (!anyOpen(sameWeek)) return [];
    const keys = { trainee: trainee.id, week: isoDateOf(mondayOf(week)) };
    const stage = totalMinutes(sameWeek);
    const together = stage + workMinutesIn(week, work);
    const findings: Finding[] = [];
    if (stage > maxStage) findings.push({ cause: 'week-minutes', ...keys, ...excess(stage, maxStage) });
    if (together > maxTogether) {
      findings.push({ cause: 'week-stage-and-work', ...keys, ...excess(together, maxTogether) });
    }
    return findings;
  });
}

/** In full by the date they start on, overlapping or not. */
function workMinutesIn(week: WeekNumber, work: readonly BusyTime[]): number {
  const dates = [0, 1, 2, 3, 4, 5, 6].map((i) => addDays(mondayOf(week), i));
  return work.reduce(
    (sum, block) => sum + block.minutes * dates.filter((date) => block.startsOn(date)).length,
    0,
  );
}

const SUNDAY = 7;
const WINDOW_WEEKS = 4;

function sundays({ trainee, days }: PlannedTrainee, rules: Rules): Finding[] {
  const sundaysIn = groupedBy(
    days.filter((day) => day.weekday === SUNDAY),
    (day) => day.week,
  );
  const windowStarts = new Set(
    [...sundaysIn.keys()].flatMap((week) => [0, 1, 2, 3].map((back) => addWeeks(week, -back))),
  );
  return [...windowStarts].flatMap((first) => {
    const window = Array.from({ length: WINDOW_WEEKS }, (_, i) => sundaysIn.get(addWeeks(first, i)) ?? []);
    const count = window.filter((sunday) => sunday.length > 0).length;
    if (count <= rules.maxSundaysPerFourWeeks || !anyOpen(window.flat())) return [];
    const keys = { trainee: trainee.id, week: isoDateOf(mondayOf(first)) };
    return [{ cause: 'sundays', ...keys, ...excess(count, rules.maxSundaysPerFourWeeks) }];
  });
}
