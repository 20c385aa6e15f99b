/** On which days childcare is called at: it is due, or the plan does it. */
import { callJoints } from './call-joints.ts';
import { canBeMade } from './legs.ts';
import type { PlanUnderCheck, StageDay } from './plan-under-check.ts';
import { DIRECTIONS, type Direction, ownBikes, routeOf } from './route.ts';

export function isChildsDay(day: StageDay): boolean {
  return day.placed.trainee.childcare?.weekdays.includes(day.weekday) === true;
}

export function isChildcareOpen(day: StageDay, { semester, closures }: PlanUnderCheck): boolean {
  return semester.childcare.weekdays.includes(day.weekday) && !closures.isPublicHoliday(day.date);
}

export function hasCall(day: StageDay, plan: PlanUnderCheck): boolean {
  if (isChildsDay(day) && isChildcareOpen(day, plan)) return true;
  return DIRECTIONS.some((direction) => makesCall(day, direction, plan));
}

/** Legs meet at the childcare, and not just because a stop of a journey without a call is on that very spot. */
export function makesCall(day: StageDay, direction: Direction, { semester, feeds }: PlanUnderCheck): boolean {
  const journey = day.day[direction];
  const route = routeOf(day, direction, ownBikes(day));
  if (route.call === undefined || callJoints(route.call, journey.legs).length === 0) return false;
  return !canBeMade(journey, { ...route, call: undefined }, { rules: semester.rules, feeds });
}
