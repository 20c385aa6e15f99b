import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFeed } from '../../../api/gtfs/open-feed.ts';
import { arbitraryFeed } from '../../testing/arbitrary-feed.ts';
import { draftTexts, textFiles } from '../../testing/gtfs-feed.ts';
import { columnImage, columnsIn } from './column-image.ts';
import type { IdTable } from './id-table.ts';
import { type ReadTimetable, readTimetable, type TimetableReading } from './read-timetable.ts';
import { TIMETABLE_IMAGE_VERSION, timetableFromImage, timetableImage } from './timetable-image.ts';
import { feedTransferSeconds } from './transfers.ts';

const BELGIAN_RAIL = '../shared/data/gtfs-nmbs-2019/nmbs-2019-11-24.zip';
const isThere = existsSync(BELGIAN_RAIL);
const title = (what: string) => (isThere ? what : `${what} (SKIPPED: ${BELGIAN_RAIL} is not there)`);

/** Something in every column, and texts that are more bytes than characters. */
const TEXTS = {
  'agency.txt': 'agency_name,agency_timezone\nDe Lijn,Europe/Brussels\n',
  'stops.txt':
    'stop_id,stop_name,stop_lat,stop_lon,parent_station\né1,Één 🚋,50.1,4.1,S\nb,,50.2,4.2,\nS,Één 🚋,50.1,4.1,weg\n',
  'routes.txt': 'route_id,route_short_name,route_long_name,route_type\nr,1,Leuven – Diest,3\n',
  'trips.txt': 'route_id,service_id,trip_id,trip_headsign\nr,s,t,Diest\nr,s,u,Diest\nr,geen,v,Haasrode\n',
  'stop_times.txt': [
    'trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type',
    't,07:00:00,07:00:00,é1,1,0,1',
    't,25:10:00,25:11:00,b,2,3,0',
    'u,07:30:00,07:30:00,b,1,,',
    'u,07:40:00,07:40:00,S,2,,',
  ].join('\n'),
  'frequencies.txt': 'trip_id,start_time,end_time,headway_secs\nu,06:00:00,07:00:00,900\n',
  'calendar.txt':
    'service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\ns,1,1,1,1,1,0,0,20270301,20270630\n',
  'calendar_dates.txt': 'service_id,date,exception_type\ns,20270405,2\nx,20270501,1\n',
  'transfers.txt': 'from_stop_id,to_stop_id,transfer_type,min_transfer_time\nS,S,2,300\nb,S,3,\né1,b,2,120\n',
};

async function sound(reading: Promise<TimetableReading>): Promise<ReadTimetable> {
  const read = await reading;
  if (!read.ok) throw new Error(`the feed is not sound: ${JSON.stringify(read.problems)}`);
  return { timetable: read.timetable, notices: read.notices };
}

const idsOf = (table: IdTable) => Array.from({ length: table.size }, (_, index) => table.idAt(index));

/** All that the table answers, also about an id that is not there. */
const answersOf = (table: IdTable) => {
  const ids = idsOf(table);
  return { ids, indexes: [...ids, '', 'nergens'].map((id) => table.indexOf(id)) };
};

function expectTheSame(read: ReadTimetable): void {
  const back = timetableFromImage(timetableImage(read));
  expect(back).toEqual(read);
  for (const of of ['stops', 'routes', 'trips', 'services'] as const) {
    const before = answersOf(read.timetable[of].ids);
    expect(back && answersOf(back.timetable[of].ids)).toEqual(before);
    expect(before.indexes).toEqual([...before.ids.keys(), -1, -1]);
  }
}

describe('the image of a timetable', () => {
  it('holds the whole of it, and what was passed over', async () => {
    const read = await sound(readTimetable(textFiles(TEXTS)));
    expect(read.notices.length).toBe(3);
    expectTheSame(read);
  });

  it('holds a timetable with nothing but trips and their days', async () => {
    const needed = ['stops.txt', 'trips.txt', 'stop_times.txt', 'calendar_dates.txt'];
    const bare = Object.fromEntries(
      Object.entries(TEXTS).map(([file, text]) => [
        file,
        needed.includes(file) ? text : (text.split('\n', 1)[0] ?? ''),
      ]),
    );
    const read = await sound(readTimetable(textFiles(bare)));
    expect([read.timetable.routes.shortNames, read.timetable.timezones]).toEqual([[], []]);
    expectTheSame(read);
  });

  it('holds any timetable', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryFeed, async (draft) => {
        const read = await sound(readTimetable(textFiles(draftTexts(draft))));
        expectTheSame(read);
        const back = timetableFromImage(timetableImage(read));
        const stops = draft.stops.map((_, stop) => stop);
        for (const from of stops) {
          const asked = ({ timetable }: ReadTimetable) =>
            stops.map((to) => feedTransferSeconds(timetable, from, to));
          expect(back && asked(back)).toEqual(asked(read));
        }
      }),
      { numRuns: 100 },
    );
  });

  it.skipIf(!isThere)(title('holds the Belgian rail timetable'), async () => {
    const read = await sound(readFeed(BELGIAN_RAIL));
    const image = timetableImage(read);
    const back = timetableFromImage(image);
    if (back === null) throw new Error('the image should be read');
    expect(Buffer.from(timetableImage(back)).equals(new Uint8Array(image))).toBe(true);
    expect(back.timetable.stops.names).toEqual(read.timetable.stops.names);
    expect(answersOf(back.timetable.trips.ids)).toEqual(answersOf(read.timetable.trips.ids));
  });

  it('is read where it lies, without copying', async () => {
    const image = timetableImage(await sound(readTimetable(textFiles(TEXTS))));
    const timetable = timetableFromImage(image)?.timetable;
    expect(timetable?.stopTimes.arrival.buffer).toBe(image);
    expect(timetable?.trips.ids.columns.pool.buffer).toBe(image);
  });

  it('changes only together with its version: raise TIMETABLE_IMAGE_VERSION where this digest changes', async () => {
    const image = timetableImage(await sound(readTimetable(textFiles(TEXTS))));
    const digest = createHash('sha256').update(new Uint8Array(image)).digest('hex');
    expect([TIMETABLE_IMAGE_VERSION, digest]).toEqual([
      3,
      'c91b678e9c4bb452e26c617de3df6ffeeab9911ba53d305a55146f6d5765384a',
    ]);
  });
});

describe('an image that is not whole', () => {
  const image = sound(readTimetable(textFiles(TEXTS))).then(timetableImage);
  const changed = async (change: (bytes: Uint8Array) => Uint8Array) => {
    const bytes = change(new Uint8Array(await image).slice());
    return timetableFromImage(bytes.slice().buffer);
  };

  it('is refused: a bit that turned, wherever it is', async () => {
    const { byteLength } = await image;
    await fc.assert(
      fc.asyncProperty(fc.nat(byteLength - 1), fc.nat(7), async (at, bit) => {
        const damaged = await changed((bytes) => bytes.with(at, (bytes[at] ?? 0) ^ (1 << bit)));
        expect(damaged).toBe(null);
      }),
    );
    expect(await changed((bytes) => bytes)).not.toBe(null);
  });

  it('is refused: one that is cut off, longer or empty', async () => {
    const { byteLength } = await image;
    for (const length of [0, 7, 8, 24, byteLength - 8, byteLength - 1]) {
      expect(await changed((bytes) => bytes.subarray(0, length))).toBe(null);
    }
    expect(await changed((bytes) => new Uint8Array([...bytes, ...new Uint8Array(8)]))).toBe(null);
  });

  it('is refused: one of another version, or with other columns', async () => {
    expect(columnsIn(await image, TIMETABLE_IMAGE_VERSION + 1)).toBe(null);
    expect(timetableFromImage(columnImage([new Int32Array(3)], TIMETABLE_IMAGE_VERSION))).toBe(null);
  });

  it('is known by columns that are too many, too few, or of another kind', () => {
    const two = () => columnsIn(columnImage([new Int32Array([7]), new Float64Array([0.5])], 1), 1);
    const readAs = (read: (columns: NonNullable<ReturnType<typeof two>>) => void) => {
      const columns = two();
      if (columns === null) throw new Error('the image should be read');
      read(columns);
      return columns.isReadWhole();
    };
    expect(readAs((columns) => [columns.ints(), columns.doubles()])).toBe(true);
    expect(readAs((columns) => [columns.ints()])).toBe(false);
    expect(readAs((columns) => [columns.ints(), columns.doubles(), columns.bytes()])).toBe(false);
    expect(readAs((columns) => [columns.doubles(), columns.ints()])).toBe(false);
  });
});
