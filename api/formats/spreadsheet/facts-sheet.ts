/** One sheet with a fixed set of rows: what each of them holds, its value, and what it means. */
import type ExcelJS from 'exceljs';
import type { WrittenCell } from '../workbook/grid.ts';
import type { ColumnDescription, SheetDescription } from '../workbook/sheet-description.ts';
import { inputHelp } from './input-help.ts';
import { offeredValues } from './offered-values.ts';
import { SEMESTER_XLSX_WORDS } from './semester-xlsx-words.ts';
import { HEAD_LOOK, inputBoxLook, pageOf, REQUIRED_HEAD_LOOK, TEXT_LOOK } from './sheet-look.ts';
import { headerText, rowsOf, type Surroundings } from './sheet-rows.ts';
import { addCells } from './written-cells.ts';

/** In characters: what it is, its value, what it means. */
const WIDTHS = [38, 24, 80];

/** All facts in their order, with the values that are given; then any other rows that are given. */
export function addFactsSheet(
  workbook: ExcelJS.Workbook,
  description: SheetDescription,
  facts: readonly ColumnDescription[],
  surroundings: Surroundings,
): void {
  const words = SEMESTER_XLSX_WORDS[surroundings.language];
  const sheet = workbook.addWorksheet(description.name, {
    views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }],
  });
  const width = WIDTHS.reduce((sum, part) => sum + part, 0);
  Object.assign(sheet, pageOf({ pageWord: words.page, head: 1, width }));
  addHead(sheet, description.columns);
  const given = rowsOf(description.name, surroundings);
  for (const fact of facts) {
    const value = given.find(([name]) => name === fact.header)?.[1] ?? null;
    const meaning = [fact.help[surroundings.language], example(words.forExample, fact)].join(' ').trim();
    const row = addFact(sheet, fact, [headerText(fact), value, meaning]);
    const help = inputHelp(fact, offeredValues(fact, surroundings), surroundings.language);
    sheet.dataValidations.add(`B${row.number}`, help);
  }
  const others = given.filter(([name]) => !facts.some((fact) => fact.header === name));
  for (const cells of others) addCells(sheet.addRow([]), cells, WIDTHS, () => 'text');
}

function addHead(sheet: ExcelJS.Worksheet, columns: readonly ColumnDescription[]): void {
  const head = sheet.addRow(columns.map(({ header }) => header));
  WIDTHS.forEach((width, i) => {
    sheet.getColumn(i + 1).width = width;
    head.getCell(i + 1).style = REQUIRED_HEAD_LOOK;
  });
}

function addFact(
  sheet: ExcelJS.Worksheet,
  fact: ColumnDescription,
  cells: readonly [string, WrittenCell, string],
): ExcelJS.Row {
  const row = sheet.addRow([]);
  const looks = [fact.required ? REQUIRED_HEAD_LOOK : HEAD_LOOK, inputBoxLook(fact.format), TEXT_LOOK];
  looks.forEach((look, i) => {
    row.getCell(i + 1).style = look;
  });
  addCells(row, cells, WIDTHS, (column) => (column === 1 ? fact.format : 'text'));
  return row;
}

function example(forExample: (example: string) => string, fact: ColumnDescription): string {
  return fact.example === '' ? '' : forExample(fact.example);
}
