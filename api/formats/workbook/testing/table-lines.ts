/** What is said of tables, as a user reads it: each line with the file it is about. */
import { type Language, problemLine } from '../../../../solver/domain/problem.ts';
import type { CellKind, FilledCell } from '../cells/cell-kind.ts';
import type { Grid } from '../grid.ts';
import type { LocatedProblem } from '../located-problem.ts';
import { readTables } from '../read-tables.ts';

function lines(problems: readonly LocatedProblem[], language: Language): string[] {
  return problems.map(({ problem }) => problemLine(problem, language));
}

/** Empty for tables that make a semester. */
export function errorLines(grids: readonly Grid[], language: Language = 'nl'): string[] {
  const reading = readTables(grids);
  return reading.ok ? [] : lines(reading.problems, language);
}

export function warningLines(grids: readonly Grid[], language: Language = 'nl'): string[] {
  return lines(readTables(grids).warnings, language);
}

/** The semester's JSON; @throws Error with everything that is wrong. */
export function rawOf(grids: readonly Grid[]): unknown {
  const reading = readTables(grids);
  if (!reading.ok) throw new Error(lines(reading.problems, 'nl').join('\n'));
  return reading.raw;
}

/** What a kind of cell makes of something typed: the value, or what is said to mend it. */
export function reads(kind: CellKind, typed: string | number | FilledCell): unknown {
  const reading = kind.read(asCell(typed));
  return reading.ok ? reading.value : `✗ ${reading.mend.nl}`;
}

function asCell(typed: string | number | FilledCell): FilledCell {
  if (typeof typed === 'string') return { kind: 'text', text: typed };
  return typeof typed === 'number' ? { kind: 'number', number: typed } : typed;
}

export function day(date: string): FilledCell {
  return { kind: 'moment', date, time: null };
}

export function clock(time: string): FilledCell {
  return { kind: 'moment', date: null, time };
}
