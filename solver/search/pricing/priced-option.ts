/** One demand at one unit as pricing sees it: its sets of days, and what a day of it uses of what can run out. */
import type { Prepared } from '../../prepare/prepared.ts';
import { SLOT_FROZEN, SLOT_KEEPS_PUBLISHED } from '../../prepare/slots.ts';
import { at, item } from '../../prepare/typed-arrays.ts';
import type { Option } from '../fit/placed.ts';
import { type Contended, guidesOn, NO_RESOURCE } from './contended.ts';
import type { WeekSets } from './week-sets.ts';

export interface PricedOption {
  readonly option: Option;
  readonly sets: WeekSets;
  /** Mentors who may be the primary one. */
  readonly primaries: readonly number[];
  /** By slot: S1, S2 and what keeping a published day saves of S9. */
  readonly cost: Float64Array;
  /** By slot, the resources of its place and of its employer; NO_RESOURCE for none. */
  readonly place: Int32Array;
  readonly employer: Int32Array;
  /** The date itself, where several strands of the trainee share it. */
  readonly date: Int32Array;
  /** Guides of slot s are `guideFrom[s]` to `guideFrom[s + 1]` of the three columns. */
  readonly guideFrom: Int32Array;
  readonly guide: Int32Array;
  readonly guideMentor: Int32Array;
  readonly guideResource: Int32Array;
  /** By slot, who guided a frozen day, which uses nothing that can run out; NOBODY elsewhere. */
  readonly frozenMentor: Int32Array;
}

export const NOBODY = -1;

export function pricedOption(
  prepared: Prepared,
  contended: Contended,
  option: Option,
  sets: WeekSets,
): PricedOption {
  const { slots, unit, demand } = option;
  const { supply, semester } = prepared;
  const place = new Int32Array(slots.count).fill(NO_RESOURCE);
  const employer = new Int32Array(slots.count).fill(NO_RESOURCE);
  const date = new Int32Array(slots.count).fill(NO_RESOURCE);
  const guideFrom = new Int32Array(slots.count + 1);
  const guide: number[] = [];
  const cost = new Float64Array(slots.count);
  for (let slot = 0; slot < slots.count; slot++) {
    const flags = slots.flags[slot] ?? 0;
    cost[slot] = slots.wayCost[slots.way[slot] ?? 0] ?? 0;
    guideFrom[slot + 1] = guide.length;
    if ((flags & SLOT_FROZEN) !== 0) continue;
    if ((flags & SLOT_KEEPS_PUBLISHED) !== 0) cost[slot] = at(cost, slot) - semester.rules.weights.S9day;
    const d = slots.day[slot] ?? 0;
    place[slot] = contended.placeOf(item(unit.shifts, slots.shift[slot] ?? 0).index, d);
    employer[slot] = contended.employerOf(unit.employer, d);
    date[slot] = contended.dateOf(demand.traineeIndex, d);
    guide.push(...guidesOn(prepared, option, slot));
    guideFrom[slot + 1] = guide.length;
  }
  const dayOfGuide = Array.from(slots.day).flatMap((day, slot) =>
    Array<number>((guideFrom[slot + 1] ?? 0) - (guideFrom[slot] ?? 0)).fill(day),
  );
  const pinned = demand.pin?.mentor;
  return {
    option,
    sets,
    primaries:
      pinned === undefined ? unit.mentors : [supply.mentors.findIndex((mentor) => mentor.id === pinned)],
    cost,
    place,
    employer,
    date,
    guideFrom,
    guide: Int32Array.from(guide),
    guideMentor: Int32Array.from(guide, (g) => item(supply.guides, g).mentor),
    guideResource: Int32Array.from(guide, (g, i) => contended.guidanceOf(g, dayOfGuide[i] ?? 0)),
    frozenMentor: Int32Array.from(
      { length: slots.count },
      (_, slot) => slots.frozenMentor.get(slot) ?? NOBODY,
    ),
  };
}
