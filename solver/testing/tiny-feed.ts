/** The smallest feed on which anything runs, as texts by file, for tests that change a line of it. */

/** One line from a to c by b, on two days. */
export const TINY = {
  'stops.txt': 'stop_id,stop_name,stop_lat,stop_lon\na,A,50.1,4.1\nb,B,50.2,4.2\nc,C,50.3,4.3\n',
  'routes.txt': 'route_id,route_short_name,route_type\nr,1,3\n',
  'trips.txt': 'route_id,service_id,trip_id,trip_headsign\nr,s,t,Naar C\n',
  'stop_times.txt':
    'trip_id,arrival_time,departure_time,stop_id,stop_sequence\nt,07:00:00,07:00:00,a,1\nt,07:10:00,07:11:00,b,2\nt,07:20:00,07:20:00,c,3\n',
  'calendar_dates.txt': 'service_id,date,exception_type\ns,20270301,1\ns,20270303,1\n',
};
export type Texts = Readonly<Record<string, string>>;
export const tinyWith = (texts: Texts): Texts => ({ ...TINY, ...texts });
export const stopTimes = (...rows: readonly string[]) =>
  ['trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type', ...rows].join('\n');
