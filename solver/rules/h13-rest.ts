import { addWeeks, isoDateOf, isSunday, mondayOf, type WeekNumber } from '../domain/calendar.ts';
import { groupBy } from '../domain/group-by.ts';
import type { DayReading, PlanReading, TraineeReading } from './plan-reading.ts';
import { hardRule, isOpen, over, under } from './rule.ts';
import { weeklyRest } from './weekly-rest.ts';
import { workingDays, workMinutes } from './working-days.ts';

export const h13Rest = hardRule({
  id: 'H13',
  source: 'docs/rules.md#h13-rest',
  title: { nl: 'Rust en werktijd', en: 'Rest and working time' },
  causes: {
    rest: {
      unit: 'minutes',
      nl: (w) =>
        `${w.trainee}: ${w.duration(w.found)} rust voor ${w.date}; minstens ${w.duration(w.limit)} is nodig.`,
      en: (w) =>
        `${w.trainee}: ${w.duration(w.found)} of rest before ${w.date}; at least ${w.duration(w.limit)} is needed.`,
    },
    'weekly-rest': {
      unit: 'minutes',
      nl: (w) =>
        `${w.trainee}: in de week van ${w.week} hoogstens ${w.duration(w.found)} rust na elkaar; minstens ${w.duration(w.limit)} is nodig.`,
      en: (w) =>
        `${w.trainee}: in the week of ${w.week} at most ${w.duration(w.found)} of rest in a row; at least ${w.duration(w.limit)} is needed.`,
    },
    'day-minutes': {
      unit: 'minutes',
      nl: (w) =>
        `${w.trainee}: ${w.duration(w.found)} stage op ${w.date}; hoogstens ${w.duration(w.limit)} mag.`,
      en: (w) =>
        `${w.trainee}: ${w.duration(w.found)} of placement on ${w.date}; at most ${w.duration(w.limit)} is allowed.`,
    },
    'week-minutes': {
      unit: 'minutes',
      nl: (w) =>
        `${w.trainee}: ${w.duration(w.found)} stage in de week van ${w.week}; hoogstens ${w.duration(w.limit)} mag.`,
      en: (w) =>
        `${w.trainee}: ${w.duration(w.found)} of placement in the week of ${w.week}; at most ${w.duration(w.limit)} is allowed.`,
    },
    'week-stage-and-work': {
      unit: 'minutes',
      nl: (w) =>
        `${w.trainee}: ${w.duration(w.found)} stage en werk in de week van ${w.week}; hoogstens ${w.duration(w.limit)} mag.`,
      en: (w) =>
        `${w.trainee}: ${w.duration(w.found)} of placement and work in the week of ${w.week}; at most ${w.duration(w.limit)} is allowed.`,
    },
    sundays: {
      unit: 'sundays',
      nl: (w) =>
        `${w.trainee}: ${w.count(w.found, 'sunday')} stage in de vier weken vanaf ${w.week}; hoogstens ${w.limit} mag.`,
      en: (w) =>
        `${w.trainee}: ${w.count(w.found, 'sunday')} of placement in the four weeks from ${w.week}; at most ${w.limit} is allowed.`,
    },
  },
  findings: (reading) =>
    reading.trainees.flatMap((trainee) => [
      ...restBetweenDays(trainee, reading),
      ...minutesPerDay(trainee, reading),
      ...weeks(trainee, reading),
      ...sundays(trainee, reading),
    ]),
});

function restBetweenDays(trainee: TraineeReading, reading: PlanReading) {
  const days = workingDays(trainee, reading);
  return days.slice(1).flatMap((later, i) => {
    const earlier = days[i];
    if (earlier === undefined || !isOpen([...earlier.stage, ...later.stage])) return [];
    const keys = { trainee: trainee.trainee.id, date: isoDateOf(later.date) };
    return under('rest', keys, later.startsAt - earlier.endsAt, reading.rules.minRestMinutes);
  });
}

function minutesPerDay({ trainee, days }: TraineeReading, { rules }: PlanReading) {
  return [...groupBy(days, (day) => day.date)].flatMap(([date, onDate]) => {
    const keys = { trainee: trainee.id, date: isoDateOf(date) };
    return isOpen(onDate) ? over('day-minutes', keys, stageMinutes(onDate), rules.maxStageMinutesPerDay) : [];
  });
}

function weeks(reading: TraineeReading, plan: PlanReading) {
  const { trainee, days } = reading;
  const { rules, closures } = plan;
  return [...groupBy(days, (day) => day.week)].flatMap(([week, inWeek]) => {
    const keys = weekKeys(reading, week);
    const rest = weeklyRest(reading, week, plan);
    const stage = stageMinutes(inWeek);
    const maxStage = Math.min(
      rules.maxStageMinutesPerWeek,
      trainee.maxStageMinutesPerWeek ?? rules.maxStageMinutesPerWeek,
    );
    const stageAndWork = stage + workMinutes(reading, week, closures);
    const maxima = isOpen(inWeek)
      ? [
          ...over('week-minutes', keys, stage, maxStage),
          ...over('week-stage-and-work', keys, stageAndWork, rules.maxStageAndWorkMinutesPerWeek),
        ]
      : [];
    return isOpen(rest.takingPart)
      ? [...under('weekly-rest', keys, rest.longestMinutes, rules.minWeeklyRestMinutes), ...maxima]
      : maxima;
  });
}

const WEEKS_OF_SUNDAYS = 4;

/** Any four weeks in a row, so a Sunday is in four of them. */
function sundays(reading: TraineeReading, { rules }: PlanReading) {
  const stageSundays = reading.days.filter((day) => isSunday(day.date));
  const firstWeeks = new Set(
    stageSundays.flatMap(({ week }) => [-3, -2, -1, 0].map((before) => addWeeks(week, before))),
  );
  return [...firstWeeks].flatMap((first) => {
    const inWindow = stageSundays.filter(({ week }) => week >= first && week < first + WEEKS_OF_SUNDAYS);
    const dates = new Set(inWindow.map((day) => day.date));
    return isOpen(inWindow)
      ? over('sundays', weekKeys(reading, first), dates.size, rules.maxSundaysPerFourWeeks)
      : [];
  });
}

function stageMinutes(days: readonly DayReading[]): number {
  return days.reduce((sum, day) => sum + day.stageMinutes, 0);
}

function weekKeys({ trainee }: TraineeReading, week: WeekNumber) {
  return { trainee: trainee.id, week: isoDateOf(mondayOf(week)) };
}
