/** How wide a column has to be for what stands in it. */
import type { WrittenCell } from '../workbook/grid.ts';
import type { TableColumn } from './table.ts';

const NARROWEST = 7;
/** What the arrow of the filter takes of the head. */
const ARROW = 4;
/** Also for letters that are bold. */
const MARGIN = 2;
/** `ma 01/03/2027` */
const DATE_CHARACTERS = 14;
const TIME_CHARACTERS = 5;

/** In characters, the unit of the format: as wide as the longest cell, between the narrowest and the column's widest. */
export function columnWidth({ head, widest, numbers }: TableColumn, cells: readonly WrittenCell[]): number {
  const longest = cells.reduce<number>((most, cell) => Math.max(most, shownLength(cell, numbers)), 0);
  const word = Math.max(...head.split(' ').map((part) => part.length));
  return Math.max(NARROWEST, word + ARROW, Math.min(longest, widest) + MARGIN);
}

function shownLength(cell: WrittenCell, numbers: TableColumn['numbers']): number {
  if (cell === null) return 0;
  if (typeof cell === 'string') return cell.length;
  if (typeof cell === 'number') return String(cell).length + (numbers === 'minutes' ? 1 : 0);
  return 'date' in cell ? DATE_CHARACTERS : TIME_CHARACTERS;
}
