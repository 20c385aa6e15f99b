/** No range ends before it starts. */
import { type Fault, fault } from '../fault.ts';
import type { InputPath } from '../input-path.ts';
import { fieldPath } from '../input-words.ts';
import { soundElements } from '../sound-parts.ts';
import type { SemesterToJudge } from './semester-input.ts';
import { endsBeforeStart } from './sentences.ts';

interface Range {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export function* ranges({ sound }: SemesterToJudge): Generator<Fault> {
  yield* dateOrder(sound.start, sound.end, [], ['start', 'end']);
  yield* rangesIn(sound.closures, ['closures']);
  yield* rangesIn(sound.modules, ['modules']);
  yield* rangesIn(sound.units, ['units']);
  for (const [u, unit] of soundElements(sound.units)) yield* rangesIn(unit.offers, ['units', u, 'offers']);
  for (const [m, mentor] of soundElements(sound.mentors)) {
    yield* rangesIn(mentor.absences, ['mentors', m, 'absences']);
  }
  for (const [t, trainee] of soundElements(sound.trainees)) {
    const path = ['trainees', t];
    yield* dateOrder(trainee.availableFrom, trainee.availableUntil, path, [
      'availableFrom',
      'availableUntil',
    ]);
    yield* rangesIn(trainee.busy, [...path, 'busy']);
  }
}

function* rangesIn(list: readonly (Range | undefined)[] | undefined, path: InputPath): Generator<Fault> {
  for (const [i, range] of soundElements(list)) {
    yield* dateOrder(range.from, range.to, [...path, i], ['from', 'to']);
  }
}

function* dateOrder(
  start: string | undefined,
  end: string | undefined,
  path: InputPath,
  [startField, endField]: readonly [string, string],
): Generator<Fault> {
  // ISO dates stand in the order of the alphabet.
  if (start !== undefined && end !== undefined && end < start) {
    yield fault([...path, endField], end, endsBeforeStart(start, fieldPath([...path, startField])));
  }
}
