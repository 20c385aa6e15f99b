/** S1 to S8 of one placement, from the exchange alone. */
import type { ChosenDay } from './chosen-day.ts';
import type { OptionInHand } from './fill.ts';
import type { Guidance } from './mentors.ts';

const FRIDAY = 5;

export function placementCost(
  { exchange, demand, option }: OptionInHand,
  days: readonly ChosenDay[],
  { mentors, primary }: Guidance,
): number {
  const { weights, weekOfDay, weekdayOfDay, weekTouched, units } = exchange;
  const weekOf = ({ day }: ChosenDay) => weekOfDay[day] ?? 0;
  const weekdayOf = ({ day }: ChosenDay) => weekdayOfDay[day] ?? 0;
  const travel = days.reduce((sum, { slot }) => sum + (option.slots.cost[slot] ?? 0), 0);
  const others = mentors.filter((mentor) => mentor !== primary).length;
  const [firstDay] = days;
  const lastDay = days.at(-1);
  if (firstDay === undefined || lastDay === undefined) return option.wishCost;
  const first = weekOf(firstDay);
  const last = weekOf(lastDay);
  const weekends = new Set(days.filter((day) => weekdayOf(day) > FRIDAY).map(weekOf)).size;
  const preferred = units[option.unit]?.preferredDaysPerWeek ?? 0;
  let short = 0;
  let changes = 0;
  let before: number | null = null;
  for (let week = first + 1; week < last; week++) {
    if (weekTouched[week] === 1) continue;
    const inWeek = days.filter((day) => weekOf(day) === week);
    const weekdays = inWeek.reduce((set, day) => set | (1 << weekdayOf(day)), 0);
    short += Math.max(0, preferred - inWeek.length);
    if (before !== null && before !== weekdays) changes++;
    before = weekdays;
  }
  return (
    option.wishCost +
    travel +
    weights.S4 * others +
    weights.S5 * Math.max(0, weekends - Math.ceil((last - first + 1) / 2)) +
    weights.S6 * short +
    weights.S7 * Math.max(0, last - demand.startWeek) +
    weights.S8 * changes
  );
}
