/** Where more room would help most, before anybody is asked to make it. */
import type { Semester } from './domain/semester-schema.ts';
import type { UnitId } from './domain/values.ts';
import { prepareSemester } from './prepare/prepared.ts';
import { roomWorth } from './search/bound/room-worth.ts';
import { firstCome } from './search/search.ts';
import type { Timetables } from './travel/gtfs/feeds.ts';
import { Rides } from './travel/rides.ts';

export interface OpeningRequest {
  readonly semester: Semester;
  /** The same with more places, mentors or weekend staff at any units. */
  readonly opened: Semester;
  /** Of every feed the semester names. */
  readonly timetables?: Timetables;
  /** Asked often; true gives what is known by then. */
  readonly shouldStop?: () => boolean;
}

/**
 * By unit: priority that could be placed for the room that `opened` adds there, by the prices of the room there is. An
 * estimate to choose units by, not a promise: each unit is judged as if it were the only one to open. Takes some
 * seconds for a hundred trainees.
 */
export function openingWorth({
  semester,
  opened,
  timetables = [],
  shouldStop = () => false,
}: OpeningRequest): ReadonlyMap<UnitId, number> {
  const rides = new Rides(opened, timetables);
  const now = prepareSemester(semester, null, rides);
  const placed = firstCome(now, 0, {
    maxSteps: 0,
    maxSeconds: null,
    seconds: () => 0,
    shouldStop,
    onProgress: () => undefined,
  });
  const reached =
    placed.kind === 'found'
      ? placed.placements.reduce((sum, { trainee, module }) => sum + priorityOf(semester, trainee, module), 0)
      : 0;
  const wide = prepareSemester(opened, null, rides);
  const worth = roomWorth(now, wide, reached, shouldStop);
  return new Map(wide.supply.units.map(({ unit }, index) => [unit.id, worth[index] ?? 0]));
}

function priorityOf({ trainees }: Semester, trainee: string, module: string): number {
  const person = trainees.find(({ id }) => id === trainee);
  return person?.modules.find((asked) => asked.module === module)?.priority ?? 0;
}
