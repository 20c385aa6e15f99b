/** Cells to be written: in a workbook, and as somebody would type them. */
import type ExcelJS from 'exceljs';
import { DateTime } from 'luxon';
import type { WrittenCell } from '../workbook/grid.ts';
import type { CellFormat } from '../workbook/sheet-description.ts';
import { storableText } from './cell-text.ts';
import { LINE_HEIGHT, NUMBER_FORMATS, wrappedHeight } from './sheet-look.ts';
import { dayZero } from './xlsx-cells.ts';

const MINUTES_PER_DAY = 1_440;
const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * Puts cells in a row, from its first column on, and makes it as high as their texts are.
 *
 * @param widths of the columns, in characters.
 * @param formatOf what a column holds by its format, counted from 0.
 */
export function addCells(
  row: ExcelJS.Row,
  cells: readonly WrittenCell[],
  widths: readonly number[],
  formatOf: (column: number) => CellFormat,
): void {
  const height = wrappedHeight(
    cells.map((cell) => (typeof cell === 'string' ? cell : '')),
    widths,
  );
  if (height > LINE_HEIGHT) row.height = height;
  cells.forEach((cell, i) => {
    const value = xlsxValue(cell);
    if (value === null || value === '') return;
    const target = row.getCell(i + 1);
    target.value = value;
    const format = ownFormat(cell, formatOf(i));
    if (format !== null) target.numFmt = format;
  });
}

/** Dates as whole days and times of day as a part of one, as a workbook keeps them: no time zone takes part. */
export function xlsxValue(cell: WrittenCell): string | number | null {
  if (cell === null || typeof cell === 'number') return cell;
  if (typeof cell === 'string') return storableText(cell);
  if ('date' in cell) return (utc(cell.date).toMillis() - dayZero(false)) / MILLISECONDS_PER_DAY;
  const { hour, minute } = utc(cell.time);
  return (hour * 60 + minute) / MINUTES_PER_DAY;
}

/** The format a cell must have itself where it holds another kind than its column is for; null where it need not. */
function ownFormat(cell: WrittenCell, column: CellFormat): string | null {
  if (cell === null || typeof cell === 'string') return null;
  const format = typeof cell === 'number' ? 'number' : 'date' in cell ? 'date' : 'time';
  return format === column ? null : NUMBER_FORMATS[format];
}

/** As somebody in Belgium would type it: `1,5`, `08/02/2027`, `07:30`. */
export function typedText(cell: WrittenCell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  return 'date' in cell ? utc(cell.date).toFormat('dd/MM/yyyy') : cell.time;
}

function utc(iso: string): DateTime<true> {
  const moment = DateTime.fromISO(iso, { zone: 'utc' });
  if (!moment.isValid) throw new RangeError(`"${iso}" is no date and no time`);
  return moment;
}
