import { describe, expect, it } from 'vitest';
import { type DayNumber, dayNumber, isoDateOf } from '../../domain/calendar.ts';
import { timetableFrom } from '../../testing/gtfs-feed.ts';
import { type ServiceDateRules, serviceDates } from './service-dates.ts';

const EVERY_DATE: ServiceDateRules = { isWithoutService: () => false, isPublicHoliday: () => false };
const on = (...dates: readonly string[]) => {
  const days = dates.map((date) => dayNumber(date));
  return (day: DayNumber) => days.includes(day);
};

async function readings(from: string, to: string, rules: Partial<ServiceDateRules> = {}) {
  const compact = (date: string) => date.replaceAll('-', '');
  const timetable = await timetableFrom({
    'stops.txt': 'stop_id,stop_lat,stop_lon\na,50,4\nb,50.1,4\n',
    'routes.txt': 'route_id\nr\n',
    'trips.txt': 'route_id,service_id,trip_id\nr,s,t\n',
    'stop_times.txt':
      'trip_id,arrival_time,departure_time,stop_id,stop_sequence\nt,07:00:00,07:00:00,a,1\nt,07:10:00,07:10:00,b,2\n',
    'calendar_dates.txt': `service_id,date,exception_type\ns,${compact(from)},1\ns,${compact(to)},1\n`,
  });
  const dates = serviceDates(timetable, { ...EVERY_DATE, ...rules });
  return (date: string) => {
    const read = dates.readAs(dayNumber(date));
    return read === null ? null : isoDateOf(read);
  };
}

describe('the date whose service runs', () => {
  it('is the date itself inside the coverage, also where nothing runs on it', async () => {
    const readAs = await readings('2027-03-01', '2027-03-20');
    expect(['2027-03-01', '2027-03-10', '2027-03-20'].map(readAs)).toEqual([
      '2027-03-01',
      '2027-03-10',
      '2027-03-20',
    ]);
  });

  it('is the same weekday of the last whole covered week outside it, before and after', async () => {
    // Covered from Wednesday 3 to Saturday 20 March: the last whole week starts on Monday 8.
    const readAs = await readings('2027-03-03', '2027-03-20');
    expect(readAs('2027-03-21')).toBe('2027-03-14');
    expect(readAs('2027-05-04')).toBe('2027-03-09');
    expect(readAs('2027-03-02')).toBe('2027-03-09');
    expect((await readings('2027-03-03', '2027-03-21'))('2027-05-04')).toBe('2027-03-16');
  });

  it('is of the reference week that is given, if that week is covered whole', async () => {
    const referenceWeek = dayNumber('2027-03-08');
    expect((await readings('2027-03-01', '2027-04-30', { referenceWeek }))('2027-05-04')).toBe('2027-03-09');
    expect((await readings('2027-03-09', '2027-04-30', { referenceWeek }))('2027-05-04')).toBe('2027-04-20');
    expect((await readings('2027-03-01', '2027-03-13', { referenceWeek }))('2027-05-04')).toBe('2027-03-02');
  });

  it('is the Sunday of that week for a public holiday outside, and the holiday itself inside', async () => {
    const isPublicHoliday = on('2027-03-10', '2027-05-06');
    const readAs = await readings('2027-03-01', '2027-03-21', { isPublicHoliday });
    expect(readAs('2027-05-06')).toBe('2027-03-21');
    expect(readAs('2027-03-10')).toBe('2027-03-10');
  });

  it('is none on a strike, and a date read from a day of strike is not touched', async () => {
    const isWithoutService = on('2027-03-16', '2027-05-04');
    const readAs = await readings('2027-03-01', '2027-03-21', { isWithoutService });
    expect(readAs('2027-03-16')).toBeNull();
    expect(readAs('2027-05-04')).toBeNull();
    expect(readAs('2027-05-11')).toBe('2027-03-16');
  });

  it('of a feed without a whole week is its last day of that weekday, or none', async () => {
    const readAs = await readings('2027-03-03', '2027-03-11');
    expect(readAs('2027-05-05')).toBe('2027-03-10');
    expect((await readings('2027-03-03', '2027-03-04'))('2027-05-04')).toBeNull();
  });
});
