/** What has to be placed: one demand per module that a trainee is asked, with everything that holds for it. */
import { dayNumber, weekOf } from '../domain/calendar.ts';
import type { Placement, Plan } from '../domain/plan-schema.ts';
import type { AskedModule, Module, Pin, Semester, Trainee } from '../domain/semester-schema.ts';
import type { ModuleId, UnitId } from '../domain/values.ts';
import { dayIndex, type Horizon } from './horizon.ts';
import { item } from './typed-arrays.ts';

export interface Demand {
  readonly index: number;
  readonly trainee: Trainee;
  readonly traineeIndex: number;
  readonly module: Module;
  readonly askedMinutes: number;
  readonly priority: number;
  readonly minDaysPerWeek: number;
  readonly maxDaysPerWeek: number;
  /** Day indexes between which semester, module and trainee allow days (H1); empty when last < first. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** Week index from which S7 counts; may be negative. */
  readonly startWeek: number;
  /** Demands of the same trainee that must end before this one starts, and those that wait for it (H4). */
  readonly after: readonly number[];
  readonly before: readonly number[];
  /** How many of the trainee's modules come before it, one after the other; 0 when it waits for none. */
  readonly depth: number;
  readonly pin: Pin | null;
  /** It is pinned, or a pinned one waits for it: it has to be placed, whatever else is not (H17, H4). */
  readonly promised: boolean;
  /** Where the pin puts it: at its unit, or at its mentor's. */
  readonly pinnedUnit: UnitId | null;
  /** Last frozen day index; below every day when nothing is frozen. */
  readonly frozenUntil: number;
  /** The first day that is frozen; infinite when none is. */
  readonly firstFrozenDay: number;
  /** The placement in the plan in force, when this is a replan. */
  readonly published: Placement | null;
}

export function demandsOf(semester: Semester, published: Plan | null, horizon: Horizon): readonly Demand[] {
  const modules = new Map(semester.modules.map((module) => [module.id, module]));
  const pins = new Map((semester.pins ?? []).map((pin) => [demandKey(pin.trainee, pin.module), pin]));
  const inForce = new Map((published?.placements ?? []).map((p) => [demandKey(p.trainee, p.module), p]));
  const demands: Demand[] = [];
  semester.trainees.forEach((trainee, traineeIndex) => {
    const asked = trainee.modules.filter((a) => !a.done);
    const indexOf = new Map(asked.map((a, i) => [a.module, demands.length + i]));
    const askedBefore = (id: ModuleId) => (modules.get(id)?.after ?? []).filter((one) => indexOf.has(one));
    const depthOf = (id: ModuleId): number =>
      askedBefore(id).reduce((depth, one) => Math.max(depth, 1 + depthOf(one)), 0);
    const waitsFor = (later: ModuleId, earlier: ModuleId): boolean =>
      later === earlier || askedBefore(later).some((before) => waitsFor(before, earlier));
    for (const wanted of asked) {
      const module = modules.get(wanted.module);
      if (module === undefined) throw new RangeError(`trainee ${trainee.id} asks an unknown module`);
      const before = asked.filter((other) => (modules.get(other.module)?.after ?? []).includes(module.id));
      const key = demandKey(trainee.id, module.id);
      demands.push({
        index: demands.length,
        trainee,
        traineeIndex,
        ...amountsOf(wanted, module),
        ...window(semester, trainee, module, horizon),
        module,
        after: askedBefore(module.id).flatMap((id) => indexOf.get(id) ?? []),
        before: before.flatMap((other) => indexOf.get(other.module) ?? []),
        depth: depthOf(module.id),
        pin: pins.get(key) ?? null,
        promised: asked.some(
          (other) => pins.has(demandKey(trainee.id, other.module)) && waitsFor(other.module, module.id),
        ),
        pinnedUnit: pinnedUnit(pins.get(key), semester),
        frozenUntil: frozenUntil(pins.get(key), horizon),
        firstFrozenDay: firstFrozenDay(pins.get(key), horizon),
        published: inForce.get(key) ?? null,
      });
    }
  });
  return demands;
}

/** All that has to end before this demand starts, each after those that it waits for itself. */
export function allBefore({ after }: Demand, demands: readonly Demand[]): readonly Demand[] {
  const found = new Map<number, Demand>();
  const visit = (index: number) => {
    const demand = item(demands, index);
    if (found.has(index)) return;
    for (const earlier of demand.after) visit(earlier);
    found.set(index, demand);
  };
  for (const earlier of after) visit(earlier);
  return [...found.values()];
}

function demandKey(trainee: string, module: string): string {
  return JSON.stringify([trainee, module]);
}

function amountsOf(wanted: AskedModule, module: Module) {
  return {
    askedMinutes: wanted.minutes ?? module.minutes,
    priority: wanted.priority,
    minDaysPerWeek: wanted.minDaysPerWeek ?? module.minDaysPerWeek,
    maxDaysPerWeek: wanted.maxDaysPerWeek ?? module.maxDaysPerWeek,
  };
}

function window(semester: Semester, trainee: Trainee, module: Module, horizon: Horizon) {
  const starts = [semester.start, module.from, trainee.availableFrom].filter((date) => date !== undefined);
  const ends = [semester.end, module.to, trainee.availableUntil].filter((date) => date !== undefined);
  return {
    firstDay: Math.max(...starts.map((date) => dayIndex(horizon, date))),
    lastDay: Math.min(...ends.map((date) => dayIndex(horizon, date))),
    startWeek: Math.max(...starts.map((date) => weekOf(dayNumber(date)))) - horizon.firstWeek,
  };
}

function pinnedUnit(pin: Pin | undefined, semester: Semester): UnitId | null {
  return pin?.unit ?? semester.mentors.find((mentor) => mentor.id === pin?.mentor)?.unit ?? null;
}

function frozenUntil(pin: Pin | undefined, horizon: Horizon): number {
  return pin?.frozenUntil === undefined ? Number.NEGATIVE_INFINITY : dayIndex(horizon, pin.frozenUntil);
}

function firstFrozenDay(pin: Pin | undefined, horizon: Horizon): number {
  const last = frozenUntil(pin, horizon);
  const days = (pin?.days ?? []).map((day) => dayIndex(horizon, day.date));
  return Math.min(Number.POSITIVE_INFINITY, ...days.filter((d) => d <= last));
}
