/** Between which ends the legs of a journey run, and what they are held against. */
import type { Rules, Trainee } from '../domain/semester-schema.ts';
import type { Point } from '../domain/values.ts';
import type { DatedFeed } from '../travel/gtfs/feeds.ts';
import type { DayReading } from './plan-reading.ts';

export type Direction = 'out' | 'back';

export const DIRECTIONS: readonly Direction[] = ['out', 'back'];

export interface Ends {
  readonly from: Point;
  readonly to: Point;
  /** Where it may call under way: the trainee's childcare. */
  readonly call: Point | undefined;
  readonly home: 'from' | 'to';
}

export interface MapAndTimetable {
  readonly rules: Rules;
  readonly feeds: readonly DatedFeed[];
}

export type Bike = 'bike' | 'ebike';

export function endsOf({ placement: { trainee, site } }: DayReading, direction: Direction): Ends {
  const call = trainee.childcare;
  return direction === 'out'
    ? { from: trainee.home, to: site, call, home: 'from' }
    : { from: site, to: trainee.home, call, home: 'to' };
}

export function bikesOf({ modes }: Trainee): readonly Bike[] {
  return (['bike', 'ebike'] as const).filter((bike) => modes.some(({ mode }) => mode === bike));
}
