/** Texts of others (names, ids) made fit to stand in a cell of a workbook. */
import { guarded } from '../formula-guard.ts';

/** The most that a cell holds; a workbook with more is called damaged. */
const LONGEST_TEXT = 32_767;
/** All but what XML 1.0 can hold (section 2.2), line ends apart; and U+007F, which exceljs does not write. */
const NOT_IN_XML = /[^\t\n\r\u0020-\u007E\u0080-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
/** `_x0041_` would be read as `A` (ECMA-376, 22.9.2.19); `_x005F_` is the underscore itself. */
const ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** What a workbook can hold of a text: without characters that would damage the file, cut where it is too long. */
export function storableText(text: string): string {
  return text
    .replace(NOT_IN_XML, '')
    .replace(/\r\n?/g, '\n')
    .slice(0, LONGEST_TEXT)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(ESCAPE, '_x005F_');
}

/**
 * The same, and with an apostrophe before what a spreadsheet would take for a formula. In the workbook itself it is a
 * text anyhow; the apostrophe keeps it one when somebody edits the cell or saves the sheet as CSV.
 */
export function harmlessText(text: string): string {
  return storableText(guarded(text.replace(NOT_IN_XML, '')));
}
