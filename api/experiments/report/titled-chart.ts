/** A chart under its title, and the table with the same figures. */
import { type Html, html, trustedMarkup } from '../../formats/report/html/html.ts';
import { scrollFrame } from '../../formats/report/html/scroll-frame.ts';

/** @param svg a chart, in which texts are escaped already */
export function titledChart(title: string, svg: string, table: Html): Html {
  return html`<figure class="chart"><figcaption><b>${title}</b></figcaption>\n${scrollFrame(title, trustedMarkup(svg))}</figure>\n${table}`;
}
