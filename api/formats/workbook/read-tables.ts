/** Reads tables into a semester: its JSON, or everything that is wrong with the cells, at once. */
import { semesterDigest } from '../../../solver/domain/digest.ts';
import type { InputWords } from '../../../solver/domain/input-words.ts';
import type { Problem } from '../../../solver/domain/problem.ts';
import { judgeSemester } from '../../../solver/domain/read-semester.ts';
import type { Semester } from '../../../solver/domain/semester-schema.ts';
import { say } from '../../../solver/domain/sentence.ts';
import type { Grid } from './grid.ts';
import type { LocatedProblem } from './located-problem.ts';
import { SemesterDraft } from './reading/draft.ts';
import { Findings } from './reading/findings.ts';
import { atItsCell, reportFaults, reportWarnings } from './reading/judge.ts';
import { matchSheets, orderOf } from './reading/match-sheets.ts';
import { readElements } from './reading/read-elements.ts';
import { leaveOut, readFacts } from './reading/read-facts.ts';
import { readHeaders } from './reading/read-headers.ts';
import { readParts } from './reading/read-parts.ts';
import { readPins } from './reading/read-pins.ts';
import type { Table } from './reading/table.ts';
import { tableWords } from './reading/table-words.ts';
import { SEMESTER_SHEETS } from './semester-sheets.ts';
import { listOf, type Sheet } from './sheets/sheet.ts';

export type TablesReading =
  | {
      readonly ok: true;
      /** The semester as its JSON file would hold it. */
      readonly raw: unknown;
      readonly semester: Semester;
      /** See `semesterDigest`. */
      readonly digest: string;
      readonly warnings: readonly LocatedProblem[];
      /** A problem that planning found in the semester, at the cell that it comes from. */
      readonly locate: (problem: Problem) => LocatedProblem | undefined;
    }
  | {
      readonly ok: false;
      readonly problems: readonly LocatedProblem[];
      readonly warnings: readonly LocatedProblem[];
    };

/** @param grids the sheets of one workbook, or CSV files. Never throws, whatever is in them. */
export function readTables(grids: readonly Grid[]): TablesReading {
  const findings = new Findings();
  const matched = matchSheets(grids, findings);
  const draft = new SemesterDraft();
  const words = tableWords(draft, matched.grids);
  for (const sheet of SEMESTER_SHEETS) {
    const grid = matched.grids.get(sheet);
    const table = grid === undefined ? undefined : readHeaders(sheet, orderOf(sheet), grid, findings);
    if (table !== undefined) readSheet(table, draft, words, findings);
    else if (sheet.required) {
      if (grid === undefined && !matched.misnamed.has(sheet)) reportMissing(sheet, grids, findings);
      leaveOutSheet(sheet, draft);
    }
  }
  const raw = draft.finish();
  const { semester, faults, warnings } = judgeSemester(raw);
  reportFaults(faults, draft, words, findings);
  if (semester === undefined || findings.hasErrors) {
    return { ok: false, problems: findings.errors(), warnings: findings.warnings() };
  }
  reportWarnings(warnings, draft, words, findings);
  return {
    ok: true,
    raw,
    semester,
    digest: semesterDigest(raw),
    warnings: findings.warnings(),
    locate: (problem) => atItsCell(problem, draft),
  };
}

function readSheet(table: Table, draft: SemesterDraft, words: InputWords, findings: Findings): void {
  const { rows } = table.sheet;
  switch (rows.are) {
    case 'elements':
      readElements(table, rows, draft, findings);
      break;
    case 'parts':
      readParts(table, rows, draft, words, findings);
      break;
    case 'facts':
      readFacts(table, draft, findings);
      break;
    case 'pins':
      readPins(table, draft, words, findings);
      break;
  }
}

/** Nothing is said about what would have been on it. */
function leaveOutSheet(sheet: Sheet, draft: SemesterDraft): void {
  const { rows } = sheet;
  for (const fact of sheet.facts ?? []) if (fact.required) leaveOut(fact, draft);
  if (rows.are === 'elements') draft.leaveOut(listOf(sheet));
  if (rows.are === 'parts') {
    for (const at of draft.listAt([rows.owners]).keys()) draft.leaveOut([rows.owners, at, rows.list]);
  }
}

function reportMissing(sheet: Sheet, grids: readonly Grid[], findings: Findings): void {
  const workbook = grids.find((grid) => grid.inWorkbook);
  const file = `${sheet.name.toLowerCase().replaceAll(' ', '-')}.csv`;
  const spot = {
    file: workbook?.file ?? null,
    path: workbook === undefined ? file : sheet.name,
    order: [orderOf(sheet), -1, -1] as const,
  };
  findings.error(spot, {
    found: '',
    expected:
      workbook === undefined
        ? say(`een bestand met het blad ${sheet.name}`, `a file with the sheet ${sheet.name}`)
        : say(`een blad ${sheet.name}`, `a sheet ${sheet.name}`),
    mend: say(`Voeg het toe. ${sheet.purpose.nl}`, `Add it. ${sheet.purpose.en}`),
  });
}
