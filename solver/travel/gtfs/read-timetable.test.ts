import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../domain/calendar.ts';
import { problemLine } from '../../domain/problem.ts';
import { soundTimetable, textFiles, timetableFrom } from '../../testing/gtfs-feed.ts';
import { stopTimes, type Texts, TINY, tinyWith } from '../../testing/tiny-feed.ts';
import type { FeedFiles } from './read-table.ts';
import { readTimetable } from './read-timetable.ts';
import { forEachRun } from './runs.ts';
import { coverageOf, serviceRuns } from './services.ts';
import { MAY_ALIGHT, MAY_BOARD } from './timetable.ts';
import { FORBIDDEN } from './transfer-rows.ts';
import { feedTransferSeconds } from './transfers.ts';

async function seconds(texts: Texts) {
  const { stopTimes: times } = await timetableFrom(texts);
  return { arrival: [...times.arrival], departure: [...times.departure] };
}

describe('a feed', () => {
  it('is read: stops, lines, trips and their times', async () => {
    const timetable = await timetableFrom(TINY);
    expect(timetable.stops.names).toEqual(['A', 'B', 'C']);
    expect([...timetable.stops.lat]).toEqual([50.1, 50.2, 50.3]);
    expect(timetable.routes.shortNames).toEqual(['1']);
    expect(timetable.trips.headsigns).toEqual(['Naar C']);
    expect([...timetable.stopTimes.stop]).toEqual([0, 1, 2]);
    expect([...timetable.stopTimes.departure]).toEqual([25_200, 25_860, 26_400]);
    expect([0, 1, 2].map((stop) => timetable.stops.ids.idAt(stop))).toEqual(['a', 'b', 'c']);
  });

  it('calls stops and headsigns by their Dutch names, where it has them', async () => {
    const older = await timetableFrom(
      tinyWith({
        'translations.txt': 'trans_id,lang,translation\nA,fr,Un\nA,nl,Een\nNaar C,nl,Richting C\n',
      }),
    );
    expect([older.stops.names, older.trips.headsigns]).toEqual([['Een', 'B', 'C'], ['Richting C']]);
    const rows = [
      'table_name,field_name,language,translation,record_id,field_value',
      'stops,stop_name,nl-BE,Twee,b,',
      'stops,stop_name,fr,Deux,b,',
      'stops,stop_name,nl,Drie,,C',
      'trips,trip_headsign,nl,Naar Drie,t,',
    ];
    const today = await timetableFrom(tinyWith({ 'translations.txt': rows.join('\n') }));
    expect([today.stops.names, today.trips.headsigns]).toEqual([['A', 'Twee', 'Drie'], ['Naar Drie']]);
  });

  it('may start with a byte order mark, end its lines like Windows, pad its ids and quote its names', async () => {
    const timetable = await timetableFrom(
      tinyWith({
        'stops.txt':
          '\uFEFFstop_id,stop_name,stop_lat,stop_lon\r\n"a ","Leuven, ""Fochplein""",50.1,4.1\r\n b   ,"twee\nregels",50.2,4.2\r\nc,C,50.3,4.3',
        'stop_times.txt': stopTimes('t ,07:00:00,07:00:00,a    ,1', '"t"," 7:10:00",07:11:00,"b",2'),
      }),
    );
    expect(timetable.stops.names).toEqual(['Leuven, "Fochplein"', 'twee\nregels', 'C']);
    expect([...timetable.stopTimes.stop]).toEqual([0, 1]);
    expect([...timetable.stopTimes.arrival]).toEqual([25_200, 25_800]);
  });

  it('is the same in chunks of any size', async () => {
    const text = tinyWith({
      'stops.txt':
        '\uFEFFstop_id,stop_name,stop_lat,stop_lon\r\na,"Één, ""plein""",50.1,4.1\r\n\r\nb,B,50.2,4.2\r\nc,C,50.3,4.3\r\n',
    });
    const whole = await timetableFrom(text);
    for (const size of [1, 2, 3, 7, 64]) {
      const inChunks = soundTimetable(await readTimetable(chunkedFiles(text, size)));
      expect(inChunks.stops.names).toEqual(whole.stops.names);
      expect(inChunks.stopTimes).toEqual(whole.stopTimes);
    }
  });

  it('gives its stop times in any order, trips mixed', async () => {
    const timetable = await timetableFrom(
      tinyWith({
        'trips.txt': 'route_id,service_id,trip_id\nr,s,t\nr,s,u\n',
        'stop_times.txt': stopTimes(
          'u,08:10:00,08:10:00,b,20',
          't,07:20:00,07:20:00,c,3',
          'u,08:00:00,08:00:00,a,3',
          't,07:00:00,07:00:00,a,1',
        ),
      }),
    );
    expect([...timetable.trips.first]).toEqual([0, 2, 4]);
    expect([...timetable.stopTimes.stop]).toEqual([0, 2, 0, 1]);
  });

  it('may leave times open between two that are given, and give only one of the two at a stop', async () => {
    const times = await seconds(
      tinyWith({
        'stop_times.txt': stopTimes(
          't,,07:00:00,a,1',
          't,,,b,2',
          't,,,a,3',
          't,07:00:10,,c,4',
          't,,,b,5',
          't,07:01:10,07:01:10,c,6',
        ),
      }),
    );
    // A third of ten seconds: arrivals up and departures down, so that cutting to the minute is exact.
    expect(times.arrival).toEqual([25_200, 25_204, 25_207, 25_210, 25_240, 25_270]);
    expect(times.departure).toEqual([25_200, 25_203, 25_206, 25_210, 25_240, 25_270]);
  });

  it('counts on past midnight', async () => {
    const times = await seconds(
      tinyWith({ 'stop_times.txt': stopTimes('t,24:10:00,24:10:00,a,1', 't,25:05:30,25:05:30,b,2') }),
    );
    expect(times.arrival).toEqual([87_000, 90_330]);
  });

  it('lets people on and off at regular stops only', async () => {
    const { stopTimes: times } = await timetableFrom(
      tinyWith({
        'stop_times.txt': stopTimes(
          't,07:00:00,07:00:00,a,1,0,1',
          't,07:10:00,07:10:00,b,2,2,',
          't,07:20:00,07:20:00,c,3,3,3',
        ),
      }),
    );
    expect([...times.use]).toEqual([MAY_BOARD, MAY_ALIGHT, 0]);
  });

  it('may use extended route types', async () => {
    const { routes } = await timetableFrom(
      tinyWith({ 'routes.txt': 'route_id,route_type\nr,700\nq,100\np,\n' }),
    );
    expect([...routes.types]).toEqual([700, 100, -1]);
  });

  it('says in which time zone it is, each once; without one that is a notice', async () => {
    const of = async (texts: Texts) => {
      const reading = await readTimetable(textFiles(tinyWith(texts)));
      const notices = reading.ok ? reading.notices.map(({ path }) => path) : [];
      return [soundTimetable(reading).timezones, notices];
    };
    const head = 'agency_id,agency_timezone';
    const brussels = 'Europe/Brussels';
    expect(await of({ 'agency.txt': `${head}\n1,${brussels}\n2,${brussels}\n3,\n` })).toEqual([
      [brussels],
      [],
    ]);
    expect(await of({ 'agency.txt': `${head}\n1,${brussels}\n2,Europe/London\n` })).toEqual([
      [brussels, 'Europe/London'],
      [],
    ]);
    expect(await of({ 'agency.txt': 'agency_id\n1\n' })).toEqual([[], ['agency.txt:1 (agency_timezone)']]);
    expect(await of({})).toEqual([[], ['agency.txt']]);
  });

  it('gives a platform without coordinates those of its station', async () => {
    const { stops } = await timetableFrom(
      tinyWith({
        'stops.txt':
          'stop_id,stop_lat,stop_lon,parent_station\na,,,S\nS,50.5,4.5,\nb,50.2,4.2,\nc,50.3,4.3,S\n',
      }),
    );
    expect([...stops.lat]).toEqual([50.5, 50.5, 50.2, 50.3]);
    expect([...stops.parent]).toEqual([1, -1, -1, 1]);
  });
});

describe('days of service', () => {
  const dates = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, i) =>
      dayNumber(`2027-03-${String(from + i).padStart(2, '0')}`),
    );
  const runningDays = async (texts: Texts) => {
    const { services } = await timetableFrom(tinyWith(texts));
    return dates(1, 14)
      .map((day, i) => (serviceRuns(services, 0, day) ? i + 1 : 0))
      .filter((day) => day > 0);
  };
  const calendar = (row: string) =>
    `service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n${row}\n`;

  it('are those of calendar_dates.txt where there is no calendar.txt, or one of zeros', async () => {
    expect(await runningDays({})).toEqual([1, 3]);
    expect(await runningDays({ 'calendar.txt': calendar('s,0,0,0,0,0,0,0,20270301,20271231') })).toEqual([
      1, 3,
    ]);
  });

  it('are the weekdays of calendar.txt within its dates, with and without the exceptions', async () => {
    const weekdays = { 'calendar.txt': calendar('s,1,1,0,0,0,0,1,20270302,20270309') };
    expect(await runningDays({ ...weekdays, 'calendar_dates.txt': TINY['calendar_dates.txt'] })).toEqual([
      1, 2, 3, 7, 8, 9,
    ]);
    const without = 'service_id,date,exception_type\ns,20270302,2\ns,20270302,2\n';
    expect(await runningDays({ ...weekdays, 'calendar_dates.txt': without })).toEqual([7, 8, 9]);
  });

  it('cover the dates from the first to the last on which anything runs', async () => {
    const { services } = await timetableFrom(
      tinyWith({
        'calendar.txt': calendar('u,1,0,0,0,0,0,0,20270301,20270323'),
        'calendar_dates.txt':
          'service_id,date,exception_type\nu,20270301,2\nu,20270322,2\nv,20270304,1\nu,20270401,2\n',
      }),
    );
    expect(coverageOf(services)).toEqual({ first: dayNumber('2027-03-04'), last: dayNumber('2027-03-15') });
  });
});

describe('frequencies', () => {
  it('run the trip at every headway from the start on, before the end', async () => {
    const timetable = await timetableFrom(
      tinyWith({
        'frequencies.txt':
          'trip_id,start_time,end_time,headway_secs\nt,06:00:00,06:30:00,600\nt,09:00:00,09:00:01,600\n',
      }),
    );
    const shifts: number[] = [];
    forEachRun(timetable, 0, (shift) => shifts.push(shift));
    expect(shifts).toEqual([-3600, -3000, -2400, 7200]);
  });
});

describe('transfers', () => {
  const stops =
    'stop_id,stop_lat,stop_lon,parent_station\na,50.1,4.1,S\nb,50.2,4.2,S\nc,50.3,4.3,\nS,50.1,4.1,\n';
  const asked = async (...rows: readonly string[]) => {
    const head = 'from_stop_id,to_stop_id,transfer_type,min_transfer_time,from_trip_id';
    const timetable = await timetableFrom(
      tinyWith({ 'stops.txt': stops, 'transfers.txt': [head, ...rows].join('\n') }),
    );
    return feedTransferSeconds(timetable, 0, 1);
  };

  it('go by the most specific row: stop to stop, stop and station, station to station', async () => {
    expect(await asked()).toBe(0);
    expect(await asked('S,S,2,300')).toBe(300);
    expect(await asked('S,S,2,300', 'a,S,2,60')).toBe(60);
    expect(await asked('S,S,3,', 'S,b,2,90', 'a,S,2,60')).toBe(90);
    expect(await asked('S,S,2,300', 'S,b,3,', 'a,b,0,')).toBe(0);
    expect(await asked('b,a,2,300', 'c,c,2,600')).toBe(0);
  });

  it('of two rows about one pair the stricter counts, and a ban is the strictest', async () => {
    expect(await asked('a,b,2,60', 'a,b,2,240')).toBe(240);
    expect(await asked('a,b,3,', 'a,b,2,240')).toBe(FORBIDDEN);
  });

  it('count their time whatever their type, and not at all when they are about one trip', async () => {
    expect(await asked('a,b,,120')).toBe(120);
    expect(await asked('a,b,1,120')).toBe(120);
    expect(await asked('a,b,2,120,t')).toBe(0);
  });
});

describe('what can be passed over', () => {
  it('is counted and said', async () => {
    const reading = await readTimetable(
      textFiles(
        tinyWith({
          'trips.txt': 'route_id,service_id,trip_id\nr,s,t\nr,nooit,u\nq,s,v\n',
          'stop_times.txt': stopTimes(
            't,07:00:00,07:00:00,a,1',
            't,07:10:00,07:10:00,b,2',
            'x,07:10:00,07:10:00,b,2',
            'x,07:20:00,07:20:00,b,3',
            't,07:30:00,07:30:00,,3',
          ),
          'transfers.txt': 'from_stop_id,to_stop_id,min_transfer_time,from_trip_id\na,z,60,\na,b,60,t\n',
        }),
      ),
    );
    if (!reading.ok) throw new Error('the feed should be read');
    expect(reading.notices.map((notice) => problemLine(notice, 'nl'))).toEqual([
      'agency.txt: ontbreekt, hier hoort de tijdzone van de dienstregeling. De tijden zijn gelezen als tijden van het semester.',
      'trips.txt:3 (service_id): "nooit" is geen dienst van calendar.txt of calendar_dates.txt. 1 rit heeft een dienst zonder dagen en rijdt nooit.',
      'trips.txt:4 (route_id): "q" is geen lijn van routes.txt. 1 rit noemt een lijn die er niet staat; de lijn blijft naamloos.',
      'transfers.txt:2 (to_stop_id): "z" is geen halte van stops.txt. 1 overstap noemt een halte die er niet staat: niet gelezen.',
      'transfers.txt:3 (from_trip_id): "t" is niet leeg: de regel geldt maar voor één lijn of rit. Er is 1 zo’n overstap, en die wordt niet gelezen.',
      'stop_times.txt:4 (trip_id): "x" is geen rit van trips.txt. 2 regels horen bij een rit die er niet staat: niet gelezen.',
      'stop_times.txt:6 (stop_id): ontbreekt, hier hoort een halte van stops.txt. 1 regel gaat over vervoer op aanvraag, zonder vaste halte: niet gelezen.',
      'trips.txt: "u" is geen rit met minstens twee haltes. 2 ritten hebben minder dan twee haltes en brengen niemand ergens.',
    ]);
  });
});

function chunkedFiles(texts: Texts, size: number): FeedFiles {
  return {
    open: (file) => {
      const text = texts[file];
      return text === undefined ? null : chunks(new TextEncoder().encode(text), size);
    },
  };
}

async function* chunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}
