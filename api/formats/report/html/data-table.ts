/** Tables of figures: a caption, a header on every column and row, and a frame that scrolls on a small screen. */
import { type Html, type HtmlPart, html, NOTHING } from './html.ts';
import { scrollFrame } from './scroll-frame.ts';

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => HtmlPart;
  /** Numbers stand to the right, texts to the left. */
  readonly number?: true;
}

export interface DataTable<Row> {
  readonly caption: string;
  /** The first is what the row is about: its cells are the headers of the rows. */
  readonly columns: readonly [Column<Row>, ...Column<Row>[]];
  readonly rows: readonly Row[];
  /** Wider than it is high: printed on paper laid sideways. */
  readonly wide?: true;
}

export function dataTable<Row>({ caption, columns, rows, wide }: DataTable<Row>): Html {
  const [first, ...others] = columns;
  const heads = columns.map((column) => html`<th scope="col"${numberClass(column)}>${column.title}</th>`);
  const lines = rows.map(
    (row) =>
      html`<tr><th scope="row">${first.cell(row)}</th>${others.map((column) => html`<td${numberClass(column)}>${column.cell(row)}</td>`)}</tr>\n`,
  );
  return tableFrame(
    caption,
    html`<thead><tr>${heads}</tr></thead>\n<tbody>\n${lines}</tbody>`,
    wide === true ? 'data wide' : 'data',
  );
}

/**
 * A table inside a frame that scrolls sideways, and that the keyboard can reach to scroll it.
 *
 * @param content the head and bodies of the table
 * @param kind names of classes, of our own
 */
export function tableFrame(caption: string, content: Html, kind: string): Html {
  return scrollFrame(caption, html`<table class="${kind}"><caption>${caption}</caption>\n${content}</table>`);
}

function numberClass({ number }: { readonly number?: true }): Html {
  return number === true ? html` class="n"` : NOTHING;
}
