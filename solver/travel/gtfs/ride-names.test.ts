import { describe, expect, it } from 'vitest';
import { timetableFrom } from '../../testing/gtfs-feed.ts';
import { rideNames } from './ride-names.ts';

const FEED = 'feeds/leuven.zip';

/** A trip `t` of each route, from `a` to `b`. */
async function namesIn(routes: readonly string[], headsign = 'Diest') {
  const timetable = await timetableFrom({
    'stops.txt': [
      'stop_id,stop_name,stop_lat,stop_lon,parent_station',
      'a,Leuven,50.88,4.71,',
      'a1,,50.88,4.71,a',
      'b,Aarschot,50.98,4.82,',
      'x,,50.9,4.8,',
    ].join('\n'),
    'routes.txt': ['route_id,route_short_name,route_long_name,route_type', ...routes].join('\n'),
    'trips.txt': [
      'trip_id,route_id,service_id,trip_headsign',
      ...routes.map((route) => `trip ${route.split(',')[0]},${route.split(',')[0]},s,${headsign}`),
    ].join('\n'),
    'stop_times.txt': [
      'trip_id,stop_sequence,stop_id,arrival_time,departure_time',
      ...routes.flatMap((route) => [
        `trip ${route.split(',')[0]},1,a1,06:00:00,06:00:00`,
        `trip ${route.split(',')[0]},2,b,06:20:00,06:20:00`,
      ]),
    ].join('\n'),
    'calendar_dates.txt': 'service_id,date,exception_type\ns,20270301,1',
  });
  return rideNames([{ path: FEED, timetable }]);
}

describe('the name of a line', () => {
  it('is what stands on the vehicle, with where it goes', async () => {
    const names = await namesIn(['r2,2,Leuven – Diest,3']);
    expect(names.line(FEED, 'trip r2')).toEqual({ kind: 'bus', line: '2', towards: 'Diest' });
  });

  it('is the long one of a route without a short one', async () => {
    const names = await namesIn(['flix,,Flixbus,3', 'none,,,3']);
    expect(names.line(FEED, 'trip flix')?.line).toBe('Flixbus');
    expect(names.line(FEED, 'trip none')?.line).toBe('');
  });

  it('goes to the last stop of the trip where no headsign says', async () => {
    const names = await namesIn(['r2,2,,3'], '');
    expect(names.line(FEED, 'trip r2')?.towards).toBe('Aarschot');
  });

  it.each([
    ['train', [2, 100, 103, 109, 117, 300]],
    ['bus', [3, 11, 200, 204, 700, 714, 800]],
    ['tram', [0, 5, 900, 906]],
    ['metro', [1, 400, 402, 500, 600]],
    ['ferry', [4, 1000, 1200]],
    ['other', [6, 7, 12, 1100, 1300, 1400, 1500, 1700, '']],
  ] as const)('is of a %s by its route type', async (kind, types) => {
    const names = await namesIn(types.map((type, i) => `r${i},1,,${type}`));
    expect(types.map((_, i) => names.line(FEED, `trip r${i}`)?.kind)).toEqual(types.map(() => kind));
  });

  it('is not known of another feed or trip', async () => {
    const names = await namesIn(['r2,2,,3']);
    expect(names.line('feeds/other.zip', 'trip r2')).toBeNull();
    expect(names.line(FEED, 'trip r3')).toBeNull();
  });
});

describe('the name of a stop', () => {
  it('is its own, or that of its station for a platform without one', async () => {
    const names = await namesIn(['r2,2,,3']);
    expect(['b', 'a1'].map((stop) => names.stop(FEED, stop))).toEqual(['Aarschot', 'Leuven']);
  });

  it('is not known without any name, and not of another feed or stop', async () => {
    const names = await namesIn(['r2,2,,3']);
    expect(names.stop(FEED, 'x')).toBeNull();
    expect(names.stop(FEED, 'y')).toBeNull();
    expect(names.stop('feeds/other.zip', 'a')).toBeNull();
  });
});
