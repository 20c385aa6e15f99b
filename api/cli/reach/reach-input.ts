/** What `stageplan reach` is asked, and the files that it is about. */

import { errorAt, type Problem } from '../../../solver/domain/problem.ts';
import type { Semester, Unit } from '../../../solver/domain/semester-schema.ts';
import { type Sentence, say } from '../../../solver/domain/sentence.ts';
import type { ReachRequest } from '../../../solver/reach/reach.ts';
import type { Timetables } from '../../../solver/travel/gtfs/feeds.ts';
import type { GivenOptions } from '../command.ts';
import { loadTimetables } from '../files/load-timetables.ts';
import { mustBeNew } from '../files/overwriting.ts';
import { readSemesterFile } from '../files/read-semester-file.ts';
import { allOrFaults, faulty, type InputFault, type Loaded, loaded } from '../input-faults.ts';
import { optionValues } from '../option-values.ts';
import type { Terminal } from '../terminal.ts';
import { type AskedPeople, askedPeople, askedUnits } from './asked-people.ts';
import { type GivenMode, givenDayKinds, givenModes, givenShiftKinds } from './given-values.ts';

type ReachOption = 'trainee' | 'from' | 'modes' | 'unit' | 'shiftKind' | 'day' | 'maxMinutes' | 'csv';

export interface GivenReach extends GivenOptions<ReachOption> {
  readonly pseudonymous?: true;
}

export interface ReachInput {
  readonly semester: Semester;
  readonly timetables: Timetables;
  readonly asked: AskedPeople;
  readonly units: readonly Unit[];
  readonly filters: Pick<ReachRequest, 'dayKinds' | 'shiftKinds' | 'maxMinutes'>;
  readonly warnings: readonly InputFault[];
}

/** Minutes that a journey may be asked to take. */
const JOURNEY = { min: 1, max: 600, example: 60 };

/** Everyone at every unit, as no one and nothing is named. */
export function isWhole({ trainee, from, unit }: GivenReach): boolean {
  return trainee === undefined && from === undefined && unit === undefined;
}

/** @throws InputError with all that is wrong. */
export async function readReachInput(
  path: string,
  given: GivenReach,
  terminal: Terminal,
): Promise<ReachInput> {
  const { modes, filters } = givenOptions(given);
  const read = await readSemesterFile(path);
  const { file, feeds, asked, units } = allOrFaults({
    file: read,
    feeds: await loadTimetables(read, terminal),
    one: onePerson(given),
    asked: inSemester(read, (semester) => askedPeople(semester, { ...given, modes })),
    units: inSemester(read, (semester) => askedUnits(semester, given.unit)),
    csv: given.csv === undefined ? loaded(undefined) : mustBeNew('--csv', given.csv),
  });
  const warnings = [...file.warnings, ...feeds.warnings];
  return { semester: file.semester, timetables: feeds.timetables, asked, units, filters, warnings };
}

function givenOptions(given: GivenReach): {
  readonly modes: readonly GivenMode[];
  readonly filters: ReachInput['filters'];
} {
  const values = optionValues();
  const modes = givenModes(values, '--modes', given.modes);
  const shiftKinds = givenShiftKinds(values, '--shift-kind', given.shiftKind);
  const dayKinds = givenDayKinds(values, '--day', given.day);
  const maxMinutes = values.whole('--max-minutes', given.maxMinutes, JOURNEY);
  if (given.from !== undefined) values.required('--modes', given.modes, MODES_EXPECTED);
  values.add(modesWithoutFrom(given));
  values.add(nobodyAsked(given));
  values.mustBeRight();
  return { modes, filters: { dayKinds, shiftKinds, ...(maxMinutes === undefined ? {} : { maxMinutes }) } };
}

const MODES_EXPECTED: Sentence = say(
  'hoe men zich verplaatst en hoogstens hoelang, zoals transit:75,bike:30',
  'how one travels and how long at most, such as transit:75,bike:30',
);

function modesWithoutFrom({ modes, from }: GivenReach): Problem | null {
  if (modes === undefined || from !== undefined) return null;
  return errorAt(
    'reach',
    '--modes',
    say('een optie om zonder --from te geven', 'an option to give without --from'),
    say(
      '--modes hoort bij --from; het vervoer van een cursist staat in het semester.',
      '--modes belongs to --from; how a trainee travels stands in the semester.',
    ),
  );
}

function nobodyAsked(given: GivenReach): Problem | null {
  if (!isWhole(given) || given.csv !== undefined) return null;
  return errorAt(
    'reach',
    '',
    say('een cursist, een adres of een afdeling', 'a trainee, an address or a unit'),
    say(
      'Geef --trainee, --from of --unit op, of --csv voor een tabel van iedereen.',
      'Give --trainee, --from or --unit, or --csv for a table of everyone.',
    ),
  );
}

function onePerson({ trainee, from }: GivenReach): Loaded<undefined> {
  if (trainee === undefined || from === undefined) return loaded(undefined);
  const expected = say('een optie om naast --trainee te geven', 'an option to give beside --trainee');
  return faulty(null, [
    errorAt('reach', '--from', expected, say('Geef één van de twee.', 'Give one of them.')),
  ]);
}

/** Without a sound semester nothing can be said about who is in it. */
function inSemester<T>(
  read: Loaded<{ readonly semester: Semester }>,
  find: (semester: Semester) => Loaded<T>,
): Loaded<T> {
  return read.ok ? find(read.value.semester) : { ok: false, faults: [] };
}
