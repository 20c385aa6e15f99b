/** How the sheets of the semester's workbook look, on screen and on paper. */
import type ExcelJS from 'exceljs';
import type { CellFormat } from '../workbook/sheet-description.ts';

const DARK_BLUE = 'FF1F4E78';
const LIGHT_BLUE = 'FFDDEBF7';
const LIGHT_GREY = 'FFEDEDED';
/** Letters in a line of wrapped text, by the width of its column, which counts in digits: most letters are narrower. */
const FILLED_LINE = 1.1;
const GREY_LINE: Partial<ExcelJS.Border> = { style: 'thin', color: { argb: 'FF808080' } };
/** A4, as numbered in the file format (ECMA-376, 18.3.1.63); exceljs names other sizes only. */
const A4 = 9;
/** In characters: what is still legible on a page that is printed smaller to hold it. */
const WIDEST_PAGE = 180;

export const NUMBER_FORMATS: Record<CellFormat, string> = {
  text: '@',
  number: 'General',
  date: 'dd/mm/yyyy',
  time: 'hh:mm',
};

/** In points. */
export const LINE_HEIGHT = 15;
/** What Excel allows. */
const HIGHEST_ROW = 409;

/** Named, as a font without a name becomes one with serifs in LibreOffice. */
const FONT: Partial<ExcelJS.Font> = { name: 'Calibri', family: 2, size: 11 };

export const TITLE_LOOK: Partial<ExcelJS.Style> = {
  font: { ...FONT, bold: true, size: 16, color: { argb: DARK_BLUE } },
};

export const STEP_LOOK: Partial<ExcelJS.Style> = { font: FONT, alignment: { vertical: 'top' } };

/** Of a head that is required: apart from the other by more than its colour, see `headerText`. */
export const REQUIRED_HEAD_LOOK: Partial<ExcelJS.Style> = {
  font: { ...FONT, bold: true, color: { argb: 'FFFFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: DARK_BLUE } },
  alignment: { vertical: 'middle', wrapText: true },
  border: { bottom: GREY_LINE, right: GREY_LINE },
  numFmt: '@',
};

export const HEAD_LOOK: Partial<ExcelJS.Style> = {
  ...REQUIRED_HEAD_LOOK,
  font: { ...FONT, color: { argb: 'FF000000' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: LIGHT_BLUE } },
};

/** The row of the explanation that begins a sheet. */
export const GROUP_LOOK: Partial<ExcelJS.Style> = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: LIGHT_GREY } },
  alignment: { vertical: 'top', wrapText: true },
  border: { top: GREY_LINE, bottom: GREY_LINE },
  numFmt: '@',
};

export const TEXT_LOOK: Partial<ExcelJS.Style> = {
  font: FONT,
  alignment: { vertical: 'top', wrapText: true },
  border: { bottom: { style: 'hair', color: { argb: 'FF808080' } } },
  numFmt: '@',
};

/** Of a column to fill in: numbers alone stand to the right, so that a date does not run into the text beside it. */
export function columnLook(format: CellFormat): Partial<ExcelJS.Style> {
  return {
    font: FONT,
    alignment: { vertical: 'top', ...(format !== 'number' && { horizontal: 'left', wrapText: true }) },
    numFmt: NUMBER_FORMATS[format],
  };
}

/** A box to write in, among cells that are not to be changed. */
export function inputBoxLook(format: CellFormat): Partial<ExcelJS.Style> {
  const border = { top: GREY_LINE, bottom: GREY_LINE, left: GREY_LINE, right: GREY_LINE };
  return { ...columnLook(format), border };
}

export interface Page {
  readonly pageWord: string;
  /** The row that every page begins with. */
  readonly head: number;
  /** Of all columns together, in characters. */
  readonly width: number;
}

/**
 * A4 landscape, as many pages wide as keep the letters legible, with the first column on each of them, and with the
 * sheet's name and the page number below.
 */
export function pageOf({ pageWord, head, width }: Page): Partial<ExcelJS.Worksheet> {
  const pagesWide = Math.ceil(width / WIDEST_PAGE);
  return {
    pageSetup: {
      paperSize: A4,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: pagesWide,
      fitToHeight: 0,
      pageOrder: 'overThenDown',
      printTitlesRow: `${head}:${head}`,
      ...(pagesWide > 1 && { printTitlesColumn: 'A:A' }),
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&L&A&R${pageWord} &P / &N` },
  };
}

/**
 * How high a row must be for its wrapped texts, in points: LibreOffice leaves it as high as one line.
 *
 * @param widths of the columns, in characters.
 */
export function wrappedHeight(texts: readonly string[], widths: readonly number[]): number {
  const lines = texts.map((text, i) => wrappedLines(text, (widths[i] ?? text.length) * FILLED_LINE));
  return Math.min(HIGHEST_ROW, LINE_HEIGHT * Math.max(1, ...lines));
}

function wrappedLines(text: string, letters: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);
}
