/** Which fill stands for what, above a chart. */
import { svgElement } from './drawing.ts';
import { fillOf } from './fill-patterns.ts';
import { type LegendPlace, onLines } from './legend-lines.ts';
import { FONT_SIZE } from './measures.ts';
import { textWidth } from './text-width.ts';

const SWATCH = 18;
const SPACE = 6;
const BETWEEN = 20;
const LINE_HEIGHT = 22;

function laidOut(keys: readonly string[]): readonly LegendPlace<string>[] {
  return onLines(keys, (key) => SWATCH + SPACE + textWidth(key), BETWEEN);
}

/** Units of height that the legend of these keys takes. */
export function legendHeight(keys: readonly string[]): number {
  return ((laidOut(keys).at(-1)?.line ?? -1) + 1) * LINE_HEIGHT;
}

/** The legend, from the top left of the chart. */
export function legend(id: string, keys: readonly string[]): Element {
  const group = svgElement('g', { 'text-anchor': 'start' });
  for (const [rank, { entry: key, x, line }] of laidOut(keys).entries()) {
    const top = line * LINE_HEIGHT;
    const swatch = { x: x + 0.5, y: top + 2.5, width: SWATCH - 1, height: 13 };
    group.append(svgElement('rect', { ...swatch, fill: fillOf(id, rank), stroke: 'currentColor' }));
    const text = svgElement('text', { x: x + SWATCH + SPACE, y: top + FONT_SIZE });
    text.textContent = key;
    group.append(text);
  }
  return group;
}
