/** What a sheet of the rota workbook holds when it is one table. */
import type { Sentence } from '../../../solver/domain/sentence.ts';
import type { RotaOptions, RowColumn } from '../rota-columns.ts';
import type { WrittenCell } from '../workbook/grid.ts';

export interface SheetColumn<Row> extends RowColumn<Row> {
  /** Of numbers: `minutes` are shown as hours and minutes, and can still be added up. */
  readonly numbers?: 'count' | 'minutes';
  /** Characters after which a text goes on on the next line. */
  readonly widest?: number;
}

/** How rows that belong together are told apart from the next ones. */
export interface Grouping<Row> {
  readonly keyOf: (row: Row) => string;
  /** How many columns, from the first one, say what the group is; they stand out in its first row. */
  readonly columns: number;
  /** Whether each group starts on a new page when printed. */
  readonly pageEach?: boolean;
}

export interface TableSheet<Row> {
  /** On the tab; at most 31 characters, none of `* ? : \ / [ ]`. */
  readonly name: Sentence;
  /** What one finds here, in a sentence or two. */
  readonly about: Sentence;
  /** What stands here when there are no rows. */
  readonly whenEmpty: Sentence;
  readonly columns: readonly SheetColumn<Row>[];
  readonly rows: readonly Row[];
  readonly grouping?: Grouping<Row>;
  readonly landscape: boolean;
  /** Columns that stay in sight when one scrolls to the right, and stand on every page; 0 where not given. */
  readonly frozenColumns?: number;
  /** Sheets of paper side by side: 1 where not given. */
  readonly pagesWide?: number;
}

/** A table in one language, its cells told. */
export interface Table {
  readonly name: string;
  readonly about: string;
  readonly whenEmpty: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Leading columns that say what a group is; 0 where rows are not grouped. */
  readonly groupColumns: number;
  readonly pageEachGroup: boolean;
  readonly landscape: boolean;
  readonly frozenColumns: number;
  readonly pagesWide: number;
}

export interface TableColumn {
  readonly head: string;
  readonly numbers: 'count' | 'minutes';
  readonly widest: number;
}

export interface TableRow {
  readonly cells: readonly WrittenCell[];
  /** Counted from 0, in the order of the rows. */
  readonly group: number;
  readonly firstOfGroup: boolean;
}

const WIDEST = 44;

export function tableOf<Row>(sheet: TableSheet<Row>, options: RotaOptions): Table {
  const { language } = options;
  return {
    name: sheet.name[language],
    about: sheet.about[language],
    whenEmpty: sheet.whenEmpty[language],
    columns: sheet.columns.map(({ [language]: head, numbers = 'count', widest = WIDEST }) => ({
      head,
      numbers,
      widest,
    })),
    rows: rowsOf(sheet, options),
    groupColumns: sheet.grouping?.columns ?? 0,
    pageEachGroup: sheet.grouping?.pageEach ?? false,
    landscape: sheet.landscape,
    frozenColumns: sheet.frozenColumns ?? 0,
    pagesWide: sheet.pagesWide ?? 1,
  };
}

function rowsOf<Row>(sheet: TableSheet<Row>, options: RotaOptions): readonly TableRow[] {
  const { rows, columns, grouping } = sheet;
  const keys = rows.map((row, i) => grouping?.keyOf(row) ?? String(i));
  let group = -1;
  return rows.map((row, i) => {
    const firstOfGroup = i === 0 || keys[i] !== keys[i - 1];
    if (firstOfGroup) group += 1;
    return { cells: columns.map(({ cell }) => cell(row, options)), group, firstOfGroup };
  });
}
