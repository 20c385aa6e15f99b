/** From a row of the rail table to a line that runs both ways. */
import { type Call, parseCourse, reversed } from './course.ts';
import type { Line } from './line.ts';
import { RAIL_RHYTHMS, type RailRhythm } from './rhythms.ts';
import { trackName } from './stations.ts';

export interface RailLineRow {
  /** `L` calls at every station, `IC` does not. */
  readonly number: string;
  readonly name: string;
  readonly rhythm: RailRhythm;
  /** Past the hour: on the way out and on the way back. */
  readonly minutes: readonly [out: number, back: number];
  /** On the way out, by names of stations; see `parseCourse`. */
  readonly course: string;
  /** Where it does not stop at track 1 on the way out and track 2 on the way back. */
  readonly tracks: Readonly<Record<string, readonly [out: number, back: number]>>;
}

const SUBURBAN_RAILWAY = 109;
const INTER_REGIONAL_RAIL = 103;
const USUAL_TRACKS = [1, 2] as const;

export function railLine(row: RailLineRow): Line {
  const course = parseCourse(row.course);
  const rhythm = RAIL_RHYTHMS[row.rhythm];
  const [outMinute, backMinute] = row.minutes;
  return {
    id: `rail-${row.number}`,
    agency: 'rail',
    number: row.number,
    name: row.name,
    routeType: row.number.startsWith('IC') ? INTER_REGIONAL_RAIL : SUBURBAN_RAILWAY,
    directions: [
      {
        way: 'out',
        course: atTracks(course, row, 0),
        timing: { kind: 'listed', departures: rhythm(outMinute) },
      },
      {
        way: 'back',
        course: atTracks(reversed(course), row, 1),
        timing: { kind: 'listed', departures: rhythm(backMinute) },
      },
    ],
  };
}

function atTracks(course: readonly Call[], { tracks }: RailLineRow, way: 0 | 1): readonly Call[] {
  return course.map((call) => ({
    ...call,
    stop: trackName(call.stop, (tracks[call.stop] ?? USUAL_TRACKS)[way]),
  }));
}
