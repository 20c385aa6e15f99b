import { describe, expect, it } from 'vitest';
import { problemLine } from '../../domain/problem.ts';
import { textFiles } from '../../testing/gtfs-feed.ts';
import { stopTimes, type Texts, TINY, tinyWith } from '../../testing/tiny-feed.ts';
import { readTimetable } from './read-timetable.ts';

describe('a broken feed', () => {
  const linesOf = async (texts: Texts, language: 'nl' | 'en' = 'nl') => {
    const reading = await readTimetable(textFiles(texts));
    return reading.ok ? [] : reading.problems.map((problem) => problemLine(problem, language));
  };

  it.each<readonly [string, Texts, string, string]>([
    [
      'a time that is none',
      { 'stop_times.txt': stopTimes('t,7u30,07:30:00,a,1', 't,07:40:00,07:40:00,b,2') },
      'stop_times.txt:2 (arrival_time): "7u30" is geen tijd uu:mm:ss. Schrijf bijvoorbeeld 07:05:00, en 25:10:00 voor tien over een ’s nachts.',
      'stop_times.txt:2 (arrival_time): "7u30" is not a time hh:mm:ss. Write 07:05:00, for example, and 25:10:00 for ten past one at night.',
    ],
    [
      'a trip that goes back in time',
      { 'stop_times.txt': stopTimes('t,23:50:00,23:50:00,a,1', 't,00:10:00,00:10:00,b,2') },
      'stop_times.txt:3 (arrival_time): "00:10:00" is geen tijd op of na 23:50:00, de tijd ervoor in deze rit. Verbeter een van de twee; na middernacht telt een rit door: 24:10:00.',
      'stop_times.txt:3 (arrival_time): "00:10:00" is not a time at or after 23:50:00, the time before it in this trip. Correct one of the two; past midnight a trip counts on: 24:10:00.',
    ],
    [
      'a trip without its last time',
      { 'stop_times.txt': stopTimes('t,07:00:00,07:00:00,a,1', 't,,,b,2') },
      'stop_times.txt:3 (arrival_time): ontbreekt, hier hoort de tijd van de eerste en de laatste halte van een rit. Vul ze in: alleen tijden daartussen mogen openblijven.',
      'stop_times.txt:3 (arrival_time): is missing, it must be the time of the first and the last stop of a trip. Fill it in: only times in between may be left open.',
    ],
    [
      'a stop that is not there',
      { 'stop_times.txt': stopTimes('t,07:00:00,07:00:00,a,1', 't,07:10:00,07:10:00,z,2') },
      'stop_times.txt:3 (stop_id): "z" is geen halte van stops.txt. Haal de dienstregeling opnieuw op bij de vervoerder.',
      'stop_times.txt:3 (stop_id): "z" is not a stop of stops.txt. Fetch the timetable again from the operator.',
    ],
    [
      'a number used twice in a trip',
      { 'stop_times.txt': stopTimes('t,07:00:00,07:00:00,a,1', 't,07:10:00,07:10:00,b,1') },
      'stop_times.txt:3 (stop_sequence): "1" is niet uniek in deze rit. Geef elke halte van de rit een eigen volgnummer.',
      'stop_times.txt:3 (stop_sequence): "1" is not unique in this trip. Give every stop of the trip a number of its own.',
    ],
    [
      'a comma that shifts the fields',
      {
        'stops.txt':
          'stop_id,stop_name,stop_lat,stop_lon\na,Leuven, station,50.1,4.1\nb,B,50.2,4.2\nc,C,50.3,4.3',
      },
      'stops.txt:2: "4.1" is niet het einde van de regel: de eerste regel heeft minder kolommen. Zet een tekst met een komma erin tussen aanhalingstekens.',
      'stops.txt:2: "4.1" is not the end of the line: the first line has fewer columns. Put a text with a comma in it between quotation marks.',
    ],
    [
      'the same stop twice',
      { 'stops.txt': `${TINY['stops.txt']}a,A,50.1,4.1\n` },
      'stops.txt:5 (stop_id): "a" is niet uniek: het staat al op regel 2. Haal een van de twee regels weg.',
      'stops.txt:5 (stop_id): "a" is not unique: it is on line 2 already. Take out one of the two lines.',
    ],
    [
      'a missing column',
      { 'trips.txt': 'route_id,trip_id\nr,t\n', 'stop_times.txt': stopTimes() },
      'trips.txt:1 (service_id): ontbreekt, hier hoort een kolom van dit bestand. Zet de naam van de kolom op de eerste regel, en haar waarden eronder.',
      'trips.txt:1 (service_id): is missing, it must be a column of this file. Put the name of the column on the first line, and its values below.',
    ],
    [
      'a date that is none',
      { 'calendar_dates.txt': 'service_id,date,exception_type\ns,20270230,1\n' },
      'calendar_dates.txt:2 (date): "20270230" is geen datum jjjjmmdd. Schrijf bijvoorbeeld 20270301.',
      'calendar_dates.txt:2 (date): "20270230" is not a date yyyymmdd. Write 20270301, for example.',
    ],
    [
      'a date added and taken away',
      { 'calendar_dates.txt': 'service_id,date,exception_type\ns,20270301,1\ns,20270301,2\n' },
      'calendar_dates.txt:3 (exception_type): "2" is niet hetzelfde als op regel 2, over dezelfde dienst en datum. Haal een van de twee regels weg.',
      'calendar_dates.txt:3 (exception_type): "2" is not the same as on line 2, about the same service and date. Take out one of the two lines.',
    ],
    [
      'a quote that is never closed',
      { 'routes.txt': 'route_id,route_short_name\nr,"1\n' },
      'routes.txt:2: "\\"" is geen afgesloten tekst. Zet het tweede aanhalingsteken, of haal het eerste weg.',
      'routes.txt:2: "\\"" is not a closed text. Put the second quotation mark, or take out the first.',
    ],
    [
      'stop times that are nothing but their first line',
      { 'stop_times.txt': stopTimes() },
      'stop_times.txt: ontbreekt, hier hoort een rit met minstens twee haltes: er is geen enkele. Kijk na of het bestand volledig is, of haal de dienstregeling opnieuw op bij de vervoerder.',
      'stop_times.txt: is missing, it must be a trip with at least two stops: there is none. Check whether the file is complete, or fetch the timetable again from the operator.',
    ],
    [
      'trips of one stop only',
      {
        'trips.txt': 'route_id,service_id,trip_id\nr,s,t\nr,s,u\n',
        'stop_times.txt': stopTimes('t,07:00:00,07:00:00,a,1', 'u,07:10:00,07:10:00,b,2'),
      },
      'stop_times.txt: ontbreekt, hier hoort een rit met minstens twee haltes: er is geen enkele. Kijk na of het bestand volledig is, of haal de dienstregeling opnieuw op bij de vervoerder.',
      'stop_times.txt: is missing, it must be a trip with at least two stops: there is none. Check whether the file is complete, or fetch the timetable again from the operator.',
    ],
    [
      'days that are all taken away',
      {
        'calendar.txt':
          'service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\ns,1,0,0,0,0,0,0,20270301,20270307\n',
        'calendar_dates.txt': 'service_id,date,exception_type\ns,20270301,2\n',
      },
      'calendar.txt, calendar_dates.txt: ontbreekt, hier hoort een dag waarop iets rijdt: volgens deze bestanden is er geen enkele. Haal de dienstregeling opnieuw op bij de vervoerder.',
      'calendar.txt, calendar_dates.txt: is missing, it must be a day on which anything runs: by these files there is none. Fetch the timetable again from the operator.',
    ],
  ])('is told with file and line, and how to mend it: %s', async (_, texts, nl, en) => {
    expect(await linesOf(tinyWith(texts))).toEqual([nl]);
    expect(await linesOf(tinyWith(texts), 'en')).toEqual([en]);
  });

  it('misses files', async () => {
    const { 'stops.txt': _stops, 'calendar_dates.txt': _dates, ...rest } = TINY;
    expect((await linesOf({ ...rest, 'stop_times.txt': stopTimes() })).sort()).toEqual([
      'bestand: ontbreekt, hier hoort calendar.txt of calendar_dates.txt. Zonder een van beide is niet te weten op welke dagen iets rijdt. Haal de dienstregeling opnieuw op.',
      'stops.txt: ontbreekt, hier hoort een bestand van de dienstregeling (GTFS). Zet het bij de andere bestanden, of haal de dienstregeling opnieuw op.',
    ]);
  });

  it('is told up to a point, and then counted', async () => {
    const rows = Array.from({ length: 300 }, (_, i) => `t,07:00:00,07:00:00,z${i},${i}`);
    const lines = await linesOf(tinyWith({ 'stop_times.txt': stopTimes(...rows) }));
    expect(lines.length).toBe(26);
    expect(lines.at(-1)).toBe(
      'bestand: 25 is niet het aantal fouten: het zijn er 300. Verbeter eerst deze en lees opnieuw.',
    );
  });
});
