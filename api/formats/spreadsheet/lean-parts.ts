/**
 * A workbook's parts without what exceljs would choke on, so that it can read whatever Excel and LibreOffice write:
 *
 * - cells that have a format and no value, and the rows that are empty without them: formatting down to row 1 048 576
 *   would become a million objects;
 * - formulas: their result is all we read, and exceljs makes an invalid date of a text result in a cell formatted as a
 *   date, cannot tell the empty text from no result, and gives up on shared formulas whose first cell is gone;
 * - defined names, of which exceljs lists every cell: `Sheet!$A$1:$XFD$1048576` would never end;
 * - names of sheets that it refuses, CDATA that it passes over, formats of numbers that it takes for dates, and the
 *   ways but one to say that days count from 1904.
 */
import { plainFormats } from './date-formats.ts';
import { type MergedRows, mergedRows } from './merged-cells.ts';
import { renamedSheets } from './sheet-names.ts';
import {
  RELATIONSHIPS_PART,
  STYLES_PART,
  WORKBOOK_PART,
  WORKSHEET_PART,
  type XlsxParts,
} from './xlsx-parts.ts';
import { attributeOf, withAttribute, withoutCdata, withoutElements, withTags } from './xml-text.ts';

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
const ROW_STARTS = /<row\b([^<>]*)>/g;
const ROW_NUMBER = /\br="(\d+)"/;
const CELL_STARTS = /<c\b/g;

export interface LeanParts {
  readonly parts: XlsxParts;
  /** By the name that exceljs gets for it. */
  readonly sheets: ReadonlyMap<string, LeanSheet>;
  /** Cells that hold something, all sheets together. */
  readonly cells: number;
  /** False where a row does not say which it is, or is beyond the last one: exceljs would lose it or never end. */
  readonly rowsInPlace: boolean;
}

/** What the lean parts no longer say of a sheet. */
export interface LeanSheet {
  readonly name: string;
  readonly merged: readonly MergedRows[];
}

export function leanParts(full: XlsxParts): LeanParts {
  const parts = new Map([...full].map(([path, xml]) => [path, withoutCdata(xml)]));
  const renamed = renamedSheets(parts.get(WORKBOOK_PART) ?? '', parts.get(RELATIONSHIPS_PART) ?? '');
  const sheets = new Map(
    [...renamed.sheets].map(([plain, { name, path }]) => [
      plain,
      { name, merged: mergedRows(parts.get(path) ?? '') },
    ]),
  );
  const lean = new Map<string, string>();
  let cells = 0;
  let rowsInPlace = true;
  for (const [path, xml] of parts) {
    if (path === WORKBOOK_PART) lean.set(path, leanWorkbook(renamed.workbookXml));
    else if (path === STYLES_PART) lean.set(path, plainFormats(xml));
    else if (WORKSHEET_PART.test(path)) {
      const sheet = leanSheet(xml);
      lean.set(path, sheet);
      cells += sheet.match(CELL_STARTS)?.length ?? 0;
      rowsInPlace &&= [...sheet.matchAll(ROW_STARTS)].every(([, attributes]) => isInPlace(attributes ?? ''));
    } else lean.set(path, xml);
  }
  return { parts: lean, sheets, cells, rowsInPlace };
}

function leanWorkbook(xml: string): string {
  return withTags(withoutElements(xml, 'definedNames'), 'workbookPr', (tag) =>
    withAttribute(tag, 'date1904', isTrue(attributeOf(tag, 'date1904')) ? '1' : '0'),
  );
}

/** As XML Schema writes it, or as older programs do. */
function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
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
