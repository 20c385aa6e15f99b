/** Places that a unit has for trainees of the centre, and a unit that has none. */
import type { Unit } from '../../../solver/domain/semester-schema.ts';

type Offer = Unit['offers'][number];

/** Not all kept for trainees of the employer's own. */
export function isOpen({ places, reserved }: Offer): boolean {
  return places > reserved;
}

export function takesTrainees(unit: Unit): boolean {
  return unit.offers.some(isOpen);
}

/** The unit stays known, so that wishes and names still refer to something, and takes nobody. */
export function takingNobody(unit: Unit): Unit {
  return { ...unit, offers: [], exceptions: [] };
}
