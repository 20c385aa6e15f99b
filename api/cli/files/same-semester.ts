/** Whether a folder holds the plan of the semester that is to be planned into it, and not of another one. */
import { join } from 'node:path';
import { z } from 'zod';
import { errorAt } from '../../../solver/domain/problem.ts';
import type { Semester } from '../../../solver/domain/semester-schema.ts';
import { say } from '../../../solver/domain/sentence.ts';
import { LEDGER_FILE, PLAN_FILE } from '../../formats/plan-file-names.ts';
import { faulty, type Loaded, loaded } from '../input-faults.ts';
import { readJsonFile } from './read-json-file.ts';

/** Both files name their semester so. */
const ofSemester = z.object({ semester: z.string() });

/**
 * @param folder as the user wrote it
 * @param semester null where it could not be read
 */
export function mustBeSameSemester(folder: string, semester: Semester | null): Loaded<undefined> {
  const other = semester === null ? undefined : semestersIn(folder).find((id) => id !== semester.id);
  if (semester === null || other === undefined) return loaded(undefined);
  const expected = say(
    `een map voor ${semester.id}: er staat een plan van ${other} in`,
    `a folder for ${semester.id}: a plan of ${other} is in it`,
  );
  const mend = say(
    'Kies met --out een andere map: elk semester heeft zijn eigen map.',
    'Choose another folder with --out: every semester has a folder of its own.',
  );
  return faulty(null, [errorAt('--out', folder, expected, mend)]);
}

/** What is missing or unreadable names none: others say so. */
function semestersIn(folder: string): readonly string[] {
  return [PLAN_FILE, LEDGER_FILE].flatMap((file) => {
    const read = readJsonFile(join(folder, file));
    const named = ofSemester.safeParse(read.ok ? read.value : undefined);
    return named.success ? [named.data.semester] : [];
  });
}
