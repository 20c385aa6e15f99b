import { expect, it } from 'vitest';
import { casesOf } from '../../scenarios/experiments/design/cases.ts';
import type { Experiment } from '../../scenarios/experiments/experiment.ts';
import { effectsOf } from '../../scenarios/experiments/statistics/effects-of.ts';
import type { OpenBase } from './base-semester.ts';
import { CaseRunner } from './run-case.ts';

const options = { trainees: 10, area: 'leuven', tightness: 'tight' } as const;
const BASE: OpenBase = { name: 'streek', source: { kind: 'generated', options }, images: [] };

const EXPERIMENT: Experiment = {
  id: 'nulproef',
  name: { nl: 'Nulproef', en: 'A/A test' },
  question: { nl: 'Niets?', en: 'Nothing?' },
  bases: [{ kind: 'generated', name: 'streek', options }],
  levers: [{ lever: 'list-order', values: [1] }],
  design: { kind: 'one-at-a-time', pairs: [] },
  replications: { seeds: 8, first: 1 },
  effort: { steps: 10 },
  measures: ['modules-placed', 'journey-minutes', 'plan-cost'],
};

/** An A/A test: the semester stays what it is, only the search takes another way through it. */
it('shows no effect of a lever that changes nothing, though the plans differ', () => {
  const runner = new CaseRunner({ experiment: EXPERIMENT, bases: [BASE] }, () => 0);
  const results = casesOf(EXPERIMENT).flatMap((key) => {
    const answer = runner.run(key);
    return answer.kind === 'result' ? [answer.result] : [];
  });
  const effects = effectsOf(EXPERIMENT, results);
  expect(effects.map(({ measure, pairs, verdict }) => [measure, pairs, verdict])).toEqual(
    EXPERIMENT.measures.map((measure) => [measure, 8, 'not-shown']),
  );
  for (const { interval } of effects) {
    expect(interval?.low).toBeLessThanOrEqual(0);
    expect(interval?.high).toBeGreaterThanOrEqual(0);
  }
  expect(effects.some(({ interval }) => interval !== null && interval.low < interval.high)).toBe(true);
});
