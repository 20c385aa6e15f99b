/** From a row of the bus tables to a line that runs both ways. */
import { parseCourse, reversed } from './course.ts';
import type { Line, Timing } from './line.ts';
import { BUS_RHYTHMS, type BusRhythm, LATE_NIGHT, SHUTTLE_HEADWAYS } from './rhythms.ts';

export interface BusLineRow {
  readonly number: string;
  readonly name: string;
  /** `shuttle` runs by headway; the others by the rhythm of their kind. */
  readonly kind: BusRhythm | 'shuttle';
  /** Past the hour, or past each headway: on the way out and on the way back. */
  readonly minutes: readonly [out: number, back: number];
  /** A last trip out, on Friday and Saturday nights. */
  readonly lateNights?: boolean;
  /** On the way out; see `parseCourse`. */
  readonly course: string;
}

/** Of GTFS's extended route types; towns have the plain one, as many feeds do. */
const ROUTE_TYPES: Readonly<Record<BusLineRow['kind'], number>> = {
  city: 704,
  town: 3,
  rural: 701,
  thin: 701,
  weekdays: 701,
  school: 712,
  shuttle: 711,
};

export function busLine(row: BusLineRow): Line {
  const out = parseCourse(row.course);
  const [outMinute, backMinute] = row.minutes;
  return {
    id: `bus-${row.number}`,
    agency: 'bus',
    number: row.number,
    name: row.name,
    routeType: ROUTE_TYPES[row.kind],
    directions: [
      { way: 'out', course: out, timing: withLateNights(timing(row.kind, outMinute), row) },
      { way: 'back', course: reversed(out), timing: timing(row.kind, backMinute) },
    ],
  };
}

function timing(kind: BusLineRow['kind'], minute: number): Timing {
  if (kind === 'shuttle') return { kind: 'frequent', headways: SHUTTLE_HEADWAYS };
  return { kind: 'listed', departures: BUS_RHYTHMS[kind](minute) };
}

function withLateNights(timing: Timing, { lateNights = false }: BusLineRow): Timing {
  if (!lateNights || timing.kind === 'frequent') return timing;
  return { kind: 'listed', departures: { ...timing.departures, ...LATE_NIGHT } };
}
