import { describe, expect, it } from 'vitest';
import { isoDateOf, momentOf } from '../../domain/calendar.ts';
import { timetableFrom } from '../../testing/gtfs-feed.ts';
import { confirmRide, type StatedRide } from './confirm-ride.ts';
import { serviceDates } from './service-dates.ts';

const RIDE: StatedRide = {
  trip: 't',
  fromStop: 'a',
  toStop: 'c',
  depart: momentOf('2027-03-01T23:50'),
  arrive: momentOf('2027-03-02T00:11'),
};

async function confirmed(ride: Partial<StatedRide> = {}) {
  const timetable = await timetableFrom({
    'stops.txt': 'stop_id,stop_lat,stop_lon\na,50,4\nb,50.1,4\nc,50.2,4\n',
    'routes.txt': 'route_id\nr\n',
    'trips.txt': 'route_id,service_id,trip_id\nr,s,t\nr,s,f\n',
    'stop_times.txt': `trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type
t,23:50:40,23:50:40,a,1,0,1
t,24:00:20,24:00:40,b,2,1,
t,24:10:20,24:10:20,c,3,,0
f,08:00:00,08:00:00,a,1,,
f,08:10:00,08:10:00,b,2,,
`,
    'calendar_dates.txt':
      'service_id,date,exception_type\ns,20270222,1\ns,20270301,1\ns,20270303,1\ns,20270307,1\n',
    'frequencies.txt': 'trip_id,start_time,end_time,headway_secs\nf,06:00:00,07:00:00,1500\n',
  });
  const dates = serviceDates(timetable, { isWithoutService: () => false, isPublicHoliday: () => false });
  const found = confirmRide(timetable, dates, { ...RIDE, ...ride });
  return found === null ? null : [isoDateOf(found.serviceDay), isoDateOf(found.readAs)];
}

describe('a ride', () => {
  it('is confirmed past midnight too: it belongs to the date that its trip started', async () => {
    expect(await confirmed()).toEqual(['2027-03-01', '2027-03-01']);
  });

  it('departs on the minute cut and arrives on the minute rounded up', async () => {
    expect(await confirmed({ depart: momentOf('2027-03-01T23:51') })).toBeNull();
    expect(await confirmed({ arrive: momentOf('2027-03-02T00:10') })).toBeNull();
    expect(await confirmed({ arrive: momentOf('2027-03-02T00:12') })).toBeNull();
  });

  it('boards and alights only where the trip lets people on and off, in its order', async () => {
    const atB = { toStop: 'b', arrive: momentOf('2027-03-02T00:01') };
    expect(await confirmed(atB)).toEqual(['2027-03-01', '2027-03-01']);
    expect(await confirmed({ fromStop: 'b', depart: momentOf('2027-03-02T00:00') })).toBeNull();
    expect(await confirmed({ fromStop: 'c', toStop: 'a' })).toBeNull();
  });

  it('is of a trip and stops that are there, on a date that the trip runs', async () => {
    expect(await confirmed({ trip: 'u' })).toBeNull();
    expect(await confirmed({ fromStop: 'z' })).toBeNull();
    const nextDay = { depart: momentOf('2027-03-02T23:50'), arrive: momentOf('2027-03-03T00:11') };
    expect(await confirmed(nextDay)).toBeNull();
  });

  it('says which date it was read from, outside the coverage', async () => {
    const later = { depart: momentOf('2027-03-15T23:50'), arrive: momentOf('2027-03-16T00:11') };
    expect(await confirmed(later)).toEqual(['2027-03-15', '2027-03-01']);
  });

  it('runs at the headways of its frequency, and not as the pattern stands', async () => {
    const at = (depart: string, arrive: string) =>
      confirmed({
        trip: 'f',
        toStop: 'b',
        depart: momentOf(`2027-03-03T${depart}`),
        arrive: momentOf(`2027-03-03T${arrive}`),
      });
    expect(await at('06:00', '06:10')).not.toBeNull();
    expect(await at('06:50', '07:00')).not.toBeNull();
    expect(await at('07:15', '07:25')).toBeNull();
    expect(await at('08:00', '08:10')).toBeNull();
  });
});
