/** Reads the world of the builders with one thing changed, and says what is wrong with it as a user reads it. */
import { type Problem, problemLine } from '../domain/problem.ts';
import { readSemester } from '../domain/read-semester.ts';
import type { SemesterInput } from '../domain/semester-schema.ts';
import { semesterInput } from './builders.ts';

export interface ProblemLines {
  readonly nl: readonly string[];
  readonly en: readonly string[];
}

export const NO_PROBLEMS: ProblemLines = { nl: [], en: [] };

export function linesOf(problems: readonly Problem[]): ProblemLines {
  return {
    nl: problems.map((problem) => problemLine(problem, 'nl')),
    en: problems.map((problem) => problemLine(problem, 'en')),
  };
}

/** The errors of a semester that may be anything. */
export function errorLines(raw: unknown): ProblemLines {
  const reading = readSemester(raw);
  return reading.ok ? NO_PROBLEMS : linesOf(reading.problems);
}

/** The errors of the builders' semester with these parts instead. */
export function errorsWith(over: Partial<SemesterInput>): ProblemLines {
  return errorLines(semesterInput(over));
}

/** The warnings of the builders' semester with these parts instead. */
export function warningsWith(over: Partial<SemesterInput>): ProblemLines {
  const reading = readSemester(semesterInput(over));
  if (!reading.ok) throw new Error(linesOf(reading.problems).en.join('\n'));
  return linesOf(reading.warnings);
}
