/** Placements as search holds them, of days chosen without any sense. */
import fc from 'fast-check';
import { item } from '../prepare/typed-arrays.ts';
import { assignMentors, type MentorAssignment } from '../search/fit/assign-mentors.ts';
import { type FitTerms, OpenSlots } from '../search/fit/open-slots.ts';
import type { Option, Placed } from '../search/fit/placed.ts';
import { placementCost } from '../search/fit/placement-cost.ts';
import type { StepTools } from '../search/steps/step.ts';

/** Numbers between 0 and 1 that choose the slots. */
export const choices: fc.Arbitrary<readonly number[]> = fc.array(
  fc.double({ min: 0, max: 0.999, noNaN: true }),
  { minLength: 1, maxLength: 12 },
);

/** Slots on different dates, in date order; none where the option has none. */
export function someSlots({ slots }: Option, chosen: readonly number[]): Int32Array {
  const byDay = new Map<number, number>();
  for (const choice of chosen) {
    if (slots.count === 0) break;
    const slot = Math.floor(choice * slots.count);
    byDay.set(slots.day[slot] ?? 0, slot);
  }
  return Int32Array.from([...byDay].sort(([a], [b]) => a - b).map(([, slot]) => slot));
}

/** The days with the mentors that `assignMentors` gives them; null where it finds nobody. */
export function placedOn(
  tools: StepTools,
  option: Option,
  slots: Int32Array,
  terms: FitTerms,
): Placed | null {
  const { prepared } = tools;
  const open = new OpenSlots(prepared);
  open.gather(option, prepared.daysOf(option.demand.traineeIndex), terms);
  const assignment = assignMentors(prepared, open, option, slots, terms);
  return assignment === null ? null : withMentors(tools, option, slots, assignment);
}

export function withMentors(
  { prepared }: StepTools,
  option: Option,
  slots: Int32Array,
  { primary, mentors, guides }: MentorAssignment,
): Placed {
  const minutes = Array.from(slots, (slot) => {
    return item(option.unit.shifts, option.slots.shift[slot] ?? 0).times.stageMinutes;
  }).reduce((sum, m) => sum + m, 0);
  const cost = placementCost(option, slots, mentors, primary, prepared.horizon, prepared.semester.rules);
  return { option, slots, guides, mentors, primary, minutes, cost };
}
