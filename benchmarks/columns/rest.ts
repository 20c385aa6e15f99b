/** H13 on all days of one trainee, written apart from the core: the peers here stand on the exchange alone. */
import type { Exchange, ExchangeTrainee } from '../exchange/format.ts';
import type { ChosenDay } from './chosen-day.ts';

const MINUTES_PER_DAY = 1440;
const MINUTES_PER_WEEK = 7 * MINUTES_PER_DAY;
const SUNDAY = 7;
const SUNDAY_WEEKS = 4;

/** @param days of all the trainee's placements, in date order */
export function keepsRest(exchange: Exchange, trainee: ExchangeTrainee, days: readonly ChosenDay[]): boolean {
  return (
    days.every((day, i) => i === 0 || restsBetween(exchange, days[i - 1], day)) &&
    keepsSundays(exchange, days) &&
    keepsWeeks(exchange, trainee, days)
  );
}

/** One shift a date, and the daily rest between two dates. */
export function restsBetween(exchange: Exchange, before: ChosenDay | undefined, after: ChosenDay): boolean {
  if (before === undefined) return true;
  return before.day < after.day && after.workingStart - before.workingEnd >= exchange.rules.minRestMinutes;
}

export function keepsSundays(
  { weekdayOfDay, weekOfDay, rules }: Exchange,
  days: readonly ChosenDay[],
): boolean {
  const weeks = days.filter(({ day }) => weekdayOfDay[day] === SUNDAY).map(({ day }) => weekOfDay[day] ?? 0);
  return weeks.every(
    (week) =>
      weeks.filter((other) => other <= week && other > week - SUNDAY_WEEKS).length <=
      rules.maxSundaysPerFourWeeks,
  );
}

/** The most stage minutes in a week, beside the trainee's own work. */
export function mostStageMinutes({ rules }: Exchange, trainee: ExchangeTrainee, week: number): number {
  return Math.min(
    trainee.maxStageMinutesPerWeek,
    rules.maxStageAndWorkMinutesPerWeek - (trainee.workMinutesOfWeek[week] ?? 0),
  );
}

function keepsWeeks(exchange: Exchange, trainee: ExchangeTrainee, days: readonly ChosenDay[]): boolean {
  const minutes = new Map<number, number>();
  for (const { day, minutes: more } of days) {
    const week = exchange.weekOfDay[day] ?? 0;
    minutes.set(week, (minutes.get(week) ?? 0) + more);
  }
  return [...minutes].every(
    ([week, sum]) =>
      sum <= mostStageMinutes(exchange, trainee, week) && keepsWeeklyRest(exchange, trainee, days, week),
  );
}

/** Some moment of the week is followed by the weekly rest, which may run on into the next one. */
function keepsWeeklyRest(
  { mondayOfWeek, rules }: Exchange,
  { unrest }: ExchangeTrainee,
  days: readonly ChosenDay[],
  week: number,
): boolean {
  const from = (mondayOfWeek[week] ?? 0) * MINUTES_PER_DAY;
  const until = from + MINUTES_PER_WEEK;
  const reach = until + rules.minWeeklyRestMinutes;
  const stretches = [...days.map(({ start, end }) => [start, end] as const), ...unrest]
    .filter(([start, end]) => end > from && start < reach)
    .sort((a, b) => a[0] - b[0]);
  let free = from;
  for (const [start, end] of stretches) {
    if (free >= until) return false;
    if (start - free >= rules.minWeeklyRestMinutes) return true;
    free = Math.max(free, end);
  }
  return free < until;
}
