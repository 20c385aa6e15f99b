/** From chosen columns to the plan in the making. */
import { SLOT_FROZEN } from '../../prepare/slots.ts';
import { item } from '../../prepare/typed-arrays.ts';
import type { Placed } from '../fit/placed.ts';
import { keepsRest } from '../fit/rest.ts';
import { stageDaysOf } from '../fit/stage-days.ts';
import type { Strand } from '../pricing/strands.ts';
import type { SearchState } from '../state/search-state.ts';
import { keepsMixOfPlaced } from '../steps/mix-of-placed.ts';
import type { CareColumn } from './column-maker.ts';

/** The way a strand is placed now; a module without those before it is not in its way. */
export function placedOf(state: SearchState, strand: Strand): readonly Placed[] {
  const placed: Placed[] = [];
  for (const { index } of strand) {
    const here = item(state.placed, index);
    if (here === null) break;
    placed.push(here);
  }
  return placed;
}

/**
 * Places as the columns say. What several strands of one trainee share beside their dates (rest, hours of a week, the
 * mix of settings) is not in the columns: where it does not hold, the last of them is left out.
 */
export function takeOver(
  state: SearchState,
  book: { readonly strands: readonly { readonly strand: Strand }[] },
  columns: readonly CareColumn[],
): void {
  const { prepared } = state;
  for (const { strand } of book.strands) for (const { index } of [...strand].reverse()) state.remove(index);
  for (const { placed } of columns) {
    for (const one of placed) {
      const { demand } = one.option;
      const own = prepared.daysOf(demand.traineeIndex);
      const days = [...stageDaysOf([one], own), ...state.otherDays(demand)].sort((a, b) => a.start - b.start);
      const rests = keepsRest(days, demand.trainee, own, prepared.horizon, prepared.semester.rules);
      if (!rests || !state.occupancy.hasRoomFor(one) || !leads(one)) break;
      state.place(demand.index, one);
      const asked = item(state.demandsOfTrainee, demand.traineeIndex);
      const placedNow = asked.flatMap((index) => item(state.placed, index) ?? []);
      if (keepsMixOfPlaced(prepared.semester, demand.trainee, asked.length, placedNow)) continue;
      state.remove(demand.index);
      break;
    }
  }
}

/** H11: nobody guides more of the open days than the primary mentor. */
function leads({ option, slots, mentors, primary }: Placed): boolean {
  const days = new Map<number, number>();
  slots.forEach((slot, i) => {
    if (((option.slots.flags[slot] ?? 0) & SLOT_FROZEN) !== 0) return;
    const mentor = mentors[i] ?? primary;
    days.set(mentor, (days.get(mentor) ?? 0) + 1);
  });
  return Math.max(0, ...days.values()) === (days.get(primary) ?? 0);
}
