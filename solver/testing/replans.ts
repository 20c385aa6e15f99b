/** What happens to a plan after it was published: time passes, and something falls through. */
import { addDays, dayNumber, isoDateOf } from '../domain/calendar.ts';
import type { Plan } from '../domain/plan-schema.ts';
import type { SemesterInput } from '../domain/semester-schema.ts';

type PinInput = NonNullable<SemesterInput['pins']>[number];

/** Pins that keep everything up to and including `until` as it was published. */
export function frozenPins(published: Plan, until: string): PinInput[] {
  return published.placements.flatMap(({ trainee, module, unit, days }) => {
    const past = days.filter(({ date }) => date <= until);
    if (past.length === 0) return [];
    const kept = past.map(({ date, shift }) => ({ date, shift }));
    return [{ trainee, module, unit, days: kept, frozenUntil: until }];
  });
}

/** The mentor with most days in the plan is away from the day after `from`, for so many days. */
export function busiestMentorAway(
  input: SemesterInput,
  published: Plan,
  from: string,
  days: number,
): SemesterInput {
  const mentors = published.placements.flatMap((placement) => placement.days.map((day) => day.mentor));
  const busiest = mostFrequent(mentors);
  const absence = { from: dayAfter(from, 1), to: dayAfter(from, days) };
  return {
    ...input,
    mentors: input.mentors.map((mentor) =>
      mentor.id === busiest ? { ...mentor, absences: [...(mentor.absences ?? []), absence] } : mentor,
    ),
  };
}

/** The unit with most days in the plan offers nothing any more on the weekday that is used most there. */
export function busiestOfferWithdrawn(input: SemesterInput, published: Plan): SemesterInput {
  const busiest = mostFrequent(published.placements.flatMap(({ unit, days }) => days.map(() => unit)));
  return {
    ...input,
    units: input.units.map((unit) =>
      unit.id === busiest ? { ...unit, offers: unit.offers.slice(1) } : unit,
    ),
  };
}

/** Every other trainee has something else to do on each planned date after `from` that is an odd one of the plan. */
export function traineesCalledAway(input: SemesterInput, published: Plan, from: string): SemesterInput {
  return {
    ...input,
    trainees: input.trainees.map((trainee, i) => {
      if (i % 2 === 1) return trainee;
      const days = published.placements.flatMap((p) => (p.trainee === trainee.id ? p.days : []));
      const lost = days.filter(({ date }, d) => date > from && d % 2 === 1);
      const busy = lost.map(({ date }) => ({
        date: date as string,
        start: '06:00',
        end: '05:59',
        kind: 'family' as const,
      }));
      return { ...trainee, busy: [...trainee.busy, ...busy] };
    }),
  };
}

function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, m], [, n]) => n - m)[0]?.[0];
}

function dayAfter(date: string, days: number): string {
  return isoDateOf(addDays(dayNumber(date), days));
}
