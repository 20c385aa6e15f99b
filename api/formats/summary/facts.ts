/** The figures that a summary tells, computed from a plan. */
import type { CheckedPlan } from '../../../solver/check/checked-plan.ts';
import { dayNumber, weekdayOf } from '../../../solver/domain/calendar.ts';
import { groupBy } from '../../../solver/domain/group-by.ts';
import type { Names } from '../../../solver/domain/names.ts';
import type { Plan } from '../../../solver/domain/plan-schema.ts';
import { type AssumedWeek, assumedTimetable, assumedWeeks } from '../assumed-timetable.ts';
import { compare } from '../ordering.ts';
import { type PlacedDay, placementDays } from '../placement-days.ts';

const BUSIEST_UNITS = 5;
const SATURDAY = 6;

export interface SummaryFacts {
  readonly semester: string;
  readonly outcome: Outcome;
  readonly busiest: readonly UnitLoad[];
  readonly weekends: WeekendLoad;
  /** `null` where no day is planned. */
  readonly journeys: JourneyFacts | null;
  readonly mentors: MentorFacts;
  /** The dates of rides whose timetable is not known. */
  readonly assumed: readonly AssumedWeek[];
}

/** What the plan reaches, and what is proven about what could be reached. */
export type Outcome = Pick<Plan, 'score' | 'bound' | 'gap' | 'solver'> & {
  /** The sum of the priorities of all that is asked: what no plan can exceed, without any proof. */
  readonly askedPriority: number;
  /** Every module asked counts as one. */
  readonly equalPriorities: boolean;
};

export interface UnitLoad {
  readonly unit: string;
  readonly site: string;
  readonly days: number;
  readonly trainees: number;
}

export interface WeekendLoad {
  readonly days: number;
  readonly allDays: number;
  readonly trainees: number;
}

export interface JourneyFacts {
  /** Of all journeys, out and back; the lower of the two in the middle. */
  readonly medianMinutes: number;
  readonly longestMinutes: number;
  readonly longestTrainee: string;
  readonly longestUnit: string;
  readonly long: number;
  readonly all: number;
  /** What counts as long: the semester's `longJourneyMinutes`. */
  readonly longFrom: number;
}

export interface MentorFacts {
  readonly placements: number;
  /** Placements with one mentor from the first day to the last. */
  readonly withOneMentor: number;
  readonly daysWithAnother: number;
}

export function summaryFacts(checked: CheckedPlan, names: Names): SummaryFacts {
  const days = placementDays(checked);
  const assumedOn = assumedTimetable(checked.plan);
  return {
    semester: checked.semester.name,
    outcome: planOutcome(checked),
    busiest: busiestUnits(days),
    weekends: weekendLoad(days),
    journeys: journeyFacts(days, checked.semester.rules.longJourneyMinutes, names),
    mentors: mentorFacts(checked.plan),
    assumed: assumedWeeks(days.flatMap(({ day }) => assumedOn(day))),
  };
}

/** Without looking at a single day. */
export function planOutcome({ semester, plan }: CheckedPlan): Outcome {
  const asked = semester.trainees.flatMap((trainee) => trainee.modules.filter((module) => !module.done));
  const { score, bound, gap, solver } = plan;
  return {
    score,
    bound,
    gap,
    solver,
    askedPriority: asked.reduce((sum, module) => sum + module.priority, 0),
    equalPriorities: asked.every((module) => module.priority === 1),
  };
}

function busiestUnits(days: readonly PlacedDay[]): readonly UnitLoad[] {
  return [...groupBy(days, ({ unit }) => unit.id).values()]
    .flatMap((own) => {
      const [first] = own;
      if (first === undefined) return [];
      const trainees = new Set(own.map(({ trainee }) => trainee.id)).size;
      return [{ unit: first.unit.name, site: first.site.name, days: own.length, trainees }];
    })
    .sort((a, b) => b.days - a.days || compare(a.unit, b.unit) || compare(a.site, b.site))
    .slice(0, BUSIEST_UNITS);
}

function weekendLoad(days: readonly PlacedDay[]): WeekendLoad {
  const inWeekend = days.filter(({ day }) => weekdayOf(dayNumber(day.date)) >= SATURDAY);
  return {
    days: inWeekend.length,
    allDays: days.length,
    trainees: new Set(inWeekend.map(({ trainee }) => trainee.id)).size,
  };
}

function journeyFacts(days: readonly PlacedDay[], longFrom: number, names: Names): JourneyFacts | null {
  const journeys = days
    .flatMap((about) => [about.day.out, about.day.back].map(({ minutes }) => ({ ...about, minutes })))
    .sort((a, b) => a.minutes - b.minutes);
  const middle = journeys[Math.floor((journeys.length - 1) / 2)];
  const longest = journeys.at(-1);
  if (middle === undefined || longest === undefined) return null;
  return {
    medianMinutes: middle.minutes,
    longestMinutes: longest.minutes,
    longestTrainee: names.trainee(longest.trainee.id),
    longestUnit: names.unit(longest.unit.id),
    long: journeys.filter(({ minutes }) => minutes > longFrom).length,
    all: journeys.length,
    longFrom,
  };
}

function mentorFacts({ placements }: Plan): MentorFacts {
  const others = placements.map(
    (placement) => placement.days.filter((day) => day.mentor !== placement.mentor).length,
  );
  return {
    placements: placements.length,
    withOneMentor: others.filter((days) => days === 0).length,
    daysWithAnother: others.reduce((sum, days) => sum + days, 0),
  };
}
