/** Writes what is agreed: a row for each day that is, and one for an agreement without days. */
import type { WrittenCell } from '../grid.ts';
import type { Column, Sheet } from '../sheets/sheet.ts';
import { cellOf, elementsAt } from './write-elements.ts';

const DAYS = 'days';

export function pinRows(sheet: Sheet, raw: unknown): WrittenCell[][] {
  return elementsAt(raw, ['pins']).flatMap((pin) => {
    const days = elementsAt(pin, [DAYS]);
    const rows = days.length === 0 ? [undefined] : days;
    return rows.map((day) =>
      sheet.columns.map((column) => cellOf(column, isOfDay(column) ? { [DAYS]: day } : pin, undefined)),
    );
  });
}

function isOfDay({ holds }: Column): boolean {
  return holds.as === 'field' && holds.path[0] === DAYS;
}
