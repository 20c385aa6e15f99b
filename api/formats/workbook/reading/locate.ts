/** From a place in the semester back to the cell that it came from. */
import type { InputPath } from '../../../../solver/domain/input-path.ts';
import { type FieldPath, fieldPath } from '../../../../solver/domain/input-words.ts';
import { isBlank } from '../cells/shown-cell.ts';
import { VALUE } from '../sheets/facts.ts';
import { type Column, fieldOf, firstColumn, listOf } from '../sheets/sheet.ts';
import type { Origin, SemesterDraft } from './draft.ts';
import { cellOf, type Spot, spotOf, type Table } from './table.ts';

export interface Located {
  readonly table: Table;
  readonly row: number;
  readonly column: Column;
  /** What the cell is about. */
  readonly label: string;
  /** Whether the cell holds what is at that place: else it is only the first of its row. */
  readonly isItsOwn: boolean;
}

/** Undefined for what came from no row. */
export function locate(path: InputPath, draft: SemesterDraft): Located | undefined {
  const origin = draft.originOf(path);
  if (origin === undefined) return undefined;
  const { table, row, fact } = origin;
  if (fact !== undefined) return { table, row, column: VALUE, label: fact.header, isItsOwn: true };
  const own = ownColumn(path, origin);
  const column = own ?? firstColumn(table.sheet);
  return { table, row, column, label: column.header, isItsOwn: own !== undefined };
}

export function spotAt({ table, row, column, label }: Located): Spot {
  return spotOf(table, row, column, label);
}

/** The column of the row that has most of the path; of several one that is filled in, else one that is there. */
function ownColumn(path: InputPath, { table, row }: Origin): Column | undefined {
  if (path[0] === 'people') {
    return table.sheet.columns.find(({ holds }) => holds.as === 'person' && holds.part === path[2]);
  }
  const field = fieldPath(path);
  const least = listOf(table.sheet).length;
  const ranked = table.sheet.columns
    .map((column) => ({ column, common: inCommon(field, fieldOf(table.sheet, column) ?? []) }))
    .filter(({ common }) => common > least);
  const most = Math.max(...ranked.map(({ common }) => common));
  const best = ranked.filter(({ common }) => common === most).map(({ column }) => column);
  return (
    best.find((column) => !isBlank(cellOf(table, row, column))) ??
    best.find((column) => table.columnAt.has(column)) ??
    best[0]
  );
}

/** How many names two paths begin with together. */
export function inCommon(a: FieldPath, b: FieldPath): number {
  const differs = a.findIndex((name, i) => name !== b[i]);
  return differs === -1 ? a.length : differs;
}
