/** Who would have to go to let a placement in. */
import type { Prepared } from '../../prepare/prepared.ts';
import { SLOT_FORCED } from '../../prepare/slots.ts';
import { item } from '../../prepare/typed-arrays.ts';
import type { Placed } from '../fit/placed.ts';
import type { Random } from '../random.ts';
import type { SearchState } from '../state/search-state.ts';

/**
 * Takes others out until `wanted` has room, and gives their demands in the order in which they went; null, with
 * nothing changed, when somebody in the way cannot be taken out.
 */
export function ejectFor(
  state: SearchState,
  wanted: Placed,
  random: Random,
): { demand: number; placed: Placed }[] | null {
  const ejected: { demand: number; placed: Placed }[] = [];
  const takeOut = (demand: number) => {
    const placed = state.remove(demand);
    if (placed !== null) ejected.push({ demand, placed });
  };
  for (let i = 0; i < wanted.slots.length; i++) {
    while (!state.occupancy.hasRoomOn(wanted.option, wanted.slots[i] ?? 0, wanted.guides[i] ?? 0)) {
      const victim = occupant(state, wanted, i, random);
      if (victim === null) {
        for (const { demand, placed } of ejected.reverse()) state.place(demand, placed);
        return null;
      }
      for (const dependant of state.dependants(item(state.prepared.demands, victim))) takeOut(dependant);
      takeOut(victim);
    }
  }
  return ejected;
}

/** Someone who takes what day `i` of `wanted` needs: the lowest priority, by chance among equals. */
function occupant(state: SearchState, wanted: Placed, i: number, random: Random): number | null {
  const { prepared, occupancy } = state;
  const { option } = wanted;
  const slot = wanted.slots[i] ?? 0;
  const d = option.slots.day[slot] ?? 0;
  const shift = item(option.unit.shifts, option.slots.shift[slot] ?? 0).index;
  const guide = wanted.guides[i] ?? 0;
  const placeFull = !occupancy.hasPlace(shift, d);
  const guideFull = !occupancy.guideHasRoom(guide, d, option.load);
  const units =
    placeFull || guideFull ? [option.unit.index] : unitsOfEmployer(prepared, option.unit.employer);
  let chosen: number | null = null;
  let seen = 0;
  for (const unit of units) {
    for (const demand of item(state.atUnit, unit)) {
      const placed = item(state.placed, demand);
      if (placed === null || demand === option.demand.index) continue;
      const day = dayOn(placed, d);
      if (day === -1 || isForced(placed, day)) continue;
      if (placeFull && shiftOf(placed, day) !== shift) continue;
      if (!placeFull && guideFull && (placed.guides[day] ?? 0) !== guide) continue;
      const best = chosen === null ? null : item(prepared.demands, chosen);
      const { priority } = item(prepared.demands, demand);
      if (best !== null && priority > best.priority) continue;
      if (best !== null && priority < best.priority) seen = 0;
      seen++;
      if (random.below(seen) === 0) chosen = demand;
    }
  }
  return chosen;
}

function unitsOfEmployer(prepared: Prepared, employer: number): number[] {
  return prepared.supply.units.filter((unit) => unit.employer === employer).map((unit) => unit.index);
}

/** Which of its days is on that date, −1 none. */
function dayOn({ option, slots }: Placed, d: number): number {
  for (let i = 0; i < slots.length; i++) if ((option.slots.day[slots[i] ?? 0] ?? 0) === d) return i;
  return -1;
}

function shiftOf({ option, slots }: Placed, day: number): number {
  return item(option.unit.shifts, option.slots.shift[slots[day] ?? 0] ?? 0).index;
}

function isForced({ option, slots }: Placed, day: number): boolean {
  return ((option.slots.flags[slots[day] ?? 0] ?? 0) & SLOT_FORCED) !== 0;
}
