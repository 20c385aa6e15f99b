/** All that a plan is handed out as: which files, with what in them. What makes an optional part is loaded with it. */
import type { DateTime } from 'luxon';
import type { CheckedPlan } from '../../solver/check/checked-plan.ts';
import type { Names } from '../../solver/domain/names.ts';
import type { Plan } from '../../solver/domain/plan-schema.ts';
import type { Language } from '../../solver/domain/problem.ts';
import type { Course } from '../../solver/planning-course.ts';
import { courseCsv } from './course/course-csv.ts';
import type { FilePart } from './file-part.ts';
import type { Ledger } from './ical/ledger.ts';
import { type PlanCalendars, planCalendars } from './plan-calendars.ts';
import {
  COURSE_FILE,
  CSV_FILE,
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

export interface PlanFiles {
  readonly count: number;
  /** Parts that were asked for and are not made: they would take more memory than there is. */
  readonly tooLarge: readonly OptionalPart[];
  /** Each made when it is asked for; can be read once. */
  readonly parts: AsyncIterable<FilePart>;
}

/**
 * What is read first comes first, what takes most memory last.
 *
 * @param mostDays of a workbook
 */
export function planFiles(
  checked: CheckedPlan,
  options: PlanFilesOptions,
  mostDays = MOST_DAYS_IN_WORKBOOK,
): PlanFiles {
  const { plan } = checked;
  const calendars = planCalendars(checked, options);
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
    count: texts + optional + calendars.count,
    tooLarge,
    parts: made(checked, options, calendars, has),
  };
}

async function* made(
  checked: CheckedPlan,
  options: PlanFilesOptions,
  calendars: PlanCalendars,
  has: (part: OptionalPart) => boolean,
): AsyncGenerator<FilePart> {
  for (const content of planJson(checked)) yield { path: PLAN_FILE, content };
  yield { path: SUMMARY_FILE, content: summaryText(checked, options) };
  yield* calendars.parts;
  if (has('report')) {
    const { reportHtml } = await import('./report/report-html.ts');
    yield { path: REPORT_FILE, content: reportHtml(checked, options) };
  }
  for (const content of rotaCsv(checked, options)) yield { path: CSV_FILE, content };
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
