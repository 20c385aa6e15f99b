/** Sheets with a fixed set of rows: what holds for the whole semester, each fact found by its name. */
import { likelyWord } from '../../../../solver/domain/likely-values.ts';
import { say } from '../../../../solver/domain/sentence.ts';
import { didYouMean } from '../../../../solver/domain/shape-sentences.ts';
import { look } from '../cells/look.ts';
import { isBlank, shownCell } from '../cells/shown-cell.ts';
import { NAME_OF_FACT, VALUE } from '../sheets/facts.ts';
import type { Column } from '../sheets/sheet.ts';
import { put, type SemesterDraft } from './draft.ts';
import type { Findings } from './findings.ts';
import { readCell } from './read-cell.ts';
import { isSensitive } from './sensitive-columns.ts';
import { addressIn, cellOf, headerSpot, spotOf, type Table } from './table.ts';

const LETTERS_PER_SLIP = 4;

export function readFacts(table: Table, draft: SemesterDraft, findings: Findings): void {
  const facts = table.sheet.facts ?? [];
  const byName = new Map(
    facts.flatMap((fact) => [fact.header, ...fact.synonyms].map((name) => [look(name), fact])),
  );
  const rowOf = new Map<Column, number>();
  const strangers: number[] = [];
  for (const row of table.rows) {
    const name = cellOf(table, row, NAME_OF_FACT);
    if (isBlank(name) && isBlank(cellOf(table, row, VALUE))) continue;
    const fact = name.kind === 'text' ? byName.get(look(name.text)) : undefined;
    const first = fact === undefined ? undefined : rowOf.get(fact);
    if (fact === undefined) strangers.push(row);
    else if (first === undefined) rowOf.set(fact, row);
    else findings.error(nameSpot(table, row), factTwice(table, row, first));
  }
  const slips = new Set(
    strangers.map((row) =>
      reportStranger(
        table,
        row,
        facts.filter((f) => !rowOf.has(f)),
        findings,
      ),
    ),
  );
  for (const fact of facts) {
    const row = rowOf.get(fact);
    if (row !== undefined) readFact(table, row, fact, draft, findings);
    else if (fact.required || slips.has(fact)) {
      leaveOut(fact, draft);
      if (!slips.has(fact))
        findings.error(headerSpot(table.grid, table.order, table.header, undefined), factMissing(fact));
    }
  }
}

function readFact(table: Table, row: number, fact: Column, draft: SemesterDraft, findings: Findings): void {
  const path = fact.holds.as === 'field' ? fact.holds.path : [];
  const isThere = table.columnAt.has(VALUE);
  const cell = isThere
    ? readCell(cellOf(table, row, VALUE), fact, () => spotOf(table, row, VALUE, fact.header), findings)
    : ({ is: 'faulty' } as const);
  draft.cameFrom(path, { table, row, fact });
  if (cell.is === 'given') put(draft.raw, path, cell.value);
  if (cell.is === 'faulty') leaveOut(fact, draft);
}

/** Of a fact that is not known, nothing more is said. */
export function leaveOut(fact: Column, draft: SemesterDraft): void {
  if (fact.holds.as !== 'field') return;
  put(draft.raw, fact.holds.path, null);
  draft.mute(fact.holds.path);
}

function nameSpot(table: Table, row: number) {
  return headerSpot(table.grid, table.order, row, table.columnAt.get(NAME_OF_FACT));
}

/** @returns the fact that was probably meant */
function reportStranger(
  table: Table,
  row: number,
  missing: readonly Column[],
  findings: Findings,
): Column | undefined {
  const name = cellOf(table, row, NAME_OF_FACT);
  const text = name.kind === 'text' ? name.text : '';
  const finding = {
    found: shownCell(name),
    expected: say('een gegeven dat de planner kent', 'something that the planner knows'),
  };
  const names = new Map(
    missing.flatMap((fact) => [fact.header, ...fact.synonyms].map((word) => [look(word), fact])),
  );
  const likely = isSensitive(text)
    ? undefined
    : names.get(likelyWord(look(text), names.keys(), LETTERS_PER_SLIP) ?? '');
  const spot = nameSpot(table, row);
  if (likely === undefined) {
    findings.warning(spot, { ...finding, mend: say('Het wordt niet gelezen.', 'It is not read.') });
  } else findings.error(spot, { ...finding, mend: didYouMean(likely.header) });
  return likely;
}

function factTwice(table: Table, row: number, first: number) {
  const where = addressIn(table.grid, first, table.columnAt.get(NAME_OF_FACT));
  return {
    found: shownCell(cellOf(table, row, NAME_OF_FACT)),
    expected: say(`uniek: ${where} is hetzelfde gegeven`, `unique: ${where} is the same`),
    mend: say('Schrap één van beide.', 'Remove one of the two.'),
  };
}

function factMissing({ header }: Column) {
  return {
    found: '',
    expected: say(`een rij "${header}"`, `a row "${header}"`),
    mend: say('Voeg ze toe en vul ze in.', 'Add it and fill it in.'),
  };
}
