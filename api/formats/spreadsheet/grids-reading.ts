/** What comes of reading a spreadsheet file: its grids, or why it could not be read. */
import type { Problem } from '../../../solver/domain/problem.ts';
import type { Sentence } from '../../../solver/domain/sentence.ts';
import type { Grid } from '../workbook/grid.ts';

/** A problem and the file it is in, as the user named that file. */
export interface FileProblem {
  readonly file: string;
  readonly problem: Problem;
}

export interface Refused {
  readonly ok: false;
  readonly problems: readonly FileProblem[];
}

export type GridsReading = { readonly ok: true; readonly grids: readonly Grid[] } | Refused;

/** Why a file cannot be read: a problem without the file it is in. */
export type Unreadable = Omit<Problem, 'severity'>;

export function refused(file: string, ...reasons: readonly Unreadable[]): Refused {
  return {
    ok: false,
    problems: reasons.map((reason) => ({ file, problem: { severity: 'error', ...reason } })),
  };
}

/** The whole file is not what it should be; what to do about it follows. */
export function wrongFile(file: string, expected: Sentence, mend: Sentence): Unreadable {
  return { path: '', found: JSON.stringify(file), expected, mend };
}
