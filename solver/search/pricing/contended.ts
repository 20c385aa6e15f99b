/**
 * What trainees compete for, as numbered resources: places of a unit shift on a date (H10 and H12 together), the
 * guidance of each mentor on a shift (H11), employers' limits. Only those that could run out: what all who might
 * come cannot fill needs no price. What history takes up is taken off what there is.
 */
import { hasLevelFor } from '../../domain/mentor-roster.ts';
import { dayIndex } from '../../prepare/horizon.ts';
import type { Prepared } from '../../prepare/prepared.ts';
import { SLOT_FROZEN } from '../../prepare/slots.ts';
import { item } from '../../prepare/typed-arrays.ts';
import { Occupancy } from '../fit/occupancy.ts';
import type { Option } from '../fit/placed.ts';
import { reserveHistory } from '../state/history.ts';

export const NO_RESOURCE = -1;
const NO_LIMIT = -1;

export interface Contended {
  /** By resource. */
  readonly capacity: readonly number[];
  /** NO_RESOURCE where nothing can run out. */
  placeOf(unitShift: number, day: number): number;
  guidanceOf(guide: number, day: number): number;
  employerOf(employer: number, day: number): number;
  /** The one shift a date (H5) of trainees with modules between which there is no order. */
  dateOf(traineeIndex: number, day: number): number;
}

/** Rows of the guidance table that could take this trainee on that slot. */
export function guidesOn({ supply, horizon }: Prepared, option: Option, slot: number): number[] {
  const d = option.slots.day[slot] ?? 0;
  const shift = item(option.unit.shifts, option.slots.shift[slot] ?? 0);
  return shift.guides.filter(
    (guide) =>
      (supply.guidance[guide * horizon.days + d] ?? 0) >= option.load &&
      hasLevelFor(item(supply.mentors, item(supply.guides, guide).mentor), option.demand.trainee),
  );
}

/**
 * @param options everything that will be priced
 * @param sharing trainees of whom several strands are priced apart
 */
export function contendedBy(
  prepared: Prepared,
  options: readonly Option[],
  sharing: ReadonlySet<number>,
): Contended {
  const { supply, horizon } = prepared;
  const { days } = horizon;
  const room = roomBesideHistory(prepared);
  const places = new Float64Array(supply.unitShifts.length * days);
  const guidance = new Float64Array(supply.guides.length * days);
  const employers = new Float64Array(supply.employerLimit.length * days);
  const add = (table: Float64Array, cell: number, amount: number) => {
    table[cell] = (table[cell] ?? 0) + amount;
  };
  for (const option of options) {
    for (let slot = 0; slot < option.slots.count; slot++) {
      if (((option.slots.flags[slot] ?? 0) & SLOT_FROZEN) !== 0) continue;
      const d = option.slots.day[slot] ?? 0;
      add(places, item(option.unit.shifts, option.slots.shift[slot] ?? 0).index * days + d, 1);
      for (const guide of guidesOn(prepared, option, slot)) add(guidance, guide * days + d, option.load);
      // Shifts of one date exclude each other: counted more often than can come, which only keeps a price too many.
      add(employers, option.unit.employer * days + d, 1);
    }
  }
  const capacity: number[] = [];
  const numbered = (table: Float64Array, limit: (cell: number) => number) =>
    Int32Array.from(table, (most, cell) => {
      const there = limit(cell);
      return most <= there ? NO_RESOURCE : capacity.push(there) - 1;
    });
  const guidesOfShift = supply.unitShifts.map(({ guides }) => guides);
  /** What a single mentor can guide is never more than the places: then the mentor's row says it all. */
  const placeLimit = (cell: number) => {
    const guides = item(guidesOfShift, Math.floor(cell / days));
    const there = room.places(cell);
    const mentorSaysIt =
      guides.length === 1 && room.guidance(item(guides, 0) * days + (cell % days)) <= there;
    return mentorSaysIt ? Number.POSITIVE_INFINITY : there;
  };
  const placeNumbers = numbered(places, placeLimit);
  const guidanceNumbers = numbered(guidance, room.guidance);
  const employerNumbers = numbered(employers, room.employers);
  const firstDates = new Map<number, number>();
  for (const trainee of sharing) {
    firstDates.set(trainee, capacity.length);
    for (let d = 0; d < days; d++) capacity.push(room.dates(trainee * days + d));
  }
  return {
    capacity,
    dateOf: (trainee, d) => {
      const first = firstDates.get(trainee);
      return first === undefined ? NO_RESOURCE : first + d;
    },
    placeOf: (unitShift, d) => placeNumbers[unitShift * days + d] ?? NO_RESOURCE,
    guidanceOf: (guide, d) => guidanceNumbers[guide * days + d] ?? NO_RESOURCE,
    employerOf: (employer, d) => employerNumbers[employer * days + d] ?? NO_RESOURCE,
  };
}

/** As `contendedBy`, but all that there is, whoever might come: quickly told, for many more resources. */
export function everyResource(prepared: Prepared): Contended {
  const { supply, horizon, semester } = prepared;
  const { days } = horizon;
  const room = roomBesideHistory(prepared);
  const ofEmployers = supply.employerLimit.length * days;
  const firstGuidance = supply.places.length;
  const firstEmployer = firstGuidance + supply.guidance.length;
  const firstDate = firstEmployer + ofEmployers;
  const dates = semester.trainees.length * days;
  const capacity = new Array<number>(firstDate + dates).fill(0);
  for (let cell = 0; cell < firstGuidance; cell++) capacity[cell] = room.places(cell);
  for (let cell = 0; cell < supply.guidance.length; cell++)
    capacity[firstGuidance + cell] = room.guidance(cell);
  for (let cell = 0; cell < dates; cell++) capacity[firstDate + cell] = room.dates(cell);
  const isLimited = (employer: number) => room.employers(employer * days) !== Number.POSITIVE_INFINITY;
  for (let cell = 0; cell < ofEmployers; cell++) {
    if (isLimited(Math.floor(cell / days))) capacity[firstEmployer + cell] = room.employers(cell);
  }
  return {
    capacity,
    placeOf: (unitShift, d) => unitShift * days + d,
    guidanceOf: (guide, d) => firstGuidance + guide * days + d,
    employerOf: (employer, d) => (isLimited(employer) ? firstEmployer + employer * days + d : NO_RESOURCE),
    dateOf: (trainee, d) => firstDate + trainee * days + d,
  };
}

/** What history leaves, by cell of the supply's tables; infinite where an employer has no limit. */
function roomBesideHistory(prepared: Prepared) {
  const { supply, horizon } = prepared;
  const history = new Occupancy(prepared);
  reserveHistory(prepared, history);
  const pastDates = new Set(
    prepared.demands.flatMap(({ traineeIndex, pin, frozenUntil }) =>
      (pin?.days ?? [])
        .map(({ date }) => dayIndex(horizon, date))
        .filter((d) => d <= frozenUntil)
        .map((d) => traineeIndex * horizon.days + d),
    ),
  );
  // History is not judged, and may hold more than there is.
  const left = (there: number | undefined, taken: number | undefined) =>
    Math.max(0, (there ?? 0) - (taken ?? 0));
  return {
    places: (cell: number) => left(supply.places[cell], history.places[cell]),
    dates: (cell: number) => (pastDates.has(cell) ? 0 : 1),
    guidance: (cell: number) => left(supply.guidance[cell], history.guidance[cell]),
    employers: (cell: number) => {
      const limit = supply.employerLimit[Math.floor(cell / horizon.days)] ?? NO_LIMIT;
      return limit === NO_LIMIT ? Number.POSITIVE_INFINITY : left(limit, history.employers[cell]);
    },
  };
}
