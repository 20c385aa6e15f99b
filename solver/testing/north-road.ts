/**
 * A world with one bus line, on which every time can be worked out by hand: a road north with the home, a stop 750 m on
 * (10 minutes on foot), the next stop after 9 km, the site 375 m further (5 minutes). Childcare lies beside the first
 * stop, 75 m (1 minute) past it. The timetable covers the week of 1 March 2027; all other weeks are read from it.
 */
import type { Semester, SemesterInput } from '../domain/semester-schema.ts';
import type { Timetables } from '../travel/gtfs/feeds.ts';
import { LEUVEN, semester, type TraineeInput, trainee } from './builders.ts';
import { type DraftTrip, draftTexts, timetableFrom } from './gtfs-feed.ts';
import { northOf } from './north-of.ts';

export const ROAD_CARE = northOf(LEUVEN, 825);
const FIRST_STOP = northOf(LEUVEN, 750);
const LAST_STOP = northOf(LEUVEN, 9000);
const SITE = northOf(LEUVEN, 9375);
export const ROAD_FEED = 'bus.zip';

export const MONDAY = '2027-03-01';
export const TUESDAY = '2027-03-02';
export const SUNDAY = '2027-03-07';
const EVERY_DAY = Array.from({ length: 7 }, (_, i) => `2027-03-0${i + 1}`);
const SERVICES = { weekdays: EVERY_DAY.slice(0, 5), 'every day': EVERY_DAY };

const HOUR = 3600;
const MINUTE = 60;

/** Seconds since midnight. */
export function at(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * HOUR + minutes * MINUTE;
}

/** Twenty minutes from one stop to the other. */
export function bus(
  id: string,
  service: keyof typeof SERVICES,
  leaves: string,
  way: 'out' | 'back',
): DraftTrip {
  const start = at(leaves);
  const end = start + 20 * MINUTE;
  const [from, to] = way === 'out' ? ['first', 'last'] : ['last', 'first'];
  return {
    id,
    service,
    calls: [
      { stop: from, arrive: start, depart: start },
      { stop: to, arrive: end, depart: end },
    ],
  };
}

/** For an early shift from 07:00 to 14:30: none on Saturdays and Sundays that is there in time. */
export const ROAD_TRIPS = [
  bus('out-0610', 'weekdays', '06:10', 'out'),
  bus('out-0625', 'weekdays', '06:25', 'out'),
  bus('out-0735', 'every day', '07:35', 'out'),
  bus('back-1434', 'every day', '14:34', 'back'),
  bus('back-1436', 'every day', '14:36', 'back'),
];

/** The files of the feed. */
export function roadTexts(trips: readonly DraftTrip[] = ROAD_TRIPS): Readonly<Record<string, string>> {
  const stops = [
    { id: 'first', ...FIRST_STOP },
    { id: 'last', ...LAST_STOP },
  ];
  return draftTexts({ stops, services: SERVICES, trips, transfers: [] });
}

export async function roadTimetables(trips?: readonly DraftTrip[]): Promise<Timetables> {
  return [{ path: ROAD_FEED, timetable: await timetableFrom(roadTexts(trips)) }];
}

/** One trainee who goes by bus, an hour at most. */
export function roadSemester(
  over: Partial<TraineeInput> = {},
  rest: Partial<Pick<SemesterInput, 'transit' | 'units'>> = {},
): Semester {
  return semester({
    rules: { detourFactor: 1, walkKmh: 4.5, bikeKmh: 15, bikeParkMinutes: 2, arrivalMarginMinutes: 5 },
    sites: [{ id: 's1', employer: 'e1', name: 'Huis 1', ...SITE }],
    trainees: [trainee({ modes: [{ mode: 'transit', maxMinutes: 60 }], ...over })],
    transit: { gtfs: [{ path: ROAD_FEED }] },
    ...rest,
  });
}
