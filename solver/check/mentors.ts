/** H11 mentors: somebody of the unit guides every day, able to, and not too many at once. */
import { dayNumber, weekOf, within } from '../domain/calendar.ts';
import type { Semester } from '../domain/semester-schema.ts';
import { type Check, excess, type Finding, keysOfDay, keysOfModule, SIMPLY_BROKEN } from './check.ts';
import { groupedBy, jointKey } from './grouping.ts';
import { anyOpen, type PlacedModule, type PlanUnderCheck, type StageDay } from './plan-under-check.ts';

export const checkMentors: Check = (plan) => [
  ...plan.days.filter((day) => !day.frozen).flatMap((day) => guidanceOf(day, plan.semester)),
  ...overloads(plan),
  ...plan.placements.flatMap(primaryMentor),
];

function guidanceOf(day: StageDay, semester: Semester): Finding[] {
  const keys = () => ({ ...keysOfDay(day), mentor: day.mentor.id });
  const findings: Finding[] = [];
  if (!isOnShift(day, semester)) {
    findings.push({ cause: 'not-on-shift', ...keys(), shift: day.shift.id, ...SIMPLY_BROKEN });
  }
  if (day.placed.trainee.guidance === 'intensive' && day.mentor.level !== 'advanced') {
    findings.push({ cause: 'level', ...keys(), ...SIMPLY_BROKEN });
  }
  return findings;
}

function isOnShift({ mentor, placed, shift, date, weekday, week }: StageDay, semester: Semester): boolean {
  const weeksIn = week - weekOf(dayNumber(semester.start));
  const onRoster = mentor.roster.some(
    (line) =>
      line.shift === shift.id &&
      line.weekdays.includes(weekday) &&
      (line.cycle === undefined || modulo(weeksIn, line.cycle.weeks) === line.cycle.index),
  );
  const absent = (mentor.absences ?? []).some(({ from, to }) => within(date, from, to));
  return mentor.unit === placed.unit.id && onRoster && !absent;
}

/** Also before the semester: minus one week is the last of the cycle. */
function modulo(n: number, by: number): number {
  return ((n % by) + by) % by;
}

function overloads({ days }: PlanUnderCheck): Finding[] {
  const groups = groupedBy(days, (day) =>
    jointKey(day.mentor.id, day.placed.unit.id, day.shift.id, day.date),
  );
  return [...groups.values()].flatMap((group) => {
    const one = group[0];
    if (one === undefined) return [];
    const { unit } = one.placed;
    const trainees = new Set(group.map((day) => day.placed.trainee));
    const load = [...trainees].reduce(
      (sum, trainee) => sum + (trainee.guidance === 'intensive' && !unit.buddy ? 2 : 1),
      0,
    );
    const { mentor, shift, day } = one;
    if (load <= mentor.capacity || !anyOpen(group)) return [];
    const keys = { mentor: mentor.id, unit: unit.id, shift: shift.id, date: day.date };
    return [{ cause: 'load', ...keys, ...excess(load, mentor.capacity) }];
  });
}

function primaryMentor(placed: PlacedModule): Finding[] {
  const primary = placed.placement.mentor;
  const open = placed.days.filter((day) => !day.frozen);
  const daysWith = groupedBy(open, (day) => day.mentor.id);
  const own = daysWith.get(primary)?.length ?? 0;
  const most = Math.max(0, ...[...daysWith].filter(([id]) => id !== primary).map(([, days]) => days.length));
  return most > own
    ? [{ cause: 'primary', ...keysOfModule(placed), mentor: primary, ...excess(most, own) }]
    : [];
}
