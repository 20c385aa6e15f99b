/** The parts of a shift fit together, and its break leaves something of it. */

import { minuteOfDay } from '../calendar.ts';
import { type Fault, fault } from '../fault.ts';
import type { InputPath } from '../input-path.ts';
import { endAfter } from '../shift-times.ts';
import { soundElements } from '../sound-parts.ts';
import type { SemesterToJudge, SoundShift } from './semester-input.ts';
import { breakTooLong, SECOND_PART_MISSING, secondPartOf, secondPartTooEarly } from './sentences.ts';

export function* shifts({ sound, isGiven }: SemesterToJudge): Generator<Fault> {
  for (const [u, unit] of soundElements(sound.units)) {
    for (const [s, shift] of soundElements(unit.shifts)) {
      const path = ['units', u, 'shifts', s];
      const second = {
        starts: isGiven([...path, 'secondStart']),
        ends: isGiven([...path, 'secondEnd']),
      };
      yield* secondPart(shift, second, path);
      yield* breakWithin(shift, second.starts || second.ends, path);
    }
  }
}

/** Exactly for `split`, and not before the first part has ended. */
function* secondPart(
  shift: SoundShift,
  given: { readonly starts: boolean; readonly ends: boolean },
  path: InputPath,
): Generator<Fault> {
  const { kind, end, secondStart, secondEnd } = shift;
  if (kind === undefined) return;
  if (kind !== 'split') {
    if (given.starts) yield fault([...path, 'secondStart'], secondStart, secondPartOf(kind));
    else if (given.ends) yield fault([...path, 'secondEnd'], secondEnd, secondPartOf(kind));
    return;
  }
  if (!given.starts) yield fault([...path, 'secondStart'], undefined, SECOND_PART_MISSING);
  else if (!given.ends) yield fault([...path, 'secondEnd'], undefined, SECOND_PART_MISSING);
  if (secondStart !== undefined && end !== undefined && secondStart < end) {
    yield fault([...path, 'secondStart'], secondStart, secondPartTooEarly(end));
  }
}

function* breakWithin(shift: SoundShift, hasSecondPart: boolean, path: InputPath): Generator<Fault> {
  const first = minutesOf(shift.start, shift.end);
  const second = hasSecondPart ? minutesOf(shift.secondStart, shift.secondEnd) : 0;
  if (first === undefined || second === undefined || shift.breakMinutes === undefined) return;
  if (shift.breakMinutes >= first + second) {
    yield fault([...path, 'breakMinutes'], shift.breakMinutes, breakTooLong(first + second));
  }
}

function minutesOf(start: string | undefined, end: string | undefined): number | undefined {
  if (start === undefined || end === undefined) return undefined;
  const from = minuteOfDay(start);
  return endAfter(from, minuteOfDay(end)) - from;
}
