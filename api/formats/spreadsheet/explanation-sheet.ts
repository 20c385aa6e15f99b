/** The first sheet of the semester's workbook: how to use it, and what belongs in every column. */
import type ExcelJS from 'exceljs';
import type { Language } from '../../../solver/domain/problem.ts';
import type { ColumnDescription, SheetDescription } from '../workbook/sheet-description.ts';
import { storableText } from './cell-text.ts';
import { SEMESTER_XLSX_WORDS } from './semester-xlsx-words.ts';
import {
  GROUP_LOOK,
  pageOf,
  REQUIRED_HEAD_LOOK,
  STEP_LOOK,
  TEXT_LOOK,
  TITLE_LOOK,
  wrappedHeight,
} from './sheet-look.ts';
import { headerText } from './sheet-rows.ts';

/** What the sheet is called, in both languages: no sheet of the semester may have this name. */
export const EXPLANATION_SHEET = 'Uitleg';

/** In characters: sheet, column, required, help, example. */
const WIDTHS = [20, 32, 11, 78, 30];

export function addExplanationSheet(
  workbook: ExcelJS.Workbook,
  sheets: readonly SheetDescription[],
  options: { readonly title: string; readonly language: Language },
): void {
  const words = SEMESTER_XLSX_WORDS[options.language];
  const sheet = workbook.addWorksheet(EXPLANATION_SHEET, { views: [{ showGridLines: false }] });
  WIDTHS.forEach((width, i) => {
    sheet.getColumn(i + 1).width = width;
  });
  sheet.addRow([storableText(options.title)]).getCell(1).style = TITLE_LOOK;
  sheet.addRow([words.purpose]).getCell(1).style = STEP_LOOK;
  sheet.addRow([]);
  words.steps.forEach((step, i) => {
    sheet.addRow([`${i + 1}. ${step}`]).getCell(1).style = STEP_LOOK;
  });
  sheet.addRow([]);
  const { head } = words;
  const headRow = [head.sheet, head.column, head.required, head.help, head.example];
  const { number } = addStyledRow(sheet, headRow, REQUIRED_HEAD_LOOK);
  for (const described of sheets) addSheetRows(sheet, described, options.language);
  const width = WIDTHS.reduce((sum, part) => sum + part, 0);
  Object.assign(sheet, pageOf({ pageWord: words.page, head: number, width }));
}

function addSheetRows(sheet: ExcelJS.Worksheet, described: SheetDescription, language: Language): void {
  const { yes, no } = SEMESTER_XLSX_WORDS[language];
  const purpose = described.purpose[language];
  addStyledRow(sheet, [described.name, '', described.required ? yes : no, purpose, ''], GROUP_LOOK);
  for (const column of described.facts ?? described.columns) {
    const help = columnHelp(column, language);
    const required = column.required ? yes : no;
    addStyledRow(sheet, [described.name, headerText(column), required, help, column.example], TEXT_LOOK);
  }
}

function columnHelp(column: ColumnDescription, language: Language): string {
  const words = SEMESTER_XLSX_WORDS[language];
  const { help, choices, refersTo } = column;
  const says = (choice: string) => help[language].includes(choice);
  return [
    help[language],
    ...(choices === undefined || choices.every(says) ? [] : [words.chooseFrom(choices)]),
    ...(refersTo === undefined ? [] : [words.refersTo(refersTo.sheet, refersTo.list)]),
  ].join(' ');
}

function addStyledRow(
  sheet: ExcelJS.Worksheet,
  texts: readonly string[],
  look: Partial<ExcelJS.Style>,
): ExcelJS.Row {
  const row = sheet.addRow(texts.map(storableText));
  texts.forEach((_, i) => {
    row.getCell(i + 1).style = look;
  });
  row.height = wrappedHeight(texts, WIDTHS);
  return row;
}
