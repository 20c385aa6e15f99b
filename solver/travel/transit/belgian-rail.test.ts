/** The whole Belgian rail timetable of 2019: see ../shared/data/README.md. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readFeed } from '../../../api/gtfs/open-feed.ts';
import { type DayNumber, dayNumber } from '../../domain/calendar.ts';
import { rules as rulesSchema } from '../../domain/rules-schema.ts';
import { soundTimetable } from '../../testing/gtfs-feed.ts';
import { coverageOf } from '../gtfs/services.ts';
import { stopPoint, type Timetable } from '../gtfs/timetable.ts';
import { transitNetwork } from './network.ts';
import { serviceClasses } from './service-classes.ts';
import { TransitJourneys } from './transit-journeys.ts';
import { TransitSearch } from './transit-search.ts';

const FOLDER = '../shared/data/gtfs-nmbs-2019';
const FEED = `${FOLDER}/nmbs-2019-11-24.zip`;
const REFERENCE = `${FOLDER}/reference-journeys-agreed.json`;
const isThere = existsSync(FEED) && existsSync(REFERENCE);
const title = (what: string) => (isThere ? what : `${what} (SKIPPED: ${FOLDER} is not there)`);

const reference = z.object({
  pairs: z.record(
    z.string(),
    z.array(
      z.object({ from: z.string(), to: z.string(), depart: z.string(), arrive: z.string().nullable() }),
    ),
  ),
});

/** From one midnight to the next one but one: a service day with its night. */
const SERVICE_DAY = { fromMinute: 0, toMinute: 2880 };
/** Only the changes that the feed knows, at a station, for as long as it says. */
const NO_WALKS = rulesSchema.parse({ maxWalkToStopMinutes: 0, minTransferMinutes: 0 });

describe('the Belgian rail timetable', () => {
  it.skipIf(!isThere)(title('is read whole'), async () => {
    const timetable = soundTimetable(await readFeed(FEED));
    expect(timetable.stops.names.length).toBe(2628);
    expect(timetable.trips.service.length).toBe(11_508);
    expect(timetable.stopTimes.stop.length).toBe(181_753);
    expect(coverageOf(timetable.services)).toEqual({
      first: dayNumber('2019-11-24'),
      last: dayNumber('2019-12-14'),
    });
  });

  it.skipIf(!isThere)(title('gives every arrival on which two other routers agree'), async () => {
    const timetable = soundTimetable(await readFeed(FEED));
    const { pairs } = reference.parse(JSON.parse(readFileSync(REFERENCE, 'utf8')));
    for (const [date, journeys] of Object.entries(pairs)) {
      const stations = [...new Set(journeys.flatMap(({ from, to }) => [from, to]))];
      const earliest = arrivalsOn(timetable, dayNumber(date), stations);
      const found = journeys.map(({ from, to, depart }) => earliest(from, to, minutesOf(depart)));
      expect(found).toEqual(journeys.map(({ arrive }) => (arrive === null ? null : minutesOf(arrive))));
    }
    expect(Object.values(pairs).flat().length).toBe(218);
  });
});

/** Between all these stations together, many to many. */
function arrivalsOn(timetable: Timetable, day: DayNumber, stations: readonly string[]) {
  const onlyThatDay = (asked: DayNumber) => (asked === day ? day : null);
  const dates = { coverage: null, referenceWeek: null, readAs: onlyThatDay };
  const network = transitNetwork([{ path: 'rail', timetable, dates }], NO_WALKS);
  const classes = serviceClasses(network, [day], SERVICE_DAY);
  const points = stations.map((id) => stopPoint(timetable.stops, timetable.stops.ids.indexOf(id)));
  const origins = points.map((point) => ({ point, bike: null, keeps: 'early' as const }));
  const limits = { maxMinutes: 1600, maxWaitMinutes: 1600 };
  const journeys = new TransitJourneys(
    new TransitSearch(network, classes, SERVICE_DAY),
    origins,
    points,
    limits,
  );
  return (from: string, to: string, minute: number): number | null => {
    const query = { target: stations.indexOf(from), direction: 'back' as const, minute, serviceClass: 0 };
    const arrivals = journeys.times(stations.indexOf(to), query).map(({ arriveMinute }) => arriveMinute);
    return arrivals.length === 0 ? null : Math.min(...arrivals);
  };
}

/** Hours may lie past 24. */
function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return 60 * hours + minutes;
}
