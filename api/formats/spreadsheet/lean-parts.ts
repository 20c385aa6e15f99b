/**
 * A workbook's parts without what exceljs would choke on, so that it can read whatever Excel and LibreOffice write:
 *
 * - cells that have a format and no value, and the rows that are empty without them: formatting down to row 1 048 576
 *   would become a million objects;
 * - formulas: their result is all we read, and exceljs makes an invalid date of a text result in a cell formatted as a
 *   date, cannot tell the empty text from no result, and gives up on shared formulas whose first cell is gone;
 * - defined names, of which exceljs lists every cell: `Sheet!$A$1:$XFD$1048576` would never end.
 */
import { WORKBOOK_PART, WORKSHEET_PART, type XlsxParts } from './xlsx-parts.ts';

/** The value, not a number, that a numeric cell gets whose formula was never calculated. */
const NO_RESULT = '?';

const LAST_ROW = 1_048_576;

/** A cell that is nothing but its format: `<c r="B2" s="4"/>`, or the same with an end tag. */
const EMPTY_CELLS = /<c\b[^<>]*(?:\/>|(?<!\/)>\s*<\/c>)/g;
const EMPTY_ROWS = /<row\b[^<>]*(?:\/>|(?<!\/)>\s*<\/row>)/g;
/** A cell with a formula and no result: without `v`, or with an empty one. */
const EMPTY_RESULTS =
  /<c\b([^<>]*)>\s*<f\b[^<>]*(?:\/>|(?<!\/)>[^<]*<\/f>)\s*(?:<v\b[^<>]*(?:\/>|(?<!\/)>\s*<\/v>)\s*)?<\/c>/g;
const FORMULAS = /<f\b[^<>]*(?:\/>|(?<!\/)>[^<]*<\/f>)/g;
const TEXT_RESULT = /\bt="str"/;
const DEFINED_NAMES = /<definedNames\b.*?<\/definedNames>/s;
const ROW_STARTS = /<row\b([^<>]*)>/g;
const ROW_NUMBER = /\br="(\d+)"/;
const CELL_STARTS = /<c\b/g;

export interface LeanParts {
  readonly parts: XlsxParts;
  /** Cells that hold something, all sheets together. */
  readonly cells: number;
  /** False where a row does not say which it is, or is beyond the last one: exceljs would lose it or never end. */
  readonly rowsInPlace: boolean;
}

export function leanParts(parts: XlsxParts): LeanParts {
  const lean = new Map<string, string>();
  let cells = 0;
  let rowsInPlace = true;
  for (const [path, xml] of parts) {
    if (path === WORKBOOK_PART) lean.set(path, xml.replace(DEFINED_NAMES, ''));
    else if (WORKSHEET_PART.test(path)) {
      const sheet = leanSheet(xml);
      lean.set(path, sheet);
      cells += sheet.match(CELL_STARTS)?.length ?? 0;
      rowsInPlace &&= [...sheet.matchAll(ROW_STARTS)].every(([, attributes]) => isInPlace(attributes ?? ''));
    } else lean.set(path, xml);
  }
  return { parts: lean, cells, rowsInPlace };
}

function leanSheet(xml: string): string {
  return xml
    .replace(EMPTY_RESULTS, (_, attributes: string) =>
      TEXT_RESULT.test(attributes) ? '' : `<c${attributes}><v>${NO_RESULT}</v></c>`,
    )
    .replace(FORMULAS, '')
    .replace(EMPTY_CELLS, '')
    .replace(EMPTY_ROWS, '');
}

function isInPlace(rowAttributes: string): boolean {
  const number = Number(ROW_NUMBER.exec(rowAttributes)?.[1]);
  return number >= 1 && number <= LAST_ROW;
}
