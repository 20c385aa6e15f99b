/** H8 childcare: on the child's weekdays both ways call at the childcare, while it is open. */
import { MINUTES_PER_DAY, minuteOfDay, momentAt } from '../domain/calendar.ts';
import type { Semester, Trainee } from '../domain/semester-schema.ts';
import type { Stretch } from './busy-time.ts';
import { isChildcareOpen, isChildsDay, makesCall } from './call-days.ts';
import { callJoints } from './call-joints.ts';
import { type Check, excess, type Finding, keysOfDay, SIMPLY_BROKEN, shortage } from './check.ts';
import type { PlanUnderCheck, StageDay } from './plan-under-check.ts';
import { DIRECTIONS } from './route.ts';

type Childcare = NonNullable<Trainee['childcare']>;

export const checkChildcare: Check = (plan) =>
  plan.days
    .filter((day) => !day.historic)
    .flatMap((day) => {
      const { childcare } = day.placed.trainee;
      return childcare !== undefined && isChildsDay(day) ? dayOfChild(plan, day, childcare) : [];
    });

function dayOfChild(plan: PlanUnderCheck, day: StageDay, childcare: Childcare): Finding[] {
  const open = isChildcareOpen(day, plan);
  if (!open && !childcare.weekendCare) return [{ cause: 'shut', ...keysOfDay(day), ...SIMPLY_BROKEN }];
  return DIRECTIONS.flatMap((direction) => {
    const keys = { ...keysOfDay(day), direction };
    if (!open) {
      return makesCall(day, direction, plan) ? [{ cause: 'needless-call', ...keys, ...SIMPLY_BROKEN }] : [];
    }
    const calls = callJoints(childcare, day.day[direction].legs);
    if (calls.length === 0) return [{ cause: 'no-call', ...keys, ...SIMPLY_BROKEN }];
    const faults = calls.map((call) => faultsOfCall(call, day, childcare, plan.semester));
    return (faults.find((found) => found.length === 0) ?? faults[0] ?? []).map((fault) => ({
      ...fault,
      ...keys,
    }));
  });
}

function faultsOfCall(call: Stretch, day: StageDay, childcare: Childcare, semester: Semester): Finding[] {
  const midnight = momentAt(day.date, 0);
  const opens = minuteOfDay(childcare.opens ?? semester.childcare.opens);
  const closes = closingMinute(childcare.closes ?? semester.childcare.closes);
  const minutes = call.end - call.start;
  const start = call.start - midnight;
  const end = call.end - midnight;
  const faults: Finding[] = [];
  if (minutes < childcare.dropOffMinutes) {
    faults.push({ cause: 'short-call', ...shortage(minutes, childcare.dropOffMinutes) });
  }
  if (start < opens) faults.push({ cause: 'before-opening', ...shortage(start, opens) });
  if (end > closes) faults.push({ cause: 'after-closing', ...excess(end, closes) });
  return faults;
}

/** Midnight at the end of the day is written 00:00. */
function closingMinute(closes: string): number {
  return minuteOfDay(closes) === 0 ? MINUTES_PER_DAY : minuteOfDay(closes);
}
