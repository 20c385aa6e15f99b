/** Whether the timetables that a semester names are there, and are the ones it means. */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Problem } from '../../../solver/domain/problem.ts';
import type { Semester, SemesterInput } from '../../../solver/domain/semester-schema.ts';
import { say } from '../../../solver/domain/sentence.ts';
import { errorAt } from '../input-faults.ts';
import { unreadable } from './file-fault.ts';

const CHUNK_BYTES = 1 << 20;

/** @param folder where the paths start. */
export function timetableProblems(semester: Semester, folder: string): readonly Problem[] {
  const feeds = semester.transit?.gtfs ?? [];
  return feeds.flatMap(({ path, sha256 }, i) => {
    const file = resolve(folder, path);
    const place = `transit.gtfs[${i}]`;
    try {
      const stats = statsOf(file);
      if (stats === null) return [missing(`${place}.path`, path)];
      if (sha256 === undefined || stats.isDirectory()) return [];
      const actual = sha256Of(file);
      return actual === sha256 ? [] : [otherFile(`${place}.sha256`, sha256, actual)];
    } catch (error) {
      return [{ ...unreadable(path, error), path: `${place}.path` }];
    }
  });
}

function statsOf(file: string): Stats | null {
  return statSync(file, { throwIfNoEntry: false }) ?? null;
}

/** In pieces: a feed of a country does not fit one buffer. */
function sha256Of(file: string): string {
  const hash = createHash('sha256');
  const chunk = Buffer.alloc(CHUNK_BYTES);
  const handle = openSync(file, 'r');
  try {
    for (let read = readSync(handle, chunk); read > 0; read = readSync(handle, chunk)) {
      hash.update(chunk.subarray(0, read));
    }
  } finally {
    closeSync(handle);
  }
  return hash.digest('hex');
}

function missing(place: string, path: string): Problem {
  return errorAt(
    place,
    JSON.stringify(path),
    say('een bestand of map naast het semester', 'a file or folder beside the semester'),
    say(
      'Zet de dienstregeling (GTFS) daar, of verbeter het pad.',
      'Put the timetable (GTFS) there, or correct the path.',
    ),
  );
}

function otherFile(place: string, stated: string, actual: string): Problem {
  return errorAt(
    place,
    JSON.stringify(stated),
    say(`de sha256 van het bestand, ${actual}`, `the sha256 of the file, ${actual}`),
    say(
      'Dit is een andere dienstregeling: zet de juiste terug, of neem deze sha256 over.',
      'This is another timetable: put the right one back, or take over this sha256.',
    ),
  );
}

/** The semester with the paths of its timetables as they are from another folder. */
export function movedTimetables(semester: SemesterInput, from: string, to: string): SemesterInput {
  const { transit } = semester;
  if (transit === undefined || resolve(from) === resolve(to)) return semester;
  const moved = (path: string) =>
    isAbsolute(path) ? path : relative(to, resolve(from, path)).split(sep).join('/');
  return {
    ...semester,
    transit: {
      ...transit,
      gtfs: transit.gtfs.map((feed) => ({ ...feed, path: moved(feed.path) })),
      ...(transit.noService === undefined
        ? {}
        : {
            noService: transit.noService.map((without) =>
              without.feed === undefined ? without : { ...without, feed: moved(without.feed) },
            ),
          }),
    },
  };
}
