/** An experiment file to change one thing of, and what its reader is told. */
import { linesOf, NO_PROBLEMS, type ProblemLines } from '../../../solver/testing/problem-lines.ts';
import type { ExperimentInput } from '../reading/experiment-schema.ts';
import type { KnownToExperiments } from '../reading/known.ts';
import { type ExperimentReading, readExperiment } from '../reading/read-experiment.ts';

/** Three levers and three measures. */
export const KNOWN: KnownToExperiments = {
  levers: [
    { id: 'buddies', domain: { kind: 'number', min: 0, max: 100, whole: true } },
    { id: 'travel-factor', domain: { kind: 'number', min: 0.5, max: 2, whole: false } },
    { id: 'childcare-hours', domain: { kind: 'choice', options: ['07:00-18:30', '06:00-22:00'] } },
  ],
  measures: [{ id: 'modules-placed' }, { id: 'hours-placed' }, { id: 'journey-minutes' }],
};

/** One lever on one base, with seeds enough and nothing to remark on. */
export const FILE: ExperimentInput = {
  format: 'stageplan-experiment/1',
  id: 'flexibele-stage',
  name: { nl: 'Flexibele stage', en: 'A flexible placement' },
  question: { nl: 'Wat verandert er?', en: 'What would change?' },
  bases: [{ kind: 'generated', name: 'leuven', options: { trainees: 40 } }],
  levers: [{ lever: 'buddies', values: [50, 100] }],
  design: { kind: 'one-at-a-time' },
  replications: { seeds: 10 },
  effort: { steps: 500 },
  measures: ['modules-placed'],
};

/** The errors of a file that may be anything. */
export function errorLines(raw: unknown): ProblemLines {
  const reading = readExperiment(raw, KNOWN);
  return reading.ok ? NO_PROBLEMS : linesOf(reading.problems);
}

/** What is wrong when these parts of the file are different; they may be anything. */
export function errorsWith(over: Record<string, unknown>): ProblemLines {
  return errorLines({ ...FILE, ...over });
}

type RightReading = Extract<ExperimentReading, { ok: true }>;

/** The file with these parts instead, which are right too. */
export function experimentWith(over: Partial<ExperimentInput>): RightReading {
  const reading = readExperiment({ ...FILE, ...over }, KNOWN);
  if (!reading.ok) throw new Error(linesOf(reading.problems).en.join('\n'));
  return reading;
}
