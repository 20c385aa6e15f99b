/** How a cell is quoted in a message: as who filled it in sees it. */
import { shown } from '../../../../solver/domain/input-path.ts';
import type { Cell } from '../grid.ts';
import { isNationalNumber } from './national-number.ts';
import { displayedText } from './typed-text.ts';

const HIDDEN = '"…"';

/** As in `Problem.found`: texts between quotation marks, empty for nothing. Never shows a national register number. */
export function shownCell(cell: Cell): string {
  if (isBlank(cell)) return '';
  if (isNationalNumber(cell)) return HIDDEN;
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'error':
      return cell.text;
    case 'text':
      return shown(cell.text.trim());
    default:
      return displayedText(cell);
  }
}

/** Whether a cell looks empty. */
export function isBlank(cell: Cell): boolean {
  return cell.kind === 'empty' || (cell.kind === 'text' && cell.text.trim() === '');
}
