/** From the fields of the file, judged, to the experiment they describe. */
import type { BaseSemester, Design, Experiment } from '../experiment.ts';
import type { ExperimentFile } from './experiment-schema.ts';
import type { KnownToExperiments } from './known.ts';

/** @throws RangeError for what judging refuses */
export function toExperiment(file: ExperimentFile, known: KnownToExperiments): Experiment {
  const { id, name, question, levers, replications, measures } = file;
  const asked = new Set(measures === 'all' ? known.measures.map((measure) => measure.id) : measures);
  return {
    ...{ id, name, question, levers, replications },
    bases: file.bases.map(toBase),
    design: toDesign(file.design),
    effort: toEffort(file.effort),
    measures: known.measures.map((measure) => measure.id).filter((measure) => asked.has(measure)),
  };
}

type Field<K extends 'design' | 'effort'> = ExperimentFile[K];

function toBase({ kind, name, options, timetable, path }: ExperimentFile['bases'][number]): BaseSemester {
  if (kind === 'file') return { kind, name, path: judged(path) };
  const given = options ?? {};
  return timetable === undefined ? { kind, name, options: given } : { kind, name, options: given, timetable };
}

const DEFAULT_SEED = 1;

function toDesign({ kind, pairs = [], samples, seed = DEFAULT_SEED }: Field<'design'>): Design {
  switch (kind) {
    case 'one-at-a-time':
      return { kind, pairs };
    case 'full-factorial':
      return { kind };
    case 'latin-hypercube':
      return { kind, samples: judged(samples), seed };
  }
}

function toEffort({ steps, seconds }: Field<'effort'>): Experiment['effort'] {
  return steps === undefined ? { seconds: judged(seconds) } : { steps };
}

function judged<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('what is missing here is refused before');
  return value;
}
