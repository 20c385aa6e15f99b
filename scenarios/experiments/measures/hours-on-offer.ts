/**
 * The hours of mentors and of childcare that a semester has to offer, used or not. A lever that asks for more of them
 * shows it here: the difference with the unchanged semester is what it costs.
 */
import { datesBetween, dayNumber, weekdayOf } from '../../../solver/domain/calendar.ts';
import { type ClosureCalendar, closureCalendar } from '../../../solver/domain/closures.ts';
import { isOnShift } from '../../../solver/domain/mentor-roster.ts';
import type { Mentor, Semester, Trainee } from '../../../solver/domain/semester-schema.ts';
import { say } from '../../../solver/domain/sentence.ts';
import { shiftTimes } from '../../../solver/domain/shift-times.ts';
import type { ShiftId, UnitId } from '../../../solver/domain/values.ts';
import { careHours, careNeed } from '../../../solver/travel/childcare-call.ts';
import { total } from './averages.ts';
import type { Measure } from './measure.ts';

const MINUTES_PER_HOUR = 60;

export const mentorHours: Measure = {
  id: 'mentor-hours',
  name: say('Mentoruren op het uurrooster', 'Mentor hours on the roster'),
  unit: say('uren', 'hours'),
  definition: say(
    'De uren (zonder pauzes) waarop mentoren volgens hun uurrooster werken tussen begin en einde van het semester, afwezigheden eraf, of zij nu iemand begeleiden of niet. Het verschil door een hefboom is wat die aan mentoruren vraagt.',
    "The hours (without breaks) that mentors work by their roster between the semester's start and end, absences taken off, whether they guide anybody or not. The difference a lever makes is what it asks of mentor hours.",
  ),
  better: 'less',
  decimals: 0,
  of: ({ semester }) => rosterMinutes(semester, () => 1) / MINUTES_PER_HOUR,
};

export const guidanceHours: Measure = {
  id: 'guidance-hours',
  name: say('Begeleidingsuren in het aanbod', 'Guidance hours on offer'),
  unit: say('uren', 'hours'),
  definition: say(
    'Mentoruren op het uurrooster maal hoeveel begeleiding de mentor tegelijk aankan: wie er twee tegelijk begeleidt, telt dubbel.',
    'Mentor hours on the roster times how much guidance the mentor can give at once: one who guides two at a time counts double.',
  ),
  better: 'neither',
  decimals: 0,
  of: ({ semester }) => rosterMinutes(semester, ({ capacity }) => capacity) / MINUTES_PER_HOUR,
};

export const childcareHours: Measure = {
  id: 'childcare-hours',
  name: say('Uren kinderopvang in het aanbod', 'Childcare hours on offer'),
  unit: say('uren', 'hours'),
  definition: say(
    'De openingsuren van de opvang, voor elk kind van een cursist, op de dagen van het semester waarop het kind opvang nodig heeft en die open is; is ze dicht maar is er weekendopvang, dan evenveel uren. Het verschil door een hefboom is wat die aan opvanguren vraagt.',
    "The opening hours of childcare, for each trainee's child, on the days of the semester on which the child needs care and it is open; where it is shut but there is weekend care, as many hours. The difference a lever makes is what it asks of childcare hours.",
  ),
  better: 'less',
  decimals: 0,
  of: ({ semester }) => {
    const closures = closureCalendar(semester.closures);
    return total(semester.trainees.map((one) => careMinutes(one, semester, closures))) / MINUTES_PER_HOUR;
  },
};

function rosterMinutes(semester: Semester, weightOf: (mentor: Mentor) => number): number {
  const start = dayNumber(semester.start);
  const days = datesBetween(semester.start, semester.end);
  const minutesOf = shiftMinutes(semester);
  return total(
    semester.mentors.flatMap((mentor) => {
      const shifts = [...new Set(mentor.roster.map(({ shift }) => shift))];
      return shifts.map((shift) => {
        const worked = days.filter((day) => isOnShift(mentor, shift, day, start)).length;
        return worked * minutesOf(mentor.unit, shift) * weightOf(mentor);
      });
    }),
  );
}

function shiftMinutes({ units }: Semester): (unit: UnitId, shift: ShiftId) => number {
  const byUnit = new Map(
    units.map(({ id, shifts }) => [id, new Map(shifts.map((s) => [s.id, shiftTimes(s).stageMinutes]))]),
  );
  return (unit, shift) => byUnit.get(unit)?.get(shift) ?? 0;
}

function careMinutes(trainee: Trainee, semester: Semester, closures: ClosureCalendar): number {
  const own = trainee.childcare;
  if (own === undefined) return 0;
  const { opensMinute, closesMinute } = careHours(own, semester.childcare);
  const caredFor = datesBetween(semester.start, semester.end).filter(
    (day) =>
      own.weekdays.includes(weekdayOf(day)) &&
      careNeed(trainee, semester.childcare, closures, day) !== 'shut',
  );
  return caredFor.length * (closesMinute - opensMinute);
}
