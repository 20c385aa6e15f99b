/** Whether the timetables that a semester names are there, and are the ones it means. */
import { statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { errorAt, type Problem } from '../../solver/domain/problem.ts';
import type { Semester } from '../../solver/domain/semester-schema.ts';
import { say } from '../../solver/domain/sentence.ts';
import { unreadable } from '../formats/file-fault.ts';
import { feedDigest } from '../gtfs/feed-digest.ts';

type StatedFeed = NonNullable<Semester['transit']>['gtfs'][number];

/** A timetable that a semester names, and where it is. */
export interface FeedOnDisk {
  /** As the semester names it. */
  readonly path: string;
  /** From where the program runs; what messages call it. */
  readonly file: string;
  /** Its `feedDigest` where it had to be known already: a large file is not read through twice. */
  readonly digest: string | null;
}

/** @param folder where the paths start. */
export function timetableFiles(
  semester: Semester,
  folder: string,
): { readonly feeds: readonly FeedOnDisk[]; readonly problems: readonly Problem[] } {
  const feeds: FeedOnDisk[] = [];
  const problems: Problem[] = [];
  (semester.transit?.gtfs ?? []).forEach((stated, i) => {
    const file = isAbsolute(stated.path) ? stated.path : join(folder, stated.path);
    const found = feedOnDisk(stated, file, `transit.gtfs[${i}]`);
    if ('severity' in found) problems.push(found);
    else feeds.push(found);
  });
  return { feeds, problems };
}

/** What is there, or why it cannot be it; of a folder, a sha256 says nothing. */
function feedOnDisk({ path, sha256 }: StatedFeed, file: string, place: string): FeedOnDisk | Problem {
  try {
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats === undefined) return missing(`${place}.path`, path);
    if (sha256 === undefined || stats.isDirectory()) return { path, file, digest: null };
    const digest = feedDigest(file);
    return digest === sha256 ? { path, file, digest } : otherFile(`${place}.sha256`, sha256, digest);
  } catch (error) {
    return { ...unreadable(path, error), path: `${place}.path` };
  }
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
