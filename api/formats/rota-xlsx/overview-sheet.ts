/** The first sheet: what is placed, how close that is to the best possible, and what is on the other sheets. */
import type ExcelJS from 'exceljs';
import type { CheckedPlan } from '../../../solver/check/checked-plan.ts';
import type { RotaOptions } from '../rota-columns.ts';
import { harmlessText } from '../spreadsheet/cell-text.ts';
import { headLines } from '../summary/summary-text.ts';
import {
  HEAD_STYLE,
  HEADING_STYLE,
  LABEL_STYLE,
  NUMBERS_HEAD_STYLE,
  TEXT_STYLE,
  TITLE_STYLE,
  tableStyles,
} from './cell-styles.ts';
import { moduleCounts } from './module-counts.ts';
import { OVERVIEW_WORDS, type OverviewWords } from './overview-words.ts';
import { printOn } from './page-setup.ts';
import type { Table } from './table.ts';
import { linesNeeded, rowPoints } from './text-lines.ts';

const WIDTHS = [34, 15, 15, 15, 15];
/** Of the letters of a sentence more fit on a line than the width of the columns says, which counts digits. */
const CHARACTERS = { line: 108, beside: 67 };

export interface Overview extends RotaOptions {
  readonly made: string;
}

export function writeOverview(
  workbook: ExcelJS.Workbook,
  checked: CheckedPlan,
  tables: readonly Table[],
  options: Overview,
): void {
  const { language, made } = options;
  const words = OVERVIEW_WORDS[language];
  const sheet = workbook.addWorksheet(words.sheet, { views: [{ showGridLines: false }] });
  WIDTHS.forEach((width, i) => {
    sheet.getColumn(i + 1).width = width;
  });
  printOn(sheet, { landscape: false, pagesWide: 1, repeat: {}, made, language });
  const { name, start, end } = checked.semester;
  const title = sheet.addRow([harmlessText(words.title(name))]);
  title.getCell(1).style = TITLE_STYLE;
  writeLine(sheet, words.period(start, end));
  writeLine(sheet, `${made}.`);
  writeHeading(sheet, words.result);
  for (const line of headLines(checked, options)) writeLine(sheet, line);
  writeHeading(sheet, words.perModule);
  writeModules(sheet, checked, words, options);
  writeHeading(sheet, words.sheets);
  for (const table of tables) writeBeside(sheet, table.name, table.about);
  writeHeading(sheet, words.reading);
  for (const line of words.readingLines) writeLine(sheet, line);
}

function writeModules(
  sheet: ExcelJS.Worksheet,
  checked: CheckedPlan,
  words: OverviewWords,
  { names, language }: RotaOptions,
): void {
  const counts = moduleCounts(checked);
  if (counts.length === 0) {
    writeLine(sheet, words.nothingAsked);
    return;
  }
  const head = sheet.addRow([...words.moduleHeads]);
  words.moduleHeads.forEach((_, i) => {
    head.getCell(i + 1).style = i === 0 ? HEAD_STYLE : NUMBERS_HEAD_STYLE;
  });
  const rows = counts.map(({ module, ...count }) => ({
    label: harmlessText(names.module(module)),
    ...count,
  }));
  const sumOf = (figure: 'asked' | 'placed' | 'days') => rows.reduce((sum, row) => sum + row[figure], 0);
  const total = {
    label: words.total,
    asked: sumOf('asked'),
    placed: sumOf('placed'),
    days: sumOf('days'),
  };
  const styleOf = tableStyles(language);
  for (const row of [...rows, total]) {
    const cells = [row.label, row.asked, row.placed, row.asked - row.placed, row.days];
    const written = sheet.addRow(cells);
    const isTotal = row === total;
    cells.forEach((cell, i) => {
      const kind = typeof cell === 'string' ? 'text' : 'count';
      const weight = isTotal ? 'bold' : 'plain';
      written.getCell(i + 1).style = styleOf({ kind, banded: false, lineAbove: isTotal, weight });
    });
  }
}

function writeHeading(sheet: ExcelJS.Worksheet, text: string): void {
  sheet.addRow([]);
  const row = sheet.addRow([text]);
  WIDTHS.forEach((_, i) => {
    row.getCell(i + 1).style = HEADING_STYLE;
  });
}

/** A text over the whole width. Cells that are one do not grow with their text, so the height is said. */
function writeLine(sheet: ExcelJS.Worksheet, text: string): void {
  const row = sheet.addRow([harmlessText(text)]);
  sheet.mergeCells(row.number, 1, row.number, WIDTHS.length);
  row.getCell(1).style = TEXT_STYLE;
  row.height = rowPoints(linesNeeded(text, CHARACTERS.line));
}

function writeBeside(sheet: ExcelJS.Worksheet, label: string, text: string): void {
  const row = sheet.addRow([label, text]);
  sheet.mergeCells(row.number, 2, row.number, WIDTHS.length);
  row.getCell(1).style = LABEL_STYLE;
  row.getCell(2).style = TEXT_STYLE;
  row.height = rowPoints(linesNeeded(text, CHARACTERS.beside));
}
