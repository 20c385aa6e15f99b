/**
 * A parent for whom nobody cares for the child at weekends is still placed then, unless the child's own days have the
 * weekend in them: who says the one without the other meant something else.
 */
import { say } from '../../../../solver/domain/sentence.ts';
import { shownCell } from '../cells/shown-cell.ts';
import type { Column, Sheet } from '../sheets/sheet.ts';
import type { Findings } from './findings.ts';
import { type Row, valueIn } from './row.ts';
import { cellOf } from './table.ts';

const WEEKEND: readonly unknown[] = [6, 7];

export function warnOfWeekends(row: Row, findings: Findings): void {
  const { sheet } = row.table;
  const [days, care] = [childcareColumn(sheet, 'weekdays'), childcareColumn(sheet, 'weekendCare')];
  if (days === undefined || care === undefined) return;
  const [needed, other] = [valueIn(row, days), valueIn(row, care)];
  if (other.is !== 'given' || other.value !== false) return;
  if (needed.is !== 'given' || !Array.isArray(needed.value) || needed.value.length === 0) return;
  if (needed.value.some((day) => WEEKEND.includes(day))) return;
  findings.cellWarning({
    table: row.table,
    row: row.number,
    column: care,
    found: shownCell(cellOf(row.table, row.number, care)),
    expected: say(
      `een reden om de weekends vrij te houden: za en zo staan niet bij "${days.header}", dus mag de planner de ouder dan gewoon inzetten`,
      `a reason to keep weekends free: za (Sat) and zo (Sun) are not in "${days.header}", so the planner may place the parent then as usual`,
    ),
    mend: say(
      `Moet er ook in het weekend iemand voor het kind zijn? Schrijf dan "elke dag" bij "${days.header}". Anders mag deze cel leeg blijven.`,
      `Does somebody have to be there for the child at weekends too? Then write "elke dag" (every day) in "${days.header}". Else this cell may stay empty.`,
    ),
  });
}

function childcareColumn({ columns }: Sheet, name: string): Column | undefined {
  return columns.find(({ holds }) => holds.as === 'field' && holds.path.join('.') === `childcare.${name}`);
}
