/** Everything that is said of the tables that are read: all at once, in the order of sheets, rows and columns. */
import type { Problem } from '../../../../solver/domain/problem.ts';
import { type Sentence, say } from '../../../../solver/domain/sentence.ts';
import type { LocatedProblem } from '../located-problem.ts';
import type { Column } from '../sheets/sheet.ts';
import { addressIn, cellName, headerSpot, type Spot, spotOf, type Table } from './table.ts';

export interface Finding {
  /** As in `Problem`. */
  readonly found: string;
  readonly expected: Sentence;
  readonly mend: Sentence;
}

/** A warning about a cell that many cells of the column may deserve. */
export interface CellWarning extends Finding {
  readonly table: Table;
  readonly row: number;
  readonly column: Column;
}

const NAMED_CELLS = 3;

export class Findings {
  readonly #errors = new Map<string, { readonly spot: Spot; readonly finding: Finding }>();
  readonly #warnings: { readonly spot: Spot; readonly finding: Finding }[] = [];
  readonly #ofCells = new Map<string, CellWarning[]>();

  /** One a cell and what stands in it: the first. */
  error(spot: Spot, finding: Finding): void {
    const key = JSON.stringify([spot.file, spot.path, finding.found]);
    if (!this.#errors.has(key)) this.#errors.set(key, { spot, finding });
  }

  warning(spot: Spot, finding: Finding): void {
    this.#warnings.push({ spot, finding });
  }

  /** Of several cells of a sheet that deserve the same one, a single warning is made. */
  cellWarning(warning: CellWarning): void {
    const { table, expected, mend } = warning;
    const key = JSON.stringify([table.order, expected.nl, mend.nl]);
    const alike = this.#ofCells.get(key);
    if (alike === undefined) this.#ofCells.set(key, [warning]);
    else alike.push(warning);
  }

  get hasErrors(): boolean {
    return this.#errors.size > 0;
  }

  errors(): LocatedProblem[] {
    return inOrder([...this.#errors.values()], 'error');
  }

  warnings(): LocatedProblem[] {
    return inOrder([...this.#warnings, ...[...this.#ofCells.values()].map(gathered)], 'warning');
  }
}

interface Placed {
  readonly spot: Spot;
  readonly finding: Finding;
}

function inOrder(all: readonly Placed[], severity: Problem['severity']): LocatedProblem[] {
  return [...all]
    .sort((a, b) => compare(a.spot.order, b.spot.order))
    .map(({ spot, finding: { found, expected, mend } }) => ({
      file: spot.file,
      problem: { severity, path: spot.path, found, expected, mend },
    }));
}

function compare(a: Spot['order'], b: Spot['order']): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

/** `Cursisten!H3, H4, H5 (Gemeente)`: the first of them; how many there are is said. */
function gathered(all: readonly CellWarning[]): Placed {
  const [first] = all;
  if (first === undefined) throw new Error('there is no group of no warnings');
  const { table, row, column, found, expected, mend } = first;
  if (all.length === 1) return { spot: spotOf(table, row, column), finding: first };
  const named = all.slice(0, NAMED_CELLS);
  const places = named.map((cell, i) => {
    const at = table.columnAt.get(cell.column);
    return i === 0 ? addressIn(table.grid, cell.row, at) : cellName(cell.row, at);
  });
  const spot = headerSpot(table.grid, table.order, row, table.columnAt.get(column));
  return {
    spot: { ...spot, path: `${places.join(', ')} (${column.header})` },
    finding: {
      found: found === '' ? '' : [...new Set(named.map((cell) => cell.found))].join(', '),
      expected,
      mend: countedFirst(all.length, mend),
    },
  };
}

function countedFirst(count: number, mend: Sentence): Sentence {
  return say(`Dit geldt voor ${count} cellen. ${mend.nl}`, `This goes for ${count} cells. ${mend.en}`);
}
