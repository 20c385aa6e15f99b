/** What a change would make wrong in the semester, told beside the field that was sent where it is there. */
import { problemLine } from '../../../solver/domain/problem.ts';
import { say } from '../../../solver/domain/sentence.ts';
import type { SemesterProblem } from '../../store/semester-judgement.ts';
import { LIST_OF } from '../../store/semester-parts.ts';
import type { RecordKind } from '../../store/tables/semesters.ts';
import type { FieldError } from '../problem.ts';
import { jsonPointer } from '../read-input.ts';
import { statement } from '../statement.ts';
import type { View } from '../visibility.ts';

const ELSEWHERE = say(
  'Iets anders in het semester hangt hiervan af. Vraag het aan de coördinator van het centrum.',
  'Something else in the semester depends on this. Ask the coordinator of the centre.',
);

/**
 * @param kind of the record that was sent; undefined for the semester's head
 * @param key of it; undefined for a new one, which is then the only one of its kind that can be wrong
 */
export function semesterErrors(
  view: View,
  problems: readonly SemesterProblem[],
  kind: RecordKind | undefined,
  key: string | undefined,
): FieldError[] {
  const errors = problems.map((problem): FieldError => {
    const { record, at } = problem;
    const isSent =
      record === null ? kind === undefined : record.kind === kind && record.key === (key ?? record.key);
    if (isSent) return { path: jsonPointer(at), text: statement(problem) };
    if (view.kind !== 'whole') return { path: '', text: ELSEWHERE };
    const place = record === null ? [] : [LIST_OF[record.kind], record.key];
    return {
      path: jsonPointer([...place, ...at]),
      text: say(problemLine(problem, 'nl'), problemLine(problem, 'en')),
    };
  });
  return errors.filter(
    (error, index) =>
      errors.findIndex((other) => other.path === error.path && other.text === error.text) === index,
  );
}
