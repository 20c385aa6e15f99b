/** The stored semesters that an experiment begins from, as anybody may see them who may see them at all: without names. */

import { problemLine } from '../../../solver/domain/problem.ts';
import { readSemester as judge } from '../../../solver/domain/read-semester.ts';
import { say } from '../../../solver/domain/sentence.ts';
import type { AskedSemester } from '../../experiments/queue/asked-bases.ts';
import type { AskedExperiment } from '../../experiments/queue/start-experiment.ts';
import { readSemester } from '../../store/semester-reading.ts';
import type { FieldError } from '../problem.ts';
import { invalidBody } from '../refusals.ts';
import type { Circumstances } from '../route.ts';
import { shownSemester, viewOf } from '../visibility.ts';

/**
 * Homes to about a kilometre for coordinators too: everybody of the centre reads the results.
 *
 * @throws Problem 422 naming each that is not there, or not of the asker's centre
 */
export async function askedSemesters(
  { principal, services }: Circumstances,
  asked: readonly AskedSemester[],
): Promise<AskedExperiment['semesters']> {
  const found: AskedExperiment['semesters'][number][] = [];
  const errors: FieldError[] = [];
  for (const { index, base, semester } of asked) {
    const path = `/bases/${index}/semester`;
    const stored = await readSemester(services.store.db, semester);
    const view = stored === null ? undefined : viewOf(principal, stored.centreId);
    if (stored === null || (view?.kind !== 'whole' && view?.kind !== 'pseudonymous')) {
      errors.push({ path, text: NO_SUCH_SEMESTER });
      continue;
    }
    const raw = shownSemester({ kind: 'pseudonymous' }, stored.raw);
    const reading = judge(raw);
    if (reading.ok) found.push({ base, semester, raw });
    else {
      const texts = reading.problems.map((one) => say(problemLine(one, 'nl'), problemLine(one, 'en')));
      errors.push(...texts.map((text) => ({ path, text })));
    }
  }
  if (errors.length > 0) throw invalidBody(errors);
  return found;
}

const NO_SUCH_SEMESTER = say(
  'Dit is geen semester van uw centrum. Neem het id uit de lijst van semesters (/v1/semesters).',
  'This is no semester of your centre. Take the id from the list of semesters (/v1/semesters).',
);
