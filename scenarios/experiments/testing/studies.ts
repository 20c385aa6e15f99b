/** Small studies for tests: an experiment, and results as if its semesters had been planned. */
import { casesOf } from '../design/cases.ts';
import type { Experiment } from '../experiment.ts';
import type { CaseKey, CaseResult } from '../results.ts';

/** One lever at two values on one base, one measure, six seeds. */
export function experiment(over: Partial<Experiment> = {}): Experiment {
  return {
    id: 'flexibele-stage',
    name: { nl: 'Flexibele stage', en: 'A flexible placement' },
    question: { nl: 'Wat verandert er?', en: 'What would change?' },
    bases: [{ kind: 'generated', name: 'leuven', options: { trainees: 20 } }],
    levers: [{ lever: 'buddies', values: [50, 100] }],
    design: { kind: 'one-at-a-time', pairs: [] },
    replications: { seeds: 6, first: 1 },
    effort: { steps: 100 },
    measures: ['modules-placed'],
    ...over,
  };
}

export function caseResult(key: CaseKey, over: Partial<CaseResult> = {}): CaseResult {
  return {
    ...key,
    semesterDigest: '0'.repeat(64),
    measures: {},
    barriers: [],
    groups: [],
    gap: { kind: 'cost', value: 0 },
    openModules: 0,
    ...over,
  };
}

/** A result for every case of the experiment. */
export function resultsOf(
  study: Experiment,
  outcome: (key: CaseKey) => Partial<CaseResult>,
): readonly CaseResult[] {
  return casesOf(study).map((key) => caseResult(key, outcome(key)));
}

/** Results of an experiment of one measure, as that measure's figure in each case. */
export function figuresOf(study: Experiment, figure: (key: CaseKey) => number | null): readonly CaseResult[] {
  const [measure = ''] = study.measures;
  return resultsOf(study, (key) => ({ measures: { [measure]: figure(key) } }));
}
