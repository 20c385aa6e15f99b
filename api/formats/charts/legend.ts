/** Which fill stands for what, above a chart. */
import { svgElement } from './drawing.ts';
import { fillOf } from './fill-patterns.ts';
import { CHART_WIDTH, FONT_SIZE } from './measures.ts';
import { textWidth } from './text-width.ts';

const SWATCH = 18;
const SPACE = 6;
const BETWEEN = 20;
const LINE_HEIGHT = 22;

interface Entry {
  readonly key: string;
  readonly x: number;
  readonly line: number;
}

/** The keys one after the other, on as many lines as they need. */
function laidOut(keys: readonly string[]): readonly Entry[] {
  const entries: Entry[] = [];
  let x = 0;
  let line = 0;
  for (const key of keys) {
    const width = SWATCH + SPACE + textWidth(key);
    if (x > 0 && x + width > CHART_WIDTH) {
      x = 0;
      line += 1;
    }
    entries.push({ key, x, line });
    x += width + BETWEEN;
  }
  return entries;
}

/** Units of height that the legend of these keys takes. */
export function legendHeight(keys: readonly string[]): number {
  return ((laidOut(keys).at(-1)?.line ?? -1) + 1) * LINE_HEIGHT;
}

/** The legend, from the top left of the chart. */
export function legend(id: string, keys: readonly string[]): Element {
  const group = svgElement('g', { 'text-anchor': 'start' });
  for (const [rank, entry] of laidOut(keys).entries()) {
    const top = entry.line * LINE_HEIGHT;
    const swatch = { x: entry.x + 0.5, y: top + 2.5, width: SWATCH - 1, height: 13 };
    group.append(svgElement('rect', { ...swatch, fill: fillOf(id, rank), stroke: 'currentColor' }));
    const text = svgElement('text', { x: entry.x + SWATCH + SPACE, y: top + FONT_SIZE });
    text.textContent = entry.key;
    group.append(text);
  }
  return group;
}
