import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { feedDigest } from './feed-digest.ts';
import { loadFeed } from './load-feed.ts';
import { feedZip } from './testing/feed-zip.ts';

const FEED = {
  'agency.txt': 'agency_timezone\nEurope/Brussels\n',
  'stops.txt': 'stop_id,stop_lat,stop_lon\na,50,4\nb,50.1,4\n',
  'routes.txt': 'route_id\nr\n',
  'trips.txt': 'route_id,service_id,trip_id\nr,s,t\nr,weg,u\n',
  'stop_times.txt':
    'trip_id,arrival_time,departure_time,stop_id,stop_sequence\nt,07:00:00,07:00:00,a,1\nt,07:10:00,07:10:00,b,2\n',
  'calendar_dates.txt': 'service_id,date,exception_type\ns,20270301,1\n',
};
const DAY_SECONDS = 86_400;
const root = mkdtempSync(join(tmpdir(), 'load-feed-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let made = 0;
const newFolder = () => {
  const folder = join(root, String(made++));
  mkdirSync(folder);
  return folder;
};

function feedFolder(texts: Readonly<Record<string, string>> = FEED): string {
  const folder = newFolder();
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
  return folder;
}

function feedFile(texts: Readonly<Record<string, string>> = FEED): string {
  const file = join(newFolder(), 'feed.zip');
  writeFileSync(file, feedZip(texts));
  return file;
}

/** Whether the feed itself was read, and what came of it. */
async function loaded(path: string, cache: string | null) {
  let bytes = 0;
  const loading = await loadFeed(path, feedDigest(path), cache, (read) => {
    bytes = read;
  });
  if (!loading.ok) throw new Error(JSON.stringify(loading.problems));
  const { timetable, notices, isKept, image } = loading;
  return { timetable, notices, isKept, image, isRead: bytes > 0 };
}

const imageIn = (cache: string) => join(cache, readdirSync(cache)[0] ?? '');

describe('a feed', () => {
  it.each([
    ['zip', feedFile],
    ['folder', feedFolder],
  ])('is read once, and then found in the cache, with what was passed over: %s', async (_, feed) => {
    const [path, cache] = [feed(), join(newFolder(), 'nog', 'niet')];
    const first = await loaded(path, cache);
    expect([first.isRead, first.isKept]).toEqual([true, true]);
    expect(first.notices.map(({ path: place }) => place)).toEqual(['trips.txt:3 (service_id)', 'trips.txt']);
    const second = await loaded(path, cache);
    expect(second).toEqual({ ...first, isRead: false });
    expect(second.timetable.stopTimes.stop.buffer).toBe(second.image);
  });

  it('is read again when anything of it that is read has changed, and only then', async () => {
    const [path, cache] = [feedFolder(), newFolder()];
    await loaded(path, cache);
    writeFileSync(join(path, 'shapes.txt'), 'not read');
    expect((await loaded(path, cache)).isRead).toBe(false);
    writeFileSync(join(path, 'stops.txt'), FEED['stops.txt'].replace('50.1', '50.2'));
    const changed = await loaded(path, cache);
    expect(changed.isRead).toBe(true);
    expect([...changed.timetable.stops.lat]).toEqual([50, 50.2]);
  });

  it('tells how far its reading is, up to the end', async () => {
    for (const path of [feedFile(), feedFolder()]) {
      const told: number[][] = [];
      await loadFeed(path, feedDigest(path), null, (...bytes) => told.push(bytes));
      const total = Object.values(FEED).reduce((sum, text) => sum + text.length, 0);
      expect(told.length).toBe(Object.keys(FEED).length);
      expect(told.at(-1)).toEqual([total, total]);
    }
  });

  it('that is broken is told so every time', async () => {
    const [path, cache] = [feedFile({ ...FEED, 'stops.txt': 'stop_id\na\na\n' }), newFolder()];
    for (const _ of [1, 2])
      expect(await loadFeed(path, feedDigest(path), cache)).toMatchObject({ ok: false });
    expect(readdirSync(cache)).toEqual([]);
  });

  it('that was replaced while it was read is not kept', async () => {
    const [path, cache] = [feedFolder(), newFolder()];
    const digest = feedDigest(path);
    const loading = await loadFeed(path, digest, cache, () => {
      writeFileSync(join(path, 'agency.txt'), 'agency_timezone\nEurope/London\n');
    });
    expect(loading).toMatchObject({ ok: true, isKept: false });
    expect(readdirSync(cache)).toEqual([]);
  });
});

describe('the cache', () => {
  it('goes on without where there is none, or it cannot be written', async () => {
    const path = feedFolder();
    const aFile = join(newFolder(), 'kas');
    writeFileSync(aFile, '');
    for (const cache of [null, aFile, join(aFile, 'erin')]) {
      expect(await loaded(path, cache)).toMatchObject({ isRead: true, isKept: false });
    }
  });

  it.each<readonly [string, (image: Buffer) => Uint8Array]>([
    ['cut off', (image) => image.subarray(0, image.length / 2)],
    ['empty', () => new Uint8Array(0)],
    ['damaged', (image) => image.with(200, (image[200] ?? 0) ^ 1)],
    ['something else', () => Buffer.from('geen dienstregeling')],
  ])('makes an image anew that is %s', async (_, damage) => {
    const [path, cache] = [feedFolder(), newFolder()];
    await loaded(path, cache);
    writeFileSync(imageIn(cache), damage(readFileSync(imageIn(cache))));
    expect(await loaded(path, cache)).toMatchObject({ isRead: true, isKept: true });
    expect(await loaded(path, cache)).toMatchObject({ isRead: false });
  });

  it('clears away the least used beyond twelve, what is older than sixty days, and what was left half written', async () => {
    const cache = newFolder();
    const daysOld = (name: string, days: number) => {
      writeFileSync(join(cache, name), '');
      const seconds = Date.now() / 1000 - days * DAY_SECONDS;
      utimesSync(join(cache, name), seconds, seconds);
    };
    for (let days = 1; days <= 12; days++) daysOld(`${days}.timetable`, days);
    daysOld('gisteren.timetable.writing-1', 1.5);
    daysOld('nu.timetable.writing-2', 0);
    daysOld('van-een-ander.txt', 400);
    await loaded(feedFolder(), cache);
    const names = readdirSync(cache);
    expect(names.filter((name) => /^\d+\.timetable$/.test(name)).sort()).toEqual(
      Array.from({ length: 11 }, (_, i) => `${i + 1}.timetable`).sort(),
    );
    expect(names.includes('gisteren.timetable.writing-1')).toBe(false);
    expect(names.includes('nu.timetable.writing-2')).toBe(true);
    expect(names.includes('van-een-ander.txt')).toBe(true);

    daysOld('oud.timetable', 61);
    for (const days of [1, 2, 3]) rmSync(join(cache, `${days}.timetable`));
    await loaded(feedFile(), cache);
    expect(existsSync(join(cache, 'oud.timetable'))).toBe(false);
    expect(existsSync(join(cache, '11.timetable'))).toBe(true);
  });

  it('counts an image as young again when it is used', async () => {
    const [path, cache] = [feedFolder(), newFolder()];
    await loaded(path, cache);
    utimesSync(imageIn(cache), 1, 1);
    const mine = imageIn(cache);
    await loaded(path, cache);
    await loaded(feedFile(), cache);
    expect(existsSync(mine)).toBe(true);
  });
});
