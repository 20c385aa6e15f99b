/**
 * A school so small that what a lever does to it follows by reasoning: three trainees who are free on Mondays only are
 * asked 25 hours, four shifts, by a nursing home that wants them two days a week. Nobody can be placed; once it accepts
 * one day a week, everybody can.
 */
import { stringify } from 'yaml';
import type { ExperimentInput } from '../../../scenarios/experiments/reading/experiment-schema.ts';
import type { SemesterInput } from '../../../solver/domain/semester-schema.ts';
import { moduleInput, semesterInput, trainee, unit } from '../../../solver/testing/builders.ts';

export function oneDaySchool(over: Partial<SemesterInput> = {}): SemesterInput {
  return semesterInput({
    end: '2027-03-14',
    modules: [moduleInput({ minutes: 1500 })],
    units: [unit({ minDaysPerWeek: 2, preferredDaysPerWeek: 2 })],
    trainees: ['t1', 't2', 't3'].map((id) =>
      trainee({
        id,
        busy: [{ weekdays: [2, 3, 4, 5, 6, 7], start: '00:00', end: '00:00', kind: 'other' }],
      }),
    ),
    ...over,
  });
}

/** Ten plans: the unchanged school and one that accepts one day a week, with five seeds. */
export function oneDayExperiment(over: Partial<ExperimentInput> = {}): ExperimentInput {
  return {
    format: 'stageplan-experiment/1',
    id: 'een-dag',
    name: { nl: 'Eén dag', en: 'One day' },
    question: { nl: 'Helpt één dag per week?', en: 'Does one day a week help?' },
    bases: [{ kind: 'file', name: 'school', path: 'semester.json' }],
    levers: [{ lever: 'one-day-a-week', values: [100] }],
    design: { kind: 'one-at-a-time' },
    replications: { seeds: 5 },
    effort: { steps: 20 },
    measures: ['modules-placed', 'days-per-week'],
    ...over,
  };
}

/** As somebody would write it. */
export function yamlOf(experiment: unknown): string {
  return stringify(experiment);
}
