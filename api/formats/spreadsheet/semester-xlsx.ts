/** The workbook of a semester: empty to fill in, or with a semester in it to read, change and import again. */
import ExcelJS from 'exceljs';
import type { DateTime } from 'luxon';
import type { Language } from '../../../solver/domain/problem.ts';
import type { SheetDescription } from '../workbook/sheet-description.ts';
import { storableText } from './cell-text.ts';
import { addDataSheet } from './data-sheet.ts';
import { addExplanationSheet } from './explanation-sheet.ts';
import { addFactsSheet } from './facts-sheet.ts';
import type { WrittenRows } from './sheet-rows.ts';
import { workbookBytes } from './workbook-bytes.ts';

export interface SemesterXlsxOptions {
  /** When the workbook is said to be made. */
  readonly stamp: DateTime;
  /** Of the document, and at the top of its first sheet. */
  readonly title: string;
  /** Of the explanation and the messages; sheets and headers stay Dutch. */
  readonly language: Language;
}

/**
 * The bytes of an `.xlsx` file: a sheet that explains, then one per description.
 *
 * @param rows by the sheet's name, their cells in the order of its columns; a sheet without rows is there to fill in, and one with
 *   facts lists them all.
 */
export async function semesterXlsx(
  sheets: readonly SheetDescription[],
  rows: ReadonlyMap<string, WrittenRows>,
  options: SemesterXlsxOptions,
): Promise<Uint8Array> {
  const { stamp, title, language } = options;
  const workbook = new ExcelJS.Workbook();
  workbook.title = storableText(title);
  addExplanationSheet(workbook, sheets, { title, language });
  const surroundings = { sheets, rows, language };
  for (const sheet of sheets) {
    if (sheet.facts === undefined) addDataSheet(workbook, sheet, surroundings);
    else addFactsSheet(workbook, sheet, sheet.facts, surroundings);
  }
  return workbookBytes(workbook, stamp);
}
