/** A design has what its kind asks, pairs levers that are pulled, and makes no more settings than can be planned. */
import { knownIds } from '../../../solver/domain/consistency/known-ids.ts';
import { type Fault, fault } from '../../../solver/domain/fault.ts';
import { soundElements } from '../../../solver/domain/sound-parts.ts';
import {
  moreSamplesThan,
  notListed,
  PAIR_WITH_ITSELF,
  pairTwice,
  SAMPLES_MISSING,
  tooManySettings,
} from './experiment-sentences.ts';
import type { ExperimentToJudge } from './experiment-to-judge.ts';
import { fieldsNotWith } from './fields-by-kind.ts';

/** Of one base; with a seed a minute each, a week of planning. */
export const MOST_SETTINGS = 10_000;

export function* judgeDesign(judged: ExperimentToJudge): Generator<Fault> {
  const { sound, given } = judged;
  switch (sound.design?.kind) {
    case 'one-at-a-time':
      yield* fieldsNotWith('one-at-a-time', given, ['design'], ['samples', 'seed']);
      return yield* judgePairs(judged);
    case 'full-factorial':
      yield* fieldsNotWith('full-factorial', given, ['design'], ['pairs', 'samples', 'seed']);
      return yield* judgeFactorial(judged);
    case 'latin-hypercube':
      yield* fieldsNotWith('latin-hypercube', given, ['design'], ['pairs']);
      return yield* judgeSamples(judged);
  }
}

function* judgePairs({ sound, given }: ExperimentToJudge): Generator<Fault> {
  const listed = knownIds(listedLevers(given));
  const firstWith = new Map<string, number>();
  for (const [i, pair] of soundElements(sound.design?.pairs)) {
    for (const [place, lever] of soundElements(pair)) {
      if (listed.has(lever)) continue;
      yield fault(['design', 'pairs', i, place], lever, notListed(listed.alike(lever)));
    }
    const [one, other] = pair;
    if (one === undefined || other === undefined) continue;
    if (one === other) yield fault(['design', 'pairs', i, 1], other, PAIR_WITH_ITSELF);
    const key = JSON.stringify([one, other].sort());
    const first = firstWith.get(key);
    if (first === undefined) firstWith.set(key, i);
    else yield fault(['design', 'pairs', i], pair, pairTwice(first));
  }
}

/** The levers' names as elements with an id, which is what known ids are read from. */
function listedLevers(given: ExperimentToJudge['given']): { id: unknown }[] {
  const levers = given(['levers']);
  return Array.isArray(levers) ? levers.map((_, i) => ({ id: given(['levers', i, 'lever']) })) : [];
}

function* judgeFactorial(judged: ExperimentToJudge): Generator<Fault> {
  const settings = product(valueCounts(judged).map((values) => values + 1));
  if (settings <= MOST_SETTINGS) return;
  yield fault(['design', 'kind'], 'full-factorial', tooManySettings(settings, MOST_SETTINGS));
}

function* judgeSamples(judged: ExperimentToJudge): Generator<Fault> {
  const { sound, given } = judged;
  const path = ['design', 'samples'];
  if (given(path) === undefined) yield fault(path, undefined, SAMPLES_MISSING);
  const samples = sound.design?.samples;
  if (samples === undefined) return;
  const combinations = product(valueCounts(judged));
  if (samples > MOST_SETTINGS) yield fault(path, samples, tooManySettings(samples, MOST_SETTINGS));
  else if (samples > combinations) yield fault(path, samples, moreSamplesThan(combinations));
}

/** How many values each lever has, malformed ones included. */
function valueCounts({ given }: ExperimentToJudge): readonly number[] {
  return listedLevers(given).map((_, i) => {
    const values = given(['levers', i, 'values']);
    return Array.isArray(values) ? values.length : 1;
  });
}

function product(factors: readonly number[]): number {
  return factors.reduce((all, factor) => all * factor, 1);
}
