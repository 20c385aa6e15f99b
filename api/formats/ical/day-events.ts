/** What stands in the calendar of a trainee, a unit and a mentor for one day of a placement. */
import { dayNumber, momentAt, wallTimeOf } from '../../../solver/domain/calendar.ts';
import type { Names } from '../../../solver/domain/names.ts';
import type { Placement, PlacementDay } from '../../../solver/domain/plan-schema.ts';
import type { Language } from '../../../solver/domain/problem.ts';
import type { Semester, Shift, Site, Trainee, Unit } from '../../../solver/domain/semester-schema.ts';
import { shiftTimes } from '../../../solver/domain/shift-times.ts';
import { durationText } from '../../../solver/rules/sentence-parts.ts';
import { addressOf } from '../address.ts';
import type { AssumedOn } from '../assumed-timetable.ts';
import { assumedDayText } from '../assumed-timetable-words.ts';
import { journeyLines } from '../journey-lines.ts';
import type { AgendaEvent } from './agenda.ts';

/** One day of a placement with everything that its texts name. */
export interface DayInPlan {
  readonly semester: Semester;
  readonly names: Names;
  readonly language: Language;
  readonly placement: Placement;
  readonly day: PlacementDay;
  readonly trainee: Trainee;
  readonly unit: Unit;
  readonly site: Site;
  readonly shift: Shift;
  /** What its rides rest on where the timetable of the date is not known. */
  readonly assumedOn: AssumedOn;
}

/** For the trainee: who guides, and the way there and back with the childcare call. */
export function traineeEvent(about: DayInPlan): AgendaEvent {
  const { day, trainee, names, language, assumedOn } = about;
  const assumed = assumedOn(day);
  const told = { date: day.date, trainee, names, language };
  return dayEvent(about, [], '', [
    ...sharedLines(about),
    mentorLine(about),
    ...journeyLines({ ...told, direction: 'out', journey: day.out }),
    ...journeyLines({ ...told, direction: 'back', journey: day.back }),
    ...(assumed.length === 0 ? [] : [assumedDayText(assumed, language)]),
  ]);
}

/** For the unit: who comes. A trainee's way, childcare and home are nobody's business there. */
export function unitEvent(about: DayInPlan): AgendaEvent {
  const { unit } = about;
  const lines = [traineeLine(about), ...sharedLines(about), mentorLine(about)];
  return dayEvent(about, ['afdeling', unit.id], withTrainee(about), lines);
}

/** For the mentor: whom to guide. */
export function mentorEvent(about: DayInPlan): AgendaEvent {
  const { day } = about;
  const lines = [traineeLine(about), ...sharedLines(about)];
  return dayEvent(about, ['mentor', day.mentor], withTrainee(about), lines);
}

function dayEvent(
  about: DayInPlan,
  reader: readonly string[],
  summaryEnd: string,
  lines: readonly string[],
): AgendaEvent {
  const { semester, placement, day, unit, shift, site } = about;
  const midnight = dayNumber(day.date);
  const times = shiftTimes(shift);
  const parts = [semester.id, placement.trainee, placement.module, day.date, ...reader];
  return {
    uid: `${parts.map(encodeURIComponent).join('/')}@stageplan`,
    start: wallTimeOf(momentAt(midnight, times.startMinute)),
    end: wallTimeOf(momentAt(midnight, times.endMinute)),
    summary: `Stage: ${unit.name} (${shift.id})${summaryEnd}`,
    location: [site.name, addressOf(site)].filter((part) => part?.trim()).join(', '),
    description: lines.join('\n'),
  };
}

function withTrainee({ names, trainee }: DayInPlan): string {
  return ` – ${names.trainee(trainee.id)}`;
}

function sharedLines({ names, language, placement, day, unit, shift }: DayInPlan): string[] {
  const module = names.module(placement.module);
  const shiftName = names.shift(unit.id, shift.id);
  const time = durationText(day.minutes, language);
  const lines =
    language === 'nl'
      ? [`Module: ${module}`, `Dienst: ${shiftName}, telt voor ${time} stage`]
      : [`Module: ${module}`, `Shift: ${shiftName}, counts for ${time}`];
  if (shift.secondStart !== undefined) {
    lines.push(
      language === 'nl'
        ? `Onderbroken dienst: van ${shift.end} tot ${shift.secondStart} is er pauze, ter plaatse.`
        : `Split shift: a pause from ${shift.end} to ${shift.secondStart}, spent there.`,
    );
  }
  return lines;
}

function mentorLine({ names, day }: DayInPlan): string {
  return `Mentor: ${names.mentor(day.mentor)}`;
}

function traineeLine({ names, language, trainee }: DayInPlan): string {
  return `${language === 'nl' ? 'Cursist' : 'Trainee'}: ${names.trainee(trainee.id)}`;
}
