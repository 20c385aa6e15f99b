/**
 * Lever: day trainees do their stage in block weeks. Classes fill the school weeks outside the block and leave the block
 * free, so that no lesson is lost; in the block every module asks for so many days a week.
 *
 * How long the block is follows from that: with classes on c of the w weekdays that a trainee has for the course, c of
 * every w school weeks are needed for classes, the others are the block. By lot half of the groups have their block
 * first, so that places are used all semester; who is available only later has it last.
 *
 * Only where it makes sense: in the day track, where work, family, the trainee's hours a week and the modules leave at
 * least three days a week, and nothing is agreed yet. Where they leave fewer days than the value, as many as they leave.
 * Others stay as they are, so that the values differ in days and not in who takes part.
 */
import {
  addDays,
  DAYS_PER_WEEK,
  datesBetween,
  isoDateOf,
  isWeekend,
  minuteOfDay,
  mondayOf,
  type WeekNumber,
  weekOf,
} from '../../../solver/domain/calendar.ts';
import { closureCalendar } from '../../../solver/domain/closures.ts';
import type {
  AskedModule,
  BusyBlock,
  Module,
  Semester,
  Trainee,
} from '../../../solver/domain/semester-schema.ts';
import { say } from '../../../solver/domain/sentence.ts';
import { endAfter } from '../../../solver/domain/shift-times.ts';
import { type Weekday, weekday } from '../../../solver/domain/values.ts';
import { shareOf } from './choosing.ts';
import { editTrainees } from './edits.ts';
import type { Lever } from './lever.ts';
import { figureOf } from './value.ts';

const WORKWEEK = [1, 2, 3, 4, 5].map((day) => weekday.parse(day));
/** Between these a day of stage takes place; what is busy at such an hour takes the day. */
const DAY = { from: minuteOfDay('08:00'), to: minuteOfDay('17:00') };
/** Seven hours: the shortest whole shift of the settings. */
const WHOLE_DAY_MINUTES = 420;
/** Fewer is no block. */
const FEWEST_DAYS = 3;

export const blockWeeks: Lever = {
  id: 'block-weeks',
  name: say('Stage in blokweken', 'Stage in block weeks'),
  unit: say('stagedagen per blokweek', 'days of stage in a block week'),
  says: (value) =>
    say(
      `Dagcursisten voor wie het kan, doen hun stage in blokweken van ${value} dagen, of zoveel als hun week toelaat (minstens ${FEWEST_DAYS}). De lessen van die weken schuiven naar de andere lesweken.`,
      `Day trainees for whom it is possible do their stage in block weeks of ${value} days, or as many as their week allows (at least ${FEWEST_DAYS}). The classes of those weeks move to the other school weeks.`,
    ),
  domain: { kind: 'number', min: FEWEST_DAYS, max: WORKWEEK.length, whole: true },
  unchanged: null,
  apply: (semester, value, { random }) => {
    const weeks = schoolWeeks(semester);
    const groups = [...new Set(semester.trainees.map(groupOf))];
    const blockFirst = shareOf(groups, 50, random);
    const fit = semester.trainees.filter((trainee) => canDoBlocks(semester, trainee, weeks));
    return editTrainees(semester, new Set(fit), (trainee) => {
      const days = Math.min(figureOf(value), mostDaysAWeek(semester, trainee));
      return {
        ...trainee,
        busy: busyAroundBlock(trainee, weeks, blockFirst.has(groupOf(trainee))),
        modules: trainee.modules.map((asked) => (asked.done ? asked : inWholeWeeks(semester, asked, days))),
      };
    });
  },
};

function groupOf({ id, cohort }: Trainee): string {
  return cohort ?? id;
}

/** Weeks with a weekday on which no closure lies. */
function schoolWeeks({ start, end, closures }: Semester): readonly WeekNumber[] {
  const calendar = closureCalendar(closures);
  const open = datesBetween(start, end).filter((day) => !isWeekend(day) && !calendar.isClosed(day));
  return [...new Set(open.map(weekOf))];
}

function canDoBlocks(semester: Semester, trainee: Trainee, weeks: readonly WeekNumber[]): boolean {
  const classes = trainee.busy.filter(isWeeklyClass);
  return (
    trainee.track === 'day' &&
    classes.length > 0 &&
    classes.every(({ from, to }) => from === undefined && to === undefined) &&
    weeksOfClass(trainee, weeks) < weeks.length &&
    mostDaysAWeek(semester, trainee) >= FEWEST_DAYS &&
    !(semester.pins ?? []).some((pin) => pin.trainee === trainee.id)
  );
}

/** As far as the trainee's week goes, and the modules and minutes of a week allow. */
function mostDaysAWeek({ rules, modules }: Semester, trainee: Trainee): number {
  const weekLimit = Math.min(
    rules.maxStageMinutesPerWeek,
    trainee.maxStageMinutesPerWeek ?? Number.POSITIVE_INFINITY,
  );
  const perModule = trainee.modules
    .filter(({ done }) => !done)
    .map((asked) => asked.maxDaysPerWeek ?? moduleOf(modules, asked)?.maxDaysPerWeek ?? DAYS_PER_WEEK);
  return Math.min(weekdaysForCourse(trainee).length, Math.floor(weekLimit / WHOLE_DAY_MINUTES), ...perModule);
}

function moduleOf(modules: Semester['modules'], asked: AskedModule): Module | undefined {
  return modules.find(({ id }) => id === asked.module);
}

function isWeeklyClass({ kind, weekdays = [] }: BusyBlock): boolean {
  return kind === 'class' && weekdays.length > 0;
}

function classDays({ busy }: Trainee): readonly Weekday[] {
  const days = new Set(busy.filter(isWeeklyClass).flatMap(({ weekdays = [] }) => weekdays));
  return WORKWEEK.filter((day) => days.has(day));
}

/** As many as hold all lessons when every weekday for the course is a day of class. */
function weeksOfClass(trainee: Trainee, weeks: readonly WeekNumber[]): number {
  return Math.ceil((weeks.length * classDays(trainee).length) / weekdaysForCourse(trainee).length);
}

/** Weekdays that neither work nor anything else but class takes in term. */
function weekdaysForCourse({ busy }: Trainee): readonly Weekday[] {
  const taken = new Set(
    busy
      .filter((block) => !isWeeklyClass(block) && block.when !== 'closures' && isByDay(block))
      .flatMap(({ weekdays = [] }) => weekdays),
  );
  return WORKWEEK.filter((day) => !taken.has(day));
}

function isByDay({ start, end }: BusyBlock): boolean {
  const from = minuteOfDay(start);
  return from < DAY.to && endAfter(from, minuteOfDay(end)) > DAY.from;
}

function inWholeWeeks({ modules }: Semester, asked: AskedModule, days: number): AskedModule {
  const least = asked.minDaysPerWeek ?? moduleOf(modules, asked)?.minDaysPerWeek ?? 1;
  return { ...asked, minDaysPerWeek: Math.max(least, days) };
}

/** Classes on every weekday for the course before or after the block, and none in it. */
function busyAroundBlock(
  trainee: Trainee,
  weeks: readonly WeekNumber[],
  blockFirst: boolean,
): readonly BusyBlock[] {
  const classes = trainee.busy.filter(isWeeklyClass);
  const weekdays = weekdaysForCourse(trainee);
  const forClass = weeksOfClass(trainee, weeks);
  const isFirst = blockFirst && trainee.availableFrom === undefined;
  const firstOfClass = isFirst ? weeks.at(weeks.length - forClass) : undefined;
  const lastOfClass = isFirst ? undefined : weeks.at(forClass - 1);
  const moved = classes.map(({ weekdays: _moved, ...block }) => ({
    ...block,
    weekdays,
    ...(firstOfClass === undefined ? {} : { from: isoDateOf(mondayOf(firstOfClass)) }),
    ...(lastOfClass === undefined
      ? {}
      : { to: isoDateOf(addDays(mondayOf(lastOfClass), DAYS_PER_WEEK - 1)) }),
  }));
  return [...trainee.busy.filter((block) => !isWeeklyClass(block)), ...moved];
}
