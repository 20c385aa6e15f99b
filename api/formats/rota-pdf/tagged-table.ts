/** A table with heads that a screen reader knows, whose rows are never cut and whose head is on every page. */
import { printable } from './fonts.ts';
import { CONTENT_WIDTH, type Element, LEFT, type PagePen, type TextStyle } from './page-pen.ts';

/** Pieces of text that are not broken as long as a line has room for one; `\n` starts a new line. */
export type Cell = readonly string[];

export interface Column {
  readonly head: string;
  /** The columns share the width of the page by these. */
  readonly share: number;
  readonly bold?: boolean;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** A strong line above it: the rows before it are about something else. */
  readonly startsGroup?: boolean;
}

export interface Table {
  /** The first one holds the heads of the rows. */
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly size: number;
  /** Said again above what goes on on the next page. */
  readonly continued: string;
}

interface MeasuredRow {
  readonly texts: readonly string[];
  readonly height: number;
  /** Longer than half a page, which no row should be: what does not fit ends in an ellipsis. */
  readonly isCut: boolean;
  readonly startsGroup: boolean;
}

export interface MeasuredTable {
  readonly table: Table;
  readonly head: MeasuredRow;
  readonly rows: readonly MeasuredRow[];
  readonly height: number;
}

const PADDING = { x: 4, y: 3.5 };
const HEAD_SHADE = '#e4e4e4';
const RULES = { thin: { width: 0.5, color: '#8a8a8a' }, strong: { width: 1.4, color: '#000000' } };

export function measureTable(pen: PagePen, table: Table): MeasuredTable {
  const head = measureRow(pen, table, { cells: table.columns.map(({ head }) => [head]) }, () => true);
  const rows = table.rows.map((row) => measureRow(pen, table, row, (column) => column.bold === true));
  return { table, head, rows, height: rows.reduce((sum, row) => sum + row.height, head.height) };
}

/** What has to fit below a title for the table to start there: its head and its first rows. */
export function startHeight({ head, rows }: MeasuredTable): number {
  return rows.slice(0, 2).reduce((sum, row) => sum + row.height, head.height);
}

export function drawTable(pen: PagePen, measured: MeasuredTable): void {
  const { table, head, rows } = measured;
  const element = pen.element('Table');
  drawHead(pen, table, head, element);
  for (const row of rows) {
    if (row.height > pen.room) {
      rule(pen, RULES.thin);
      pen.newPage();
      repeatHead(pen, measured);
    }
    drawRow(pen, table, row, element);
  }
  rule(pen, RULES.strong);
}

function measureRow(pen: PagePen, table: Table, row: Row, isBold: (column: Column) => boolean): MeasuredRow {
  let height = 0;
  const texts = table.columns.map((column, i) => {
    const style = styleOf(table, isBold(column));
    const width = textWidth(table, column);
    const text = fold(row.cells[i] ?? [], (line) => pen.width(line, style) <= width);
    height = Math.max(height, pen.height(text, style, width));
    return text;
  });
  const most = pen.pageRoom / 2;
  return {
    texts,
    height: Math.min(height, most) + 2 * PADDING.y,
    isCut: height > most,
    startsGroup: row.startsGroup ?? false,
  };
}

/** Pieces side by side as long as they fit; one that is too wide by itself is left to be broken. */
function fold(cell: Cell, fits: (line: string) => boolean): string {
  const lines: string[] = [];
  for (const piece of cell) {
    const text = printable(piece);
    const joined = `${lines.at(-1) ?? ''} ${text}`;
    if (lines.length > 0 && !piece.startsWith('\n') && fits(joined)) lines[lines.length - 1] = joined;
    else lines.push(text);
  }
  return lines.join('\n');
}

function drawHead(pen: PagePen, table: Table, head: MeasuredRow, element: Element): void {
  shade(pen, head.height);
  const tr = pen.element('TR', element);
  forEachCell(table, head, (text, _column, place) => {
    const box = { ...place, y: pen.y + PADDING.y };
    pen.write(text, styleOf(table, true), box, { type: 'TH', parent: tr, options: { scope: 'Column' } });
  });
  pen.y += head.height;
}

function repeatHead(pen: PagePen, { table, head }: MeasuredTable): void {
  const title: TextStyle = styleOf(table, false);
  const text = printable(table.continued);
  pen.repeat(text, title, { x: LEFT, y: pen.y, width: CONTENT_WIDTH });
  pen.y += pen.height(text, title, CONTENT_WIDTH) + PADDING.y;
  shade(pen, head.height);
  forEachCell(table, head, (cell, _column, place) => {
    pen.repeat(cell, styleOf(table, true), { ...place, y: pen.y + PADDING.y });
  });
  pen.y += head.height;
}

function drawRow(pen: PagePen, table: Table, row: MeasuredRow, element: Element): void {
  rule(pen, row.startsGroup ? RULES.strong : RULES.thin);
  const tr = pen.element('TR', element);
  forEachCell(table, row, (text, column, place) => {
    const style = styleOf(table, column.bold === true);
    const cut = row.isCut ? { height: row.height - 2 * PADDING.y } : {};
    const tag =
      column === table.columns[0] ? { type: 'TH', options: { scope: 'Row' as const } } : { type: 'TD' };
    pen.write(text, style, { ...place, y: pen.y + PADDING.y, ...cut }, { ...tag, parent: tr });
  });
  pen.y += row.height;
}

function forEachCell(
  table: Table,
  row: MeasuredRow,
  draw: (text: string, column: Column, place: { readonly x: number; readonly width: number }) => void,
): void {
  let x = LEFT;
  for (const [i, column] of table.columns.entries()) {
    draw(row.texts[i] ?? '', column, { x: x + PADDING.x, width: textWidth(table, column) });
    x += columnWidth(table, column);
  }
}

function columnWidth({ columns }: Table, column: Column): number {
  return (CONTENT_WIDTH * column.share) / columns.reduce((sum, { share }) => sum + share, 0);
}

function textWidth(table: Table, column: Column): number {
  return columnWidth(table, column) - 2 * PADDING.x;
}

function styleOf({ size }: Table, bold: boolean): TextStyle {
  return { size, weight: bold ? 'bold' : 'regular' };
}

function shade(pen: PagePen, height: number): void {
  pen.artifact('Layout', (pdf) => pdf.rect(LEFT, pen.y, CONTENT_WIDTH, height).fill(HEAD_SHADE));
}

function rule(pen: PagePen, { width, color }: { readonly width: number; readonly color: string }): void {
  pen.artifact('Layout', (pdf) =>
    pdf
      .moveTo(LEFT, pen.y)
      .lineTo(LEFT + CONTENT_WIDTH, pen.y)
      .lineWidth(width)
      .stroke(color),
  );
}
