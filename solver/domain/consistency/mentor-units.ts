/** Where each mentor works, as far as the file tells. */
import { soundElements } from '../sound-parts.ts';
import type { SemesterToJudge } from './semester-input.ts';

/** Undefined for an id that two mentors have, and where the unit is malformed. */
export function unitsOfMentors({ mentors }: SemesterToJudge['sound']): Map<string, string | undefined> {
  const unitOf = new Map<string, string | undefined>();
  for (const [, { id, unit }] of soundElements(mentors)) {
    if (id !== undefined) unitOf.set(id, unitOf.has(id) ? undefined : unit);
  }
  return unitOf;
}
