/** Writes the elements of a list of the semester, a row each. */
import { childOf, valueAt } from '../../../../solver/domain/input-path.ts';
import type { WrittenCell } from '../grid.ts';
import { type Column, listOf, type Sheet } from '../sheets/sheet.ts';

/** @param people what `people` has; undefined for nothing */
export function elementRows(sheet: Sheet, raw: unknown, people: unknown): WrittenCell[][] {
  return elementsAt(raw, listOf(sheet)).map((element) =>
    sheet.columns.map((column) => cellOf(column, element, people)),
  );
}

export function elementsAt(raw: unknown, path: readonly (string | number)[]): readonly unknown[] {
  const list = valueAt(raw, path);
  return Array.isArray(list) ? list : [];
}

export function cellOf(column: Column, element: unknown, people: unknown): WrittenCell {
  const value = valueIn(column, element, people);
  return value === undefined ? null : column.cell.write(value);
}

function valueIn({ holds }: Column, element: unknown, people: unknown): unknown {
  switch (holds.as) {
    case 'field':
      return valueAt(element, holds.path);
    case 'modules': {
      const modules = elementsAt(element, ['modules']).map((asked) => childOf(asked, 'module'));
      return modules.length === 0 ? undefined : modules;
    }
    case 'mode': {
      const modes = elementsAt(element, ['modes']);
      return childOf(
        modes.find((entry) => childOf(entry, 'mode') === holds.mode),
        'maxMinutes',
      );
    }
    case 'person':
      return childOf(childOf(people, String(childOf(element, 'id'))), holds.part);
    default:
      return undefined;
  }
}
