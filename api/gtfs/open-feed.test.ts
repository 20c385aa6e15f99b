import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { problemLine } from '../../solver/domain/problem.ts';
import { soundTimetable } from '../../solver/testing/gtfs-feed.ts';
import { readFeed } from './open-feed.ts';

const FEED = {
  'stops.txt': 'stop_id,stop_lat,stop_lon\na,50,4\nb,50.1,4\n',
  'routes.txt': 'route_id\nr\n',
  'trips.txt': 'route_id,service_id,trip_id\nr,s,t\n',
  'stop_times.txt':
    'trip_id,arrival_time,departure_time,stop_id,stop_sequence\nt,07:00:00,07:00:00,a,1\nt,07:10:00,07:10:00,b,2\n',
  'calendar_dates.txt': 'service_id,date,exception_type\ns,20270301,1\n',
};
const folder = mkdtempSync(join(tmpdir(), 'feed-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Entry {
  readonly name: string;
  readonly text: string;
  readonly method: 0 | 8;
}

/** A zip as a stream writes it: lengths and checksum follow the data, and stand in the table of contents. */
function zipOf(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, text, method } of entries) {
    const raw = Buffer.from(text);
    const data = method === 8 ? deflateRawSync(raw) : raw;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 6);
    local.writeUInt16LE(method, 8);
    local.writeUInt16LE(name.length, 26);
    const after = Buffer.alloc(16);
    after.writeUInt32LE(0x08074b50, 0);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(method, 10);
    central.writeUInt32LE(crc32(raw), 16);
    central.writeUInt32LE(data.length, 20);
    central.writeUInt32LE(raw.length, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(at, 42);
    parts.push(local, Buffer.from(name), data, after);
    directory.push(central, Buffer.from(name));
    at += local.length + name.length + data.length + after.length;
  }
  const contents = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(contents.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, contents, end]);
}

function written(name: string, bytes: Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

const entries = (method: 0 | 8, prefix = ''): readonly Entry[] =>
  Object.entries(FEED).map(([name, text]) => ({ name: prefix + name, text, method }));

const lineOf = async (path: string) => {
  const reading = await readFeed(path);
  return reading.ok ? [] : reading.problems.map((problem) => problemLine(problem, 'nl'));
};

describe('a feed on disk', () => {
  it('is read from a folder', async () => {
    const path = join(folder, 'map');
    mkdirSync(path);
    for (const [name, text] of Object.entries(FEED)) writeFileSync(join(path, name), text);
    expect([...soundTimetable(await readFeed(path)).stopTimes.arrival]).toEqual([25_200, 25_800]);
  });

  it.each([
    ['compressed', entries(8)],
    ['not compressed', entries(0)],
    ['with its files in a folder', entries(8, 'gtfs/')],
  ])('is read from a zip: %s', async (name, all) => {
    const path = written(`${name}.zip`, zipOf(all));
    expect([...soundTimetable(await readFeed(path)).stopTimes.arrival]).toEqual([25_200, 25_800]);
  });

  it('is told to be no zip where it is none', async () => {
    expect(await lineOf(written('geen.zip', Buffer.from('dit is geen zip, maar wel lang genoeg')))).toEqual([
      'bestand: "geen.zip" is geen zipbestand dat te lezen is: het heeft geen inhoudstafel. Haal de dienstregeling opnieuw op, of pak ze uit in een map.',
    ]);
  });

  it('is told to be cut off or damaged where it is', async () => {
    const whole = zipOf(entries(8));
    const damaged = Buffer.from(whole);
    damaged.fill(0xff, 45, 60);
    expect(await lineOf(written('stuk.zip', damaged))).toEqual([
      'bestand: "stuk.zip" is geen zipbestand dat te lezen is: de inhoud is beschadigd. Haal de dienstregeling opnieuw op, of pak ze uit in een map.',
    ]);
    expect(await lineOf(written('half.zip', whole.subarray(0, whole.length - 30)))).toEqual([
      'bestand: "half.zip" is geen zipbestand dat te lezen is: het heeft geen inhoudstafel. Haal de dienstregeling opnieuw op, of pak ze uit in een map.',
    ]);
    const silentlyOther = zipOf(entries(0));
    silentlyOther.write('9', silentlyOther.indexOf('07:10:00') + 4);
    expect(await lineOf(written('anders.zip', silentlyOther))).toEqual([
      'bestand: "anders.zip" is geen zipbestand dat te lezen is: stop_times.txt is beschadigd. Haal de dienstregeling opnieuw op, of pak ze uit in een map.',
    ]);
  });
});
