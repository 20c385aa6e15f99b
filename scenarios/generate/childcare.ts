/** Where the children are while their parent works. */
import type { Point } from '../../solver/domain/values.ts';
import { around } from './places.ts';
import type { Random } from './random.ts';
import type { ChildcareInput } from './semester-parts.ts';

/** Ordinary childcare: 07:00 at the earliest, 18:30 at the latest. */
const HOURS = [
  { opens: '07:00', closes: '18:00' },
  { opens: '07:00', closes: '18:30' },
  { opens: '07:30', closes: '18:00' },
];
const NEAR_HOME_KM = 0.5;
/** Shares of the parents: alone with the children at weekends too, and of those with somebody who minds them then. */
const ALONE = 0.3;
const WEEKEND_CARE = 0.5;
const PART_OF_THE_WEEK = 0.2;

export function childcareNear(home: Point, random: Random): ChildcareInput {
  const alone = random.chance(ALONE);
  const weekdays = random.chance(PART_OF_THE_WEEK) ? random.sample([1, 2, 3, 4, 5], 3) : [1, 2, 3, 4, 5];
  return {
    ...around(home, NEAR_HOME_KM, random),
    weekdays: alone ? [...weekdays, 6, 7] : weekdays,
    ...(alone && random.chance(WEEKEND_CARE) ? { weekendCare: true } : {}),
    ...random.pick(HOURS),
  };
}
