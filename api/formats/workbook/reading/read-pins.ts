/** The sheet Afspraken: the rows about one module of one trainee make one pin, with a day for each that has a date. */
import { pinTwice } from '../../../../solver/domain/consistency/sentences.ts';
import type { InputPath } from '../../../../solver/domain/input-path.ts';
import { type InputWords, spoken } from '../../../../solver/domain/input-words.ts';
import { say } from '../../../../solver/domain/sentence.ts';
import { shownCell } from '../cells/shown-cell.ts';
import type { Column } from '../sheets/sheet.ts';
import { type JsonObject, put, type SemesterDraft } from './draft.ts';
import type { Findings } from './findings.ts';
import { type Row, readRow, spotIn, valueIn } from './row.ts';
import { addressIn, cellOf, type Table } from './table.ts';

const PINS = ['pins'];
const DAYS = 'days';

interface PinInTheMaking {
  readonly path: InputPath;
  readonly value: JsonObject;
  /** The cell that gave each field of it. */
  readonly givenIn: Map<Column, Row>;
  readonly first: Row;
}

export function readPins(table: Table, draft: SemesterDraft, words: InputWords, findings: Findings): void {
  const pins = new Map<string, PinInTheMaking>();
  for (const number of table.rows) {
    const row = readRow(table, number, findings);
    const key = keyOf(row);
    const known = key === undefined ? undefined : pins.get(key);
    const pin = known ?? newPin(row, draft);
    if (key !== undefined && known === undefined) pins.set(key, pin);
    const isTwice = known !== undefined && !hasDay(row);
    if (isTwice) sayTwice(row, known, words, findings);
    addFields(pin, row, draft, findings);
    if (hasDay(row)) addDay(pin, row, draft);
  }
}

function newPin(row: Row, draft: SemesterDraft): PinInTheMaking {
  const value: JsonObject = {};
  const path = draft.append(PINS, value);
  draft.cameFrom(path, { table: row.table, row: row.number });
  return { path, value, givenIn: new Map(), first: row };
}

/** Undefined where nobody can tell about which module of whom the row is. */
function keyOf(row: Row): string | undefined {
  const [trainee, module] = ['trainee', 'module'].map((name) => {
    const cell = valueIn(row, columnOf(row, name));
    return cell.is === 'given' ? cell.value : undefined;
  });
  return trainee === undefined || module === undefined ? undefined : JSON.stringify([trainee, module]);
}

function columnOf(row: Row, ...path: readonly string[]): Column | undefined {
  return row.table.sheet.columns.find(
    ({ holds }) => holds.as === 'field' && holds.path.join('.') === path.join('.'),
  );
}

function isOfDay({ holds }: Column): boolean {
  return holds.as === 'field' && holds.path[0] === DAYS;
}

function hasDay(row: Row): boolean {
  return [...row.values.keys()].some(isOfDay);
}

/** What the rows of one pin say of the whole of it has to be the same. */
function addFields(pin: PinInTheMaking, row: Row, draft: SemesterDraft, findings: Findings): void {
  for (const [column, cell] of row.values) {
    if (isOfDay(column) || column.holds.as !== 'field') continue;
    const [field = ''] = column.holds.path;
    const first = pin.givenIn.get(column);
    if (cell.is === 'faulty') {
      pin.value[field] = null;
      draft.mute([...pin.path, field]);
    } else if (first === undefined) {
      if (!draft.isMuted([...pin.path, field])) pin.value[field] = cell.value;
      pin.givenIn.set(column, row);
    } else if (pin.value[field] !== cell.value && pin.value[field] !== null) {
      findings.error(spotIn(row, column), otherThanBefore(row, column, first));
    }
  }
}

function addDay(pin: PinInTheMaking, row: Row, draft: SemesterDraft): void {
  const day: JsonObject = {};
  const path = draft.append([...pin.path, DAYS], day);
  draft.cameFrom(path, { table: row.table, row: row.number });
  for (const [column, cell] of row.values) {
    if (!isOfDay(column) || column.holds.as !== 'field') continue;
    const field = column.holds.path.slice(1);
    put(day, field, cell.is === 'given' ? cell.value : null);
    if (cell.is === 'faulty') draft.mute([...path, ...field]);
  }
}

function sayTwice(row: Row, { path }: PinInTheMaking, words: InputWords, findings: Findings): void {
  const column = columnOf(row, 'module');
  if (column === undefined) return;
  const { expected, mend } = pinTwice(path);
  findings.error(spotIn(row, column), {
    found: shownCell(cellOf(row.table, row.number, column)),
    expected: spoken(expected, words),
    mend: spoken(mend, words),
  });
}

function otherThanBefore(row: Row, column: Column, first: Row) {
  const where = addressIn(first.table.grid, first.number, first.table.columnAt.get(column));
  const before = shownCell(cellOf(first.table, first.number, column));
  return {
    found: shownCell(cellOf(row.table, row.number, column)),
    expected: say(
      `hetzelfde als in ${where} (${before}), over dezelfde module van de cursist`,
      `the same as in ${where} (${before}), about the same module of the trainee`,
    ),
    mend: say('Verbeter een van de twee.', 'Correct one of the two.'),
  };
}
