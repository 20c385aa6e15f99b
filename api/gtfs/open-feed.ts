/** A GTFS feed on disk, zip or folder, as the streams of bytes that the timetable reader takes. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import type { Problem } from '../../solver/domain/problem.ts';
import { type Sentence, say } from '../../solver/domain/sentence.ts';
import { FEED_FILES, type FeedFile, type FeedFiles } from '../../solver/travel/gtfs/read-table.ts';
import { readTimetable, type TimetableReading } from '../../solver/travel/gtfs/read-timetable.ts';
import { type FeedWatch, watchedFiles } from './watched-files.ts';
import { dataStart, type ZipEntry, ZipFault, zipEntries } from './zip-directory.ts';

const STORED = 0;
const DEFLATED = 8;

/** @param path of a zip or a folder that is there. */
export async function readFeed(path: string, watch: FeedWatch = () => {}): Promise<TimetableReading> {
  if (statSync(path).isDirectory()) {
    return readTimetable(watchedFiles(folderFiles(path), folderBytes(path), watch));
  }
  try {
    return await fromZip(path, (files, bytes) => readTimetable(watchedFiles(files, bytes, watch)));
  } catch (failure) {
    if (!(failure instanceof ZipFault)) throw failure;
    return { ok: false, problems: [noZip(basename(path), failure.reason)] };
  }
}

/**
 * @param read is given the files of the zip, to be read before it ends, and how many bytes they are together.
 * @throws ZipFault where the file is no zip, or its contents are damaged.
 */
export async function fromZip<T>(
  path: string,
  read: (files: FeedFiles, bytes: number) => Promise<T>,
): Promise<T> {
  const file = await open(path);
  try {
    const entries = await zipEntries(file);
    return await read(zipFiles(file, entries), zipBytes(entries));
  } catch (failure) {
    throw isZlibFailure(failure)
      ? new ZipFault(say('de inhoud is beschadigd', 'its contents are damaged'))
      : failure;
  } finally {
    await file.close();
  }
}

function folderBytes(folder: string): number {
  const sizes = FEED_FILES.map((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0);
  return sizes.reduce((sum, size) => sum + size, 0);
}

function folderFiles(folder: string): FeedFiles {
  return {
    open: (name) => {
      const path = join(folder, name);
      return existsSync(path) ? createReadStream(path) : null;
    },
  };
}

/** Some operators put the files in a folder inside the zip: the name alone counts. */
function zipFiles(file: FileHandle, entries: readonly ZipEntry[]): FeedFiles {
  return {
    open: (name) => {
      const entry = entryOf(entries, name);
      return entry === undefined ? null : bytesOf(file, entry);
    },
  };
}

function zipBytes(entries: readonly ZipEntry[]): number {
  return FEED_FILES.reduce((sum, name) => sum + (entryOf(entries, name)?.bytes ?? 0), 0);
}

function entryOf(entries: readonly ZipEntry[], name: FeedFile): ZipEntry | undefined {
  return entries.find((candidate) => basename(candidate.name) === name);
}

async function* bytesOf(file: FileHandle, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  if (entry.isEncrypted)
    throw new ZipFault(say(`${entry.name} is versleuteld`, `${entry.name} is encrypted`));
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    throw new ZipFault(
      say(
        `${entry.name} is op een onbekende manier ingepakt`,
        `${entry.name} is compressed in an unknown way`,
      ),
    );
  }
  const start = await dataStart(file, entry);
  let checksum = 0;
  for await (const chunk of entry.method === STORED
    ? stored(file, start, entry)
    : inflated(file, start, entry)) {
    checksum = crc32(chunk, checksum);
    yield chunk;
  }
  if (checksum !== entry.crc32)
    throw new ZipFault(say(`${entry.name} is beschadigd`, `${entry.name} is damaged`));
}

async function* stored(file: FileHandle, start: number, entry: ZipEntry): AsyncGenerator<Buffer> {
  if (entry.compressedBytes === 0) return;
  const end = start + entry.compressedBytes - 1;
  yield* createReadStream('', { fd: file, start, end, autoClose: false });
}

async function* inflated(file: FileHandle, start: number, entry: ZipEntry): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw({ chunkSize: 1 << 18 });
  // What goes wrong in the pipe comes out at its end, where it is read.
  const piping = pipeline(stored(file, start, entry), inflate).catch(() => undefined);
  yield* inflate;
  await piping;
}

function isZlibFailure(failure: unknown): boolean {
  return failure instanceof Error && 'code' in failure && isZlibCode(failure.code);
}

function isZlibCode(code: unknown): boolean {
  return typeof code === 'string' && code.startsWith('Z_');
}

function noZip(name: string, reason: Sentence): Problem {
  return {
    severity: 'error',
    path: '',
    found: JSON.stringify(name),
    expected: say(
      `een zipbestand dat te lezen is: ${reason.nl}`,
      `a zip file that can be read: ${reason.en}`,
    ),
    mend: say(
      'Haal de dienstregeling opnieuw op, of pak ze uit in een map.',
      'Fetch the timetable again, or unpack it in a folder.',
    ),
  };
}
