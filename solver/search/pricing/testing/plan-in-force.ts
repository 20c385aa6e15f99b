/** Of a pricing case: the plan in force, and which of its days are past. */
import { addDays, dayNumber, isoDateOf } from '../../../domain/calendar.ts';
import type { Plan } from '../../../domain/plan-schema.ts';
import type { Semester, SemesterInput } from '../../../domain/semester-schema.ts';
import { placement, plan } from '../../../testing/builders.ts';

export const DATED_SHIFTS = ['early', 'day', 'late', 'night'] as const;
export type DatedShift = { readonly date: string; readonly shift: (typeof DATED_SHIFTS)[number] };
/** By unit. */
type Offered = readonly (readonly DatedShift[])[];

/** One day and so many more of the first module, of which so many are in no plan; how long ago the last one was. */
export interface Frozen {
  readonly days: number;
  readonly unpublished: number;
  readonly ago: number;
  /** All other days in force were of the second module, and are past as well. */
  readonly both: boolean;
}

/** At which unit, and which of the shifts offered there. */
export type InForce = readonly [place: number, picks: readonly number[]];

/** The first days in force, which are past; no pin where there are none. */
export function pastPins(
  offered: Offered,
  moduleIds: readonly string[],
  picked: InForce,
  frozen: Frozen,
): Partial<SemesterInput> {
  const begun = daysOfModules(offered, moduleIds, picked, frozen);
  const past = frozen.both ? begun : begun.map((days) => days.slice(0, 1 + frozen.days));
  const last = past.flat().at(-1);
  if (last === undefined) return {};
  const frozenUntil = isoDateOf(addDays(dayNumber(last.date), frozen.ago));
  const pin = { trainee: 't1', unit: unitInForce(offered, picked), frozenUntil };
  const pins = past.map((days, place) => ({ ...pin, module: moduleIds[place] ?? '', days: [...days] }));
  return { pins: pins.filter(({ days }) => days.length > 0) };
}

/** A plan in force with days that are offered still, whatever rules they break. */
export function inForce(
  semester: Semester,
  { offered, frozen }: { readonly offered: Offered; readonly frozen: Frozen | null },
  moduleIds: readonly string[],
  picked: InForce,
): Plan | null {
  const unitId = unitInForce(offered, picked);
  const mentorId = semester.mentors.findLast((one) => one.unit === unitId)?.id;
  if (mentorId === undefined) return null;
  const [first = [], ...later] = daysOfModules(offered, moduleIds, picked, frozen);
  const published = [first.slice(frozen?.unpublished ?? 0), ...later];
  const placements = published.flatMap((days, place) =>
    days.length === 0
      ? []
      : [placement(semester, { module: moduleIds[place] ?? '', unit: unitId, mentor: mentorId }, days)],
  );
  return placements.length === 0 ? null : plan(semester, placements);
}

/** The days in force by module: all of the first one, but where the second has begun as well. */
function daysOfModules(
  offered: Offered,
  moduleIds: readonly string[],
  picked: InForce,
  frozen: Frozen | null,
): readonly (readonly DatedShift[])[] {
  const days = daysInForce(offered, picked);
  if (frozen === null || !frozen.both || moduleIds.length < 2) return [days];
  return [days.slice(0, 1 + frozen.days), days.slice(1 + frozen.days)];
}

function unitInForce(offered: Offered, [place]: InForce): string {
  return place % offered.length === 0 ? 'u1' : 'u2';
}

/** In date order, one shift a date. */
function daysInForce(offered: Offered, [place, picks]: InForce): DatedShift[] {
  const dated = offered[place % offered.length] ?? [];
  if (dated.length === 0) return [];
  const byDate = new Map(picks.map((pick) => dated[pick % dated.length]).map((day) => [day?.date, day]));
  return [...byDate.values()].flatMap((day) => day ?? []).sort((a, b) => (a.date < b.date ? -1 : 1));
}
