/** Measures exist and are named once. */
import { knownIds } from '../../../solver/domain/consistency/known-ids.ts';
import { type Fault, fault } from '../../../solver/domain/fault.ts';
import { soundElements } from '../../../solver/domain/sound-parts.ts';
import { LISTED_BEFORE, unknownMeasure } from './experiment-sentences.ts';
import type { ExperimentToJudge } from './experiment-to-judge.ts';

export function* judgeMeasures({ sound, known }: ExperimentToJudge): Generator<Fault> {
  if (sound.measures === 'all') return;
  const ids = knownIds(known.measures);
  const seen = new Set<string>();
  for (const [i, measure] of soundElements(sound.measures)) {
    const path = ['measures', i];
    if (!ids.has(measure)) yield fault(path, measure, unknownMeasure(ids.alike(measure)));
    if (seen.has(measure)) yield fault(path, measure, LISTED_BEFORE);
    seen.add(measure);
  }
}
