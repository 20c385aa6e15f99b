/** A study of four variants and two measures whose effects are given: small enough to read its whole report. */

import { casesOf } from '../../../../scenarios/experiments/design/cases.ts';
import type { Experiment } from '../../../../scenarios/experiments/experiment.ts';
import type { CaseResult, Pull } from '../../../../scenarios/experiments/results.ts';
import type { Effect } from '../../../../scenarios/experiments/statistics/effect.ts';
import { say } from '../../../../solver/domain/sentence.ts';
import type { MeasureText, Study } from '../study-context.ts';
import { MADE_UP_LEVERS } from './made-up-levers.ts';

export const QUARTER: Pull = { lever: 'one-day-a-week', value: 25 };
export const HALF: Pull = { lever: 'one-day-a-week', value: 50 };
export const TRAINED: Pull = { lever: 'mentor-training', value: 50 };

export const SMALL_EXPERIMENT: Experiment = {
  id: 'small',
  name: say('Kleine studie', 'Small study'),
  question: say('Helpt één dag per week?', 'Does one day a week help?'),
  bases: [{ kind: 'file', name: 'leuven', path: 'semester.json' }],
  levers: [
    { lever: QUARTER.lever, values: [QUARTER.value, HALF.value] },
    { lever: TRAINED.lever, values: [TRAINED.value] },
  ],
  design: { kind: 'one-at-a-time', pairs: [[HALF.lever, TRAINED.lever]] },
  replications: { seeds: 8, first: 1 },
  effort: { steps: 1_000 },
  measures: ['modules-placed', 'journey-minutes'],
};

const MEASURES: readonly MeasureText[] = [
  {
    id: 'modules-placed',
    name: say('Geplaatste modules', 'Modules placed'),
    unit: say('modules', 'modules'),
    definition: say('Hoeveel modules geplaatst zijn.', 'How many modules are placed.'),
    better: 'more',
    decimals: 0,
  },
  {
    id: 'journey-minutes',
    name: say('Duur van een verplaatsing', 'Length of a journey'),
    unit: say('minuten', 'minutes'),
    definition: say('Het gemiddelde van deur tot deur.', 'The mean from door to door.'),
    better: 'less',
    decimals: 1,
  },
];

/** An effect that is shown: 100 modules become 112. */
export function effect(over: Partial<Effect> = {}): Effect {
  return {
    base: 'leuven',
    pulls: [HALF],
    measure: 'modules-placed',
    pairs: 8,
    baseMean: 100,
    mean: 12,
    interval: { low: 9.5, high: 14.25 },
    size: 2.4,
    p: 0.008,
    pCorrected: 0.024,
    searchGap: { base: 3, changed: 2 },
    verdict: 'effect',
    seedsForHalfWidth: 27,
    ...over,
  };
}

/** @param effects of variants of `SMALL_EXPERIMENT`; nothing else is told of the others */
export function smallStudy(effects: readonly Effect[], over: Partial<Study> = {}): Study {
  const experiment = over.experiment ?? SMALL_EXPERIMENT;
  return {
    experiment,
    results: casesOf(experiment).map(
      (key): CaseResult => ({
        ...key,
        semesterDigest: String(key.seed).repeat(64).slice(0, 64),
        measures: { 'modules-placed': 100 + 4 * key.pulls.length, 'journey-minutes': 30 + key.pulls.length },
        barriers: [
          { rule: 'H11', module: 'zorgkundige', setting: 'wzc', place: 'Leuven', trainees: 6, hours: 780 },
        ],
        groups: [],
        gap: { kind: 'placed', value: 3 },
        openModules: 3,
      }),
    ),
    effects,
    interactions: [],
    levers: MADE_UP_LEVERS,
    measures: MEASURES,
    ...over,
  };
}
