/** All that a plan is handed out as: which files, under which names, with what in them. */
import type { DateTime } from 'luxon';
import type { CheckedPlan } from '../../solver/check/checked-plan.ts';
import { type Names, namesOf } from '../../solver/domain/names.ts';
import type { Plan } from '../../solver/domain/plan-schema.ts';
import type { Language } from '../../solver/domain/problem.ts';
import type { Semester } from '../../solver/domain/semester-schema.ts';
import type { Course } from '../../solver/planning-course.ts';
import { courseCsv } from './course/course-csv.ts';
import { agendaReaders, agendasOf } from './ical/agendas.ts';
import { icsText } from './ical/ics-text.ts';
import { type ChangeRecord, type Ledger, recordChanges } from './ical/ledger.ts';
import { planJson } from './plan-json.ts';
import { reportHtml } from './report/report-html.ts';
import { rotaCsv } from './rota-csv.ts';
import { rotaPdfPaths, rotaPdfs } from './rota-pdf/rota-pdfs.ts';
import { rotaXlsx } from './rota-xlsx/rota-xlsx.ts';
import { summaryText } from './summary/summary-text.ts';

export const PLAN_FILE = 'plan.json';
export const LEDGER_FILE = 'agenda/wijzigingen.json';
const SUMMARY_FILE = 'samenvatting.txt';
const REPORT_FILE = 'rapport.html';
const CSV_FILE = 'rooster.csv';
export const COURSE_FILE = 'verloop.csv';
const XLSX_FILE = 'rooster.xlsx';

/** What somebody can do without, because it takes time to make. */
export const OPTIONAL_PARTS = ['report', 'excel', 'pdf'] as const;
export type OptionalPart = (typeof OPTIONAL_PARTS)[number];

export interface PlanFilesOptions {
  readonly names: Names;
  readonly language: Language;
  /** The moment of making, for the calendars and whatever else names one. */
  readonly stamp: DateTime;
  /** What was sent out before from the same folder, or null. */
  readonly ledger: Ledger | null;
  readonly published?: Plan;
  /** How the search went, right after it; a plan does not hold it. */
  readonly course?: Course;
  readonly without?: ReadonlySet<OptionalPart>;
}

export interface OutputFile {
  /** Inside the output folder, parts parted by `/`. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

export interface PlanFiles {
  readonly count: number;
  /** Each made when it is asked for; can be read once. */
  readonly files: AsyncIterable<OutputFile>;
}

/** What is read first comes first; the many small files come last. */
export function planFiles(checked: CheckedPlan, options: PlanFilesOptions): PlanFiles {
  const { semester, plan } = checked;
  const changes = recordChanges(options.ledger, semester.id, agendasOf(checked, options), options.stamp);
  const has = (part: OptionalPart) => options.without?.has(part) !== true;
  const sheets =
    new Set(plan.placements.map(({ trainee }) => trainee)).size +
    new Set(plan.placements.map(({ unit }) => unit)).size;
  const texts = 4 + (options.course === undefined ? 0 : 1) + changes.agendas.length;
  return {
    count: texts + (has('report') ? 1 : 0) + (has('excel') ? 1 : 0) + (has('pdf') ? sheets : 0),
    files: made(checked, options, changes, has),
  };
}

async function* made(
  checked: CheckedPlan,
  options: PlanFilesOptions,
  { ledger, agendas }: ChangeRecord,
  has: (part: OptionalPart) => boolean,
): AsyncGenerator<OutputFile> {
  const { semester } = checked;
  yield { path: PLAN_FILE, content: planJson(checked) };
  yield { path: SUMMARY_FILE, content: summaryText(checked, options) };
  if (has('report')) yield { path: REPORT_FILE, content: reportHtml(checked, options) };
  yield { path: CSV_FILE, content: rotaCsv(checked, options) };
  if (has('excel')) yield { path: XLSX_FILE, content: await rotaXlsx(checked, options) };
  const { course, language } = options;
  if (course !== undefined) yield { path: COURSE_FILE, content: courseCsv(course, language) };
  yield { path: LEDGER_FILE, content: `${JSON.stringify(ledger, null, 1)}\n` };
  const ics = { timezone: semester.timezone, stamp: options.stamp, organizer: semester.name };
  for (const agenda of agendas) yield { path: agendaFile(agenda.path), content: icsText(agenda, ics) };
  if (!has('pdf')) return;
  for await (const { path, bytes } of rotaPdfs(checked, options)) yield { path, content: bytes };
}

/** Every path that a plan of this semester may be written to, whatever the plan. */
export function possiblePlanFiles(semester: Semester): readonly string[] {
  const readers = agendaReaders(semester, namesOf(semester, { pseudonymous: true }));
  return [
    ...[PLAN_FILE, SUMMARY_FILE, REPORT_FILE, CSV_FILE, COURSE_FILE, XLSX_FILE, LEDGER_FILE],
    ...readers.map(({ path }) => agendaFile(path)),
    ...rotaPdfPaths(semester),
  ];
}

function agendaFile(path: string): string {
  return `agenda/${path}.ics`;
}
