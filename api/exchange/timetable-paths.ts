/** The timetables that an uploaded semester names: only files in the service's own folder for them. */
import { errorAt, type Problem } from '../../solver/domain/problem.ts';
import type { SemesterInput } from '../../solver/domain/semester-schema.ts';
import { say } from '../../solver/domain/sentence.ts';

const INSIDE = say(
  'een pad in de map met dienstregelingen van de dienst',
  'a path in the folder of timetables of the service',
);
const MEND = say(
  'Schrijf alleen de naam van de dienstregeling, zoals de beheerder die in die map zette.',
  'Write only the name of the timetable, as the administrator put it in that folder.',
);

/** An absolute path, or one that climbs out of the folder, would let who uploads read files of the machine. */
export function strayTimetables({ transit }: Pick<SemesterInput, 'transit'>): readonly Problem[] {
  return (transit?.gtfs ?? []).flatMap(({ path }, i) =>
    isInside(path) ? [] : [errorAt(`transit.gtfs[${i}].path`, JSON.stringify(path), INSIDE, MEND)],
  );
}

/** Judged for every system alike: a backslash or a drive letter is no part of a name. */
function isInside(path: string): boolean {
  return !/^[/\\]|^[a-z]:|\\|\0/i.test(path) && !path.split('/').includes('..');
}
