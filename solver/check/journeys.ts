/** H7 journey and H9 mobility: the way there and back can be made, in time, and by what the trainee has. */
import { addMinutes, type Moment, momentAt } from '../domain/calendar.ts';
import type { Journey } from '../domain/plan-schema.ts';
import type { Rules, Trainee, Unit } from '../domain/semester-schema.ts';
import type { Mode } from '../domain/values.ts';
import { hasCall } from './call-days.ts';
import { type Check, excess, type Finding, keysOfDay, SIMPLY_BROKEN, shortage } from './check.ts';
import { canBeMade, ridesRun } from './legs.ts';
import type { PlanUnderCheck, StageDay } from './plan-under-check.ts';
import { DIRECTIONS, type Direction, ownBikes, routeOf } from './route.ts';

export const checkJourneys: Check = (plan) =>
  plan.days
    .filter((day) => !day.historic)
    .flatMap((day) => {
      const { rules } = plan.semester;
      const bikes = hasCall(day, plan) ? [] : ownBikes(day);
      return [
        ...DIRECTIONS.flatMap((direction) => [
          ...legs(day, direction, bikes, plan),
          ...modeAndMinutes(day, direction, rules),
        ]),
        ...modeMix(day),
        ...late(day, rules),
        ...early(day),
      ];
    });

function legs(
  day: StageDay,
  direction: Direction,
  bikes: readonly Mode[],
  { semester: { rules }, feeds }: PlanUnderCheck,
): Finding[] {
  const journey = day.day[direction];
  const evidence = { rules, feeds };
  const finding = (cause: string) => ({ cause, ...keysOfDay(day), direction, ...SIMPLY_BROKEN });
  return [
    ...(canBeMade(journey, routeOf(day, direction, bikes), evidence) ? [] : [finding('legs')]),
    ...(ridesRun(journey, evidence) ? [] : [finding('ride')]),
  ];
}

function modeAndMinutes(day: StageDay, direction: Direction, rules: Rules): Finding[] {
  const keys = { ...keysOfDay(day), direction };
  const allowed = minutesAllowed(day.placed.trainee, day.day[direction].mode, rules);
  if (allowed === undefined) return [{ cause: 'mode', ...keys, ...SIMPLY_BROKEN }];
  const { minutes } = day.times[direction];
  return minutes > allowed ? [{ cause: 'too-long', ...keys, ...excess(minutes, allowed) }] : [];
}

/** Undefined for a mode that the trainee does not have. */
function minutesAllowed(trainee: Trainee, mode: Mode, rules: Rules): number | undefined {
  const own = trainee.modes.find((candidate) => candidate.mode === mode)?.maxMinutes;
  return mode === 'walk' ? Math.max(own ?? 0, rules.maxWalkToStopMinutes) : own;
}

function modeMix(day: StageDay): Finding[] {
  const { out, back } = day.day;
  return out.mode === back.mode ? [] : [{ cause: 'mode-mix', ...keysOfDay(day), ...SIMPLY_BROKEN }];
}

function late(day: StageDay, rules: Rules): Finding[] {
  const arrival = sinceMidnight(day, day.times.out.arrive);
  const latest = sinceMidnight(day, addMinutes(day.start, -rules.arrivalMarginMinutes));
  return arrival <= latest ? [] : [{ cause: 'late', ...keysOfDay(day), ...excess(arrival, latest) }];
}

function early(day: StageDay): Finding[] {
  const departure = sinceMidnight(day, day.times.back.leave);
  const end = sinceMidnight(day, day.end);
  return departure >= end ? [] : [{ cause: 'early', ...keysOfDay(day), ...shortage(departure, end) }];
}

function sinceMidnight(day: StageDay, moment: Moment): number {
  return moment - momentAt(day.date, 0);
}

const MODES_FOR: Record<Unit['mobility'], readonly Mode[] | 'any'> = {
  none: 'any',
  bike: ['bike', 'ebike', 'car'],
  car: ['car'],
};

export const checkMobility: Check = ({ days }) =>
  days
    .filter((day) => !day.historic && !bothWaysBy(day, MODES_FOR[day.placed.unit.mobility]))
    .map((day) => ({ cause: 'mobility', ...keysOfDay(day), unit: day.placed.unit.id, ...SIMPLY_BROKEN }));

function bothWaysBy({ day }: StageDay, modes: readonly Mode[] | 'any'): boolean {
  const by = (journey: Journey) => modes === 'any' || modes.includes(journey.mode);
  return by(day.out) && by(day.back);
}
