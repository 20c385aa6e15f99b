/** How sentences about tables speak of them: by sheets, columns and cells. */
import type { FieldPath, InputWords } from '../../../../solver/domain/input-words.ts';
import { type Sentence, say } from '../../../../solver/domain/sentence.ts';
import { displayedDate } from '../cells/typed-text.ts';
import type { Grid } from '../grid.ts';
import { SEMESTER_SHEETS } from '../semester-sheets.ts';
import { type Column, fieldOf, listOf, type Sheet } from '../sheets/sheet.ts';
import type { SemesterDraft } from './draft.ts';
import { inCommon, locate } from './locate.ts';
import { addressIn } from './table.ts';

interface KnownField {
  readonly path: FieldPath;
  readonly column: Column;
}

const FIELDS: readonly KnownField[] = SEMESTER_SHEETS.flatMap((sheet) =>
  [...sheet.columns, ...(sheet.facts ?? [])].flatMap((column) => {
    const path = fieldOf(sheet, column);
    return path === undefined ? [] : [{ path, column }];
  }),
);

/** @param grids which of the sheets are which */
export function tableWords(draft: SemesterDraft, grids: ReadonlyMap<Sheet, Grid>): InputWords {
  const inWorkbook = [...grids.values()].some((grid) => grid.inWorkbook);
  return {
    id: say('nummer', 'number'),
    pin: say('afspraak', 'agreement'),
    pins: say('afspraken', 'agreements'),
    list: (path) => {
      const sheet = nearest(SEMESTER_SHEETS, listOf, path);
      if (sheet === undefined) return same('');
      const file = grids.get(sheet)?.file;
      if (inWorkbook) return say(`het blad ${sheet.name}`, `the sheet ${sheet.name}`);
      const name = file ?? `${sheet.name.toLowerCase().replaceAll(' ', '-')}.csv`;
      return say(`het bestand ${name}`, `the file ${name}`);
    },
    field: (path) => same(`"${nearest(FIELDS, (field) => field.path, path)?.column.header ?? ''}"`),
    value: (path, value) => valueText(nearest(FIELDS, (field) => field.path, path)?.column, value),
    place: (path) => {
      const ofId = locate([...path, 'id'], draft);
      const found = ofId?.isItsOwn === true ? ofId : locate(path, draft);
      if (found === undefined) return same('');
      const { table, row, column } = found;
      const cell = addressIn(table.grid, row, table.columnAt.get(column));
      return same(table.grid.inWorkbook ? cell : `${cell} in ${table.grid.file}`);
    },
    either: (_, ofTables) => ofTables,
  };
}

const same = (text: string): Sentence => say(text, text);

/** The one whose path has most in common with this one, and at least its first name. */
function nearest<T>(all: readonly T[], pathOf: (item: T) => FieldPath, path: FieldPath): T | undefined {
  let best: T | undefined;
  let most = 0;
  for (const item of all) {
    const common = inCommon(path, pathOf(item));
    const isExact = common === path.length && pathOf(item).length === path.length;
    if (isExact) return item;
    if (common > most) {
      best = item;
      most = common;
    }
  }
  return best;
}

function valueText(column: Column | undefined, value: string): string {
  const cell = column?.cell.write(value) ?? value;
  if (typeof cell !== 'object') return String(cell);
  if ('date' in cell) return displayedDate(cell.date);
  return cell.time;
}
