/** What placements leave of weekends and free days. */
import { isWeekend } from '../../../solver/domain/calendar.ts';
import { say } from '../../../solver/domain/sentence.ts';
import { mean } from './averages.ts';
import type { Measure } from './measure.ts';
import { readingOf } from './outcome-reading.ts';
import { classAndWork, type StageWeek, stageWeeks } from './stage-weeks.ts';

export const weekendsPerTrainee: Measure = {
  id: 'weekends-per-trainee',
  name: say('Weekends met stage', 'Weekends on placement'),
  unit: say('weekends per cursist', 'weekends per trainee'),
  definition: say(
    'Op hoeveel weekends een cursist stage heeft, op zaterdag, op zondag of allebei; het gemiddelde over wie minstens één module geplaatst kreeg.',
    'On how many weekends a trainee is on placement, on Saturday, Sunday or both; the mean over those with at least one module placed.',
  ),
  better: 'less',
  decimals: 2,
  of: (outcome) =>
    mean(
      readingOf(outcome)
        .trainees.filter(({ modules }) => modules.some(({ placement }) => placement !== null))
        .map(({ days }) => new Set(days.filter(({ date }) => isWeekend(date)).map(({ week }) => week)).size),
    ),
};

export const freeDaysPerWeek: Measure = {
  id: 'free-days-per-week',
  name: say('Vrije dagen per week', 'Free days a week'),
  unit: say('dagen per week met stage', 'days per week with placement days'),
  definition: say(
    'Dagen zonder stage, les of werk, maandag tot en met zondag; het gemiddelde over alle cursisten en alle weken waarin zij stage hebben. Wat na middernacht eindigt, hoort bij de dag waarop het begint.',
    'Days without placement, class or work, Monday to Sunday; the mean over all trainees and all weeks in which they have placement days. What ends after midnight belongs to the day it starts on.',
  ),
  better: 'more',
  decimals: 2,
  of: (outcome) => {
    const reading = readingOf(outcome);
    const freeDays = (week: StageWeek) => {
      const staged = new Set(week.days.map(({ date }) => date));
      return classAndWork(week, reading.closures).filter(
        ({ date, classAndWorkMinutes }) => classAndWorkMinutes === null && !staged.has(date),
      ).length;
    };
    return mean(stageWeeks(reading).map(freeDays));
  },
};
