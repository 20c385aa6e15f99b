/** What a command may write over. */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { z } from 'zod';
import { errorAt } from '../../../solver/domain/problem.ts';
import { SEMESTER_FORMAT } from '../../../solver/domain/semester-schema.ts';
import { type Sentence, say } from '../../../solver/domain/sentence.ts';
import { unreadable } from '../../formats/file-fault.ts';
import { faulty, type Loaded, loaded } from '../input-faults.ts';
import { readJsonFile } from './read-json-file.ts';
import { JSON_IN_FOLDER } from './semester-source.ts';

const OTHER_NAME = say(
  'Kies een andere naam, of verplaats dat bestand.',
  'Choose another name, or move that file.',
);
const someSemester = z.object({ format: z.literal(SEMESTER_FORMAT) });

/** A workbook that somebody may have filled in is never written over. */
export function mustBeNew(option: string, path: string): Loaded<undefined> {
  if (!existsSync(path)) return loaded(undefined);
  return refused(option, path, say('een nieuw bestand: het bestaat al', 'a new file: it exists already'));
}

/**
 * A semester may be imported again over the last one, but not over a file of another kind, and not over what it is
 * made of: without names the only copy of them would be gone.
 *
 * @param source the file or folder that is imported
 */
export function mustBeSemesterOrNew(option: string, path: string, source: string): Loaded<undefined> {
  try {
    const target = statSync(path, { throwIfNoEntry: false });
    if (target === undefined || (target.isFile() && target.size === 0)) return loaded(undefined);
    const from = statSync(source, { throwIfNoEntry: false });
    if (from !== undefined && from.dev === target.dev && from.ino === target.ino) {
      const itself = 'een ander bestand dan wat u importeert';
      return refused(option, path, say(itself, 'a file other than what you import'));
    }
    const there = readJsonFile(path);
    if (someSemester.safeParse(there.ok ? there.value : undefined).success) return loaded(undefined);
  } catch (error) {
    return faulty(null, [{ ...unreadable(path, error), path: option }]);
  }
  const replaceable = 'een semester (JSON) dat vervangen mag worden';
  return refused(option, path, say(replaceable, 'a semester (JSON) that may be replaced'));
}

function refused(option: string, path: string, expected: Sentence): Loaded<never> {
  return faulty(null, [errorAt(option, path, expected, OTHER_NAME)]);
}

/** A semester.json beside the CSV files it came from would leave open which of them counts from then on. */
export function mustBeOutsideTables(option: string, path: string, source: string): Loaded<undefined> {
  const beside = resolve(dirname(path)) === resolve(source) && basename(path) === JSON_IN_FOLDER;
  if (!beside) return loaded(undefined);
  const expected = say(
    'een bestand buiten de map met CSV-bestanden',
    'a file outside the folder of CSV files',
  );
  return refused(option, path, expected);
}
