/** Who guides which day of a placement (H11): the one who can most often is the primary mentor. */
import { type Exchange, type ExchangeTrainee, FROZEN } from '../exchange/format.ts';
import type { ChosenDay } from './chosen-day.ts';
import type { OptionInHand } from './fill.ts';

export interface Guidance {
  readonly primary: number;
  /** Per day, the mentor and the row of `guides`; row −1 on a frozen day, which takes none of the room. */
  readonly mentors: readonly number[];
  readonly guides: readonly number[];
}

export const NO_GUIDE = -1;

export function mayGuide(exchange: Exchange, trainee: ExchangeTrainee, guide: number): boolean {
  const mentor = exchange.guides[guide]?.mentor ?? -1;
  return !trainee.advancedOnly || exchange.mentors[mentor]?.advanced === true;
}

/**
 * @param room of a guide on a day, what is left
 * @param wanted as primary mentor; null for the one who is there most
 * @returns null when a day has nobody, or another mentor would guide more than the primary
 */
export function guidanceFor(
  { exchange, trainee, option }: OptionInHand,
  days: readonly ChosenDay[],
  room: (guide: number, day: number) => number,
  wanted: number | null,
): Guidance | null {
  const mentorOf = (guide: number) => exchange.guides[guide]?.mentor ?? -1;
  const frozen = days.map(({ slot }) =>
    ((option.slots.flags[slot] ?? 0) & FROZEN) === 0
      ? undefined
      : option.slots.frozenMentors.find((one) => one.slot === slot)?.mentor,
  );
  const choices = days.map(({ unitShift, day }, i) =>
    frozen[i] !== undefined
      ? []
      : (exchange.unitShifts[unitShift]?.guides ?? []).filter(
          (guide) => mayGuide(exchange, trainee, guide) && room(guide, day) >= option.load,
        ),
  );
  if (choices.some((guides, i) => guides.length === 0 && frozen[i] === undefined)) return null;
  const possible = tally(choices.flat().map(mentorOf));
  const primary =
    wanted ?? [...possible].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? frozen[0] ?? -1;
  const guided = new Map<number, number>();
  const leastBusy = (all: readonly number[]) =>
    all.toSorted((a, b) => (guided.get(mentorOf(a)) ?? 0) - (guided.get(mentorOf(b)) ?? 0) || a - b)[0];
  const guides = choices.map((all, i) => {
    if (frozen[i] !== undefined) return NO_GUIDE;
    const guide = all.find((one) => mentorOf(one) === primary) ?? leastBusy(all) ?? NO_GUIDE;
    guided.set(mentorOf(guide), (guided.get(mentorOf(guide)) ?? 0) + 1);
    return guide;
  });
  const mentors = guides.map((guide, i) => frozen[i] ?? mentorOf(guide));
  const most = Math.max(0, ...guided.values());
  return most > (guided.get(primary) ?? 0) ? null : { primary, mentors, guides };
}

function tally(mentors: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const mentor of mentors) counts.set(mentor, (counts.get(mentor) ?? 0) + 1);
  return counts;
}
