/** A chart, and the table with the same numbers for who cannot see it or wants them exactly. */
import { type Html, html, trustedMarkup } from './html.ts';
import { scrollFrame } from './scroll-frame.ts';

/** @param svg a chart of `api/formats/charts`, in which texts are escaped already. */
export function chartWithTable(title: string, svg: string, table: Html): Html {
  return html`<figure class="chart">${scrollFrame(title, trustedMarkup(svg))}</figure>\n${table}`;
}

/** The table folded away, where it is long. */
export function folded(title: string, content: Html): Html {
  return html`<details class="fold"><summary>${title}</summary>\n${content}</details>\n`;
}
