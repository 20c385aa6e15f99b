/** Base semesters have names of their own, and what their kind asks. */
import { type Fault, fault } from '../../../solver/domain/fault.ts';
import { soundElements } from '../../../solver/domain/sound-parts.ts';
import { baseTwice, PATH_MISSING } from './experiment-sentences.ts';
import type { ExperimentToJudge } from './experiment-to-judge.ts';
import { fieldsNotWith } from './fields-by-kind.ts';

export function* judgeBases({ sound, given }: ExperimentToJudge): Generator<Fault> {
  const firstWith = new Map<string, number>();
  for (const [i, { kind, name }] of soundElements(sound.bases)) {
    const at = ['bases', i];
    if (kind === 'generated') yield* fieldsNotWith(kind, given, at, ['path']);
    if (kind === 'file') yield* fieldsNotWith(kind, given, at, ['options', 'timetable']);
    if (kind === 'file' && given([...at, 'path']) === undefined) {
      yield fault([...at, 'path'], undefined, PATH_MISSING);
    }
    if (name === undefined) continue;
    const first = firstWith.get(name);
    if (first === undefined) firstWith.set(name, i);
    else yield fault([...at, 'name'], name, baseTwice(first));
  }
}
