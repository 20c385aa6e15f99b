/**
 * What employers and mentors offer, as tables by day: places per unit and shift, guidance per mentor and shift,
 * and the limit of each employer.
 */
import { addDays } from '../domain/calendar.ts';
import { isOnShift } from '../domain/mentor-roster.ts';
import { offeredPlaces } from '../domain/offered-places.ts';
import type { Mentor, Semester, Shift, Site, Unit } from '../domain/semester-schema.ts';
import { type ShiftTimes, shiftTimes } from '../domain/shift-times.ts';
import { weekendAllowance } from '../domain/weekend-staffing.ts';
import type { Horizon } from './horizon.ts';
import { item } from './typed-arrays.ts';

/** What a cell of the tables can hold: no semester has so many trainees, so more is as good as that. */
const MOST_IN_A_CELL = 32_767;
const NO_LIMIT = -1;

/** One shift of one unit; its index is the row of `places` and `allowed`. */
export interface UnitShift {
  readonly index: number;
  readonly unit: number;
  readonly shift: Shift;
  readonly times: ShiftTimes;
  /** Counts for `minDaysBy.late`. */
  readonly isLate: boolean;
  readonly isNight: boolean;
  /** Rows of `guidance` for the mentors who have this shift in their roster. */
  readonly guides: readonly number[];
}

/** One mentor on one shift of the roster; its index is the row of `guidance`. */
export interface Guide {
  readonly index: number;
  readonly mentor: number;
  readonly unitShift: number;
}

export interface SupplyUnit {
  readonly index: number;
  readonly unit: Unit;
  readonly site: Site;
  readonly employer: number;
  readonly shifts: readonly UnitShift[];
  readonly mentors: readonly number[];
}

export interface Supply {
  readonly units: readonly SupplyUnit[];
  readonly unitShifts: readonly UnitShift[];
  readonly mentors: readonly Mentor[];
  readonly guides: readonly Guide[];
  /** Row unit shift, column day: places offered (H10). */
  readonly offered: Int16Array;
  /** The same, with weekend staffing (H10 and H12 together): what search may fill. */
  readonly places: Int16Array;
  /** Row guide, column day: the mentor's capacity when on that shift, else 0 (H11). */
  readonly guidance: Int16Array;
  /** By employer: trainees a day at most; −1 without a limit. */
  readonly employerLimit: Int32Array;
}

export function supplyOf(semester: Semester, horizon: Horizon): Supply {
  const { units, guides } = layOutUnits(semester);
  const unitShifts = units.flatMap((unit) => unit.shifts);
  const offered = new Int16Array(unitShifts.length * horizon.days);
  const places = new Int16Array(unitShifts.length * horizon.days);
  for (const { index, unit, shift } of unitShifts) {
    const owner = item(units, unit).unit;
    for (let d = 0; d < horizon.days; d++) {
      const day = addDays(horizon.firstDay, d);
      const onOffer = offeredPlaces(owner, shift.id, day);
      const allowance = weekendAllowance(owner, shift.id, day, horizon.closures);
      offered[index * horizon.days + d] = Math.min(onOffer, MOST_IN_A_CELL);
      places[index * horizon.days + d] = Math.min(onOffer, allowance ?? onOffer, MOST_IN_A_CELL);
    }
  }
  return {
    units,
    unitShifts,
    mentors: semester.mentors,
    guides,
    offered,
    places,
    guidance: guidanceTable(semester, guides, unitShifts, horizon),
    employerLimit: Int32Array.from(semester.employers, (e) =>
      Math.min(e.maxTraineesPerDay ?? NO_LIMIT, MOST_IN_A_CELL),
    ),
  };
}

/** The rows that mentors take, laid out with the units so that a shift knows its guides. */
function layOutUnits(semester: Semester): { readonly units: SupplyUnit[]; readonly guides: Guide[] } {
  const sites = new Map(semester.sites.map((site) => [site.id, site]));
  const employers = new Map(semester.employers.map((employer, index) => [employer.id, index]));
  const mentorsOfUnit = new Map<string, number[]>();
  semester.mentors.forEach((mentor, index) => {
    const colleagues = mentorsOfUnit.get(mentor.unit);
    if (colleagues === undefined) mentorsOfUnit.set(mentor.unit, [index]);
    else colleagues.push(index);
  });
  const guides: Guide[] = [];
  let shiftCount = 0;
  const units = semester.units.map((unit, index): SupplyUnit => {
    const site = sites.get(unit.site);
    const employer = site === undefined ? undefined : employers.get(site.employer);
    if (site === undefined || employer === undefined) throw new RangeError(`unit ${unit.id} has no employer`);
    const mentors = mentorsOfUnit.get(unit.id) ?? [];
    const shifts = unit.shifts.map((shift): UnitShift => {
      const unitShift = shiftCount++;
      const own: number[] = [];
      for (const mentor of mentors) {
        if (!item(semester.mentors, mentor).roster.some((line) => line.shift === shift.id)) continue;
        own.push(guides.length);
        guides.push({ index: guides.length, mentor, unitShift });
      }
      return {
        index: unitShift,
        unit: index,
        shift,
        times: shiftTimes(shift),
        isLate: shift.kind === 'late' || shift.kind === 'evening',
        isNight: shift.kind === 'night',
        guides: own,
      };
    });
    return { index, unit, site, employer, shifts, mentors };
  });
  return { units, guides };
}

function guidanceTable(
  semester: Semester,
  guides: readonly Guide[],
  unitShifts: readonly UnitShift[],
  horizon: Horizon,
): Int16Array {
  const table = new Int16Array(guides.length * horizon.days);
  for (const guide of guides) {
    const mentor = item(semester.mentors, guide.mentor);
    const { shift } = item(unitShifts, guide.unitShift);
    for (let d = 0; d < horizon.days; d++) {
      const there = isOnShift(mentor, shift.id, addDays(horizon.firstDay, d), horizon.firstDay);
      table[guide.index * horizon.days + d] = there ? Math.min(mentor.capacity, MOST_IN_A_CELL) : 0;
    }
  }
  return table;
}
