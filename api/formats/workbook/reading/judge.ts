/** What is wrong with the semester that the tables make, said of their cells. */
import type { Fault } from '../../../../solver/domain/fault.ts';
import { childOf, type InputPath, shown } from '../../../../solver/domain/input-path.ts';
import { type InputWords, spoken } from '../../../../solver/domain/input-words.ts';
import type { Problem } from '../../../../solver/domain/problem.ts';
import type { Sentence } from '../../../../solver/domain/sentence.ts';
import { ADD_LIST, FILL_IN } from '../../../../solver/domain/shape-sentences.ts';
import { shownCell } from '../cells/shown-cell.ts';
import type { LocatedProblem } from '../located-problem.ts';
import { SEMESTER_SHEETS } from '../semester-sheets.ts';
import { type Column, listOf } from '../sheets/sheet.ts';
import { isObject, type SemesterDraft } from './draft.ts';
import type { Finding, Findings } from './findings.ts';
import { areJoined, PART_BY_COMMAS } from './joined-ids.ts';
import { type Located, locate, spotAt } from './locate.ts';
import { FILL_IN_CELL } from './read-cell.ts';
import { cellOf } from './table.ts';

/** Leaves out what only follows from cells that are faulty themselves. */
export function reportFaults(
  faults: readonly Fault[],
  draft: SemesterDraft,
  words: InputWords,
  findings: Findings,
): void {
  for (const fault of faults) {
    if (draft.isMuted(fault.path)) continue;
    const located = locatedFault(fault, draft);
    findings.error(spotAt(located), findingOf(fault, located, draft, words));
  }
}

export function reportWarnings(
  warnings: readonly Fault[],
  draft: SemesterDraft,
  words: InputWords,
  findings: Findings,
): void {
  for (const warning of warnings) {
    const located = locatedFault(warning, draft);
    const { table, row, column } = located;
    findings.cellWarning({ table, row, column, ...findingOf(warning, located, draft, words) });
  }
}

/** Undefined for a problem of no place, or of one that no cell made. */
export function atItsCell(problem: Problem, draft: SemesterDraft): LocatedProblem | undefined {
  const { at, ...rest } = problem;
  const located = at === undefined ? undefined : locate(at, draft);
  if (located === undefined) return undefined;
  const { file, path } = spotAt(located);
  const isJson = problem.found.startsWith('{');
  return { file, problem: { ...rest, path, found: isJson ? typedAt(located) : problem.found } };
}

/** @throws Error for a place that no cell made: every part of the semester that can be wrong comes from one */
function locatedFault(fault: Fault, draft: SemesterDraft): Located {
  const [path = fault.path] = pathsOf(fault);
  const located = locate(path, draft);
  if (located === undefined) throw new Error(`no cell made ${path.map(String).join('.')}`);
  return located;
}

/** A fault of several fields together is one of each of them. */
function pathsOf({ path, found }: Fault): InputPath[] {
  return isObject(found) ? Object.keys(found).map((field) => [...path, field]) : [path];
}

function findingOf(fault: Fault, located: Located, draft: SemesterDraft, words: InputWords): Finding {
  const found = foundText(fault, located, draft);
  const isMissing = fault.mend === FILL_IN || fault.mend === ADD_LIST;
  return {
    found,
    expected: isMissing ? located.column.cell.expected : spoken(fault.expected, words),
    mend: isMissing ? FILL_IN_CELL : (byCommas(fault, located, draft) ?? spoken(fault.mend, words)),
  };
}

/** Only of an id that nobody knows because it is several. */
function byCommas({ found }: Fault, { column }: Located, draft: SemesterDraft): Sentence | undefined {
  const target = SEMESTER_SHEETS.find(({ name }) => name === column.refersTo?.sheet);
  if (target === undefined || !isListOfIds(column) || typeof found !== 'string') return undefined;
  const ids = new Set(draft.listAt(listOf(target)).map((element) => childOf(element, 'id')));
  return !ids.has(found) && areJoined(found, (id) => ids.has(id)) ? PART_BY_COMMAS : undefined;
}

/** As it was typed; of a list of ids only the one that it is about. */
function foundText(fault: Fault, located: Located, draft: SemesterDraft): string {
  if (isObject(fault.found)) {
    const cells = pathsOf(fault).map((path) => locate(path, draft));
    return cells.map((cell) => (cell === undefined ? '' : typedAt(cell))).join(' / ');
  }
  const isOneOfIds = isListOfIds(located.column) && typeof fault.found === 'string';
  return isOneOfIds ? shown(fault.found) : typedAt(located);
}

function isListOfIds({ refersTo }: Column): boolean {
  return refersTo?.list === true;
}

function typedAt({ table, row, column }: Located): string {
  return shownCell(cellOf(table, row, column));
}
