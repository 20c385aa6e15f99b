/** A semester in another folder still finds its timetables. */
import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { SemesterInput } from '../../../solver/domain/semester-schema.ts';

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
