/** Ids are unique: in their list, and for places and for people in a few lists together. */
import { type Fault, fault } from '../fault.ts';
import type { InputPath } from '../input-path.ts';
import { soundElements } from '../sound-parts.ts';
import type { SemesterToJudge } from './semester-input.ts';
import { idTaken } from './sentences.ts';

const TOGETHER = [
  ['programmes'],
  ['modules'],
  ['employers', 'sites', 'units'],
  ['trainees', 'mentors'],
] as const;

export function* uniqueIds({ sound }: SemesterToJudge): Generator<Fault> {
  for (const lists of TOGETHER) {
    const firstWith = new Map<string, InputPath>();
    for (const list of lists) yield* takenIds(sound[list], [list], firstWith);
  }
  for (const [u, unit] of soundElements(sound.units)) {
    yield* takenIds(unit.shifts, ['units', u, 'shifts'], new Map());
  }
}

interface WithId {
  readonly id?: string | undefined;
}

function* takenIds(
  list: readonly (WithId | undefined)[] | undefined,
  path: InputPath,
  firstWith: Map<string, InputPath>,
): Generator<Fault> {
  for (const [i, { id }] of soundElements(list)) {
    if (id === undefined) continue;
    const first = firstWith.get(id);
    if (first === undefined) firstWith.set(id, [...path, i]);
    else yield fault([...path, i, 'id'], id, idTaken(first));
  }
}
