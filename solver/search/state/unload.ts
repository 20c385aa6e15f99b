/** From search's indexes back to the plan format. */
import { addDays, isoDateOf } from '../../domain/calendar.ts';
import { madeMinutes } from '../../domain/made-values.ts';
import type { Placement, PlacementDay } from '../../domain/plan-schema.ts';
import type { Prepared } from '../../prepare/prepared.ts';
import { item } from '../../prepare/typed-arrays.ts';
import { journeyOn } from '../../travel/day-trip.ts';
import type { Placed } from '../fit/placed.ts';

/** In the order of trainees and their modules; days in date order. */
export function unload(prepared: Prepared, placed: readonly (Placed | null)[]): Placement[] {
  return placed.flatMap((one) => (one === null ? [] : placementOf(prepared, one)));
}

function placementOf(prepared: Prepared, placed: Placed): Placement {
  const { option, slots, mentors } = placed;
  return {
    trainee: option.demand.trainee.id,
    module: option.demand.module.id,
    unit: option.unit.unit.id,
    mentor: item(prepared.supply.mentors, placed.primary).id,
    minutes: madeMinutes(placed.minutes),
    days: Array.from(slots, (slot, i) => dayOf(prepared, placed, slot, mentors[i] ?? 0)),
  };
}

function dayOf(prepared: Prepared, { option }: Placed, slot: number, mentor: number): PlacementDay {
  const way = item(option.slots.ways, option.slots.way[slot] ?? 0);
  if ('history' in way) return way.history;
  const shift = item(option.unit.shifts, option.slots.shift[slot] ?? 0);
  const day = addDays(prepared.horizon.firstDay, option.slots.day[slot] ?? 0);
  return {
    date: isoDateOf(day),
    shift: shift.shift.id,
    mentor: item(prepared.supply.mentors, mentor).id,
    minutes: madeMinutes(shift.times.stageMinutes),
    out: journeyOn(day, way.trip.mode, way.trip.out),
    back: journeyOn(day, way.trip.mode, way.trip.back),
  };
}
