/** Under which names a plan is handed out: known without making a file. */
import { namesOf } from '../../solver/domain/names.ts';
import type { Semester } from '../../solver/domain/semester-schema.ts';
import { agendaReaders } from './ical/agenda-readers.ts';
import { rotaPdfPaths } from './rota-pdf/rota-pdf-paths.ts';

export const PLAN_FILE = 'plan.json';
export const LEDGER_FILE = 'agenda/wijzigingen.json';
export const SUMMARY_FILE = 'samenvatting.txt';
export const REPORT_FILE = 'rapport.html';
export const CSV_FILE = 'rooster.csv';
export const COURSE_FILE = 'verloop.csv';
export const XLSX_FILE = 'rooster.xlsx';

/** What somebody can do without, because it takes time to make. */
export const OPTIONAL_PARTS = ['report', 'excel', 'pdf'] as const;
export type OptionalPart = (typeof OPTIONAL_PARTS)[number];

/** Every path that a plan of this semester may be written to, whatever the plan. */
export function possiblePlanFiles(semester: Semester): readonly string[] {
  const readers = agendaReaders(semester, namesOf(semester, { pseudonymous: true }));
  return [
    ...[PLAN_FILE, SUMMARY_FILE, REPORT_FILE, CSV_FILE, COURSE_FILE, XLSX_FILE, LEDGER_FILE],
    ...readers.map(({ path }) => agendaFile(path)),
    ...rotaPdfPaths(semester),
  ];
}

export function agendaFile(path: string): string {
  return `agenda/${path}.ics`;
}
