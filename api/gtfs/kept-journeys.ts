/** What was searched in the timetables for a semester, kept on disk for the next run of the same. */
import { createHash } from 'node:crypto';
import type { Semester } from '../../solver/domain/semester-schema.ts';
import { ridesRestOn } from '../../solver/travel/ride-tables.ts';
import { JOURNEYS, keepImage, keptImage } from './image-cache.ts';

/** A feed of the semester, and which bytes it was read from. */
export interface FeedRead {
  readonly path: string;
  readonly digest: string;
}

export interface KeptJourneys {
  /** Null where there are none, or none that can be read. */
  readonly image: SharedArrayBuffer | null;
  keep(image: SharedArrayBuffer): void;
}

/** @param cache null where there is no place for one */
export function keptJourneys(
  semester: Semester,
  feeds: readonly FeedRead[],
  cache: string | null,
): KeptJourneys {
  if (cache === null || feeds.length === 0) return { image: null, keep: () => {} };
  const restOn = [feeds.map(({ path, digest }) => [path, digest]), ridesRestOn(semester)];
  const digest = createHash('sha256').update(JSON.stringify(restOn)).digest('hex');
  return {
    get image() {
      return keptImage(cache, JOURNEYS, digest);
    },
    keep: (image) => keepImage(cache, JOURNEYS, digest, image),
  };
}
