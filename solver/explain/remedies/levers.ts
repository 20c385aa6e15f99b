/** All levers, in the order of how easily people do what they ask. */
import type { Semester } from '../../domain/semester-schema.ts';
import { availability } from './availability.ts';
import type { Change, OfModule, RemedyKind } from './change.ts';
import { childcare } from './childcare.ts';
import type { Lever } from './lever.ts';
import { mentor } from './mentor.ts';
import { mode } from './mode.ts';
import { place } from './place.ts';
import { rhythm } from './rhythm.ts';
import { shift } from './shift.ts';
import { travelTime } from './travel-time.ts';
import { weekendStaff } from './weekend-staff.ts';
import { window } from './window.ts';

/** A kind of the plan format that has no lever does not compile; `module` follows from another module's remedy. */
const LEVER_OF: { readonly [Kind in Exclude<RemedyKind, 'module'>]: Lever } = {
  place,
  mentor,
  'weekend-staff': weekendStaff,
  shift,
  rhythm,
  window,
  childcare,
  'travel-time': travelTime,
  mode,
  availability,
};

/** A place or mentor more where all else is well, then rhythm and hours, then what is asked of the trainee. */
export const LEVERS: readonly Lever[] = Object.values(LEVER_OF);

/**
 * The semester with the change of a remedy made.
 *
 * @param of the module that the remedy stands with
 * @throws RangeError for kind `module`, which changes nothing of its own, and for a change that no lever wrote
 */
export function applyChange(semester: Semester, of: OfModule, change: Change): Semester {
  if (change.kind === 'module') throw new RangeError('the change is the one that places the other module');
  return LEVER_OF[change.kind].apply(semester, of, change);
}
