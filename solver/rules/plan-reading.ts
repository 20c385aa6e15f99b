/**
 * A plan as the rules read it: every id resolved, every time a number, what belongs together side by side.
 * It says nothing about right or wrong, and takes the legs of a journey, never what the plan states of them.
 */
import {
  type DayNumber,
  dayNumber,
  type Moment,
  momentAt,
  momentOf,
  type WeekNumber,
  weekOf,
} from '../domain/calendar.ts';
import { type ClosureCalendar, closureCalendar } from '../domain/closures.ts';
import type { Journey, Placement, PlacementDay, Plan } from '../domain/plan-schema.ts';
import type {
  AskedModule,
  Mentor,
  Module,
  Pin,
  Programme,
  Rules,
  Semester,
  Shift,
  Site,
  Trainee,
  Unit,
} from '../domain/semester-schema.ts';
import { shiftTimes } from '../domain/shift-times.ts';
import type { ModuleId, TraineeId } from '../domain/values.ts';
import { type DatedFeed, datedFeeds, type Timetables } from '../travel/gtfs/feeds.ts';

export interface PlanReading {
  readonly semester: Semester;
  readonly rules: Rules;
  readonly closures: ClosureCalendar;
  /** Those of the semester whose timetable was handed in. */
  readonly feeds: readonly DatedFeed[];
  /** In the order of the semester, also who has no module to place. */
  readonly trainees: readonly TraineeReading[];
  /** In the order of the plan. */
  readonly placements: readonly PlacementReading[];
  /** Every day of every placement. */
  readonly days: readonly DayReading[];
}

export interface TraineeReading {
  readonly trainee: Trainee;
  readonly programme: Programme;
  readonly modules: readonly AskedModuleReading[];
  /** The days of all placements of this trainee, by the start of their shift. */
  readonly days: readonly DayReading[];
}

/** A module that a trainee is asked, placed or not. */
export interface AskedModuleReading {
  readonly trainee: Trainee;
  readonly asked: AskedModule;
  readonly module: Module;
  readonly pin: Pin | null;
  readonly placement: PlacementReading | null;
  /** Its placement in the plan that this one replaces. */
  readonly published: Placement | null;
}

export interface PlacementReading {
  readonly placement: Placement;
  readonly trainee: Trainee;
  readonly asked: AskedModule;
  readonly module: Module;
  readonly unit: Unit;
  readonly site: Site;
  /** In date order, whatever order the plan has them in. */
  readonly days: readonly DayReading[];
}

export interface DayReading {
  readonly placement: PlacementReading;
  readonly day: PlacementDay;
  /** The date on which the shift starts. */
  readonly date: DayNumber;
  readonly week: WeekNumber;
  readonly shift: Shift;
  readonly startsAt: Moment;
  /** The end of the last part of the shift. */
  readonly endsAt: Moment;
  /** Both parts of the shift less the break. */
  readonly stageMinutes: number;
  readonly mentor: Mentor;
  readonly out: JourneyReading;
  readonly back: JourneyReading;
  /** Not after the pin's `frozenUntil`. */
  readonly frozen: boolean;
  /** Frozen, and in the published plan too. */
  readonly historic: boolean;
}

export interface JourneyReading {
  readonly journey: Journey;
  readonly departsAt: Moment;
  readonly arrivesAt: Moment;
  /** Negative when it arrives before it departs. */
  readonly minutes: number;
}

/**
 * @param published the plan that `plan.replanOf` names; a plan without `replanOf` has no history
 * @param timetables of the feeds that the semester names; a ride of another feed does not run
 * @throws RangeError when the plan names an id that the semester does not have, or a module that is not asked
 */
export function readPlan(
  semester: Semester,
  plan: Pick<Plan, 'placements' | 'replanOf'>,
  published: Plan | null = null,
  timetables: Timetables = [],
): PlanReading {
  const history = moduleIndex(plan.replanOf === undefined ? [] : (published?.placements ?? []));
  const pins = moduleIndex(semester.pins ?? []);
  const readPlacement = placementReader(semester, pins, history);
  const placements = plan.placements.map(readPlacement);

  const programmeOf = finder('programme', semester.programmes);
  const moduleOf = finder('module', semester.modules);
  const placed = new Map(placements.map((p) => [moduleKey(p.placement), p]));
  const trainees = semester.trainees.map((trainee): TraineeReading => {
    const modules = askedModules(trainee).map((asked): AskedModuleReading => {
      const key = moduleKey({ trainee: trainee.id, module: asked.module });
      return {
        trainee,
        asked,
        module: moduleOf(asked.module),
        pin: pins.get(key) ?? null,
        placement: placed.get(key) ?? null,
        published: history.get(key) ?? null,
      };
    });
    const days = modules.flatMap((m) => m.placement?.days ?? []).sort((a, b) => a.startsAt - b.startsAt);
    return { trainee, programme: programmeOf(trainee.programme), modules, days };
  });

  return {
    semester,
    rules: semester.rules,
    closures: closureCalendar(semester.closures),
    feeds: datedFeeds(semester, timetables),
    trainees,
    placements,
    days: placements.flatMap((p) => p.days),
  };
}

function placementReader(
  semester: Semester,
  pins: ReadonlyMap<string, Pin>,
  history: ReadonlyMap<string, Placement>,
): (placement: Placement) => PlacementReading {
  const traineeOf = finder('trainee', semester.trainees);
  const moduleOf = finder('module', semester.modules);
  const unitOf = finder('unit', semester.units);
  const siteOf = finder('site', semester.sites);
  const mentorOf = finder('mentor', semester.mentors);

  return (placement) => {
    const trainee = traineeOf(placement.trainee);
    const unit = unitOf(placement.unit);
    const shiftOf = finder(`shift of ${unit.id}`, unit.shifts);
    const frozenUntil = pins.get(moduleKey(placement))?.frozenUntil;
    const publishedDates = new Set(history.get(moduleKey(placement))?.days.map((day) => day.date));
    const days: DayReading[] = [];
    const reading: PlacementReading = {
      placement,
      trainee,
      asked: askedModule(trainee, placement.module),
      module: moduleOf(placement.module),
      unit,
      site: siteOf(unit.site),
      days,
    };
    for (const day of placement.days) {
      const date = dayNumber(day.date);
      const frozen = frozenUntil !== undefined && date <= dayNumber(frozenUntil);
      days.push({
        placement: reading,
        day,
        ...shiftOnDate(shiftOf(day.shift), date),
        mentor: mentorOf(day.mentor),
        out: readJourney(day.out),
        back: readJourney(day.back),
        frozen,
        historic: frozen && publishedDates.has(day.date),
      });
    }
    days.sort((a, b) => a.date - b.date);
    return reading;
  };
}

function shiftOnDate(shift: Shift, date: DayNumber) {
  const times = shiftTimes(shift);
  return {
    date,
    week: weekOf(date),
    shift,
    startsAt: momentAt(date, times.startMinute),
    endsAt: momentAt(date, times.endMinute),
    stageMinutes: times.stageMinutes,
  };
}

function readJourney(journey: Journey): JourneyReading {
  const first = journey.legs.at(0);
  const last = journey.legs.at(-1);
  if (first === undefined || last === undefined) throw new RangeError('a journey has no legs');
  const departsAt = momentOf(first.depart);
  const arrivesAt = momentOf(last.arrive);
  return { journey, departsAt, arrivesAt, minutes: arrivesAt - departsAt };
}

function askedModules(trainee: Trainee): AskedModule[] {
  return trainee.modules.filter((asked) => !asked.done);
}

function askedModule(trainee: Trainee, module: ModuleId): AskedModule {
  const asked = askedModules(trainee).find((one) => one.module === module);
  if (asked === undefined) throw new RangeError(`trainee ${trainee.id} is not asked module ${module}`);
  return asked;
}

interface OfModule {
  readonly trainee: TraineeId;
  readonly module: ModuleId;
}

/** Ids hold no line break, so no two modules share a key. */
function moduleKey(of: OfModule): string {
  return `${of.trainee}\n${of.module}`;
}

function moduleIndex<T extends OfModule>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [moduleKey(item), item]));
}

function finder<T extends { readonly id: string }>(what: string, list: readonly T[]): (id: T['id']) => T {
  const byId = new Map<string, T>(list.map((item) => [item.id, item]));
  return (id) => {
    const found = byId.get(id);
    if (found === undefined) throw new RangeError(`the semester has no ${what} ${id}`);
    return found;
  };
}
