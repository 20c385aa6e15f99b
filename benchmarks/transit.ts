/**
 * How fast journeys by public transport are found on the Belgian rail timetable:
 *
 *   npm run bench:transit -- [--large] [--feed file.zip]
 *
 * Homes lie around random stations and half of them have a bike; sites lie a walk from a station. `--large` adds
 * the table of 10 000 homes × 1 500 sites × 18 columns. Another feed needs `--dates`.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fileSize } from '../api/formats/number-words.ts';
import { feedDigest } from '../api/gtfs/feed-digest.ts';
import { loadFeed } from '../api/gtfs/load-feed.ts';
import { type Random, randomFrom } from '../scenarios/generate/random.ts';
import { dayNumber, minuteOfDay } from '../solver/domain/calendar.ts';
import { problemLine } from '../solver/domain/problem.ts';
import { rules as rulesSchema } from '../solver/domain/rules-schema.ts';
import type { Point } from '../solver/domain/values.ts';
import { serviceDates } from '../solver/travel/gtfs/service-dates.ts';
import type { Timetable } from '../solver/travel/gtfs/timetable.ts';
import { type Network, transitNetwork } from '../solver/travel/transit/network.ts';
import type { Origin } from '../solver/travel/transit/places.ts';
import { serviceClasses } from '../solver/travel/transit/service-classes.ts';
import { horizonOf, TransitJourneys, type TransitQuery } from '../solver/travel/transit/transit-journeys.ts';
import { TransitSearch } from '../solver/travel/transit/transit-search.ts';

const { values } = parseArgs({
  options: {
    large: { type: 'boolean', default: false },
    feed: { type: 'string', default: '../shared/data/gtfs-nmbs-2019/nmbs-2019-11-24.zip' },
    dates: { type: 'string', default: '2019-11-27,2019-11-30,2019-12-01' },
  },
});

const LIMITS = { maxMinutes: 90, maxWaitMinutes: 120 };
const STARTS = ['06:55', '08:25', '13:55'].map(minuteOfDay);
const ENDS = ['15:00', '17:00', '21:30'].map(minuteOfDay);

interface Moment {
  readonly clock: number;
  readonly cpu: NodeJS.CpuUsage;
}

function now(): Moment {
  return { clock: performance.now(), cpu: process.cpuUsage() };
}

/** By the clock, and of one core: on a machine that does other things too they differ. */
function seconds({ clock, cpu }: Moment): string {
  const { user, system } = process.cpuUsage(cpu);
  const byClock = (performance.now() - clock) / 1000;
  return `${byClock.toFixed(2)} s (${((user + system) / 1e6).toFixed(2)} s of a core)`;
}

function megabytes(): string {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return `${Math.round((heapUsed + arrayBuffers) / 1e6)} MB`;
}

/** Within some 800 metres. */
function near(stop: Point, random: Random): Point {
  const off = () => random.int(-700, 700) / 100_000;
  return { lat: stop.lat + off(), lon: stop.lon + 1.5 * off() };
}

function placesAround({ stops }: Network, count: number, random: Random): readonly Point[] {
  const known = stops.inUse.flatMap((stop) => stops.points[stop] ?? []);
  return Array.from({ length: count }, () => near(random.pick(known), random));
}

function queriesFor(targets: number, classes: number): readonly TransitQuery[] {
  const queries: TransitQuery[] = [];
  for (let target = 0; target < targets; target++) {
    for (let serviceClass = 0; serviceClass < classes; serviceClass++) {
      for (const minute of STARTS) queries.push({ target, direction: 'out', minute, serviceClass });
      for (const minute of ENDS) queries.push({ target, direction: 'back', minute, serviceClass });
    }
  }
  return queries;
}

function matrix(network: Network, homes: number, sites: number): void {
  const random = randomFrom(1);
  const origins: readonly Origin[] = placesAround(network, homes, random).map((point, i) => ({
    point,
    bike: i % 2 === 0 ? 'bike' : null,
    keeps: 'short',
  }));
  const targets = placesAround(network, sites, random);
  const horizon = horizonOf([...STARTS, ...ENDS], LIMITS);
  const classes = serviceClasses(network, values.dates.split(',').map(dayNumber), horizon);
  const started = now();
  const journeys = new TransitJourneys(
    new TransitSearch(network, classes, horizon),
    origins,
    targets,
    LIMITS,
  );
  const queries = queriesFor(targets.length, classes.days.length);
  const columns = queries.map((query) => journeys.column(query));
  const rows = columns.reduce((sum, column) => sum + column.origin.length, 0);
  const cells = homes * queries.length;
  console.log(
    `${homes} homes × ${sites} sites × ${queries.length / sites} columns: ${seconds(started)}, ${queries.length} searches, ${cells} cells, ${rows} journeys, ${megabytes()}`,
  );
}

function oneToAll(network: Network): void {
  const targets = placesAround(network, 300, randomFrom(2));
  const horizon = horizonOf([...STARTS, ...ENDS], LIMITS);
  const classes = serviceClasses(network, values.dates.split(',').map(dayNumber), horizon);
  const journeys = new TransitJourneys(new TransitSearch(network, classes, horizon), [], targets, LIMITS);
  const queries = queriesFor(targets.length, classes.days.length);
  for (const query of queries) journeys.column(query);
  const from = process.cpuUsage();
  for (const query of queries) journeys.column(query);
  const { user, system } = process.cpuUsage(from);
  const micros = (user + system) / queries.length;
  console.log(`one to all: ${micros.toFixed(0)} µs of a core, all departures of three and a half hours`);
}

/** From the feed itself, and then from what was kept of it. */
async function loadTwice(): Promise<Timetable> {
  const cache = mkdtempSync(join(tmpdir(), 'bench-transit-'));
  try {
    const first = await load('read from the feed', cache);
    for (const notice of first.notices) console.log(`  ${problemLine(notice, 'en')}`);
    const second = await load('read from the cache', cache);
    const { stops, stopTimes } = second.timetable;
    console.log(
      `an image of ${fileSize(second.image.byteLength, 'en')}, ${Math.round(first.seconds / second.seconds)} times as fast, ${megabytes()}, ${stopTimes.stop.length} stop times, ${stops.names.length} stops`,
    );
    return second.timetable;
  } finally {
    rmSync(cache, { recursive: true });
  }
}

/** With its digest, which every run computes. */
async function load(how: string, cache: string) {
  const started = now();
  const loading = await loadFeed(values.feed, feedDigest(values.feed), cache);
  if (!loading.ok) throw new Error(`the feed is not sound: ${JSON.stringify(loading.problems)}`);
  console.log(`${how}: ${seconds(started)}`);
  return { ...loading, seconds: (performance.now() - started.clock) / 1000 };
}

async function run(): Promise<void> {
  if (!existsSync(values.feed)) {
    console.log(`${values.feed} is not there: nothing was measured`);
    return;
  }
  const timetable = await loadTwice();
  const started = now();
  const dates = serviceDates(timetable, { isWithoutService: () => false, isPublicHoliday: () => false });
  const network = transitNetwork([{ path: values.feed, timetable, dates }], rulesSchema.parse({}));
  console.log(`network: ${seconds(started)}, ${megabytes()}, ${network.changesInto.other.length} changes`);
  oneToAll(network);
  matrix(network, 500, 100);
  if (values.large) matrix(network, 10_000, 1_500);
}

await run();
