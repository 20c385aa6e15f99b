/** H8 childcare: on the child's weekdays both ways call at the childcare, while it is open. */
import { MINUTES_PER_DAY, minuteOfDay, momentAt, momentOf } from '../domain/calendar.ts';
import { samePoint } from '../domain/geography.ts';
import type { Journey } from '../domain/plan-schema.ts';
import type { Semester, Trainee } from '../domain/semester-schema.ts';
import type { Point } from '../domain/values.ts';
import type { Stretch } from './busy-time.ts';
import { type Check, excess, type Finding, keysOfDay, SIMPLY_BROKEN, shortage } from './check.ts';
import type { PlanUnderCheck, StageDay } from './plan-under-check.ts';

type Childcare = NonNullable<Trainee['childcare']>;

export const checkChildcare: Check = (plan) =>
  plan.days
    .filter((day) => !day.historic)
    .flatMap((day) => {
      const { childcare } = day.placed.trainee;
      return childcare?.weekdays.includes(day.weekday) === true ? dayOfChild(plan, day, childcare) : [];
    });

function dayOfChild({ semester, closures }: PlanUnderCheck, day: StageDay, childcare: Childcare): Finding[] {
  const open = semester.childcare.weekdays.includes(day.weekday) && !closures.isPublicHoliday(day.date);
  if (!open && !childcare.weekendCare) return [{ cause: 'shut', ...keysOfDay(day), ...SIMPLY_BROKEN }];
  return (['out', 'back'] as const).flatMap((direction) => {
    const keys = { ...keysOfDay(day), direction };
    const call = callOf(day.day[direction], childcare);
    if (!open) return call === undefined ? [] : [{ cause: 'needless-call', ...keys, ...SIMPLY_BROKEN }];
    if (call === undefined) return [{ cause: 'no-call', ...keys, ...SIMPLY_BROKEN }];
    return faultsOfCall(call, day, childcare, semester).map((fault) => ({ ...fault, ...keys }));
  });
}

/** From arriving at the childcare to leaving it, where two legs meet there. */
function callOf({ legs }: Journey, childcare: Point): Stretch | undefined {
  for (const [i, arriving] of legs.entries()) {
    const leaving = legs[i + 1];
    if (leaving === undefined) return undefined;
    if (samePoint(arriving.to, childcare) && samePoint(leaving.from, childcare)) {
      return { start: momentOf(arriving.arrive), end: momentOf(leaving.depart) };
    }
  }
  return undefined;
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
