/**
 * The rota as an employer may have it: the days at its own units, and of each day who comes when, with which mentor.
 * How trainees travel, and whatever else a rota tells of them, is left out.
 */
import { stringify } from 'csv-stringify/sync';
import ExcelJS from 'exceljs';
import type { DateTime } from 'luxon';
import type { CheckedPlan } from '../../solver/check/checked-plan.ts';
import type { PlacedDay } from '../formats/placement-days.ts';
import { ROTA, type RotaOptions, type RowColumn } from '../formats/rota-columns.ts';
import { unitDays } from '../formats/rota-xlsx/day-sheets.ts';
import { madeWords } from '../formats/rota-xlsx/overview-words.ts';
import { rotaRows } from '../formats/rota-xlsx/rota-rows.ts';
import { tableOf } from '../formats/rota-xlsx/table.ts';
import { writeTable } from '../formats/rota-xlsx/write-table.ts';
import { workbookBytes } from '../formats/spreadsheet/workbook-bytes.ts';
import { typedText } from '../formats/spreadsheet/written-cells.ts';

const COLUMNS: readonly RowColumn<PlacedDay>[] = [
  ROTA.date,
  ROTA.weekday,
  ROTA.trainee,
  ROTA.traineeId,
  ROTA.module,
  ROTA.site,
  ROTA.unit,
  ROTA.shift,
  ROTA.from,
  ROTA.to,
  ROTA.secondFrom,
  ROTA.secondTo,
  ROTA.mentor,
];

export function unitRotaCsv(checked: CheckedPlan, employer: string, options: RotaOptions): string {
  const days = rotaRows(checked).byDate.filter((day) => day.site.employer === employer);
  return stringify(
    [
      COLUMNS.map((column) => column[options.language]),
      ...days.map((day) => COLUMNS.map(({ cell }) => typedText(cell(day, options)))),
    ],
    { bom: true, delimiter: ';', record_delimiter: 'windows', escape_formulas: true },
  );
}

export async function unitRotaXlsx(
  checked: CheckedPlan,
  employer: string,
  options: RotaOptions & { readonly stamp: DateTime },
): Promise<Uint8Array> {
  const { language, stamp } = options;
  const rows = rotaRows(checked);
  const own = { ...rows, byUnit: rows.byUnit.filter((day) => day.site.employer === employer) };
  const workbook = new ExcelJS.Workbook();
  const made = madeWords(stamp, checked.semester.timezone, language);
  writeTable(workbook, tableOf(unitDays(own), options), { language, made });
  return workbookBytes(workbook, stamp);
}
