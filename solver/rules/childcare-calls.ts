/** When a day has a call at childcare: it must (H8), or one of its journeys makes one. */
import { weekdayOf } from '../domain/calendar.ts';
import { jointsAt } from './childcare-joints.ts';
import { bikesOf, DIRECTIONS, type Direction, endsOf } from './journey-ends.ts';
import { isRightJourney } from './journey-legs.ts';
import type { DayReading, PlanReading } from './plan-reading.ts';

export type ChildcareDay = 'no child' | 'open' | 'shut';

export function childcareOn({ date, placement }: DayReading, reading: PlanReading): ChildcareDay {
  const weekday = weekdayOf(date);
  if (placement.trainee.childcare?.weekdays.includes(weekday) !== true) return 'no child';
  const isOpen = reading.semester.childcare.weekdays.includes(weekday);
  return isOpen && !reading.closures.isPublicHoliday(date) ? 'open' : 'shut';
}

/** What may be ridden between home and a stop: nothing on a day with a call. */
export function bikesOn(day: DayReading, reading: PlanReading): ReturnType<typeof bikesOf> {
  const isWithCall =
    childcareOn(day, reading) === 'open' || DIRECTIONS.some((direction) => calls(day, direction, reading));
  return isWithCall ? [] : bikesOf(day.placement.trainee);
}

/** Legs meet at childcare, and it is no journey without that: a stop may happen to be on that very spot. */
export function calls(day: DayReading, direction: Direction, reading: PlanReading): boolean {
  const { journey } = day[direction];
  const ends = endsOf(day, direction);
  if (ends.call === undefined || jointsAt(ends.call, journey.legs).length === 0) return false;
  const straight = { ...ends, call: undefined };
  return !isRightJourney(journey, straight, bikesOf(day.placement.trainee), reading);
}
