/** From what Plot drew to the string in the page: named, described, and free of what a strict page forbids. */
import { type ChartWords, chartId } from './chart-words.ts';
import { drawing, svgElement } from './drawing.ts';
import { CHART_WIDTH, FONT_SIZE } from './measures.ts';

const LONG_NUMBER = /-?\d*\.\d+(?:e[+-]?\d+)?/g;
const EMPTY_HEIGHT = 80;

/** Hundredths of a unit are finer than any screen shows, and make a map a third smaller. */
function shorten(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    if (name === 'id' || value.startsWith('url(')) continue;
    element.setAttribute(
      name,
      value.replace(LONG_NUMBER, (number) => String(Math.round(Number(number) * 100) / 100)),
    );
  }
}

/** Plot writes its classes, styles and English aria labels; the page brings its own. */
function strip(svg: Element): void {
  for (const style of [...svg.querySelectorAll('style')]) style.remove();
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    for (const name of ['class', 'style', 'aria-label', 'aria-description', 'aria-hidden']) {
      element.removeAttribute(name);
    }
    shorten(element);
  }
}

/** The chart as a string, its size that of its place in the page and its text in the page's font. */
export function finishedSvg(svg: Element, id: string, words: ChartWords): string {
  strip(svg);
  svg.removeAttribute('height');
  svg.setAttribute('width', '100%');
  svg.setAttribute('font-family', 'inherit');
  svg.setAttribute('font-size', String(FONT_SIZE));
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-labelledby', `${id}-title ${id}-desc`);
  const title = svgElement('title', { id: `${id}-title` });
  title.textContent = words.title;
  const description = svgElement('desc', { id: `${id}-desc` });
  description.textContent = words.description;
  svg.prepend(title, description);
  return svg.outerHTML;
}

/** What stands in the place of a chart without figures. */
export function emptySvg(kind: string, words: ChartWords): string {
  const { plot, document } = drawing();
  const text = plot.text([words.emptyText ?? '–'], { frameAnchor: 'middle' });
  const svg = plot.plot({
    document,
    width: CHART_WIDTH,
    height: EMPTY_HEIGHT,
    marks: [plot.frame({ strokeOpacity: 0.3 }), text],
  });
  return finishedSvg(svg, chartId(kind, words), words);
}
