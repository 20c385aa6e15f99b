/**
 * Images on disk of what takes long to make: timetables, and what was searched in them. What is wrong with the cache is
 * nobody's error: without it they are made again.
 */
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { TIMETABLE_IMAGE_VERSION } from '../../solver/travel/gtfs/timetable-image.ts';
import { RIDE_TABLES_VERSION } from '../../solver/travel/ride-tables.ts';

export interface ImageKind {
  readonly extension: string;
  readonly version: number;
}

export const TIMETABLES: ImageKind = { extension: '.timetable', version: TIMETABLE_IMAGE_VERSION };
export const JOURNEYS: ImageKind = { extension: '.journeys', version: RIDE_TABLES_VERSION };

const BEING_WRITTEN = '.writing';
const MOST_KEPT = 12;
const DAY_MS = 86_400_000;
const LONGEST_KEPT_MS = 60 * DAY_MS;
/** The folder is the user's own: paths of feeds are not in it, but what was planned with may be nobody's business. */
const OWNER_ONLY = 0o700;

/** @param digest of what it was made from. Null where there is none that can be read. */
export function keptImage(folder: string, kind: ImageKind, digest: string): SharedArrayBuffer | null {
  const file = fileOf(folder, kind, digest);
  try {
    const image = readShared(file);
    const now = new Date();
    // The oldest are cleared away by when they were last used.
    utimesSync(file, now, now);
    return image;
  } catch {
    return null;
  }
}

/** @returns whether it could be kept. */
export function keepImage(
  folder: string,
  kind: ImageKind,
  digest: string,
  image: SharedArrayBuffer,
): boolean {
  const file = fileOf(folder, kind, digest);
  const beside = `${file}${BEING_WRITTEN}-${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true, mode: OWNER_ONLY });
    writeFileSync(beside, new Uint8Array(image));
    renameSync(beside, file);
    clearOld(folder, kind);
    return true;
  } catch {
    clear(beside);
    return false;
  }
}

function fileOf(folder: string, { extension, version }: ImageKind, digest: string): string {
  return join(folder, `${digest}-v${version}${extension}`);
}

function readShared(file: string): SharedArrayBuffer {
  const handle = openSync(file, 'r');
  try {
    const image = new SharedArrayBuffer(fstatSync(handle).size);
    const bytes = new Uint8Array(image);
    let at = 0;
    for (let read = -1; read !== 0 && at < bytes.length; at += read) {
      read = readSync(handle, bytes.subarray(at));
    }
    return image;
  } finally {
    closeSync(handle);
  }
}

/** Those of earlier versions too, and what runs that were killed left half written. */
function clearOld(folder: string, { extension }: ImageKind): void {
  const entries = readdirSync(folder).map((name) => ({ name, age: ageOf(join(folder, name)) }));
  const kept = entries.filter(({ name }) => name.endsWith(extension)).sort((a, b) => a.age - b.age);
  const old = kept.filter(({ age }, i) => i >= MOST_KEPT || age > LONGEST_KEPT_MS);
  const leftovers = entries.filter(({ name, age }) => name.includes(BEING_WRITTEN) && age > DAY_MS);
  for (const { name } of [...old, ...leftovers]) clear(join(folder, name));
}

/** Milliseconds; of what another run cleared away meanwhile, nothing. */
function ageOf(file: string): number {
  return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
}

function clear(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    return;
  }
}
