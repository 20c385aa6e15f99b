/** Sheets of which each row is an element of a list of the semester: trainees, units, modules. */
import type { InputPath } from '../../../../solver/domain/input-path.ts';
import type { PointOfRow, Rows } from '../sheets/sheet.ts';
import { warnOfWeekends } from './care-at-weekends.ts';
import type { SemesterDraft } from './draft.ts';
import { fillPoint, pointColumnsOf } from './find-points.ts';
import type { Findings } from './findings.ts';
import { type Element, elementOf, type Row, readRow } from './row.ts';
import type { Table } from './table.ts';

type ElementRows = Extract<Rows, { are: 'elements' }>;

export function readElements(
  table: Table,
  rows: ElementRows,
  draft: SemesterDraft,
  findings: Findings,
): void {
  const points = rows.points.map((point) => ({ point, columns: pointColumnsOf(table, point, findings) }));
  for (const number of table.rows) {
    const row = readRow(table, number, findings);
    const element = elementOf(row, rows.lists);
    const path = draft.append(rows.list, element.value);
    draft.cameFrom(path, { table, row: number });
    muteFaulty(path, element, draft);
    for (const { point, columns } of points) {
      const isFine =
        columns === undefined
          ? !point.required
          : fillPoint(row, element.value, point, columns, findings) === 'fine';
      if (!isFine) mutePoint(path, point, element, draft);
    }
    addPerson(row, element, draft);
    warnOfWeekends(row, findings);
  }
}

export function muteFaulty(path: InputPath, { faulty }: Element, draft: SemesterDraft): void {
  for (const field of faulty) draft.mute([...path, ...field]);
}

/** Where the coordinates are the row's own, only these are in doubt. */
function mutePoint(path: InputPath, point: PointOfRow, { value }: Element, draft: SemesterDraft): void {
  const [field] = point.path;
  if (field === undefined) {
    draft.mute([...path, 'lat']);
    draft.mute([...path, 'lon']);
    return;
  }
  value[field] = null;
  draft.mute([...path, field]);
}

function addPerson(row: Row, { value: { id } }: Element, draft: SemesterDraft): void {
  if (typeof id !== 'string') return;
  for (const [{ holds }, cell] of row.values) {
    if (holds.as !== 'person') continue;
    const path = ['people', id];
    draft.addPerson(id, holds.part, cell.is === 'given' ? cell.value : null);
    draft.cameFrom(path, { table: row.table, row: row.number });
    if (cell.is === 'faulty') draft.mute([...path, holds.part]);
  }
}
