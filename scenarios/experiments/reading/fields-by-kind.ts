/** Fields that one kind of base or design has and another has not. */
import { type Fault, fault } from '../../../solver/domain/fault.ts';
import type { InputPath } from '../../../solver/domain/input-path.ts';
import { notWithKind } from './experiment-sentences.ts';
import type { ExperimentToJudge } from './experiment-to-judge.ts';

/** Those of the fields that are given although this kind has none. */
export function* fieldsNotWith(
  kind: string,
  given: ExperimentToJudge['given'],
  at: InputPath,
  fields: readonly string[],
): Generator<Fault> {
  for (const field of fields) {
    const path = [...at, field];
    const found = given(path);
    if (found !== undefined) yield fault(path, found, notWithKind(kind));
  }
}
