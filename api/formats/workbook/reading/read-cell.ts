/** Reads one cell as its column has it, and says what is wrong with it. */
import { shown } from '../../../../solver/domain/input-path.ts';
import { say } from '../../../../solver/domain/sentence.ts';
import { isNationalNumber } from '../cells/national-number.ts';
import { isBlank, shownCell } from '../cells/shown-cell.ts';
import type { Cell } from '../grid.ts';
import type { Column } from '../sheets/sheet.ts';
import type { Findings } from './findings.ts';
import type { Spot } from './table.ts';

/** Faulty: what is wrong has been said, here or of the column as a whole. */
export type CellValue =
  | { readonly is: 'given'; readonly value: unknown }
  | { readonly is: 'empty' }
  | { readonly is: 'faulty' };

export const EMPTY: CellValue = { is: 'empty' };
export const FAULTY: CellValue = { is: 'faulty' };

export const FILL_IN_CELL = say('Vul deze cel in.', 'Fill in this cell.');

const FORMULA = say(
  'De formule in deze cel geeft een fout: verbeter ze of typ de waarde.',
  'The formula in this cell went wrong: correct it or type the value.',
);

const NATIONAL_NUMBER = {
  expected: say(
    'een waarde die hier mag staan: het lijkt een rijksregisternummer',
    'a value that may stand here: it looks like a national register number',
  ),
  mend: say(
    'Wis het: de planner heeft het niet nodig en mag het niet kennen.',
    'Delete it: the planner does not need it and must not know it.',
  ),
};

export function readCell(cell: Cell, column: Column, spot: () => Spot, findings: Findings): CellValue {
  if (isBlank(cell) || cell.kind === 'empty') {
    if (!column.required) return EMPTY;
    findings.error(spot(), { found: '', expected: column.cell.expected, mend: FILL_IN_CELL });
    return FAULTY;
  }
  if (cell.kind === 'error') {
    findings.error(spot(), { found: shownCell(cell), expected: column.cell.expected, mend: FORMULA });
    return FAULTY;
  }
  const reading = column.cell.read(cell);
  // A date may look like such a number; nothing else that may stand there does.
  if (isNationalNumber(cell) && !(reading.ok && column.format === 'date')) {
    findings.error(spot(), { found: shownCell(cell), ...NATIONAL_NUMBER });
    return FAULTY;
  }
  if (reading.ok) return { is: 'given', value: reading.value };
  const { mend, expected = column.cell.expected, part } = reading;
  findings.error(spot(), { found: part === undefined ? shownCell(cell) : shown(part), expected, mend });
  return FAULTY;
}
