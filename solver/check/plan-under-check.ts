/** A plan with its references looked up: what every check reads. */
import {
  type DayNumber,
  dayNumber,
  momentAt,
  type WeekNumber,
  weekdayOf,
  weekOf,
  within,
} from '../domain/calendar.ts';
import type { Placement, PlacementDay, Plan } from '../domain/plan-schema.ts';
import type {
  AskedModule,
  Mentor,
  Module,
  Pin,
  Semester,
  Shift,
  Site,
  Trainee,
  Unit,
} from '../domain/semester-schema.ts';
import { shiftTimes } from '../domain/shift-times.ts';
import type { IsoDate, MentorId, ModuleId, TraineeId, Weekday } from '../domain/values.ts';
import { type DatedFeed, datedFeeds, type Timetables } from '../travel/gtfs/feeds.ts';
import { type BusyTime, busyTime, type Stretch } from './busy-time.ts';
import { type ClosureDates, closureDates } from './closure-dates.ts';
import { groupedBy, jointKey } from './grouping.ts';
import { type JourneyTimes, journeyTimes } from './journey-times.ts';

/** One day of a placement: the shift from the start of its first part to the end of its last. */
export interface StageDay extends Stretch {
  readonly placed: PlacedModule;
  readonly day: PlacementDay;
  readonly date: DayNumber;
  readonly weekday: Weekday;
  readonly week: WeekNumber;
  readonly shift: Shift;
  readonly mentor: Mentor;
  readonly stageMinutes: number;
  /** When its journeys happen. */
  readonly times: { readonly out: JourneyTimes; readonly back: JourneyTimes };
  /** On or before the `frozenUntil` of its module's pin. */
  readonly frozen: boolean;
  /** Frozen, and the published plan has a day of this trainee and module on this date. */
  readonly historic: boolean;
}

export interface PlacedModule {
  readonly placement: Placement;
  readonly trainee: Trainee;
  readonly module: Module;
  readonly asked: AskedModule;
  readonly unit: Unit;
  readonly site: Site;
  /** In the plan's own order. */
  readonly days: readonly StageDay[];
  /** The dates of those days, each once, rising. */
  readonly dates: readonly DayNumber[];
}

/** A day of the published plan; its unit and shift need not exist any more. */
export interface PublishedDay {
  readonly placement: Placement;
  readonly day: PlacementDay;
}

export interface PlanUnderCheck {
  readonly semester: Semester;
  readonly plan: Plan;
  /** The plan that this one replans; null where it replans none, or where it was not handed in. */
  readonly published: Plan | null;
  readonly closures: ClosureDates;
  readonly feeds: readonly DatedFeed[];
  readonly placements: readonly PlacedModule[];
  readonly days: readonly StageDay[];
  readonly trainees: readonly PlannedTrainee[];
  placedModule(trainee: TraineeId, module: ModuleId): PlacedModule | undefined;
  pinOn(trainee: TraineeId, module: ModuleId): Pin | undefined;
  publishedDaysOf(trainee: TraineeId, module: ModuleId, date: IsoDate): readonly PublishedDay[];
}

/** A trainee with at least one placement. */
export interface PlannedTrainee {
  readonly trainee: Trainee;
  readonly busy: readonly BusyTime[];
  readonly placements: readonly PlacedModule[];
  /** Days of all modules together. */
  readonly days: readonly StageDay[];
}

/** @throws RangeError when the plan names what the semester does not have; readers of files see to that. */
export function planUnderCheck(
  semester: Semester,
  plan: Plan,
  publishedPlan: Plan | null,
  timetables: Timetables = [],
): PlanUnderCheck {
  const published = plan.replanOf === undefined ? null : publishedPlan;
  const closures = closureDates(semester);
  const pins = new Map((semester.pins ?? []).map((pin) => [jointKey(pin.trainee, pin.module), pin]));
  const publishedDays = publishedDaysByDate(published);
  const lookUp = lookUps(semester);
  const pinOn = (trainee: TraineeId, module: ModuleId) => pins.get(jointKey(trainee, module));
  const publishedDaysOf = (trainee: TraineeId, module: ModuleId, date: IsoDate) =>
    publishedDays.get(jointKey(trainee, module, date)) ?? [];

  const placements = plan.placements.map((placement) =>
    placedModuleOf(placement, lookUp, pinOn(placement.trainee, placement.module), (date) =>
      publishedDaysOf(placement.trainee, placement.module, date),
    ),
  );
  const byModule = new Map(
    placements.map((placed) => [jointKey(placed.trainee.id, placed.module.id), placed]),
  );
  return {
    semester,
    plan,
    published,
    closures,
    feeds: datedFeeds(semester, timetables),
    placements,
    days: placements.flatMap((placed) => placed.days),
    trainees: [...groupedBy(placements, (placed) => placed.trainee)].map(([trainee, own]) => ({
      trainee,
      busy: trainee.busy.map((block) => busyTime(block, closures)),
      placements: own,
      days: own.flatMap((placed) => placed.days),
    })),
    placedModule: (trainee, module) => byModule.get(jointKey(trainee, module)),
    pinOn,
    publishedDaysOf,
  };
}

function publishedDaysByDate(published: Plan | null): Map<string, PublishedDay[]> {
  const days = (published?.placements ?? []).flatMap((placement) =>
    placement.days.map((day) => ({ placement, day })),
  );
  return groupedBy(days, ({ placement, day }) => jointKey(placement.trainee, placement.module, day.date));
}

/** Whether a breach in which these days take part is one: there is something that is not history in it. */
export function anyOpen(days: readonly StageDay[]): boolean {
  return days.some((day) => !day.frozen);
}

interface LookUps {
  trainee(id: string): Trainee;
  module(id: string): Module;
  unit(id: string): Unit;
  site(id: string): Site;
  mentor(id: MentorId): Mentor;
}

function lookUps(semester: Semester): LookUps {
  return {
    trainee: byId('trainee', semester.trainees),
    module: byId('module', semester.modules),
    unit: byId('unit', semester.units),
    site: byId('site', semester.sites),
    mentor: byId('mentor', semester.mentors),
  };
}

function byId<T extends { readonly id: string }>(what: string, items: readonly T[]): (id: string) => T {
  const known = new Map<string, T>(items.map((item) => [item.id, item]));
  return (id) => known.get(id) ?? unresolved(what, id);
}

function unresolved(what: string, id: string): never {
  throw new RangeError(`the plan names the ${what} "${id}", which its semester does not have`);
}

function placedModuleOf(
  placement: Placement,
  lookUp: LookUps,
  pin: Pin | undefined,
  publishedOn: (date: IsoDate) => readonly PublishedDay[],
): PlacedModule {
  const trainee = lookUp.trainee(placement.trainee);
  const unit = lookUp.unit(placement.unit);
  const days: StageDay[] = [];
  const placed: PlacedModule = {
    placement,
    trainee,
    module: lookUp.module(placement.module),
    asked:
      trainee.modules.find((asked) => asked.module === placement.module && !asked.done) ??
      unresolved('asked module', `${placement.module} of ${placement.trainee}`),
    unit,
    site: lookUp.site(unit.site),
    days,
    dates: [...new Set(placement.days.map((day) => dayNumber(day.date)))].sort((a, b) => a - b),
  };
  const shifts = new Map(unit.shifts.map((shift) => [shift.id, { shift, ...shiftTimes(shift) }]));
  for (const day of placement.days) {
    const { shift, startMinute, endMinute, stageMinutes } =
      shifts.get(day.shift) ?? unresolved('shift', `${day.shift} of ${unit.id}`);
    const date = dayNumber(day.date);
    const frozen = pin?.frozenUntil !== undefined && within(date, undefined, pin.frozenUntil);
    days.push({
      placed,
      day,
      date,
      weekday: weekdayOf(date),
      week: weekOf(date),
      shift,
      mentor: lookUp.mentor(day.mentor),
      start: momentAt(date, startMinute),
      end: momentAt(date, endMinute),
      stageMinutes,
      times: { out: journeyTimes(day.out), back: journeyTimes(day.back) },
      frozen,
      historic: frozen && publishedOn(day.date).length > 0,
    });
  }
  return placed;
}
