/** The rota as a workbook: an overview, and the days by date, by unit, by trainee and by mentor. */
import ExcelJS from 'exceljs';
import type { DateTime } from 'luxon';
import type { CheckedPlan } from '../../../solver/check/checked-plan.ts';
import type { Plan } from '../../../solver/domain/plan-schema.ts';
import type { RotaOptions } from '../rota-columns.ts';
import { storableText } from '../spreadsheet/cell-text.ts';
import { workbookBytes } from '../spreadsheet/workbook-bytes.ts';
import { changesSheet } from './changes-sheet.ts';
import { allDays, mentorDays, traineeDays, unitDays } from './day-sheets.ts';
import { writeOverview } from './overview-sheet.ts';
import { madeWords, OVERVIEW_WORDS } from './overview-words.ts';
import { placementsSheet } from './placements-sheet.ts';
import { rotaRows } from './rota-rows.ts';
import { type Table, tableOf } from './table.ts';
import { unplacedSheet } from './unplaced-sheet.ts';
import { writeTable } from './write-table.ts';

export interface RotaXlsxOptions extends RotaOptions {
  /** When the workbook says it was made. */
  readonly stamp: DateTime;
  /** The plan in force, when this one replans it. */
  readonly published?: Plan;
}

/**
 * The bytes of an `.xlsx` file without formulas, macros or links, the same for the same plan, names, language and
 * stamp. People are called by `names`, and nothing else of them is in the file.
 */
export async function rotaXlsx(checked: CheckedPlan, options: RotaXlsxOptions): Promise<Uint8Array> {
  const { language, stamp } = options;
  const { semester } = checked;
  const workbook = new ExcelJS.Workbook();
  workbook.title = storableText(OVERVIEW_WORDS[language].title(semester.name));
  const made = madeWords(stamp, semester.timezone, language);
  const tables = tablesOf(checked, options);
  writeOverview(workbook, checked, tables, { ...options, made });
  for (const table of tables) writeTable(workbook, table, { language, made });
  return workbookBytes(workbook, stamp);
}

function tablesOf(checked: CheckedPlan, options: RotaXlsxOptions): readonly Table[] {
  const { published } = options;
  const rows = rotaRows(checked);
  return [
    tableOf(allDays(rows), options),
    tableOf(placementsSheet(rows), options),
    tableOf(unitDays(rows), options),
    tableOf(traineeDays(rows), options),
    tableOf(mentorDays(rows), options),
    tableOf(unplacedSheet(checked), options),
    ...(published === undefined ? [] : [tableOf(changesSheet(published, checked.plan), options)]),
  ];
}
