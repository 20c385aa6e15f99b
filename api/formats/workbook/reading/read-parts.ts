/** Sheets of which each row is a part of something on another sheet: a shift of units, a busy time of trainees. */
import { childOf, type InputPath } from '../../../../solver/domain/input-path.ts';
import type { InputWords } from '../../../../solver/domain/input-words.ts';
import { say } from '../../../../solver/domain/sentence.ts';
import { shownCell } from '../cells/shown-cell.ts';
import type { Column, Rows } from '../sheets/sheet.ts';
import { isObject, type SemesterDraft } from './draft.ts';
import type { Findings } from './findings.ts';
import { ownerFinder } from './owners.ts';
import { muteFaulty } from './read-elements.ts';
import { type Element, elementOf, type Row, readRow, spotIn, valueIn } from './row.ts';
import { cellOf, type Table } from './table.ts';

type PartRows = Extract<Rows, { are: 'parts' }>;

export function readParts(
  table: Table,
  rows: PartRows,
  draft: SemesterDraft,
  words: InputWords,
  findings: Findings,
): void {
  const owners = ownerFinder(rows, draft, words, findings);
  let hasOrphans = false;
  for (const number of table.rows) {
    const row = readRow(table, number, findings);
    const element = elementOf(row, []);
    const { known, areAll } = owners.ownersOf(row);
    const isSound = saysEither(row, rows, findings) && namesSomebody(row, findings);
    for (const owner of known) {
      addPart([rows.owners, owner, rows.list], rows, row, isSound ? element : undefined, draft);
    }
    hasOrphans ||= !areAll;
  }
  if (hasOrphans && rows.areReferredTo) leaveInDoubt(rows, draft);
  owners.reportUnknown();
}

/** @param element undefined where something is wrong with it as a whole */
function addPart(
  list: InputPath,
  rows: PartRows,
  row: Row,
  element: Element | undefined,
  draft: SemesterDraft,
): void {
  const origin = { table: row.table, row: row.number };
  const path = element === undefined ? undefined : added(list, rows, element, draft);
  if (path !== undefined && element !== undefined) {
    draft.cameFrom(path, origin);
    muteFaulty(path, element, draft);
    return;
  }
  const made = draft.append(list, element === undefined ? null : { ...element.value });
  draft.cameFrom(made, origin);
  if (element === undefined) draft.mute(made);
  else muteFaulty(made, element, draft);
}

/** Says more about an element that the owner's own row named; undefined where there is none. */
function added(
  list: InputPath,
  { adds }: PartRows,
  { value }: Element,
  draft: SemesterDraft,
): InputPath | undefined {
  if (adds === undefined || typeof value[adds] !== 'string') return undefined;
  for (const [at, element] of draft.listAt(list).entries()) {
    const path = [...list, at];
    if (isObject(element) && childOf(element, adds) === value[adds] && !draft.hasOrigin(path)) {
      Object.assign(element, value);
      return path;
    }
  }
  return undefined;
}

/** A row whose owner nobody knows may be what others refer to. */
function leaveInDoubt({ owners, list }: PartRows, draft: SemesterDraft): void {
  for (const at of draft.listAt([owners]).keys()) draft.mute(draft.append([owners, at, list], null));
}

function saysEither(row: Row, { eitherOf }: PartRows, findings: Findings): boolean {
  if (eitherOf === undefined) return true;
  const [one, other] = eitherOf.map((header) => columnNamed(row, header));
  if (one === undefined || other === undefined) throw new Error(`no columns ${eitherOf}`);
  const [isFirst, isSecond] = [saysSomething(row, one), saysSomething(row, other)];
  if (isFirst !== isSecond) return true;
  if (!isFirst) {
    findings.error(spotIn(row, one), {
      found: '',
      expected: say(`"${one.header}" of "${other.header}"`, `"${one.header}" or "${other.header}"`),
      mend: say('Vul één van de twee in.', 'Fill in one of the two.'),
    });
  } else {
    findings.error(spotIn(row, other), {
      found: shownCell(cellOf(row.table, row.number, other)),
      expected: say(
        `leeg, terwijl "${one.header}" ook ingevuld is`,
        `empty, while "${one.header}" is filled in too`,
      ),
      mend: say('Wis één van de twee.', 'Clear one of the two.'),
    });
  }
  return false;
}

/** An empty list says nothing. */
function saysSomething(row: Row, column: Column): boolean {
  const cell = valueIn(row, column);
  return cell.is === 'given' ? !Array.isArray(cell.value) || cell.value.length > 0 : cell.is === 'faulty';
}

function columnNamed({ table }: Row, header: string): Column | undefined {
  return table.sheet.columns.find((column) => column.header === header);
}

/** Where there are two ways to say whose a row is, one of them is used. */
function namesSomebody(row: Row, findings: Findings): boolean {
  const columns = row.table.sheet.columns.filter(
    ({ holds }) => holds.as === 'owner' || holds.as === 'cohort',
  );
  const [first] = columns;
  if (first === undefined || columns.some((column) => valueIn(row, column).is !== 'empty')) return true;
  const headers = columns.map(({ header }) => `"${header}"`);
  findings.error(spotIn(row, first), {
    found: '',
    expected: say(headers.join(' of '), headers.join(' or ')),
    mend: say('Vul er één van in.', 'Fill in one of them.'),
  });
  return false;
}
