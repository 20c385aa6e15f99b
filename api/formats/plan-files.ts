/** All that a plan is handed out as: which files, with what in them. What makes an optional part is loaded with it. */
import type { DateTime } from 'luxon';
import type { CheckedPlan } from '../../solver/check/checked-plan.ts';
import type { Names } from '../../solver/domain/names.ts';
import type { Plan } from '../../solver/domain/plan-schema.ts';
import type { Language } from '../../solver/domain/problem.ts';
import type { Course } from '../../solver/planning-course.ts';
import { courseCsv } from './course/course-csv.ts';
import { agendasOf } from './ical/agendas.ts';
import { icsWriter } from './ical/ics-text.ts';
import { type ChangeRecord, type Ledger, recordChanges } from './ical/ledger.ts';
import {
  agendaFile,
  COURSE_FILE,
  CSV_FILE,
  LEDGER_FILE,
  type OptionalPart,
  PLAN_FILE,
  REPORT_FILE,
  SUMMARY_FILE,
  XLSX_FILE,
} from './plan-file-names.ts';
import { planJson } from './plan-json.ts';
import { rotaCsv } from './rota-csv.ts';
import { daysOf, MOST_DAYS_IN_WORKBOOK, workbookFault } from './rota-xlsx/workbook-size.ts';
import { summaryText } from './summary/summary-text.ts';

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
  /** To be asked when the first file is made: counting the calendars lays them out. */
  readonly count: () => number;
  /** Parts that were asked for and are not made: they would take more memory than there is. */
  readonly tooLarge: readonly OptionalPart[];
  /** Each made when it is asked for; can be read once. */
  readonly files: AsyncIterable<OutputFile>;
}

/**
 * What is read first comes first. All calendars are laid out together, for what was sent before: after the plan, whose text
 * is large too, and before the report, by which they are out of memory.
 *
 * @param mostDays of a workbook
 */
export function planFiles(
  checked: CheckedPlan,
  options: PlanFilesOptions,
  mostDays = MOST_DAYS_IN_WORKBOOK,
): PlanFiles {
  const { semester, plan } = checked;
  const calendars = new Calendars(() =>
    recordChanges(options.ledger, semester.id, agendasOf(checked, options), options.stamp),
  );
  const isTooLarge = workbookFault(daysOf(plan), mostDays) !== null;
  const tooLarge: readonly OptionalPart[] =
    isTooLarge && options.without?.has('excel') !== true ? ['excel'] : [];
  const has = (part: OptionalPart) => options.without?.has(part) !== true && !tooLarge.includes(part);
  const sheets =
    new Set(plan.placements.map(({ trainee }) => trainee)).size +
    new Set(plan.placements.map(({ unit }) => unit)).size;
  const texts = 4 + (options.course === undefined ? 0 : 1);
  const optional = (has('report') ? 1 : 0) + (has('excel') ? 1 : 0) + (has('pdf') ? sheets : 0);
  return {
    count: () => texts + optional + calendars.count(),
    tooLarge,
    files: made(checked, options, calendars, has),
  };
}

/** Laid out when first asked for, kept until they are written. */
class Calendars {
  private laidOut: ChangeRecord | null = null;
  private counted: number | null = null;

  constructor(private readonly layOut: () => ChangeRecord) {}

  count(): number {
    this.counted ??= this.changes().agendas.length;
    return this.counted;
  }

  changes(): ChangeRecord {
    this.laidOut ??= this.layOut();
    return this.laidOut;
  }

  written(): void {
    this.count();
    this.laidOut = null;
  }
}

async function* made(
  checked: CheckedPlan,
  options: PlanFilesOptions,
  calendars: Calendars,
  has: (part: OptionalPart) => boolean,
): AsyncGenerator<OutputFile> {
  yield { path: PLAN_FILE, content: planJson(checked) };
  yield { path: SUMMARY_FILE, content: summaryText(checked, options) };
  yield { path: LEDGER_FILE, content: `${JSON.stringify(calendars.changes().ledger, null, 1)}\n` };
  yield* calendarFiles(checked, options, calendars);
  calendars.written();
  if (has('report')) {
    const { reportHtml } = await import('./report/report-html.ts');
    yield { path: REPORT_FILE, content: reportHtml(checked, options) };
  }
  yield { path: CSV_FILE, content: rotaCsv(checked, options) };
  if (has('excel')) {
    const { rotaXlsx } = await import('./rota-xlsx/rota-xlsx.ts');
    yield { path: XLSX_FILE, content: await rotaXlsx(checked, options) };
  }
  const { course, language } = options;
  if (course !== undefined) yield { path: COURSE_FILE, content: courseCsv(course, language) };
  if (!has('pdf')) return;
  const { rotaPdfs } = await import('./rota-pdf/rota-pdfs.ts');
  for await (const { path, bytes } of rotaPdfs(checked, options)) yield { path, content: bytes };
}

function* calendarFiles(
  { semester }: CheckedPlan,
  { stamp }: PlanFilesOptions,
  calendars: Calendars,
): Generator<OutputFile> {
  const write = icsWriter({ timezone: semester.timezone, stamp, organizer: semester.name });
  for (let next = 0; ; next++) {
    const agenda = calendars.changes().agendas[next];
    if (agenda === undefined) return;
    yield { path: agendaFile(agenda.path), content: write(agenda) };
  }
}
