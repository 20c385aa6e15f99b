/** A tiny experiment, as it is sent: two plans of one generated semester. */
import type { ExperimentInput } from '../../../scenarios/experiments/reading/experiment-schema.ts';

export function experimentInput(over: object = {}): Omit<ExperimentInput, 'bases'> & { bases: unknown } {
  return {
    format: 'stageplan-experiment/1',
    id: 'een-dag',
    name: { nl: 'Eén dag', en: 'One day' },
    question: { nl: 'Helpt één dag per week?', en: 'Does one day a week help?' },
    bases: [{ kind: 'generated', name: 'school', options: { trainees: 10 } }],
    levers: [{ lever: 'one-day-a-week', values: [100] }],
    design: { kind: 'one-at-a-time' },
    replications: { seeds: 1 },
    effort: { steps: 20 },
    measures: ['modules-placed', 'days-per-week'],
    ...over,
  };
}
